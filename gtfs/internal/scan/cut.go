package scan

import "bytes"

// cut surveys data and returns the end of the last whole record in it, 0 if there is
// none. Lone carriage returns that end a line become line feeds on the way.
func (b *Blocks) cut(data []byte, block *Block) int {
	// The last byte is left for the next block unless it is the very last: a carriage
	// return before the end can then always be told from the pair with a line feed.
	limit := len(data)
	if b.err == nil && limit > 0 {
		limit--
	}
	s := block.survey(data[:limit])
	block.Quotes, block.Controls, block.Wide = s.quotes, s.odd&controls != 0, s.odd&wide != 0
	block.LoneCR = block.LoneCR || s.loneCR || endsInCR(data, limit)
	// What follows the last record goes to the next block, unless the file ends here.
	block.tidy = s.quotes && s.tidy && !block.LoneCR && !(s.open && b.err != nil)
	block.inner, block.returns = s.inner, s.returns
	if !block.LoneCR && s.tidy {
		return s.record
	}
	return b.dialect.syntax().careful(data, limit, block)
}

// endsInCR tells whether data[:limit] ends in a carriage return that no line feed follows.
func endsInCR(data []byte, limit int) bool {
	return limit > 0 && data[limit-1] == '\r' && (limit == len(data) || data[limit] != '\n')
}

// careful is cut for blocks with lone carriage returns or quotes out of place.
func (s syntax) careful(data []byte, limit int, block *Block) int {
	lone := block.LoneCR && s.crEnds
	if block.Quotes {
		return s.lastRecord(data, limit, lone)
	}
	if lone {
		endLines(data, 0, limit)
		block.survey(data[:limit]) // line ends have changed
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

// endLines makes the lone carriage returns of data[start:end] line feeds.
func endLines(data []byte, start, end int) {
	for p := start; p < end; p++ {
		if data[p] == '\r' && (p+1 >= len(data) || data[p+1] != '\n') {
			data[p] = '\n'
		}
	}
}
