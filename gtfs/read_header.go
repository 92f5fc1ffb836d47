package gtfs

import "github.com/quai-transit/quai/gtfs/internal/scan"

// header reads the header off the first block that has one, and leaves the rest.
func (f *fileReader) header(block *scan.Block, o *Options) bool {
	n, blank := blankLine(block.Data, o.Dialect)
	if blank && o.Dialect == Canonical {
		f.base.noteBlankHeader(block.Line + n)
		f.setPlan(f.base.planBlank())
		return true
	}
	rows := scan.NewRows(*block, o.scan(f.base.file))
	for more := true; more; more = isComment(rows, o) {
		if !rows.Next() {
			return f.headerFails(rows, block.Data)
		}
	}
	if blank {
		f.base.noteBlankHeader(block.Line + n)
	}
	f.setPlan(f.base.planHeader(rows, o.Dialect))
	*block = block.After(rows)
	return true
}

// setPlan sets what the file has.
func (f *fileReader) setPlan(p *plan) {
	f.plan = p
	for _, c := range p.columns {
		if c.field != nil {
			f.columns = append(f.columns, c.field.col)
		}
	}
}

// headerFails notes a header that breaks a limit: nothing of the file is read.
func (f *fileReader) headerFails(rows *scan.Rows, data []byte) bool {
	x := rows.Failure
	if x == nil {
		return false
	}
	f.plan = &plan{}
	f.base.defects.add(Defect{Kind: UnreadableFile, Field: WholeRow(f.base.file), Row: -1, Line: int32(x.Line), Count: int32(x.Column)}, data[x.Start:x.End])
	return false
}

// isComment reports whether the canonical validator passes over a record: one that
// begins with a number sign.
func isComment(rows *scan.Rows, o *Options) bool {
	raw := rows.Raw()
	return o.Dialect == Canonical && len(raw) > 0 && raw[0] == '#'
}
