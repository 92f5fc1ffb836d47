package gtfs

// setUnordered reads a run whose values follow each other in no order, as those of
// shuffled files do. Each is then looked up in a large table, which waits for memory: so
// all wait at once, step by step.
func (p *idPart[T]) setUnordered(r *run, c int, must bool, row int) {
	vals, asked := p.vals[row:row+r.Rows], p.block.desk.asked[:r.Rows]
	for k := range vals {
		asked[k].text = r.Cell(k, c)
	}
	p.known.findAll(asked)
	same := 0
	for k, a := range asked {
		p.clear(row + k)
		switch {
		case len(a.text) == 0:
			r.careIf(must, k)
			continue
		case padded(a.text):
			r.careIf(true, k)
			continue
		case a.id != 0:
			vals[k] = T(a.id)
		default:
			vals[k] = T(p.space.internHashed(a.text, a.hash) | own)
		}
		// A text gets its number where it stands, as in setRun, whatever is wrong with it.
		r.careIf(p.check != nil && p.check(a.text, p.block.o) != 0, k)
		if k > 0 && vals[k] == vals[k-1] {
			same++
		}
	}
	p.unordered = 2*same < r.Rows
}
