package release

import (
	"context"
	"os"
	"path/filepath"
	"strings"
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

// A damaged pointer hides neither its feed nor what its releases need.
func TestDamagedPointerIsTold(t *testing.T) {
	for damage, problem := range map[string]string{
		"{":                       "does not say which release is current",
		"":                        "does not say which release is current",
		`{"release":-1}`:          "does not say which release is current",
		"lost":                    "missing, though there are releases",
		`{"release":1000000000}`:  "missing, though it is current",
		`{"release":99999999999}`: "missing, though it is current",
	} {
		s := open(t, t.TempDir())
		other := submission("A")
		other.Feed = "autre"
		publish(t, s, other)
		publish(t, s, submission("A"))
		publish(t, s, submission("B"))
		pointer := s.channelPath("ilevia")
		require.NoError(t, os.Remove(pointer))
		if damage != "lost" {
			require.NoError(t, os.WriteFile(pointer, []byte(damage), 0o644))
			feeds, err := s.Feeds()
			require.NoError(t, err)
			assert.Equal(t, []string{"autre", "ilevia"}, feeds)
		}
		faults, err := s.Verify(t.Context())
		require.NoError(t, err)
		require.Len(t, faults, 1, "%s: the pointer, and no content is called unused: %v", damage, faults)
		assert.Equal(t, problem, faults[0].Problem, damage)
		if strings.Contains(problem, "though it is") {
			assert.Contains(t, faults[0].Path, "releases/ilevia/", damage)
		} else {
			assert.Equal(t, "channels/ilevia/current.json", faults[0].Path, damage)
		}
		_, err = s.Releases("ilevia")
		require.Error(t, err, damage)
	}
}

func TestPointerSetBackIsTold(t *testing.T) {
	s := open(t, t.TempDir())
	publish(t, s, submission("A"))
	publish(t, s, submission("B"))
	require.NoError(t, os.WriteFile(s.channelPath("ilevia"), []byte(`{"release":1}`), 0o644))
	faults, err := s.Verify(t.Context())
	require.NoError(t, err)
	require.NotEmpty(t, faults)
	assert.Equal(t, Fault{"channels/ilevia/current.json", "says that release 1 is current, but there are later ones"}, faults[0])
	for _, f := range faults[1:] {
		assert.Contains(t, f.Path, "public/feeds/ilevia/", "the stable names are those of release 2")
	}
}

func TestVerifyWithoutPointerStillReadsContents(t *testing.T) {
	s := open(t, t.TempDir())
	m := publish(t, s, submission("A"))
	require.NoError(t, os.WriteFile(s.channelPath("ilevia"), []byte("{"), 0o644))
	require.NoError(t, os.Remove(s.objectPath(m.Files[0].SHA256)))
	faults, err := s.Verify(t.Context())
	require.NoError(t, err)
	require.Len(t, faults, 2)
	assert.Equal(t, "missing", faults[1].Problem)
}

func TestDamagedManifestIsTold(t *testing.T) {
	f := func(path, problem string, harm func(path string) error) {
		t.Helper()
		s := open(t, t.TempDir())
		for _, version := range []string{"A", "B", "C"} {
			publish(t, s, submission(version))
		}
		require.NoError(t, harm(filepath.Join(s.dir, path)))
		faults, err := s.Verify(t.Context())
		require.NoError(t, err)
		assert.Equal(t, []Fault{{path, problem}}, faults)
	}
	f("releases/ilevia/2.json", "missing", os.Remove)
	f("releases/ilevia/1.json", "missing", os.Remove)
	f("releases/ilevia/3.json", "missing, though it is current", os.Remove)
	f("releases/ilevia/2.json", "does not describe this release", func(path string) error {
		return os.WriteFile(path, []byte("{"), 0o644)
	})
}

func TestStrayFilesAreNoFeeds(t *testing.T) {
	s := open(t, t.TempDir())
	publish(t, s, submission("A"))
	require.NoError(t, os.WriteFile(s.path("channels", "notes"), nil, 0o644))
	require.NoError(t, os.WriteFile(s.path("channels", ".DS_Store"), nil, 0o644))
	require.NoError(t, os.Mkdir(s.path("channels", "planned"), 0o755))
	feeds, err := s.Feeds()
	require.NoError(t, err)
	assert.Equal(t, []string{"ilevia"}, feeds)
	sound(t, s)
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
