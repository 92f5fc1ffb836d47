package gtfs

import "github.com/quai-transit/quai/gtfs/source"

// unopened notes what the canonical validator tells of a file that it cannot open. Of a
// name without an entry its reader of CSV says that nothing can be read, not even a
// first line; that of locations.geojson says nothing.
func (t *Table) unopened(why *source.RefusedError) {
	d := Defect{Kind: UnopenedFile, Field: WholeRow(t.file), Row: -1}
	switch {
	case why.Kind == source.Unopened:
		t.defects.add(d, []byte(why.Reference))
	case t.file != LocationsFile:
		d.Kind, d.Count = UnreadableFile, -1
		t.defects.add(d, nil)
	}
}

// canonicalDeepest is how deep values of locations.geojson stand in each other before
// the canonical validator runs out of stack: at 2,800 arrays or 2,000 objects, somewhat
// more or less from run to run.
const canonicalDeepest = 2_500

// stackOverflow is what it then meets with, and says no more of.
const stackOverflow = "java.lang.StackOverflowError"
