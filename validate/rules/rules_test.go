package rules_test

import (
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"golang.org/x/tools/txtar"

	"github.com/quai-transit/quai/validate/fixture"
	"github.com/quai-transit/quai/validate/profile"
)

var update = flag.Bool("update", false, "rewrite the want sections of the fixtures")

// TestFixtures runs every rule of the profile over each fixture, so that a false
// alarm of a neighbour shows too.
func TestFixtures(t *testing.T) {
	names, err := filepath.Glob("testdata/*.txtar")
	require.NoError(t, err)
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txtar"), func(t *testing.T) {
			data, err := os.ReadFile(name)
			require.NoError(t, err)
			f, err := fixture.Parse(name, data)
			require.NoError(t, err)
			res, err := profile.RunFixture(t.Context(), f)
			require.NoError(t, err)
			got := fixture.Render(res)
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
	for i := range a.Files {
		if a.Files[i].Name == "want" {
			a.Files = append(a.Files[:i], a.Files[i+1:]...)
			break
		}
	}
	a.Files = append(a.Files, txtar.File{Name: "want", Data: []byte(want)})
	require.NoError(t, os.WriteFile(name, txtar.Format(a), 0o644))
}
