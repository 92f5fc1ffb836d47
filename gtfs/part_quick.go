package gtfs

// The parts of the columns that make up large files read what is plain in a loop of
// their own, without a call for each cell, and leave the rest to the part of any column.

// A timePart reads times.
type timePart struct{ *valuePart[Time] }

func (p *timePart) setRun(r *run, c int, must bool, row int) {
	vals := p.vals[row : row+r.Rows]
	for k := range vals {
		b := r.Cell(k, c)
		if len(b) == 8 {
			if t, ok := quickTime([8]byte(b)); ok {
				vals[k] = t
				continue
			}
		}
		vals[k] = p.one(r, k, b, must)
	}
}

// An intPart reads whole numbers.
type intPart struct{ *valuePart[Int] }

func (p *intPart) setRun(r *run, c int, must bool, row int) {
	vals := p.vals[row : row+r.Rows]
	for k := range vals {
		b := r.Cell(k, c)
		if n, ok := quickInt(b); ok {
			vals[k] = n
			continue
		}
		vals[k] = p.one(r, k, b, must)
	}
}

// An enumPart also knows the values there are.
type enumPart struct {
	*valuePart[Enum]
	known  []Enum
	digits uint16 // bitmap of those that are one digit
}

func newEnumPart(p *valuePart[Enum], known []Enum) *enumPart {
	e := &enumPart{valuePart: p, known: known}
	for _, v := range known {
		if v <= 9 {
			e.digits |= 1 << v
		}
	}
	return e
}

func (p *enumPart) setRun(r *run, c int, must bool, row int) {
	vals := p.vals[row : row+r.Rows]
	for k := range vals {
		b := r.Cell(k, c)
		if len(b) == 1 && b[0]-'0' <= 9 && p.digits>>(b[0]-'0')&1 != 0 {
			vals[k] = Enum(b[0] - '0')
			continue
		}
		vals[k] = NoEnum
		if len(b) > 0 {
			r.careIf(p.set(row+k, b) != 0, k)
		} else {
			r.careIf(must, k)
		}
	}
}

func (p *enumPart) set(i int, b []byte) DefectKind {
	v, fault := parseEnum(b)
	p.vals[i] = v
	if fault != 0 {
		return fault
	}
	for _, k := range p.known {
		if v == k {
			return 0
		}
	}
	return UnknownEnum
}

func (p *enumPart) setEmpty(int) DefectKind { return BadInteger }
