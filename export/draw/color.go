package draw

import (
	"fmt"
	"math"
	"strconv"
)

// A Color is an sRGB colour, 0 to 255 a channel.
type Color struct{ R, G, B uint8 }

// ParseColor reads six hex digits, as GTFS writes colours, with or without #. ok is
// false for anything else.
func ParseColor(s string) (c Color, ok bool) {
	if len(s) == 7 && s[0] == '#' {
		s = s[1:]
	}
	n, err := strconv.ParseUint(s, 16, 32)
	if err != nil || len(s) != 6 {
		return Color{}, false
	}
	return Color{uint8(n >> 16), uint8(n >> 8), uint8(n)}, true
}

// String returns the colour as #rrggbb.
func (c Color) String() string { return fmt.Sprintf("#%02x%02x%02x", c.R, c.G, c.B) }

// Luminance returns the relative luminance of WCAG 2, from 0 for black to 1 for white.
func (c Color) Luminance() float64 {
	return float64(0.2126*linear(c.R)) + float64(0.7152*linear(c.G)) + float64(0.0722*linear(c.B))
}

func linear(channel uint8) float64 {
	v := float64(channel) / 255
	if v <= 0.04045 {
		return v / 12.92
	}
	return math.Pow((v+0.055)/1.055, 2.4)
}

// Contrast returns the contrast ratio of WCAG 2 between two colours, 1 to 21.
func Contrast(a, b Color) float64 {
	la, lb := a.Luminance(), b.Luminance()
	return (math.Max(la, lb) + 0.05) / (math.Min(la, lb) + 0.05)
}

// What WCAG 2 AA asks for: 4.5 for text, 3 for lines and signs.
const (
	TextContrast    = 4.5
	GraphicContrast = 3.0
)

// Readable returns color where it has the ratio to paper, and else the nearest colour of
// the same hue that has it: darker on light paper, lighter on dark.
func Readable(color, paper Color, ratio float64) Color {
	if Contrast(color, paper) >= ratio {
		return color
	}
	end := Color{}
	if paper.Luminance() < 0.18 {
		end = Color{255, 255, 255}
	}
	for share := 1; share < 100; share++ {
		if c := mix(color, end, share); Contrast(c, paper) >= ratio {
			return c
		}
	}
	return end
}

// mix returns color with a share of 0 to 100 of other in it.
func mix(color, other Color, share int) Color {
	one := func(a, b uint8) uint8 { return uint8((int(a)*(100-share) + int(b)*share) / 100) }
	return Color{one(color.R, other.R), one(color.G, other.G), one(color.B, other.B)}
}

// TextOn returns text where it can be read on the colour, and else black or white,
// whichever reads better.
func TextOn(background, text Color) Color {
	black, white := Color{}, Color{255, 255, 255}
	switch {
	case Contrast(text, background) >= TextContrast:
		return text
	case Contrast(white, background) >= Contrast(black, background):
		return white
	}
	return black
}

// The papers of tokens.css, which route colours are corrected against.
func lightPaper() Color { return Color{0xff, 0xff, 0xff} }
func darkPaper() Color  { return Color{0x14, 0x17, 0x1a} }

// paint returns a route colour as two attribute values: one for a group, readable on
// both papers, and one for what is in it, which follows the mode. A browser that does
// not know light-dark() drops the second and inherits the first.
func paint(color Color) (both, follows string) {
	light := Readable(color, lightPaper(), GraphicContrast)
	dark := Readable(color, darkPaper(), GraphicContrast)
	both = Readable(light, darkPaper(), GraphicContrast).String()
	return both, "light-dark(" + light.String() + "," + dark.String() + ")"
}
