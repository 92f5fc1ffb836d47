package mutate

import (
	"bytes"
	"io/fs"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs/sample"
	"github.com/quai-transit/quai/validate/fixture"
	"github.com/quai-transit/quai/validate/profile"
)

// A subject is a feed to start from.
type subject struct {
	name string
	load func(*testing.T) *feed

	feed *feed         // once loaded
	took time.Duration // to judge it as it is; 0 while that is not known
}

// subjects are the kinds of feeds at hand, each kind as likely as the others: made cities,
// the examples of all rules, and, where CORPUS is set, small real feeds and odd ones.
func subjects(t *testing.T) [][]*subject {
	t.Helper()
	kinds := [][]*subject{cities(), examples()}
	root := os.Getenv("CORPUS")
	if root == "" {
		t.Log("CORPUS is not set: made feeds alone are spoilt, no real ones; set it to a folder that holds feeds/*.zip")
		return kinds
	}
	for _, pattern := range []string{"feeds/*.zip", "fixtures/*.zip"} {
		if real := zips(t, filepath.Join(root, pattern)); len(real) > 0 {
			kinds = append(kinds, real)
		}
	}
	return kinds
}

// choose returns one of them at random.
func choose(r *rand.Rand, kinds [][]*subject) *subject {
	kind := kinds[r.IntN(len(kinds))]
	return kind[r.IntN(len(kind))]
}

// largest is how large a zip may be: most take a tenth of a second at most.
const largest = 300_000

// zips are the small zips of the corpus. Those that cannot be unpacked have no files.
func zips(t *testing.T, pattern string) (all []*subject) {
	t.Helper()
	names, err := filepath.Glob(pattern)
	require.NoError(t, err)
	for _, name := range names {
		if info, err := os.Stat(name); err != nil || info.Size() > largest {
			continue
		}
		all = append(all, &subject{name: filepath.Base(name), load: func(t *testing.T) *feed {
			zipped, err := os.ReadFile(name)
			require.NoError(t, err)
			f, err := unpack(zipped)
			if err != nil {
				return &feed{}
			}
			return f
		}})
	}
	return all
}

// cities are small made networks, half of them with every error planted.
func cities() (all []*subject) {
	for seed := range uint64(6) {
		o := sample.Options{Seed: seed, Stops: 40, Trips: 200}
		if seed%2 == 1 {
			o.Errors = sample.Codes()
		}
		all = append(all, &subject{name: "city", load: func(t *testing.T) *feed {
			var b bytes.Buffer
			_, err := sample.Write(&b, o)
			require.NoError(t, err)
			f, err := unpack(b.Bytes())
			require.NoError(t, err)
			return f
		}})
	}
	return all
}

// examples are those of the rules: tiny, and with every file that GTFS has.
func examples() (all []*subject) {
	for _, r := range profile.Rules() {
		if r.Code == "thread_execution_error" {
			continue // no text makes such an archive, see its Go test
		}
		all = append(all, &subject{name: "example of " + r.Code, load: func(t *testing.T) *feed {
			e, err := profile.ExampleOf(t.Context(), r.Code)
			require.NoError(t, err)
			require.NotNil(t, e, r.Code)
			return read(t, e.Fixture)
		}})
	}
	return all
}

// read reads the files of an example.
func read(t *testing.T, x *fixture.Fixture) *feed {
	t.Helper()
	fsys, err := x.FS()
	require.NoError(t, err)
	f := &feed{}
	require.NoError(t, fs.WalkDir(fsys, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(fsys, name)
		f.files = append(f.files, file{name, data})
		return err
	}))
	return f
}
