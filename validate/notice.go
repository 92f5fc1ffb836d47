package validate

import "github.com/quai-transit/quai/gtfs"

// A Notice is one finding: a cell, and the values its rule gave.
type Notice struct {
	At   gtfs.Cell
	args []Arg
	run  *Group
	// defect is the defect that a notice of the reader is about.
	defect *gtfs.Defect
}

// Rule returns the rule that found it.
func (n Notice) Rule() *Rule { return n.run.Rule }

// Severity returns how bad it is.
func (n Notice) Severity() Severity { return n.run.Severity }

// Line returns the line of the file it points at, 0 where it points at no row.
func (n Notice) Line() int {
	if n.defect != nil && n.defect.Line > 0 {
		return int(n.defect.Line)
	}
	if n.At.Row < 0 {
		return 0
	}
	return n.run.feed.Table(n.At.Field.File()).Line(int(n.At.Row))
}

// A Group is what one rule found at one severity.
type Group struct {
	Rule     *Rule
	Severity Severity
	// Total is how many notices there are; Len how many of them are kept.
	Total int

	feed     *gtfs.Feed
	at       pile[gtfs.Cell]
	args     pile[Arg]
	texts    *[]string // that the rule made
	defects  pile[*gtfs.Defect]
	messages messages
}

func newGroup(p *Pass, s Severity) *Group {
	return &Group{
		Rule: p.rule, Severity: s, feed: p.Feed, texts: &p.texts, at: pile[gtfs.Cell]{width: 1},
		args: pile[Arg]{width: p.rule.args()}, defects: pile[*gtfs.Defect]{width: 1},
	}
}

// Len returns how many notices are kept.
func (g *Group) Len() int { return g.at.n }

// Notice returns a notice that is kept, in the order in which they were found.
func (g *Group) Notice(i int) Notice {
	n := Notice{At: g.at.at(i)[0], args: g.args.at(i), run: g}
	if i < g.defects.n {
		n.defect = g.defects.at(i)[0]
	}
	return n
}

// add counts a notice and keeps it while there is room.
func (g *Group) add(at gtfs.Cell, args []Arg) {
	g.Total++
	if g.Len() >= maxKept {
		return
	}
	g.at.add(at)
	g.args.add(args...)
}

// Of returns the cell that stands for a file as a whole.
func Of(f gtfs.File) gtfs.Cell { return gtfs.Cell{Field: gtfs.WholeRow(f), Row: -1} }

// OfFeed returns the cell that stands for the feed as a whole.
func OfFeed() gtfs.Cell { return Of(gtfs.OtherFile) }

// OfField returns the cell that stands for a field as a whole, such as a column that is missing.
func OfField(id gtfs.FieldID) gtfs.Cell { return gtfs.Cell{Field: id, Row: -1} }
