package gtfs

// A Color is 0xRRGGBB.
type Color int32

// NoColor is the colour that is not given.
const NoColor Color = -1

// IsSet reports whether the colour is given.
func (c Color) IsSet() bool { return c >= 0 }

// RGB returns the parts of the colour, 0 to 255 each.
func (c Color) RGB() (r, g, b uint8) { return uint8(c >> 16), uint8(c >> 8), uint8(c) }

func parseColor(b []byte) (Color, DefectKind) {
	if len(b) != 6 {
		return NoColor, BadColor
	}
	v := Color(0)
	for _, c := range b {
		d := hexDigit(c)
		if d > 15 {
			return NoColor, BadColor
		}
		v = v<<4 | Color(d)
	}
	return v, 0
}

func hexDigit(c byte) byte {
	switch {
	case c >= '0' && c <= '9':
		return c - '0'
	case c|0x20 >= 'a' && c|0x20 <= 'f':
		return c | 0x20 - 'a' + 10
	}
	return 16
}

// Append spells the colour as RRGGBB in capitals; nothing where it is not given.
func (c Color) Append(dst []byte) []byte {
	if !c.IsSet() {
		return dst
	}
	const digits = "0123456789ABCDEF"
	for shift := 20; shift >= 0; shift -= 4 {
		dst = append(dst, digits[c>>shift&15])
	}
	return dst
}
