package inflate

// careful unpacks one symbol where input may end behind it: between the two of a pair,
// so there must be none.
func (d *Reader) careful() error {
	if d.paired {
		build(d.litlen[:], d.litlenLens, litlenBits, litlenEntries)
		d.paired = false
	}
	return d.one()
}

// one unpacks one symbol that is no pair. There is room for the longest match.
func (d *Reader) one() error {
	e, err := d.symbol(d.litlen[:], litlenBits)
	if err != nil {
		return err
	}
	switch e & kindMask {
	case literal:
		d.out[d.w] = byte(e >> 16)
		d.w++
		return nil
	case endBlock:
		d.state = atHeader
		return nil
	}
	return d.match(e)
}

// match unpacks a match whose length symbol has been read.
func (d *Reader) match(e entry) error {
	extra, err := d.extra(e)
	if err != nil {
		return err
	}
	length := minMatch + int(e>>24) + extra
	if e, err = d.symbol(d.dist[:], distBits); err != nil {
		return err
	}
	if extra, err = d.extra(e); err != nil {
		return err
	}
	distance := int(e>>16) + extra
	if distance > d.w {
		return ErrCorrupt
	}
	repeat(&d.out, uint(d.w), uint(distance), uint(length))
	d.w += length
	return nil
}

// symbol reads one symbol. What it returns has no code bits left to consume, but extra
// bits may follow.
func (d *Reader) symbol(table []entry, root uint) (entry, error) {
	for {
		e, code := table[d.bits&(1<<root-1)], uint(0)
		if e&kindMask == subtable {
			e, code = table[uint64(e>>16)+d.bits>>root&(1<<(e&0xFF)-1)], root
		}
		code += e.codeLen()
		if code <= d.n {
			d.take(code)
			if e&kindMask == invalid {
				return 0, ErrCorrupt
			}
			return e, nil
		}
		// A byte more may tell: an entry that looks at fewer bits than there are is right.
		if err := d.need(d.n + 1); err != nil {
			return 0, err
		}
	}
}

// extra reads the value of the extra bits of a length or distance.
func (d *Reader) extra(e entry) (int, error) {
	n := uint(e&0xFF) - e.codeLen()
	if err := d.need(n); err != nil {
		return 0, err
	}
	return d.take(n), nil
}
