package gtfs

import "sync"

// A joiner puts the blocks of all files together, file by file and block by block, so
// that the numbers of ids do not depend on who was quick. Each block is joined as soon
// as all before it are.
type joiner struct {
	mu    sync.Mutex
	ids   *spaces       // of the feed
	files []*fileReader // in the order of the reference
	at    int           // the file that is being joined
	remap remap
}

// take returns a reader of blocks that is free, nil where all are at work.
func (j *joiner) take(f *fileReader) *blockReader {
	j.mu.Lock()
	defer j.mu.Unlock()
	n := len(f.idle) - 1
	if n < 0 {
		return nil
	}
	b := f.idle[n]
	f.idle = f.idle[:n]
	return b
}

// lend makes known the ids of the feed to a block of f, if all files before f are joined:
// then what f refers to is there, and most of its ids need no number of the block's own.
func (j *joiner) lend(f *fileReader, known *[spaceKinds]Space) {
	j.mu.Lock()
	defer j.mu.Unlock()
	if j.at < len(j.files) && j.files[j.at] == f {
		j.ids.lend(known)
	} else {
		*known = [spaceKinds]Space{}
	}
}

// grow makes room for rows in the columns of a file. Nobody may be writing to them.
func (j *joiner) grow(f *fileReader, rows int) {
	j.mu.Lock()
	defer j.mu.Unlock()
	f.room = rows
	for _, c := range f.columns {
		c.grow(rows)
	}
}

// add puts a block in line.
func (j *joiner) add(f *fileReader, b *blockReader) {
	j.mu.Lock()
	defer j.mu.Unlock()
	f.blocks = append(f.blocks, b)
}

// done marks a block as read.
func (j *joiner) done(b *blockReader) {
	j.mu.Lock()
	defer j.mu.Unlock()
	b.ready = true
	j.advance()
}

// end marks a file as read to its end: it gets no more blocks.
func (j *joiner) end(f *fileReader) {
	j.mu.Lock()
	defer j.mu.Unlock()
	f.ended = true
	j.advance()
}

// advance joins what can be.
func (j *joiner) advance() {
	for ; j.at < len(j.files); j.at++ {
		f := j.files[j.at]
		for len(f.blocks) > 0 && f.blocks[0].ready {
			j.join(f, f.blocks[0])
			f.blocks = f.blocks[1:]
		}
		if !f.ended || len(f.blocks) > 0 {
			return
		}
		f.finish()
		j.ids.renew()
	}
}

// join joins the next block of a file.
func (j *joiner) join(f *fileReader, b *blockReader) {
	if t := f.base; !f.failed {
		if b.loneCR && t.defects.Count(LoneCR) == 0 {
			t.note(LoneCR, "")
		}
		j.ids.merge(b.ids, &j.remap)
		for _, c := range f.columns {
			c.settle(b.from, t.rows, b.held, &j.remap)
		}
		t.defects.join(&b.defects, int32(t.rows))
		t.lines.join(&b.lines, int32(t.rows))
		t.rows += b.held
		t.refused += b.refused
		f.failed = b.failed
	}
	f.idle = append(f.idle, b)
}

// finish gives the columns their values.
func (f *fileReader) finish() {
	if f.turn != nil {
		f.turn()
		f.turn = nil
	}
	for _, c := range f.columns {
		c.finish(f.base.rows)
	}
	f.idle = nil
}
