package report_test

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/width"

	"github.com/quai-transit/quai/export/report"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/gtfs/sample"
	"github.com/quai-transit/quai/validate"
)

func summary(t *testing.T, in *report.Input, columns int, colour bool) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, report.Summary(&b, in, columns, colour))
	return b.String()
}

func TestSummary(t *testing.T) {
	in := &report.Input{Result: small(t, []*validate.Rule{many(1_234)}, ""), Name: "gtfs.zip", Dir: "out"}
	assert.Equal(t, `▲ Not ready to publish: 1 cause to correct.
  1,234 errors, 1 cause · 1 check run
  gtfs.zip · judged for Mon 23 Nov 2026
  Service Sun 1 Nov 2026 – Fri 30 Apr 2027

▲ 1,234  Many (many)

Report: out/report.html
`, spaced(summary(t, in, 80, false)))
	in.Lang = lang.FR
	assert.Equal(t, `▲ Pas encore publiable : 1 cause à corriger.
  1 234 erreurs, 1 cause · 1 contrôle effectué
  gtfs.zip · évalué au lun. 23 nov. 2026
  Desserte dim. 1er nov. 2026 – ven. 30 avr. 2027

▲ 1 234  Beaucoup (many)

Rapport : out/report.html
`, spaced(summary(t, in, 80, false)))
}

func TestSummaryOfARefusedFile(t *testing.T) {
	got := summary(t, &report.Input{Refused: errors.New("no zip"), Name: "gtfs.zip"}, 80, false)
	assert.Equal(t, "▲ This file cannot be read, so nothing in it was checked.\n  gtfs.zip\n\n▲ no zip\n", got)
}

func TestSummaryFitsTheScreen(t *testing.T) {
	in := &report.Input{Result: city(t, sample.Codes()...), Name: strings.Repeat("長い名前", 30) + ".zip", Dir: "out"}
	for _, l := range lang.All {
		in.Lang = l
		for _, columns := range []int{80, 40} {
			lines := strings.Split(strings.TrimSuffix(summary(t, in, columns, false), "\n"), "\n")
			assert.Less(t, len(lines), 24)
			for _, line := range lines {
				assert.LessOrEqual(t, cells(line), columns, line)
			}
		}
	}
}

// cells counts terminal cells.
func cells(s string) (n int) {
	for _, r := range s {
		n++
		if k := width.LookupRune(r).Kind(); k == width.EastAsianWide || k == width.EastAsianFullwidth {
			n++
		}
	}
	return n
}

func TestColourIsAnAddition(t *testing.T) {
	in := &report.Input{Result: small(t, []*validate.Rule{many(3)}, "")}
	plain, painted := summary(t, in, 80, false), summary(t, in, 80, true)
	assert.NotContains(t, plain, "\x1b")
	assert.Contains(t, painted, "\x1b[1;31m")
	assert.Equal(t, plain, strings.NewReplacer("\x1b[1;31m", "", "\x1b[0m", "").Replace(painted))
}
