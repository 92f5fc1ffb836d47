package scan

import "bytes"

// cut returns the end of the last whole record in data, 0 if there is none. Lone
// carriage returns that end a line become line feeds on the way.
func (b *Blocks) cut(data []byte, block *Block) int {
	// The last byte is left for the next block unless it is the very last: a carriage
	// return before the end can then always be told from the pair with a line feed.
	limit := len(data)
	if b.err == nil && limit > 0 {
		limit--
	}
	s := b.dialect.syntax()
	block.Quotes = bytes.IndexByte(data[:limit], '"') >= 0
	block.LoneCR = block.LoneCR || hasLoneCR(data, limit)
	lone := block.LoneCR && s.crEnds
	block.tidy = false
	if block.Quotes && !block.LoneCR {
		t := tidyUp(data[:limit])
		// What follows the last record goes to the next block, unless the file ends here.
		block.tidy, block.inner = t.tidy && !(t.open && b.err != nil), t.inner
		if t.tidy {
			return t.record
		}
	}
	if block.Quotes {
		return s.lastRecord(data, limit, lone)
	}
	if lone {
		endLines(data, 0, limit)
	}
	return bytes.LastIndexByte(data[:limit], '\n') + 1
}

// lastRecord walks the quotes of data[:limit] and returns the end of the last record
// that ends there.
func (s syntax) lastRecord(data []byte, limit int, lone bool) int {
	end := 0
	for p := 0; p < limit; {
		q := limit
		if i := bytes.IndexByte(data[p:limit], '"'); i >= 0 {
			q = p + i
		}
		if lone {
			endLines(data, p, q)
		}
		if i := bytes.LastIndexByte(data[p:q], '\n'); i >= 0 {
			end = p + i + 1
		}
		p = q + 1
		if q < limit && s.opens(data[:limit], q) {
			p = s.quoted(data[:limit], q).next
		}
	}
	return end
}

// hasLoneCR tells whether data[:limit] holds a carriage return without a line feed.
func hasLoneCR(data []byte, limit int) bool {
	for p := 0; ; {
		i := bytes.IndexByte(data[p:limit], '\r')
		if i < 0 {
			return false
		}
		p += i + 1
		if p >= len(data) || data[p] != '\n' {
			return true
		}
	}
}

// endLines makes the lone carriage returns of data[start:end] line feeds.
func endLines(data []byte, start, end int) {
	for p := start; p < end; p++ {
		if data[p] == '\r' && (p+1 >= len(data) || data[p+1] != '\n') {
			data[p] = '\n'
		}
	}
}
