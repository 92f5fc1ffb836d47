package mutate

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
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
// begins at another; with QUAI_FUZZ_FOR, such as 1h, it goes on for so long and watches
// the time that each takes, without it and with a seed it judges that one alone.
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
		seeds = 1
	}
	goOn := func(n int) bool { return n < seeds }
	if s := os.Getenv("QUAI_FUZZ_FOR"); s != "" {
		d, err := time.ParseDuration(s)
		require.NoError(t, err, "QUAI_FUZZ_FOR")
		end := time.Now().Add(d)
		goOn, w.timed = func(int) bool { return time.Now().Before(end) }, true
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
	name := filepath.Join(w.dir, "mutant.zip")
	require.NoError(t, os.WriteFile(name, f.pack(t), 0o600))
	defer func() {
		if t.Failed() {
			t.Logf("%s, seed %d: %s", s.name, seed, strings.Join(did, "; "))
		}
	}()
	start := time.Now()
	w.judge(t, name, 0)
	took := time.Since(start)
	if seed%8 == 0 {
		assert.True(t, bytes.Equal(w.judge(t, name, 1), w.judge(t, name, 2)), "another report with two threads than with one")
	}
	if w.timed {
		w.keepsPace(t, s, name, took)
	}
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
		require.True(t, errors.As(err, &refused), "%s: %v is no refusal", p.Name, err)
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
	return &report.Input{Result: res, InRowOrder: p.InRowOrder}
}

func day(t *testing.T) gtfs.Date {
	t.Helper()
	d, ok := gtfs.ParseDate("2026-11-24")
	require.True(t, ok)
	return d
}

// keepsPace holds that a mutant takes no more than ten times as long as what it was made
// of, from two seconds on: below that, what else the machine does counts as much. It has
// two tries more, since the machine may have been busy.
func (w *watch) keepsPace(t *testing.T, s *subject, name string, took time.Duration) {
	t.Helper()
	const floor = 2 * time.Second
	if took <= floor {
		return
	}
	if s.took == 0 {
		plain := filepath.Join(w.dir, "plain.zip")
		require.NoError(t, os.WriteFile(plain, s.feed.pack(t), 0o600))
		s.took = w.time(t, plain)
	}
	for try := 0; try < 2 && took > max(floor, 10*s.took); try++ {
		took = w.time(t, name)
	}
	assert.LessOrEqual(t, took, max(floor, 10*s.took), "as it was it took %v", s.took)
}

// time returns how long it takes to judge a feed.
func (w *watch) time(t *testing.T, name string) time.Duration {
	t.Helper()
	start := time.Now()
	w.judge(t, name, 0)
	return time.Since(start)
}
