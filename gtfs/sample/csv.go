package sample

import (
	"io"
	"strconv"
	"strings"
)

// A lines writes the text of a file and counts its lines.
type lines struct {
	w   io.Writer
	buf []byte
	n   int
	err error
}

// end ends a line.
func (l *lines) end() {
	l.buf = append(l.buf, '\n')
	l.n++
	if len(l.buf) > 1<<16 {
		l.flush()
	}
}

func (l *lines) flush() {
	if l.err == nil {
		_, l.err = l.w.Write(l.buf)
	}
	l.buf = l.buf[:0]
}

// row writes a line of cells.
func (l *lines) row(cells []string) {
	for i, c := range cells {
		if i > 0 {
			l.buf = append(l.buf, ',')
		}
		l.buf = appendCell(l.buf, c)
	}
	l.end()
}

// appendCell quotes what would not read back as it is, blanks at an edge included.
func appendCell(b []byte, s string) []byte {
	if !strings.ContainsAny(s, ",\"\r\n") && strings.TrimSpace(s) == s {
		return append(b, s...)
	}
	b = append(b, '"')
	b = append(b, strings.ReplaceAll(s, `"`, `""`)...)
	return append(b, '"')
}

// appendTime spells seconds after midnight as HH:MM:SS, past 24 hours too.
func appendTime(b []byte, t int) []byte {
	h, m, s := t/3600, t/60%60, t%60
	if h >= 100 {
		b = strconv.AppendInt(b, int64(h/100), 10)
	}
	return append(b, byte('0'+h/10%10), byte('0'+h%10), ':', byte('0'+m/10), byte('0'+m%10), ':', byte('0'+s/10), byte('0'+s%10))
}

func timeText(t int) string { return string(appendTime(nil, t)) }

// appendMetres spells a distance in metres with one decimal.
func appendMetres(b []byte, d float64) []byte { return strconv.AppendFloat(b, d, 'f', 1, 64) }

// appendDegrees spells a coordinate with six decimals, a tenth of a metre.
func appendDegrees(b []byte, d float64) []byte { return strconv.AppendFloat(b, d, 'f', 6, 64) }

func degreesText(p xy) (lat, lon string) {
	a, o := p.degrees()
	return string(appendDegrees(nil, a)), string(appendDegrees(nil, o))
}
