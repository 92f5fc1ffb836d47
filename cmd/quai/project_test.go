package main_test

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTopLevel(t *testing.T) {
	entries, err := os.ReadDir(root)
	require.NoError(t, err)
	ignored := readLines(t, ".gitignore")
	var names []string
	for _, e := range entries {
		if !strings.HasPrefix(e.Name(), ".") && !matchesAny(ignored, e.Name()) {
			names = append(names, e.Name())
		}
	}
	assert.ElementsMatch(t, strings.Fields("cmd gtfs validate export testdata go.mod go.sum README.md LICENSE"), names)
}

// machine finds folders of one machine, and hosts that one machine gets its packages from.
var machine = regexp.MustCompile(`(?:^|[\s"'=(:\x60])/(?:work|root)/\w` +
	`|\b(?:proxy\.golang\.org|goproxy\.\w+|pypi\.org|registry\.npmjs\.org|index\.crates\.io|deb\.debian\.org)\b`)

func TestNoFileNamesAMachine(t *testing.T) {
	names := append(projectFiles(t), ".golangci.yml", ".gitignore", ".ci/run", ".tools/go.mod")
	for _, name := range names {
		if name == "cmd/quai/project_test.go" {
			continue // the patterns themselves
		}
		text, err := os.ReadFile(filepath.Join(root, name))
		require.NoError(t, err)
		assert.Empty(t, string(machine.Find(text)), name)
	}
}

var shellBlock = regexp.MustCompile("(?ms)^```sh\\n(.*?)^```$")

// TestTwoCommandsAreTheWholeSetUp holds what a newcomer types, and that CI types the same.
func TestTwoCommandsAreTheWholeSetUp(t *testing.T) {
	var commands []string
	readme := strings.Join(readLines(t, "README.md"), "\n")
	for _, block := range shellBlock.FindAllStringSubmatch(readme, -1) {
		for line := range strings.Lines(block[1]) {
			commands = append(commands, strings.TrimSpace(line))
		}
	}
	assert.Equal(t, []string{"go run ./cmd/quai demo", "go test ./..."}, commands, "the ```sh blocks of README.md")

	var calls int
	for _, line := range readLines(t, ".ci/run") {
		if strings.TrimSpace(line) == "go test ./..." {
			calls++
		}
	}
	assert.Equal(t, 1, calls, ".ci/run calls the README's test command, as it stands there, once")
}
