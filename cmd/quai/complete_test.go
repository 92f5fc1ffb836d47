package main

import (
	"bytes"
	"os/exec"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// complete returns what a shell would propose for the last of args: shells leave out
// themselves what does not begin like it.
func complete(t *testing.T, args ...string) []string {
	t.Helper()
	var out, stderr bytes.Buffer
	code := run(append([]string{"__complete"}, args...), nil, &out, &stderr)
	require.Zero(t, code, stderr.String())
	lines := strings.Split(strings.TrimSpace(out.String()), "\n")
	typed := args[len(args)-1]
	_, value, flag := strings.Cut(typed, "=")
	if !flag {
		value = typed
	}
	return slices.DeleteFunc(lines[:len(lines)-1], func(s string) bool { return !strings.HasPrefix(s, value) }) // the last is a number for the shell
}

func TestCompletion(t *testing.T) {
	for _, c := range []struct {
		typed string
		want  []string
	}{
		{"validate --fail-on=", []string{"error", "warning", "never"}},
		{"validate --profile ", []string{"default", "canonical"}},
		{"validate --lang ", []string{"en", "fr"}},
		{"validate -f ", []string{"text", "json", "csv", "html"}},
		{"tables -f ", []string{"csv", "parquet"}},
		{"tables --table stop_times_f", []string{"stop_times_flat"}},
		{"publish --licence etalab", []string{"etalab-2.0"}},
		{"sample --errors drivers", []string{"drivers_file"}},
		{"rules -f ", []string{"text", "json", "markdown", "schema"}},
		{"rules --severity ", []string{"error", "warning", "info"}},
		{"rules --severity error,wa", []string{"error,warning"}},
		{"rules --file stop_t", []string{"stop_times.txt"}},
		{"rules --profile ", []string{"default", "canonical"}},
		{"compare -f ", []string{"text", "json", "markdown"}},
		{"rules unusable_", []string{"unusable_trip"}},
		{"clean -o ", []string{"zip"}},
	} {
		assert.Equal(t, c.want, complete(t, strings.Split(c.typed, " ")...), c.typed)
	}
}

// TestCompletionScripts holds that shells read what is made for them.
func TestCompletionScripts(t *testing.T) {
	for _, shell := range []string{"bash", "zsh", "fish", "powershell"} {
		var out, stderr bytes.Buffer
		require.Zero(t, run([]string{"completion", shell}, nil, &out, &stderr), stderr.String())
		assert.Contains(t, out.String(), "quai", shell)
		if path, err := exec.LookPath(shell); err == nil && shell != "powershell" {
			cmd := exec.CommandContext(t.Context(), path, "-n")
			cmd.Stdin = &out
			said, err := cmd.CombinedOutput()
			assert.NoError(t, err, "%s: %s", shell, said)
		}
	}
}
