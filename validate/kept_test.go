package validate

import (
	"fmt"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/source"
)

// TestCapKeptLetsGo holds that what is kept stays as it was, and the rest is let go of.
func TestCapKeptLetsGo(t *testing.T) {
	a, err := source.FromFS(fstest.MapFS{"stops.txt": {Data: []byte("stop_id,stop_lat\nA,x\nB,y\nC,z\n")}}, "feed")
	require.NoError(t, err)
	feed, err := gtfs.Read(t.Context(), a, gtfs.Options{})
	require.NoError(t, err)
	texts := &Rule{
		Code: "texts", Severity: Error,
		Details: []Detail{Number(1, "count", Count, ""), Given(2, "value", TextKind, "")},
		Run: func(p *Pass) {
			for i := range 200 {
				p.ReportAs(Severity(i%2), p.Feed.Stops.StopID.Cell(0), Num(i), p.Text(fmt.Sprint("text ", i)))
			}
		},
	}
	defects := &Rule{Code: "defects", Severity: Error, Run: func(p *Pass) {
		for i := range p.Feed.Stops.Defects().All() {
			p.ReportDefect(&p.Feed.Stops.Defects().All()[i])
		}
	}}
	res, err := Run(t.Context(), feed, Options{Rules: []*Rule{texts, defects}})
	require.NoError(t, err)
	require.Len(t, res.Groups, 3)
	g := res.Groups[1]
	var before [][]DetailValue
	for i := range g.Len() {
		before = append(before, g.Notice(i).Values())
	}
	assert.Equal(t, "text 1", before[0][1].Text)
	res.capKept(20)
	assert.Equal(t, 20, res.Groups[0].Len()+g.Len()+res.Groups[2].Len())
	assert.Equal(t, 100, g.Total)
	assert.Len(t, *g.texts, g.Len())
	for i := range g.Len() {
		assert.Equal(t, before[i], g.Notice(i).Values())
	}
	res.capKept(1)
	assert.LessOrEqual(t, res.Groups[0].defects.n, 1)
	assert.Equal(t, 3, res.Groups[0].Total)
}
