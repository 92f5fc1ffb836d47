package inflate

// symbol reads one symbol, bit by bit where the input is about to end. What it
// returns has no code bits left to consume, but extra bits may follow.
func (d *Reader) symbol(table []entry, root uint) (entry, error) {
	for {
		e := table[d.bits&(1<<root-1)]
		code := uint(e >> 8 & 31)
		if e&kindMask == subtable {
			e = table[int(e>>16)+int(d.bits>>root&(1<<(e&0xFF)-1))]
			code = root + uint(e>>8&31)
		}
		if code <= d.n {
			d.take(code)
			if e&kindMask == invalid {
				return 0, ErrCorrupt
			}
			return e, nil
		}
		if err := d.need(d.n/8*8 + 8); err != nil {
			return 0, err
		}
	}
}

// extra reads the value of a length or distance: its base and extra bits.
func (d *Reader) extra(e entry) (int, error) {
	n := uint(e&0xFF) - uint(e>>8&31)
	if err := d.need(n); err != nil {
		return 0, err
	}
	return int(e>>16) + d.take(n), nil
}

// careful unpacks one symbol. There is room for the longest match.
func (d *Reader) careful() error {
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
	length, err := d.extra(e)
	if err != nil {
		return err
	}
	e, err = d.symbol(d.dist[:], distBits)
	if err != nil {
		return err
	}
	distance, err := d.extra(e)
	if err != nil {
		return err
	}
	if distance > d.w {
		return ErrCorrupt
	}
	for range length {
		d.out[d.w] = d.out[d.w-distance]
		d.w++
	}
	return nil
}
