package release

import (
	"context"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestVerifyFindsDamage(t *testing.T) {
	f := func(path, problem string, harm func(path string) error) {
		t.Helper()
		s := open(t, t.TempDir())
		m := publish(t, s, submission("A"))
		if path == "object" {
			path = "objects/sha256/" + m.Files[0].SHA256[:2] + "/" + m.Files[0].SHA256[2:4] + "/" + m.Files[0].SHA256
		}
		require.NoError(t, harm(filepath.Join(s.dir, path)))
		faults, err := s.Verify(context.Background())
		require.NoError(t, err)
		require.NotEmpty(t, faults, path)
		assert.Equal(t, path, faults[0].Path)
		assert.Contains(t, faults[0].String(), problem)
	}
	write := func(path string) error {
		_ = os.Remove(path)
		return os.WriteFile(path, []byte("zip of B"), 0o644)
	}
	f("object", "missing", os.Remove)
	f("object", "content has SHA-256", write)
	f("public/feeds/ilevia/r/1/tables/stops.csv", "missing", os.Remove)
	f("public/feeds/ilevia/r/1/gtfs.zip", "content has SHA-256", write)
	f("public/feeds/ilevia/r/1/manifest.json", "differs", write)
	f("public/feeds/ilevia/gtfs.zip", "content has SHA-256", write)
	f("public/feeds/ilevia/gtfs.zip", "dated", func(path string) error {
		return os.Chtimes(path, noon, noon.Add(time.Hour))
	})
	f("objects/sha256/stray", "no release names it", write)
}

// A lost pointer must not cost releases.
func TestLostPointerKeepsReleases(t *testing.T) {
	s := open(t, t.TempDir())
	publish(t, s, submission("A"))
	publish(t, s, submission("B"))
	before := tree(t, s.path("objects"))
	require.NoError(t, os.Remove(s.channelPath("ilevia")))
	_, err := s.Publish(context.Background(), submission("C"))
	require.ErrorIs(t, err, ErrDamaged)
	assert.Equal(t, before, tree(t, s.path("objects")))
	assert.FileExists(t, s.manifestPath("ilevia", 2))
}

func TestDamagedFilesAreErrors(t *testing.T) {
	s := open(t, t.TempDir())
	publish(t, s, submission("A"))
	require.NoError(t, os.WriteFile(s.manifestPath("ilevia", 1), []byte("{"), 0o644))
	_, _, err := s.Current("ilevia")
	require.ErrorIs(t, err, ErrDamaged)
	require.NoError(t, os.WriteFile(s.manifestPath("ilevia", 1), []byte(`{"feed_id":"other","release":1}`), 0o644))
	_, _, err = s.Current("ilevia")
	require.ErrorIs(t, err, ErrDamaged)
	require.NoError(t, os.WriteFile(s.channelPath("ilevia"), []byte(`{}`), 0o644))
	_, _, err = s.Current("ilevia")
	require.ErrorIs(t, err, ErrDamaged)
}

func TestObject(t *testing.T) {
	s := open(t, t.TempDir())
	m := publish(t, s, submission("A"))
	f, err := s.Object(m.Files[0].SHA256)
	require.NoError(t, err)
	require.NoError(t, f.Close())
	for _, sum := range []string{"", "../../lock", m.Files[0].SHA256[1:] + "g"} {
		_, err := s.Object(sum)
		require.ErrorIs(t, err, ErrNotFound, sum)
	}
}
