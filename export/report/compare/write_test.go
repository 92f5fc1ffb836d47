package compare

import (
	"bytes"
	"encoding/json"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs/lang"
)

// example is a comparison that has a bit of all.
func example(t *testing.T) *Comparison {
	t.Helper()
	a := reading(t, modern)
	b := reading(t, strings.NewReplacer(`"8.0.1"`, `"quai 1"`, "2026-11-24", "2026-11-25", `"Stops":2`, `"Stops":1200`, `"trips.txt",`, "",
		`"a_code"`, `"impossible_speed"`, `"b_code","severity":"WARNING","totalNotices":2`, `"b_code","severity":"WARNING","totalNotices":1500`).Replace(modern))
	a.Name, b.Name = "old/report.json", "new/report.json"
	return Compare(a, b, Options{Samples: 3})
}

func TestTextInEnglish(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, Text(&out, example(t), Look{}))
	assert.Equal(t, `3 codes differ, none is the same.

A  old/report.json
   canonical validator 8.0.1 · judged for Tue 24 Nov 2026
   city.zip · City
   2 errors, 3 warnings · 2 codes

B  new/report.json
   quai 1 · judged for Wed 25 Nov 2026
   city.zip · City
   2 errors, 1,501 warnings · 2 codes

!  The data differ as well (another delivery, or rows that one could not read), so counts may differ for that reason alone.
!  Judged for two days, Tue 24 Nov 2026 / Wed 25 Nov 2026: what has expired or runs soon counts differently.

In the feed
   stops  2 → 1,200
   files  only in A: trips.txt

▲  Errors      A      B
   vanished    1      0      −1  a_code
       neither Quai nor the canonical validator 8.0.1 has this rule
         A  csvRowNumber 2
   rose        4  1,502  +1,498  b_code
       neither Quai nor the canonical validator 8.0.1 has this rule
   appeared    0      1      +1  impossible_speed
       `+newKnown().rule("impossible_speed").Title.EN+`
       own rule of Quai, takes the place of fast_travel_between_consecutive_stops
         B  csvRowNumber 2
`, out.String())
}

func TestTextInFrenchOnATerminal(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, Text(&out, example(t), Look{Lang: lang.FR, Columns: 60, Colour: true}))
	text := out.String()
	assert.Contains(t, text, "3 codes diffèrent, aucun n’est identique.\n")
	assert.Contains(t, text, "   arrêts    2 → 1\u202f200\n")
	assert.Contains(t, text, "\x1b[1;31m▲  Erreurs      A      B\x1b[0m\n")
	assert.Contains(t, text, "   en hausse    4  1\u202f502  +1\u202f498  b_code\n")
	assert.Contains(t, text, "règle propre à Quai, prend la place de\n       fast_travel_between_consecutive_stops\n")
	for line := range strings.Lines(text) {
		assert.LessOrEqual(t, lang.Columns(strings.TrimSpace(line)), 70, line)
	}
}

func TestTextOfNoDifference(t *testing.T) {
	r := reading(t, modern)
	var out bytes.Buffer
	require.NoError(t, Text(&out, Compare(r, r, Options{}), Look{All: true}))
	assert.Contains(t, out.String(), "No difference: all 2 codes are the same.\n")
	assert.Contains(t, out.String(), "   the same    4    4    b_code\n")
	out.Reset()
	require.NoError(t, Text(&out, Compare(r, r, Options{}), Look{}))
	assert.NotContains(t, out.String(), "b_code")
	out.Reset()
	require.NoError(t, Text(&out, Compare(&Report{}, &Report{}, Options{}), Look{Lang: lang.FR}))
	assert.Contains(t, out.String(), "Aucun des deux rapports n’a de constat.\n")
	assert.Contains(t, out.String(), "validateur non précisé · jour non précisé")
}

func TestMarkdown(t *testing.T) {
	c := example(t)
	c.B.Publisher = "| <b>@all</b> https://x.example _y_ [z](q)"
	var out bytes.Buffer
	require.NoError(t, Markdown(&out, c, Look{}))
	text := out.String()
	assert.Contains(t, text, "**3 codes differ, none is the same.**\n\n|  | A | B |\n|---|---|---|\n")
	assert.Contains(t, text, "| error | <code>b_code</code> | 4 | 1,502 | +1,498 | rose<br>neither Quai")
	assert.Contains(t, text, "<details><summary><code>a_code</code></summary>\n\nOnly in A: 1\n\n- csvRowNumber 2\n")
	assert.Contains(t, text, "city.zip · &#124; &#60;b&#62;&#64;all&#60;/b&#62; https&#58;//x.example &#95;y&#95; &#91;z&#93;(q)")
	for line := range strings.Lines(text) {
		if strings.HasPrefix(line, "|") {
			assert.Contains(t, []int{4, 7}, strings.Count(line, "|"), line)
		}
	}
}

func TestJSON(t *testing.T) {
	var out bytes.Buffer
	require.NoError(t, JSON(&out, example(t), false))
	var got map[string]any
	require.NoError(t, json.Unmarshal(out.Bytes(), &got))
	assert.Equal(t, 3.0, got["codesThatDiffer"])
	assert.Equal(t, "city.zip", got["a"].(map[string]any)["gtfsInput"])
	code := got["codes"].([]any)[2].(map[string]any)
	assert.Equal(t, map[string]any{
		"code": "impossible_speed", "change": "appeared", "severity": "error", "severityDiffers": false,
		"a":     map[string]any{"total": 0.0, "error": 0.0, "warning": 0.0, "info": 0.0},
		"b":     map[string]any{"total": 1.0, "error": 1.0, "warning": 0.0, "info": 0.0},
		"title": code["title"], "inCanonical": false, "inQuai": true, "replaces": "fast_travel_between_consecutive_stops",
		"notices": map[string]any{"onlyA": 0.0, "onlyB": 1.0, "sameButForTheRow": 0.0,
			"samplesOnlyA": []any{}, "samplesOnlyB": []any{map[string]any{"csvRowNumber": 2.0}}},
	}, code)
}

func TestWritersTellWhatCannotBeWritten(t *testing.T) {
	c := example(t)
	full := fullDisk{errors.New("no space left")}
	assert.ErrorIs(t, Text(full, c, Look{}), full.err)
	assert.ErrorIs(t, Markdown(full, c, Look{}), full.err)
	assert.ErrorIs(t, JSON(full, c, true), full.err)
}

type fullDisk struct{ err error }

func (d fullDisk) Write([]byte) (int, error) { return 0, d.err }

func TestInputNames(t *testing.T) {
	for input, want := range map[string]string{
		"file:///data/my%20city.zip": "my city.zip", "/data/city.zip": "city.zip", `C:\data\city.zip`: "city.zip", "city.zip": "city.zip",
		"https://user:secret@x.example/gtfs.zip?key=secret": "x.example/gtfs.zip", "%zz": "%zz",
	} {
		assert.Equal(t, want, inputName(input))
	}
}
