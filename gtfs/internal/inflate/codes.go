package inflate

// fixedCodes sets up the codes that need no description (RFC 1951, 3.2.6).
func (d *Reader) fixedCodes() error {
	lens := d.lens[:numLitlen]
	for i := range lens {
		switch {
		case i < 144:
			lens[i] = 8
		case i < 256:
			lens[i] = 9
		case i < 280:
			lens[i] = 7
		default:
			lens[i] = 8
		}
	}
	dist := d.lens[numLitlen:]
	for i := range dist {
		dist[i] = 5
	}
	d.setCodes(lens, dist)
	return nil
}

// precodeOrder is the order in which the lengths of the code of code lengths stand.
var precodeOrder = [numPrecode]uint8{16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15}

// dynamicCodes reads the codes of a block (RFC 1951, 3.2.7).
func (d *Reader) dynamicCodes() error {
	if err := d.need(14); err != nil {
		return err
	}
	nlit, ndist, npre := d.take(5)+257, d.take(5)+1, d.take(4)+4
	if nlit > 286 || ndist > 30 {
		return ErrCorrupt
	}
	var pre [numPrecode]uint8
	for i := range npre {
		if err := d.need(3); err != nil {
			return err
		}
		pre[precodeOrder[i]] = uint8(d.take(3))
	}
	if !build(d.dist[:], pre[:], precodeBits, precodeEntries) {
		return ErrCorrupt
	}
	lens := d.lens[:nlit+ndist]
	if err := d.codeLengths(lens); err != nil {
		return err
	}
	if !d.setCodes(lens[:nlit], lens[nlit:]) {
		return ErrCorrupt
	}
	return nil
}

// setCodes fills the tables of a block, and reports whether its codes are complete.
func (d *Reader) setCodes(litlen, dist []uint8) bool {
	d.litlenLens, d.paired = litlen, false
	return build(d.litlen[:], litlen, litlenBits, litlenEntries) && build(d.dist[:], dist, distBits, distEntries)
}

// codeLengths reads the lengths of all codes, which runs make short.
func (d *Reader) codeLengths(lens []uint8) error {
	for i := 0; i < len(lens); {
		e, err := d.symbol(d.dist[:], precodeBits)
		if err != nil {
			return err
		}
		if e&kindMask != literal {
			return ErrCorrupt
		}
		sym := int(e >> 16)
		if sym < 16 {
			lens[i] = uint8(sym)
			i++
			continue
		}
		value, n, err := d.run(sym, lens[:i])
		if err != nil {
			return err
		}
		if n > len(lens)-i {
			return ErrCorrupt
		}
		for range n {
			lens[i] = value
			i++
		}
	}
	return nil
}

// run reads how often a code length is repeated: the one before, or 0.
func (d *Reader) run(sym int, before []uint8) (value uint8, n int, err error) {
	extra, base := uint(2), 3
	switch sym {
	case 16:
		if len(before) == 0 {
			return 0, 0, ErrCorrupt
		}
		value = before[len(before)-1]
	case 17:
		extra = 3
	default:
		extra, base = 7, 11
	}
	if err := d.need(extra); err != nil {
		return 0, 0, err
	}
	return value, base + d.take(extra), nil
}
