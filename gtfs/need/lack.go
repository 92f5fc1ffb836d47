package need

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
)

// The parts that QUAI_REQUIRE may name.
const (
	browser = "browser"
	duckdb  = "duckdb"
	corpus  = "corpus"
)

// lack ends the test, since a part is missing: it skips, or fails where the part is required.
func lack(t testing.TB, part, how string) {
	t.Helper()
	must, err := required(part)
	if err != nil {
		t.Fatal(err)
	}
	if must {
		t.Fatalf("needs %s, which QUAI_REQUIRE asks for: %s", part, how)
	}
	if err := record(t.Name(), part, how); err != nil {
		t.Fatal(err)
	}
	t.Skipf("needs %s: %s", part, how)
}

// required tells whether QUAI_REQUIRE names a part. A word that is none is an
// error: a slip of the pen would let the tests it should hold skip for ever.
func required(part string) (bool, error) {
	must := false
	for word := range strings.SplitSeq(os.Getenv("QUAI_REQUIRE"), ",") {
		word = strings.TrimSpace(word)
		if word != "" && !slices.Contains([]string{browser, duckdb, corpus}, word) {
			return false, fmt.Errorf("QUAI_REQUIRE names %q, want some of browser, duckdb, corpus", word)
		}
		must = must || word == part
	}
	return must, nil
}

// record appends the skip of a test to the file QUAI_SKIPS, where that is set.
// One write a line: the tests of several packages append at the same time.
func record(test, part, how string) error {
	name := os.Getenv("QUAI_SKIPS")
	if name == "" {
		return nil
	}
	f, err := os.OpenFile(name, os.O_APPEND|os.O_CREATE|os.O_WRONLY, 0o644)
	if err != nil {
		return fmt.Errorf("record the skip of %s: %w", test, err)
	}
	if _, err := fmt.Fprintf(f, "%s needs %s: %s\n", test, part, how); err != nil {
		f.Close()
		return fmt.Errorf("record the skip of %s: %w", test, err)
	}
	return f.Close()
}
