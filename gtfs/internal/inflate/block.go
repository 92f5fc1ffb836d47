package inflate

// header reads the header of a block (RFC 1951, 3.2.3).
func (d *Reader) header() error {
	if d.last {
		d.state = atEnd
		return nil
	}
	if err := d.need(3); err != nil {
		return err
	}
	d.last = d.take(1) == 1
	switch d.take(2) {
	case 0:
		return d.storedHeader()
	case 1:
		d.state = inCodes
		return d.fixedCodes()
	case 2:
		d.state = inCodes
		return d.dynamicCodes()
	}
	return ErrCorrupt
}

// storedHeader reads the length of a stored block, which begins at a byte.
func (d *Reader) storedHeader() error {
	d.take(d.n % 8)
	if err := d.need(32); err != nil {
		return err
	}
	n, check := d.take(16), d.take(16)
	if n != ^check&0xFFFF {
		return ErrCorrupt
	}
	d.state, d.stored = inStored, n
	return nil
}

// copyStored copies bytes of a stored block: first those among the bits.
func (d *Reader) copyStored() error {
	for d.stored > 0 && d.w < len(d.out) {
		switch {
		case d.n >= 8:
			d.out[d.w] = byte(d.take(8))
			d.w++
			d.stored--
		case d.pos < len(d.in):
			n := copy(d.out[d.w:], d.in[d.pos:min(len(d.in), d.pos+d.stored)])
			d.pos, d.w, d.stored = d.pos+n, d.w+n, d.stored-n
		case d.srcErr != nil:
			return d.endErr()
		default:
			d.fill()
		}
	}
	if d.stored == 0 {
		d.state = atHeader
	}
	return nil
}

// codes unpacks a block of codes until it ends or there is no more room.
func (d *Reader) codes() error {
	for d.state == inCodes && d.w <= outSize-fastRoom {
		if len(d.in)-d.pos < fastInput {
			d.fill()
		}
		step := (*Reader).fast
		if len(d.in)-d.pos < fastInput {
			step = (*Reader).careful
		}
		if err := step(d); err != nil {
			return err
		}
	}
	return nil
}
