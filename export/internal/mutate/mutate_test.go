package mutate

import (
	"bytes"
	"context"
	"encoding/json"
	"io"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/report"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/gtfs/source"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/profile"
)

// hung is how long a mutant may take before it is taken to hang. It is for that alone:
// most take a few hundredths of a second.
const hung = 2 * time.Minute

// TestMutants judges mutants of the first seeds, the same in each run. QUAI_FUZZ_SEED
// begins at another, and judges that one alone, or with QUAI_FUZZ_FOR, such as 1h, goes on
// for so long; both watch the time that each takes.
func TestMutants(t *testing.T) {
	kinds := subjects(t)
	w := &watch{dir: t.TempDir()}
	seeds, from := 300, uint64(1)
	if testing.Short() {
		seeds = 30
	}
	if s := os.Getenv("QUAI_FUZZ_SEED"); s != "" {
		var err error
		from, err = strconv.ParseUint(s, 10, 64)
		require.NoError(t, err, "QUAI_FUZZ_SEED")
		seeds, w.timed = 1, true
	}
	goOn := func(n int) bool { return n < seeds }
	if s := os.Getenv("QUAI_FUZZ_FOR"); s != "" {
		d, err := time.ParseDuration(s)
		require.NoError(t, err, "QUAI_FUZZ_FOR")
		end := time.Now().Add(d)
		goOn = func(int) bool { return time.Now().Before(end) }
		w.timed = true
	}
	for n := 0; goOn(n); n++ {
		seed := from + uint64(n)
		t.Run("seed="+strconv.FormatUint(seed, 10), func(t *testing.T) { w.holds(t, kinds, seed) })
	}
}

// A watch looks at mutants, one after the other.
type watch struct {
	dir   string
	timed bool // the time that each takes counts
}

// holds makes the mutant of a seed and holds that nothing breaks on it.
func (w *watch) holds(t *testing.T, kinds [][]*subject, seed uint64) {
	r := rand.New(rand.NewPCG(seed, 0))
	s := choose(r, kinds)
	if s.feed == nil {
		s.feed = s.load(t)
	}
	f := s.feed.clone()
	did := spoil(r, f)
	name := w.write(t, "mutant.zip", f)
	defer func() {
		if t.Failed() {
			t.Logf("%s, seed %d: %s", s.name, seed, strings.Join(did, "; "))
		}
	}()
	took := w.time(t, name)
	if seed%8 == 0 {
		assert.True(t, bytes.Equal(w.judge(t, name, 1), w.judge(t, name, 2)), "another report with two threads than with one")
	}
	if seed%8 == 4 {
		w.pages(t, name)
	}
	if w.timed {
		w.keepsPace(t, s, f, took)
	}
}

// pages writes the other reports, which draw maps and timetables of what they tell.
func (w *watch) pages(t *testing.T, name string) {
	t.Helper()
	in := w.input(t, profile.Default(), name, 0)
	require.NoError(t, report.HTML(io.Discard, in))
	require.NoError(t, report.CSV(io.Discard, in))
	require.NoError(t, report.Summary(io.Discard, in, 80, false))
}

// spoil does some mutations to a feed, and tells which.
func spoil(r *rand.Rand, f *feed) (did []string) {
	all := mutations()
	for range 1 + r.IntN(6) {
		m := all[r.IntN(len(all))]
		m.do(r, f)
		did = append(did, m.name+" ("+m.does+")")
	}
	return did
}

// judge reads a feed, runs the rules and writes report.json with each profile. It returns
// the reports. Threads of 0 are one a processor.
func (w *watch) judge(t *testing.T, name string, threads int) []byte {
	t.Helper()
	var b bytes.Buffer
	for _, p := range profile.All() {
		from := b.Len()
		require.NoError(t, report.JSON(&b, w.input(t, p, name, threads)), p.Name)
		assert.True(t, json.Valid(b.Bytes()[from:]), "the report of %s is no JSON", p.Name)
	}
	return b.Bytes()
}

// input returns what the report of a feed is made of.
func (w *watch) input(t *testing.T, p *profile.Profile, name string, threads int) *report.Input {
	t.Helper()
	ctx, cancel := context.WithTimeout(t.Context(), hung)
	t.Cleanup(cancel)
	reading := p.Reading("FR")
	reading.Threads = threads
	f, err := gtfs.Open(ctx, name, source.Options{TempDir: w.dir}, reading)
	require.NotErrorIs(t, err, context.DeadlineExceeded, p.Name)
	if err != nil {
		var refused interface{ Text() lang.Text }
		require.ErrorAs(t, err, &refused, "%s: no refusal", p.Name)
		return &report.Input{Refused: err, Name: "mutant.zip"}
	}
	t.Cleanup(func() { assert.NoError(t, f.Close()) })
	o := p.Options(day(t))
	o.Country, o.Threads = "FR", threads
	res, err := validate.Run(ctx, f, o)
	require.NoError(t, err, p.Name)
	for _, x := range res.Failures {
		assert.Fail(t, "a rule broke down", "%s of %s: %s", x.Rule.Code, p.Name, x.Reason)
	}
	return &report.Input{Result: res, DropIn: p.DropIn}
}

func day(t *testing.T) gtfs.Date {
	t.Helper()
	d, ok := gtfs.ParseDate("2026-11-24")
	require.True(t, ok)
	return d
}

// keepsPace holds that a mutant takes no more than ten times as long as what it was made
// of, byte for byte where it has grown, and two seconds anyway: below that, chance counts
// as much. It has two tries more.
func (w *watch) keepsPace(t *testing.T, s *subject, f *feed, took time.Duration) {
	t.Helper()
	const floor = 2 * time.Second
	if took <= floor {
		return
	}
	if s.took == 0 {
		s.took = w.time(t, w.write(t, "plain.zip", s.feed))
	}
	grown := max(1, float64(f.size())/float64(s.feed.size()+1))
	limit := max(floor, time.Duration(10*grown*float64(s.took)))
	name := filepath.Join(w.dir, "mutant.zip") // as it was written
	for try := 0; try < 2 && took > limit; try++ {
		took = w.time(t, name)
	}
	assert.LessOrEqual(t, took, limit, "as it was it took %v, and has grown %.1f times", s.took, grown)
}

// write writes a feed as a zip.
func (w *watch) write(t *testing.T, name string, f *feed) string {
	t.Helper()
	name = filepath.Join(w.dir, name)
	require.NoError(t, os.WriteFile(name, f.pack(t), 0o600))
	return name
}

// time returns how much processor time it takes to judge a feed.
func (w *watch) time(t *testing.T, name string) time.Duration {
	t.Helper()
	start := spent()
	w.judge(t, name, 0)
	return spent() - start
}
