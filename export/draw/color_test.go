package draw

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

// modes reads the colours of tokens.css: light, and the two dark lists.
func modes(t *testing.T) map[string]map[string]Color {
	t.Helper()
	blocks := strings.Split(Tokens(), ":root")
	require.Len(t, blocks, 5, "light, dark by the system, dark by the reader, less motion")
	property := regexp.MustCompile(`--([a-z0-9-]+): (#[0-9a-f]{6});`)
	all := map[string]map[string]Color{}
	for i, name := range []string{"light", "dark", "dark too"} {
		all[name] = map[string]Color{}
		for _, m := range property.FindAllStringSubmatch(blocks[i+1], -1) {
			c, ok := ParseColor(m[2])
			require.True(t, ok, m[2])
			all[name][m[1]] = c
		}
		require.Len(t, all[name], 18, name)
	}
	return all
}

func TestTokensCanBeRead(t *testing.T) {
	all := modes(t)
	assert.Equal(t, all["dark"], all["dark too"])
	for mode, c := range all {
		for _, paper := range []string{"paper", "panel"} {
			for _, text := range []string{"ink", "quiet", "accent", "error", "warning", "info", "good", "waived"} {
				assert.GreaterOrEqual(t, Contrast(c[text], c[paper]), TextContrast, "%s: %s on %s", mode, text, paper)
			}
			assert.GreaterOrEqual(t, Contrast(c["net"], c[paper]), GraphicContrast, "%s: net on %s", mode, paper)
			assert.GreaterOrEqual(t, Contrast(c["step-5"], c[paper]), GraphicContrast, "%s: step-5 on %s", mode, paper)
		}
		// The number in a sign and the word on a button.
		for _, back := range []string{"error", "warning", "info"} {
			assert.GreaterOrEqual(t, Contrast(c["paper"], c[back]), TextContrast, "%s: paper on %s", mode, back)
		}
		assert.GreaterOrEqual(t, Contrast(c["on-accent"], c["accent"]), TextContrast, mode)
		for _, step := range []string{"step-2", "step-3", "step-4", "step-5"} {
			before := step[:5] + string(step[5]-1)
			assert.GreaterOrEqual(t, Contrast(c[step], c[before]), 1.25, "%s: %s beside %s", mode, step, before)
		}
	}
}

// A picture that stands alone falls back on the light values.
func TestFallbacksAreTheLightTokens(t *testing.T) {
	light := modes(t)["light"]
	used := []token{ink, quiet, paper, panel, rule, network, accent, fault, warning, info}
	for _, s := range steps() {
		used = append(used, s)
	}
	parts := regexp.MustCompile(`^var\(--([a-z0-9-]+),(#[0-9a-f]{6})\)$`)
	for _, u := range used {
		m := parts.FindStringSubmatch(string(u))
		require.NotNil(t, m, u)
		assert.Equal(t, light[m[1]].String(), m[2], m[1])
	}
	assert.Equal(t, light["paper"], lightPaper())
	assert.Equal(t, modes(t)["dark"]["paper"], darkPaper())
}

func TestParseColor(t *testing.T) {
	for s, want := range map[string]string{"0b57A4": "#0b57a4", "#FFFFFF": "#ffffff", "": "", "12345": "", "+12345": "", "gggggg": "", "#12345": ""} {
		c, ok := ParseColor(s)
		assert.Equal(t, want != "", ok, s)
		if ok {
			assert.Equal(t, want, c.String())
		}
	}
}

func TestContrast(t *testing.T) {
	black, white := Color{}, Color{255, 255, 255}
	assert.InDelta(t, 21, Contrast(black, white), 1e-9)
	assert.InDelta(t, 1, Contrast(white, white), 1e-9)
	// The grey that WCAG's authors give as the lightest that passes on white.
	assert.InDelta(t, 4.54, Contrast(Color{0x76, 0x76, 0x76}, white), 0.01)
}

func TestReadable(t *testing.T) {
	yellow := Color{0xff, 0xe6, 0x00}
	assert.Equal(t, yellow, Readable(yellow, darkPaper(), GraphicContrast), "what can be seen stays")
	rapid.Check(t, func(t *rapid.T) {
		draw := rapid.Custom(func(t *rapid.T) Color {
			n := rapid.SliceOfN(rapid.Byte(), 3, 3).Draw(t, "rgb")
			return Color{n[0], n[1], n[2]}
		})
		c, text := draw.Draw(t, "color"), draw.Draw(t, "text")
		for _, paper := range []Color{lightPaper(), darkPaper()} {
			assert.GreaterOrEqual(t, Contrast(Readable(c, paper, GraphicContrast), paper), GraphicContrast)
			assert.GreaterOrEqual(t, Contrast(Readable(c, paper, TextContrast), paper), TextContrast)
		}
		assert.GreaterOrEqual(t, Contrast(TextOn(c, text), c), TextContrast)
		both, _ := paint(c)
		p, ok := ParseColor(both)
		assert.True(t, ok)
		assert.GreaterOrEqual(t, Contrast(p, darkPaper()), GraphicContrast)
		assert.GreaterOrEqual(t, Contrast(p, lightPaper()), 2.9)
	})
}
