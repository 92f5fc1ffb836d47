package profile_test

import (
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/gtfs/need"
	"github.com/quai-transit/quai/validate/fixture"
	"github.com/quai-transit/quai/validate/profile"
	"github.com/quai-transit/quai/validate/rules"
	"github.com/quai-transit/quai/validate/schema"
)

// TestEveryRuleIsTold holds that each rule has its texts in both languages and a source.
func TestEveryRuleIsTold(t *testing.T) {
	var lacks []string
	for _, r := range profile.Rules() {
		lacks = append(lacks, untoldTexts(r.Code, map[string]lang.Text{
			"Title": r.Title, "Doc": r.Doc, "Fix": r.Fix, "Message": r.Message,
		})...)
		if !strings.HasPrefix(r.Source, "https://") {
			lacks = append(lacks, r.Code+" Source")
		}
	}
	slices.Sort(lacks)
	assert.Empty(t, lacks, "texts that rules lack")
}

// untoldTexts lists the texts of a rule that lack a language.
func untoldTexts(code string, texts map[string]lang.Text) (lacks []string) {
	for name, text := range texts {
		for _, l := range lang.All {
			if strings.TrimSpace(text.In(l)) == "" {
				lacks = append(lacks, code+" "+name+" "+string(l))
			}
		}
	}
	return lacks
}

// TestEveryRuleHasBothFixtures holds that each rule has a fixture of its name that it
// finds, and at least one called after it, the nearest feed that it must leave alone.
// Archives for rules about the run cannot be written as text: they have a Go test.
func TestEveryRuleHasBothFixtures(t *testing.T) {
	all := fixtures(t)
	var unfound, unspared []string
	for _, r := range profile.Rules() {
		if r.System {
			continue
		}
		if f := all[r.Code]; f == nil || !f.Wants(r.Code) {
			unfound = append(unfound, r.Code)
		}
		if !spared(all, r.Code) {
			unspared = append(unspared, r.Code)
		}
	}
	assert.Empty(t, unfound, "rules without testdata/<code>.txtar that they find")
	assert.Empty(t, unspared, "rules without testdata/<code>-<what>.txtar that they leave alone")
}

// spared reports whether a fixture called after a rule is left alone by it.
func spared(all map[string]*fixture.Fixture, code string) bool {
	for name, f := range all {
		if strings.HasPrefix(name, code+"-") && !f.Wants(code) {
			return true
		}
	}
	return false
}

// fixtures reads the fixtures of all rules, by name.
func fixtures(t *testing.T) map[string]*fixture.Fixture {
	t.Helper()
	all := map[string]*fixture.Fixture{}
	for _, files := range []fs.FS{rules.Examples(), schema.Examples()} {
		names, err := fs.Glob(files, "testdata/*.txtar")
		require.NoError(t, err)
		for _, name := range names {
			data, err := fs.ReadFile(files, name)
			require.NoError(t, err)
			short := strings.TrimSuffix(path.Base(name), ".txtar")
			all[short], err = fixture.Parse(short, data)
			require.NoError(t, err)
		}
	}
	return all
}

// TestFixturesAreNamedAfterRules holds that no fixture is left of a rule that was
// renamed, and that each says what it shows.
func TestFixturesAreNamedAfterRules(t *testing.T) {
	codes := map[string]bool{}
	for _, r := range profile.Rules() {
		codes[r.Code] = true
	}
	for name, f := range fixtures(t) {
		code, _, _ := strings.Cut(name, "-")
		assert.True(t, codes[code], "%s: no rule %s", name, code)
		assert.NotEmpty(t, f.About, name)
	}
}

// TestEveryCanonicalCodeIsARuleOrExplained holds that the rules of the profile and the
// codes it does not raise are those of the canonical validator, at its severities.
func TestEveryCanonicalCodeIsARuleOrExplained(t *testing.T) {
	root := need.Corpus(t)
	got := map[string]string{}
	for _, u := range profile.Unraised() {
		got[u.Code] = u.Severity.Canonical()
	}
	for _, r := range profile.Canonical().Rules {
		got[r.Code] = r.Severity.Canonical()
	}
	rows := need.Table(t, filepath.Join(root, "expected/notice_fields.tsv"))
	for _, row := range rows {
		assert.Equal(t, row[1], got[row[0]], "severity of %s, nothing where it is neither a rule nor explained", row[0])
	}
	assert.Len(t, rows, len(profile.CanonicalCodes()))
}
