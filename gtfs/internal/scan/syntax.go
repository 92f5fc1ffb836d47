package scan

import "bytes"

// syntax is what the readers of blocks and of records must agree on: where a quoted
// cell begins and ends.
type syntax struct {
	canonical bool
	crEnds    bool // a carriage return ends a line
}

func (d Dialect) syntax() syntax { return syntax{canonical: d.Canonical, crEnds: d.crEnds()} }

// A quoted is a quoted cell as found in data.
type quoted struct {
	end   int   // the closing quote; where the cell is not closed, the end of its text
	next  int   // what ends the cell: a comma, a line end or len(data)
	flags Flags // Escaped, Stray, PadOutside
}

// quoted finds the end of the cell whose opening quote is data[open].
func (s syntax) quoted(data []byte, open int) quoted {
	var flags Flags
	for p := open + 1; ; {
		i := bytes.IndexByte(data[p:], '"')
		if i < 0 {
			return quoted{len(data), len(data), flags | Stray}
		}
		end := p + i
		p = end + 1
		if p < len(data) && data[p] == '"' {
			flags |= Escaped
			p++
			continue
		}
		next := s.skipBlanks(data, p)
		if s.ends(data, next) {
			if next > p && !pairAt(data, p) {
				flags |= PadOutside
			}
			return quoted{end, next, flags}
		}
		flags |= Stray
		if s.canonical {
			next = s.separator(data, next)
			return quoted{next, next, flags}
		}
	}
}

// pairAt tells whether data[p:] begins with a carriage return and a line feed: a line
// end, of which no part is a blank.
func pairAt(data []byte, p int) bool {
	return data[p] == '\r' && p+1 < len(data) && data[p+1] == '\n'
}

// opens tells whether the quote at data[q], which stands outside quoted cells, opens one.
func (s syntax) opens(data []byte, q int) bool {
	start := q
	for start > 0 && data[start-1] <= ' ' && data[start-1] != '\n' {
		start--
	}
	if start > 0 && data[start-1] != ',' && data[start-1] != '\n' {
		return false
	}
	return start == q || s.opensPadded(data, q)
}

// opensPadded tells whether the quote at data[q] opens a cell although blanks stand
// before it. In the default dialect it must be well formed, on one line, and hold no
// comma followed by a quote: then encoding/csv, which takes it for plain text, ends the
// record at the same place.
func (s syntax) opensPadded(data []byte, q int) bool {
	if s.canonical {
		return true
	}
	for p := q + 1; p < len(data); p++ {
		switch data[p] {
		case '\n', '\r':
			return false
		case ',':
			if p+1 < len(data) && data[p+1] == '"' {
				return false
			}
		case '"':
			if p+1 < len(data) && data[p+1] == '"' {
				p++
				continue
			}
			return s.ends(data, s.skipBlanks(data, p+1))
		}
	}
	return false
}

// skipBlanks returns the first position from p on that is not a blank within the line.
func (s syntax) skipBlanks(data []byte, p int) int {
	for p < len(data) && data[p] <= ' ' && data[p] != '\n' && !(s.crEnds && data[p] == '\r') {
		p++
	}
	return p
}

// ends tells whether a cell ends before data[p].
func (s syntax) ends(data []byte, p int) bool {
	return p >= len(data) || data[p] == ',' || data[p] == '\n' || s.crEnds && data[p] == '\r'
}

// separator returns the position of the first comma or line feed from p on, or len(data).
func (s syntax) separator(data []byte, p int) int {
	for p < len(data) && data[p] != ',' && data[p] != '\n' {
		p++
	}
	return p
}
