// Package need serves tests that need a part which a machine may lack.
//
// Each function returns where its part is. Where it is missing the test is
// skipped with one line that says what is missing and how to get it.
//
// Two variables of the environment change that:
//   - QUAI_REQUIRE is a comma list of parts (browser, duckdb, corpus) whose
//     absence fails the test instead of skipping it.
//   - QUAI_SKIPS names a file to which every skip appends its line, so that a
//     run can be asked how many tests it left out: go test alone does not tell.
//
// Only tests import this package, and no test skips in any other way.
package need

import (
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"testing"
)

// Corpus returns the folder of real feeds: feeds/*.zip and fixtures/ are in it.
// It is the variable CORPUS, made absolute.
func Corpus(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("CORPUS")
	if dir == "" {
		lack(t, corpus, "CORPUS is not set: set it to a folder that holds feeds/*.zip")
	}
	if info, err := os.Stat(filepath.Join(dir, "feeds")); err != nil || !info.IsDir() {
		lack(t, corpus, fmt.Sprintf("CORPUS=%s has no folder feeds: set it to a folder that holds feeds/*.zip", dir))
	}
	abs, err := filepath.Abs(dir)
	if err != nil {
		t.Fatalf("make CORPUS=%s absolute: %v", dir, err)
	}
	return abs
}

// Browser returns the path of a Chromium or Chrome found on the PATH.
func Browser(t testing.TB) string {
	t.Helper()
	for _, name := range []string{"chromium", "chromium-browser", "google-chrome"} {
		if path, err := exec.LookPath(name); err == nil {
			return path
		}
	}
	lack(t, browser, "no chromium, chromium-browser or google-chrome on the PATH: apt-get install chromium")
	return ""
}

// DuckDB returns a Python interpreter that can import duckdb, pyarrow and pandas:
// the variable QUAI_PYTHON, or python3 of the PATH where that is not set.
func DuckDB(t testing.TB) string {
	t.Helper()
	python := os.Getenv("QUAI_PYTHON")
	if python == "" {
		python = "python3"
	}
	if err := exec.Command(python, "-c", "import duckdb, pyarrow, pandas").Run(); err != nil {
		lack(t, duckdb, fmt.Sprintf("%s cannot import duckdb, pyarrow and pandas: "+
			"pip install them into a venv and set QUAI_PYTHON to its python", python))
	}
	return python
}
