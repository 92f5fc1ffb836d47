package main

import (
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/spf13/cobra"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// contract is what others script against: a command a paragraph, each flag with its
// value. A flag here never goes away and never changes its meaning.
const contract = `
quai validate FEED... [-o DIR] [-f text|json|csv|...] [--date YYYY-MM-DD] [--country XX]
                      [--profile default|canonical] [--lang en|fr] [--fail-on error|warning|never]
                      [--threads N] [--max-samples N] [--stats]
quai clean FEED -o OUT.zip
quai tables FEED -o DIR [-f csv,parquet] [--table stops,...] [--feed-id ID] [--release N]
quai publish FEED --to DIR --id ID --licence SPDX|URL [--at RFC3339]
quai serve DIR [--listen 127.0.0.1:8080]
quai demo [DIR] [--listen ADDR]
quai sample -o OUT.zip [--stops N] [--trips N] [--seed N] [--errors CODE,...]
quai rules [CODE] [-f text|json|markdown]
quai compare REPORT_A REPORT_B [-f text|json|markdown] [--lang en|fr] [--samples N] [--all]
quai version
`

// everyFeed are the flags of each command that reads a feed.
var everyFeed = strings.Fields("date lang threads allow-private max-unpacked max-entries max-ratio")

// A promise is what the contract says of one command.
type promise struct {
	name  string
	args  []string // as they are spelled in its usage
	flags []string // "f", "output"
}

var (
	promised = regexp.MustCompile(`(?m)^quai (\w+)(.*(?:\n +.*)*)`)
	option   = regexp.MustCompile(`\[?--?([a-z][a-z-]*)(?: [^\s\[\]]+)?\]?`)
)

func promises() (list []promise) {
	for _, m := range promised.FindAllStringSubmatch(contract, -1) {
		p := promise{name: m[1]}
		for _, f := range option.FindAllStringSubmatch(m[2], -1) {
			p.flags = append(p.flags, f[1])
		}
		p.args = strings.Fields(option.ReplaceAllString(m[2], ""))
		list = append(list, p)
	}
	return list
}

func command(t *testing.T, name string) *cobra.Command {
	t.Helper()
	cmd, _, err := newRoot().Find([]string{name})
	require.NoError(t, err)
	require.Equal(t, name, cmd.Name())
	return cmd
}

func TestContract(t *testing.T) {
	require.Len(t, promises(), 10, "the contract was read")
	for _, p := range promises() {
		t.Run(p.name, func(t *testing.T) {
			cmd := command(t, p.name)
			want := p.flags
			if slices.Contains(p.args, "FEED") || slices.Contains(p.args, "FEED...") {
				want = append(want, everyFeed...)
			}
			for _, name := range want {
				f := cmd.Flags().Lookup(name)
				if len(name) == 1 {
					f = cmd.Flags().ShorthandLookup(name)
				}
				assert.NotNil(t, f, "flag %s", name)
			}
			for _, arg := range p.args {
				assert.Contains(t, cmd.Use, arg)
			}
		})
	}
	for _, cmd := range newRoot().Commands() {
		assert.True(t, slices.ContainsFunc(promises(), func(p promise) bool { return p.name == cmd.Name() }),
			"%s is in no contract", cmd.Name())
	}
}

// TestShorthandsMeanTheSameEverywhere holds that -f is --format and -o is --output.
func TestShorthandsMeanTheSameEverywhere(t *testing.T) {
	for _, cmd := range newRoot().Commands() {
		for short, long := range map[string]string{"f": "format", "o": "output"} {
			s, l := cmd.Flags().ShorthandLookup(short), cmd.Flags().Lookup(long)
			assert.Equal(t, l, s, "%s -%s", cmd.Name(), short)
		}
	}
}

func TestDefaults(t *testing.T) {
	for _, c := range []struct{ command, flag, value string }{
		{"validate", "fail-on", "error"},
		{"validate", "profile", "default"},
		{"validate", "lang", "en"},
		{"validate", "format", "text"},
		{"validate", "max-samples", "1000"},
		{"tables", "format", "[csv,parquet]"},
		{"serve", "listen", "127.0.0.1:8080"},
		{"demo", "listen", "127.0.0.1:8080"},
		{"rules", "format", "text"},
		{"compare", "format", "text"},
		{"compare", "samples", "3"},
	} {
		f := command(t, c.command).Flags().Lookup(c.flag)
		require.NotNil(t, f, "%s --%s", c.command, c.flag)
		assert.Equal(t, c.value, f.DefValue, "%s --%s", c.command, c.flag)
	}
}

// TestEveryCommandHasHelpWithExamples holds that examples are commands that parse.
func TestEveryCommandHasHelpWithExamples(t *testing.T) {
	for _, cmd := range newRoot().Commands() {
		assert.NotEmpty(t, cmd.Short, cmd.Name())
		assert.Contains(t, cmd.Example, "quai "+cmd.Name())
		for line := range strings.Lines(cmd.Example) {
			_, after, ok := strings.Cut(line, "quai ")
			assert.True(t, ok, "%s: %q", cmd.Name(), line)
			after, _, _ = strings.Cut(after, ">")
			sub, rest, err := newRoot().Find(dropIn(strings.Fields(after)))
			require.NoError(t, err, line)
			require.NoError(t, sub.ParseFlags(rest), line)
			assert.NoError(t, sub.ValidateArgs(sub.Flags().Args()), line)
		}
	}
}
