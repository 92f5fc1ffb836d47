package main

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/quai-transit/quai/validate/profile"
)

// A page is Markdown taken apart: what stands in fences, and the lines outside.
type page struct {
	lines  []string
	fenced []string
}

func readPage(t *testing.T, text string) (p page) {
	t.Helper()
	fence := ""
	for line := range strings.Lines(text) {
		line = strings.TrimSuffix(line, "\n")
		ticks := line[:len(line)-len(strings.TrimLeft(line, "`"))]
		switch {
		case fence == "" && len(ticks) >= 3:
			fence = ticks
		case fence != "" && line == fence:
			fence = ""
		case fence != "":
			p.fenced = append(p.fenced, line)
		default:
			p.lines = append(p.lines, line)
		}
	}
	require.Empty(t, fence, "a fence is left open")
	return p
}

func TestTheBook(t *testing.T) {
	html := regexp.MustCompile(`(^|[^\\])<[^h]`) // a link in angle brackets is none
	link := regexp.MustCompile(`\]\(#([^)]*)\)`)
	for _, l := range []string{"en", "fr"} {
		text := quai(t, "rules", "-f", "markdown", "--lang", l)
		p := readPage(t, text)
		anchors := map[string]int{}
		for _, line := range p.lines {
			if title, ok := strings.CutPrefix(strings.TrimLeft(line, "#"), " "); ok && strings.HasPrefix(line, "#") {
				anchors[strings.ReplaceAll(strings.ToLower(title), " ", "-")]++
			}
			assert.False(t, html.MatchString(line), line)
			assert.NotContains(t, line, "\t")
		}
		for _, r := range profile.Rules() {
			assert.Equal(t, 1, anchors[r.Code], r.Code)
		}
		links := link.FindAllStringSubmatch(text, -1)
		assert.Greater(t, len(links), 2*len(profile.Rules()))
		for _, m := range links {
			assert.Equal(t, 1, anchors[m[1]], m[1])
		}
		assert.Equal(t, text, quai(t, "rules", "-f", "markdown", "--lang", l), "the same again")
	}
}

func TestTheBookOfAFewRules(t *testing.T) {
	text := quai(t, "rules", "-f", "markdown", "--search", "shape_reversed drawn on every map")
	assert.Contains(t, text, "0 errors, 1 warning and 0 for information")
	assert.Contains(t, text, "## Warnings\n\n### shape_reversed\n")
	assert.NotContains(t, text, "## Errors")
}

func TestMarkdownEscapes(t *testing.T) {
	for in, want := range map[string]string{
		"stop_times.txt holds stop_id": "stop_times.txt holds stop_id",
		"_start and end_":              `\_start and end\_`,
		"a <b> & *c* [d](e) `f`":       "a \\<b\\> \\& \\*c\\* \\[d\\](e) \\`f\\`",
		"# no heading":                 `\# no heading`,
		"- no list":                    `\- no list`,
		"1. no list":                   `1\. no list`,
		"1.5 km":                       `1\.5 km`,
		"two\nlines":                   "two lines",
	} {
		assert.Equal(t, want, markdown(in))
	}
}

func TestFencesHold(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		line := rapid.StringMatching("[`a ]{0,8}").Draw(rt, "line")
		block := fenced(line + "\n")
		lines := strings.Split(block, "\n")
		fence := strings.TrimSuffix(lines[0], "text")
		if strings.Contains(line, fence) || lines[2] != fence {
			rt.Fatalf("%q", block)
		}
	})
}
