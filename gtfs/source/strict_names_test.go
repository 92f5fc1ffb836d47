package source

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// openNamed opens a zip of a given name, strictly.
func openNamed(t *testing.T, name string, b []byte) *Archive {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	require.NoError(t, os.WriteFile(path, b, 0o600))
	a, err := Open(t.Context(), path, Options{Strict: true})
	require.NoError(t, err)
	t.Cleanup(func() { require.NoError(t, a.Close()) })
	return a
}

// TestStrictNames holds of each name whether it opens an entry, as it does for the
// canonical validator.
func TestStrictNames(t *testing.T) {
	named := func(names ...string) (parts []part) {
		for _, n := range names {
			parts = append(parts, stored(n, map[bool]string{true: "", false: n}[n[len(n)-1] == '/']))
		}
		return parts
	}
	dos := func(name string) part { return stored(name, "").with(func(p *part) { p.host = 0 }) }
	for _, c := range []struct {
		zip   string
		parts []part
		names []string
		shut  []string
	}{
		{"x.zip", named("x/", "x/stops.txt", "x/locations.geojson", "x/.DS_Store"), nil, []string{"stops.txt", "locations.geojson"}},
		{"x.zip", named("x/", "x/stops.txt", "stops.txt"), []string{"stops.txt"}, nil},
		{"x.zip", named("stops.txt", "x/", "x/stops.txt"), []string{"stops.txt"}, nil},
		{"x.zip", named("x/", "x/Stops.txt", "stops.txt"), []string{"stops.txt (2)"}, []string{"stops.txt"}},
		{"x.zip", named("x/stops.txt", "x/"), []string{"x/stops.txt"}, nil},
		{"x.zip", named("x/stops.txt"), []string{"x/stops.txt"}, nil},
		{"x.zip", named("x/", "zx/foo.txt", "x/y/stops.txt"), nil, []string{"zfoo.txt", "y/stops.txt"}},
		{"x.zip.zip", named("x/", "x/foo.txt"), nil, []string{"foo.txt"}},
		{"x(1).zip", named("x(1)/", "x(1)/foo.txt", "x1/foo.txt"), []string{"x(1)/foo.txt"}, []string{"foo.txt"}},
		{"x(.zip", named("x(/", "x(/foo.txt"), nil, []string{"foo.txt"}},
		{"x.zip", append(named(" ", ".DS_Store", ".ds_store", "a", "a"), stored(`g\`, "")), []string{".ds_store", "a", `g\`}, nil},
		{"x.zip", []part{dos(`g\a.txt`), dos(`g\b/c.txt`), dos(`g\`), stored(`g\d.txt`, "")}, []string{"g/a.txt", `g\b/c.txt`, `g\d.txt`}, nil},
	} {
		a := openNamed(t, c.zip, makeZip(c.parts...))
		var names, shut []string
		for _, e := range a.Entries {
			in, err := e.Open()
			var r *RefusedError
			if err != nil && assert.ErrorAs(t, err, &r) {
				assert.Equal(t, NoSuchEntry, r.Kind)
				shut = append(shut, e.Name)
				continue
			}
			require.NoError(t, in.Close())
			names = append(names, e.Name)
		}
		assert.Equal(t, c.names, names, c.zip)
		assert.Equal(t, c.shut, shut, c.zip)
	}
}

// TestStrictOpensWhatTheCanonicalValidatorDoes holds what is said of entries that the
// scan from the front does not come to.
func TestStrictOpensWhatTheCanonicalValidatorDoes(t *testing.T) {
	unsupported := unsupportedFeature + ": Unsupported "
	for _, c := range []struct {
		part   part
		kind   RefusalKind // "" where it is opened
		thrown string
	}{
		{deflated("stops.txt", []byte("x")), "", ""},
		{rare(t, methodBzip2, "bzip2"), "", ""},
		{rare3(9), Damaged, ""},
		{rare3(methodLZMA), Unopened, unsupported + "compression method 14 (LZMA) used in entry stops.txt"},
		{rare3(95), Unopened, unsupported + "compression method 95 (XZ) used in entry stops.txt"},
		{rare3(methodZstd), Unopened, unsupported + "feature compression method used in entry stops.txt"},
		{rare3(methodAES), Unopened, unsupported + "compression method 99 (AES_ENCRYPTED) used in entry stops.txt"},
		{stored("stops.txt", "x").with(func(p *part) { p.flags, p.localFlags = 1, 1 }), Unopened, unsupported + "feature encryption used in entry stops.txt"},
	} {
		a := openNamed(t, "x.zip", makeZip(stored("y/stops.txt", "x"), c.part))
		e := a.Find("stops.txt")
		require.NotNil(t, e)
		in, err := e.Open()
		if c.kind == "" {
			require.NoError(t, err)
			_, err = io.Copy(io.Discard, in)
			require.NoError(t, err)
			continue
		}
		var r *RefusedError
		require.ErrorAs(t, err, &r)
		assert.Equal(t, c.kind, r.Kind)
		assert.Equal(t, c.thrown, r.Reference)
		_, raw, err := e.OpenRaw()
		require.NoError(t, err)
		assert.False(t, raw)
	}
}
