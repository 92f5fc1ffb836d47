package release

import (
	"context"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strconv"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What a crashing publisher is told through its environment.
const (
	crashDir  = "QUAI_TEST_CRASH_DIR"
	crashStep = "QUAI_TEST_CRASH_STEP" // dies after so many writes
	crashWork = "QUAI_TEST_CRASH_WORK" // publish, rollback or open
)

// crashingPublisher works on a store until it kills itself, without a word, at the
// step it was told. It exits 0 where it comes to the end.
func crashingPublisher() {
	at, err := strconv.Atoi(os.Getenv(crashStep))
	if err != nil {
		panic(err)
	}
	s := &Store{dir: os.Getenv(crashDir)}
	steps := 0
	s.step = func(string) {
		if steps++; steps == at {
			killSelf()
		}
	}
	switch os.Getenv(crashWork) {
	case "publish":
		_, err = s.Publish(context.Background(), submission("B"))
	case "rollback":
		_, err = s.Rollback(context.Background(), "ilevia", 1, noon)
	case "open":
		err = s.recoverIfFree()
	}
	if err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(3)
	}
	os.Exit(0)
}

func killSelf() {
	self, err := os.FindProcess(os.Getpid())
	if err == nil {
		err = self.Kill()
	}
	for err == nil { // until the signal arrives
		time.Sleep(time.Hour)
	}
	panic(err)
}

// crash runs a publisher that dies at a step; it returns false where it lived to the end.
func crash(t *testing.T, dir, work string, step int) bool {
	t.Helper()
	self, err := os.Executable()
	require.NoError(t, err)
	cmd := exec.Command(self)
	cmd.Env = append(os.Environ(), crashDir+"="+dir, crashWork+"="+work, crashStep+"="+strconv.Itoa(step))
	out, err := cmd.CombinedOutput()
	if err == nil {
		return false
	}
	require.False(t, cmd.ProcessState.Exited(), "must die of the signal: %s", out)
	return true
}

// eachCrash kills the work at its first write, its second, and so on to the last, each
// time in a fresh store that begin has filled, and lets check look at what is left.
func eachCrash(t *testing.T, work string, begin func(*Store), check func(dir string, step int)) {
	t.Helper()
	for step := 1; ; step++ {
		dir := t.TempDir()
		begin(open(t, dir))
		if !crash(t, dir, work, step) {
			require.Greater(t, step, 5, "the work has more steps than that")
			return
		}
		check(dir, step)
	}
}

func TestKilledPublishShowsOldOrNew(t *testing.T) {
	t.Parallel()
	sawOld, sawNew := false, false
	begin := func(s *Store) { publish(t, s, submission("A")) }
	eachCrash(t, "publish", begin, func(dir string, step int) {
		before := whatIsPublic(t, &Store{dir: dir}) // as a static host and a reader see it at once
		assert.Contains(t, []string{"A", "B"}, before, "step %d", step)
		s := open(t, dir)
		now := oldOrNew(t, s, step, map[int]string{1: "A", 2: "B"})
		sawOld, sawNew = sawOld || now == 1, sawNew || now == 2
		continues(t, s, now)
	})
	assert.True(t, sawOld && sawNew, "killed on both sides of the pointer")
}

func TestKilledFirstPublishShowsNothingOrAll(t *testing.T) {
	t.Parallel()
	eachCrash(t, "publish", func(*Store) {}, func(dir string, step int) {
		s := open(t, dir)
		if _, _, err := s.Current("ilevia"); err != nil {
			require.ErrorIs(t, err, ErrNotFound)
			assert.Empty(t, tree(t, s.path("objects")), "step %d", step)
			assert.Empty(t, tree(t, s.path("releases")), "step %d", step)
			assert.Empty(t, tree(t, s.Public()), "step %d", step)
			continues(t, s, 0)
			return
		}
		continues(t, s, oldOrNew(t, s, step, map[int]string{1: "B"}))
	})
}

func TestKilledRollbackShowsOldOrNew(t *testing.T) {
	t.Parallel()
	begin := func(s *Store) {
		publish(t, s, submission("A"))
		publish(t, s, submission("B"))
	}
	eachCrash(t, "rollback", begin, func(dir string, step int) {
		s := open(t, dir)
		continues(t, s, oldOrNew(t, s, step, map[int]string{2: "B", 3: "A"}))
	})
}

// Recovery may be killed too, at any of its own steps, after a kill at any step.
func TestKilledRecovery(t *testing.T) {
	t.Parallel()
	for first := 1; ; first += 3 { // a sample: each kind of step comes up
		for recovery := 1; ; recovery++ {
			dir := t.TempDir()
			publish(t, open(t, dir), submission("A"))
			if !crash(t, dir, "publish", first) {
				require.Greater(t, first, 5)
				return
			}
			died := crash(t, dir, "open", recovery)
			s := open(t, dir)
			continues(t, s, oldOrNew(t, s, first, map[int]string{1: "A", 2: "B"}))
			if !died {
				break
			}
		}
	}
}

// oldOrNew checks that one of the releases is current and complete in every way, and
// returns its number.
func oldOrNew(t *testing.T, s *Store, step int, versions map[int]string) int {
	t.Helper()
	ch, m, err := s.Current("ilevia")
	require.NoError(t, err, "step %d", step)
	version := versions[ch.Release]
	require.NotEmpty(t, version, "step %d: release %d", step, ch.Release)
	assert.Equal(t, "content-"+version, m.Content)
	assert.Equal(t, version, whatIsPublic(t, s), "step %d", step)
	sound(t, s)
	public := tree(t, s.publicPath("ilevia"))
	assert.NotContains(t, public, fmt.Sprintf("r/%d/gtfs.zip", ch.Release+1), "step %d", step)
	return ch.Release
}

// whatIsPublic returns the version that the stable name of the static tree gives, which
// must be whole.
func whatIsPublic(t *testing.T, s *Store) string {
	t.Helper()
	data, err := os.ReadFile(filepath.Join(s.publicPath("ilevia"), "gtfs.zip"))
	require.NoError(t, err)
	require.Regexp(t, "^zip of .$", string(data))
	return string(data[len(data)-1:])
}

// continues checks that the store can be used as if nothing had happened.
func continues(t *testing.T, s *Store, last int) {
	t.Helper()
	m := publish(t, s, submission("C"))
	require.Equal(t, last+1, m.Release)
	require.Equal(t, noon.Add(time.Duration(last)*time.Second), m.PublishedAt)
	sound(t, s)
}
