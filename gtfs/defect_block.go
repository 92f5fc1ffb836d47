package gtfs

// blockDefects are the defects of a block. Their texts stand in memory that the next
// block uses again: few of them are kept in the end.
type blockDefects struct {
	Defects
	texts []byte
	ends  []int // of the text of each sample
}

func (d *blockDefects) reset() {
	clear(d.around)
	d.Defects = Defects{list: d.list[:0], around: d.around}
	d.texts, d.ends = d.texts[:0], d.ends[:0]
}

// add counts a defect and keeps it while there is room; raw is read only then.
func (d *blockDefects) add(x Defect, raw []byte) {
	if _, sampled := d.keep(x, raw); sampled {
		d.texts = append(d.texts, raw...)
		d.ends = append(d.ends, len(d.texts))
	}
}

// join appends the defects of a block, whose first row is row base.
func (d *Defects) join(o *blockDefects, base int32) {
	var seen [DefectKinds]int
	start, ends := 0, o.ends
	for _, x := range o.list {
		var raw []byte
		if seen[x.Kind]++; seen[x.Kind] <= rawSamples {
			raw, start, ends = o.texts[start:ends[0]], ends[0], ends[1:]
		}
		if x.Row >= 0 {
			x.Row += base
		}
		d.take(x, raw)
	}
	for k, n := range o.counts {
		d.counts[k] += n
	}
	for id, n := range o.around {
		d.countAround(id, n)
	}
}

// take keeps a defect of a block, with its text, while there is room.
func (d *Defects) take(x Defect, raw []byte) {
	if d.kept[x.Kind] == maxDefects {
		return
	}
	if d.kept[x.Kind]++; d.kept[x.Kind] <= rawSamples {
		x.Raw = string(raw)
	}
	d.list = append(d.list, x)
}
