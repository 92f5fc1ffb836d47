package schema_test

import (
	"flag"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/fixture"
	"github.com/quai-transit/quai/validate/profile"
	"github.com/quai-transit/quai/validate/schema"
)

var update = flag.Bool("update", false, "rewrite the want sections of the fixtures")

// TestFixtures runs every rule of the profile over each fixture, so that a false
// alarm of a neighbour shows too.
func TestFixtures(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	require.NoError(t, err)
	for _, name := range names {
		code := strings.TrimSuffix(filepath.Base(name), ".txtar")
		t.Run(code, func(t *testing.T) {
			data, err := os.ReadFile(name)
			require.NoError(t, err)
			f, err := fixture.Parse(name, data)
			require.NoError(t, err)
			res, err := profile.RunFixture(t.Context(), f)
			require.NoError(t, err)
			got := fixture.Render(res)
			found := slices.ContainsFunc(res.Groups, func(g *validate.Group) bool { return g.Rule.Code == code })
			assert.True(t, found || strings.Contains(code, "-"), "%s is not found", code)
			if *update {
				rewrite(t, name, data, got)
				return
			}
			require.Equal(t, f.Want, got, "%s: run with -update and read the difference", name)
		})
	}
}

func rewrite(t *testing.T, name string, data []byte, want string) {
	t.Helper()
	a := txtar.Parse(data)
	a.Files = slices.DeleteFunc(a.Files, func(f txtar.File) bool { return f.Name == "want" })
	a.Files = append(a.Files, txtar.File{Name: "want", Data: []byte(want)})
	require.NoError(t, os.WriteFile(name, txtar.Format(a), 0o644))
}

// TestEveryDefectHasOneRule holds that nothing the reader notes goes untold, or is told twice.
func TestEveryDefectHasOneRule(t *testing.T) {
	codes := map[gtfs.DefectKind][]string{}
	for _, r := range schema.All() {
		codes[r.Defect] = append(codes[r.Defect], r.Code)
	}
	for k := gtfs.DefectKind(1); k < gtfs.DefectKinds; k++ {
		assert.Len(t, codes[k], 1, "rules of defect %d: %v", k, codes[k])
	}
}

// TestRulesAreWhole holds that each rule has all its texts in both languages, which
// ask for the same values, a source, a mark, a file and a fixture of its name.
func TestRulesAreWhole(t *testing.T) {
	rules := schema.All()
	assert.True(t, slices.IsSortedFunc(rules, func(a, b *validate.Rule) int { return strings.Compare(a.Code, b.Code) }), "sorted by code")
	for _, r := range rules {
		t.Run(r.Code, func(t *testing.T) {
			for name, text := range map[string]lang.Text{"Title": r.Title, "Doc": r.Doc, "Fix": r.Fix, "Message": r.Message} {
				assert.NotEmpty(t, text.EN, "%s EN", name)
				assert.NotEmpty(t, text.FR, "%s FR", name)
				assert.NotEqual(t, text.EN, text.FR, name)
			}
			assert.ElementsMatch(t, placeholders(t, r, lang.EN), placeholders(t, r, lang.FR))
			assert.True(t, strings.HasPrefix(r.Source, "https://"), "source %q", r.Source)
			assert.True(t, r.Defect != 0 || r.Schema != 0, "neither Defect nor Schema")
			assert.NotNil(t, r.Run)
			assert.FileExists(t, r.Code+".go")
			if !r.System { // whose archives no fixture can hold
				assert.FileExists(t, "testdata/"+r.Code+".txtar")
			}
			for _, k := range r.Key {
				assert.True(t, slices.ContainsFunc(r.Details, func(d validate.Detail) bool { return d.Name == k }), "key %s is no detail", k)
			}
		})
	}
}

// placeholders returns the details that the message asks for.
func placeholders(t *testing.T, r *validate.Rule, l lang.Lang) []string {
	t.Helper()
	m, err := lang.ParseMessage(r.Message.In(l))
	require.NoError(t, err)
	for _, name := range m.Names() {
		assert.True(t, slices.ContainsFunc(r.Details, func(d validate.Detail) bool { return d.Name == name }), "%s asks for %s", l, name)
	}
	return m.Names()
}
