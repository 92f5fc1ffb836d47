package lzma

// minWindow is what the window starts with: it grows with what is unpacked, so that
// a short entry cannot ask for much memory by announcing a large window.
const minWindow = 64 << 10

// A window holds the last bytes unpacked, in a ring that grows up to its limit.
type window struct {
	ring  []byte
	limit int   // bytes that matches may reach back
	at    int   // where the next byte goes
	total int64 // bytes unpacked so far
	given int64 // of them, those handed to the reader
}

func newWindow(limit int) *window {
	return &window{ring: make([]byte, min(limit, minWindow)), limit: limit}
}

func (w *window) put(b byte) {
	if w.at == len(w.ring) {
		w.turn()
	}
	w.ring[w.at] = b
	w.at++
	w.total++
}

// turn makes room: by growing while that is allowed, by starting over after.
func (w *window) turn() {
	if len(w.ring) < w.limit {
		grown := make([]byte, min(w.limit, 2*len(w.ring)))
		copy(grown, w.ring)
		w.ring = grown
		return
	}
	w.at = 0
}

// reaches reports whether a byte that far back is still held.
func (w *window) reaches(back uint32) bool {
	return int64(back) <= w.total && int64(back) <= int64(w.limit)
}

// last returns the byte that was put back bytes ago; 1 is the newest.
func (w *window) last(back uint32) byte {
	i := w.at - int(back)
	if i < 0 {
		i += len(w.ring)
	}
	return w.ring[i]
}

// pending is how many bytes wait for the reader.
func (w *window) pending() int { return int(w.total - w.given) }

// take hands waiting bytes to the reader.
func (w *window) take(p []byte) int {
	n := 0
	for n < len(p) && w.pending() > 0 {
		from := w.at - w.pending()
		part := w.ring[max(from, 0):w.at]
		if from < 0 {
			part = w.ring[from+len(w.ring):]
		}
		k := copy(p[n:], part)
		n += k
		w.given += int64(k)
	}
	return n
}
