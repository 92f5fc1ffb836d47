package need

import (
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A witness is a test that writes down how it ended.
type witness struct {
	testing.TB
	skipped, failed string
}

func (w *witness) Name() string                { return "TestWitness" }
func (w *witness) Helper()                     {}
func (w *witness) Skipf(f string, args ...any) { w.skipped = fmt.Sprintf(f, args...); runtime.Goexit() }
func (w *witness) Fatalf(f string, args ...any) {
	w.failed = fmt.Sprintf(f, args...)
	runtime.Goexit()
}
func (w *witness) Fatal(args ...any) { w.failed = fmt.Sprint(args...); runtime.Goexit() }

// ask lets a witness ask for a part and returns the answer and how the witness ended.
func ask(part func(testing.TB) string) (got string, w *witness) {
	w = &witness{}
	done := make(chan struct{})
	go func() {
		defer close(done)
		got = part(w)
	}()
	<-done
	return got, w
}

var parts = []struct {
	name string
	ask  func(testing.TB) string
	says string
}{
	{"browser", Browser, "apt-get install chromium"},
	{"duckdb", DuckDB, "set QUAI_PYTHON"},
	{"corpus", Corpus, "set it to a folder that holds feeds/*.zip"},
}

// bare takes away every part from the test's environment, and what CI set.
func bare(t *testing.T) {
	t.Helper()
	for _, name := range []string{"CORPUS", "QUAI_PYTHON", "QUAI_REQUIRE", "QUAI_SKIPS"} {
		t.Setenv(name, "")
	}
	t.Setenv("PATH", t.TempDir())
}

func TestMissingPartSkipsAndSaysHowToGetIt(t *testing.T) {
	for _, part := range parts {
		t.Run(part.name, func(t *testing.T) {
			bare(t)
			_, w := ask(part.ask)
			assert.Empty(t, w.failed)
			assert.Contains(t, w.skipped, "needs "+part.name+": ")
			assert.Contains(t, w.skipped, part.says)
			assert.NotContains(t, w.skipped, "\n")
		})
	}
}

func TestRequiredPartFails(t *testing.T) {
	for _, part := range parts {
		t.Run(part.name, func(t *testing.T) {
			bare(t)
			t.Setenv("QUAI_REQUIRE", "browser, duckdb,corpus")
			_, w := ask(part.ask)
			assert.Empty(t, w.skipped)
			assert.Contains(t, w.failed, "needs "+part.name)
			assert.Contains(t, w.failed, part.says)
		})
	}
}

func TestOtherRequiredPartsLetThisOneSkip(t *testing.T) {
	bare(t)
	t.Setenv("QUAI_REQUIRE", "duckdb,corpus")
	_, w := ask(Browser)
	assert.Empty(t, w.failed)
	assert.NotEmpty(t, w.skipped)
}

func TestUnknownRequiredPartFails(t *testing.T) {
	bare(t)
	t.Setenv("QUAI_REQUIRE", "browsers")
	_, w := ask(Browser)
	assert.Contains(t, w.failed, `"browsers"`)
}

func TestEverySkipIsRecorded(t *testing.T) {
	bare(t)
	file := filepath.Join(t.TempDir(), "skips")
	t.Setenv("QUAI_SKIPS", file)
	_, first := ask(Browser)
	_, second := ask(Corpus)
	lines, err := os.ReadFile(file)
	require.NoError(t, err)
	assert.Equal(t, "TestWitness "+first.skipped+"\nTestWitness "+second.skipped+"\n", string(lines))
}

func TestPartsAreFound(t *testing.T) {
	bare(t)
	dir := t.TempDir()
	program := filepath.Join(dir, "program")
	require.NoError(t, os.WriteFile(program, []byte("#!/bin/sh\n"), 0o755))
	require.NoError(t, os.Symlink(program, filepath.Join(dir, "google-chrome")))
	require.NoError(t, os.Mkdir(filepath.Join(dir, "feeds"), 0o755))
	t.Setenv("PATH", dir)
	t.Setenv("QUAI_PYTHON", program)
	t.Setenv("CORPUS", dir)

	for i, want := range []string{filepath.Join(dir, "google-chrome"), program, dir} {
		got, w := ask(parts[i].ask)
		assert.Equal(t, want, got, parts[i].name)
		assert.Empty(t, w.skipped+w.failed, parts[i].name)
	}
}

func TestCorpusWithoutFeedsIsMissing(t *testing.T) {
	bare(t)
	t.Setenv("CORPUS", t.TempDir())
	_, w := ask(Corpus)
	assert.Contains(t, w.skipped, "has no folder feeds")
}
