package scan

import "bytes"

// cell reads the cell that begins at data[p]. It returns what ends it: the position of
// a comma, a line end or len(data).
func (s syntax) cell(data []byte, p int) (Cell, int) {
	q := p
	for q < len(data) && data[q] <= ' ' && data[q] != '\n' {
		q++
	}
	if q < len(data) && data[q] == '"' && (q == p || s.opensPadded(data, q)) {
		return s.quotedCell(data, p, q)
	}
	return s.bareCell(data, p)
}

// bareCell reads an unquoted cell.
func (s syntax) bareCell(data []byte, p int) (Cell, int) {
	next := s.separator(data, p)
	end := next
	if next > p && next < len(data) && data[next] == '\n' && data[next-1] == '\r' {
		end--
	}
	var flags Flags
	if bytes.IndexByte(data[p:end], '"') >= 0 {
		flags = Stray
	}
	if !s.crEnds && bytes.IndexByte(data[p:end], '\r') >= 0 {
		flags |= NewLine
	}
	return span(data, p, end, flags, PadOutside), next
}

// quotedCell reads the cell from p on whose opening quote is data[open].
func (s syntax) quotedCell(data []byte, p, open int) (Cell, int) {
	found := s.quoted(data, open)
	start, flags, pad := open+1, found.flags|Quoted, PadInside
	if s.canonical && found.flags&Stray != 0 {
		start, flags, pad = open, found.flags, PadOutside
	}
	if open > p {
		flags |= PadOutside
	}
	if bytes.ContainsAny(data[start:found.end], "\r\n") {
		flags |= NewLine
	}
	return span(data, start, found.end, flags, pad), found.next
}

// unescape appends text with doubled quotes made single. In a cell that reverted to
// its raw text that goes for what stood in the quotes only.
func (s syntax) unescape(dst, text []byte, flags Flags) []byte {
	if s.canonical && flags&Stray != 0 {
		dst, text = append(dst, '"'), text[1:]
	}
	for {
		i := bytes.IndexByte(text, '"')
		if i < 0 {
			return append(dst, text...)
		}
		dst, text = append(dst, text[:i+1]...), text[i+1:]
		if len(text) > 0 && text[0] == '"' {
			text = text[1:]
		} else if s.canonical {
			return append(dst, text...)
		}
	}
}
