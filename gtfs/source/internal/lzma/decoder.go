package lzma

import "io"

// States 0 to 6 follow a literal, 7 to 11 a match or repetition.
const (
	states       = 12
	literalState = 7
	minMatch     = 2
	lenStates    = 4
	alignBits    = 4
	firstModel   = 4  // distance slots below have no further bits
	endModel     = 14 // from here bits are even but for the last four
)

// A decoder holds what the next symbol depends on.
type decoder struct {
	rc    rangeDecoder
	w     *window
	ended bool // the end mark was read

	lc, lp, pb int       // bits of the last byte and of the place that pick chances
	state      int       // what the last symbols were
	reps       [4]uint32 // last distances, less one

	literal   []prob
	isMatch   [states << 4]prob
	isRep     [states]prob
	isRepG0   [states]prob
	isRepG1   [states]prob
	isRepG2   [states]prob
	isRep0    [states << 4]prob
	slots     [lenStates][64]prob
	distances [1 + 128 - endModel]prob
	align     [1 << alignBits]prob
	matchLen  lengths
	repLen    lengths
}

// lengths are the chances of match lengths, short ones by place.
type lengths struct {
	choice, choice2 prob
	low, mid        [16][8]prob
	high            [256]prob
}

// setUp takes the byte that holds lc, lp and pb, and sets every chance to one half.
func (d *decoder) setUp(in io.ByteReader, props byte, window int) {
	v := int(props)
	d.lc, d.lp, d.pb = v%9, v/9%5, v/45
	d.rc.in = in
	d.w = newWindow(window)
	d.literal = make([]prob, 0x300<<(d.lc+d.lp))
	fresh(d.literal)
	for _, p := range [][]prob{d.isMatch[:], d.isRep[:], d.isRepG0[:], d.isRepG1[:], d.isRepG2[:], d.isRep0[:], d.distances[:], d.align[:]} {
		fresh(p)
	}
	for i := range d.slots {
		fresh(d.slots[i][:])
	}
	d.matchLen.init()
	d.repLen.init()
}

func (l *lengths) init() {
	l.choice, l.choice2 = probInit, probInit
	for i := range l.low {
		fresh(l.low[i][:])
		fresh(l.mid[i][:])
	}
	fresh(l.high[:])
}

// symbol unpacks one literal, match, repetition or end mark, of left bytes at most.
func (d *decoder) symbol(left int64) error {
	place := int(d.w.total) & (1<<d.pb - 1)
	at := d.state<<4 + place
	if d.rc.bit(&d.isMatch[at]) == 0 {
		if left == 0 {
			return ErrCorrupt
		}
		d.readLiteral()
		return d.rc.err
	}
	n := 1
	if d.rc.bit(&d.isRep[d.state]) == 0 {
		n = d.match(place)
	} else if d.repeated(at) {
		n = d.repLen.read(&d.rc, place)
		d.state = after(d.state, 8, 11)
	}
	if d.rc.err != nil || d.ended {
		return d.rc.err
	}
	return d.copy(n, left)
}

// readLiteral unpacks one byte; after a match the byte at its distance helps.
func (d *decoder) readLiteral() {
	var last byte
	if d.w.total > 0 {
		last = d.w.last(1)
	}
	place := int(d.w.total) & (1<<d.lp - 1)
	probs := d.literal[0x300*(place<<d.lc+int(last)>>(8-d.lc)):][:0x300]
	s := uint32(1)
	if d.state >= literalState {
		match := uint32(d.w.last(d.reps[0] + 1))
		for s < 0x100 {
			guess := match >> 7 & 1
			match <<= 1
			bit := d.rc.bit(&probs[(1+guess)<<8+s])
			s = s<<1 | bit
			if guess != bit {
				break
			}
		}
	}
	for s < 0x100 {
		s = s<<1 | d.rc.bit(&probs[s])
	}
	d.w.put(byte(s))
	switch {
	case d.state < 4:
		d.state = 0
	case d.state < 10:
		d.state -= 3
	default:
		d.state -= 6
	}
}

// match reads length and distance of a match; the largest distance is the end mark.
func (d *decoder) match(place int) int {
	n := d.matchLen.read(&d.rc, place)
	d.state = after(d.state, 7, 10)
	distance := d.distance(n)
	d.reps = [4]uint32{distance, d.reps[0], d.reps[1], d.reps[2]}
	d.ended = distance == 0xffffffff
	return n
}

// repeated picks one of the last distances. It is false for a single byte at the
// last one, which has no length.
func (d *decoder) repeated(at int) bool {
	if d.rc.bit(&d.isRepG0[d.state]) == 0 {
		if d.rc.bit(&d.isRep0[at]) == 0 {
			d.state = after(d.state, 9, 11)
			return false
		}
		return true
	}
	r := &d.reps
	switch {
	case d.rc.bit(&d.isRepG1[d.state]) == 0:
		*r = [4]uint32{r[1], r[0], r[2], r[3]}
	case d.rc.bit(&d.isRepG2[d.state]) == 0:
		*r = [4]uint32{r[2], r[0], r[1], r[3]}
	default:
		*r = [4]uint32{r[3], r[0], r[1], r[2]}
	}
	return true
}

// after picks the state after a symbol by whether a literal came before it.
func after(state, literal, other int) int {
	if state < literalState {
		return literal
	}
	return other
}

func (d *decoder) distance(n int) uint32 {
	slot := d.rc.tree(d.slots[min(n-minMatch, lenStates-1)][:], 6)
	if slot < firstModel {
		return slot
	}
	bits := int(slot>>1 - 1)
	v := (2 | slot&1) << bits
	if slot < endModel {
		return v + d.rc.reverse(d.distances[v-slot:], bits)
	}
	v += d.rc.even(bits-alignBits) << alignBits
	return v + d.rc.reverse(d.align[:], alignBits)
}

func (l *lengths) read(rc *rangeDecoder, place int) int {
	switch {
	case rc.bit(&l.choice) == 0:
		return minMatch + int(rc.tree(l.low[place][:], 3))
	case rc.bit(&l.choice2) == 0:
		return minMatch + 8 + int(rc.tree(l.mid[place][:], 3))
	}
	return minMatch + 16 + int(rc.tree(l.high[:], 8))
}

// copy repeats n bytes from the last distance.
func (d *decoder) copy(n int, left int64) error {
	back := d.reps[0] + 1
	if !d.w.reaches(back) || int64(n) > left {
		return ErrCorrupt
	}
	for range n {
		d.w.put(d.w.last(back))
	}
	return nil
}
