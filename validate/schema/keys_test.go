package schema

import (
	"context"
	"fmt"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/source"
	"github.com/quai-transit/quai/validate"
)

// TestKeysFindsWhatAMapFinds holds the ways that files in order spare against a map of
// all keys, which needs none.
func TestKeysFindsWhatAMapFinds(t *testing.T) {
	seen := 0
	rapid.Check(t, func(t *rapid.T) {
		feed := drawKeys(t)
		want := repeats(t, feed, plainKeys)
		require.Equal(t, want, repeats(t, feed, primaryKeys))
		seen += len(want)
	})
	require.NotZero(t, seen)
}

func plainKeys(p *validate.Pass) {
	for file := range gtfs.Files {
		t := p.Feed.Table(file)
		k := keyCheck{p: p, table: t, key: t.KeyFields()}
		if len(k.key) == 0 || t.Len() < 2 {
			continue
		}
		first := map[[wide]uint64]int{}
		for row := range t.Len() {
			key := k.bits(row)
			if at, twice := first[key]; twice && !k.incomplete(row) {
				k.report(at, row)
			} else if !k.incomplete(row) {
				first[key] = row
			}
		}
	}
}

// repeats spells what a check finds, sorted: a map finds rows in the order of the file,
// the check of calls in that of the trips.
func repeats(t require.TestingT, feed *gtfs.Feed, check func(*validate.Pass)) (list []string) {
	rule := *duplicateKey
	rule.Run = check
	res, err := validate.Run(context.Background(), feed, validate.Options{Rules: []*validate.Rule{&rule}})
	require.NoError(t, err)
	require.Empty(t, res.Failures)
	for _, g := range res.Groups {
		for i := range g.Len() {
			n := g.Notice(i)
			s := fmt.Sprint(n.At)
			for _, v := range n.Values() {
				s += " " + v.Text
			}
			list = append(list, s)
		}
	}
	slices.Sort(list)
	return list
}

// drawKeys draws files with few values of their keys, in order or not.
func drawKeys(t *rapid.T) *gtfs.Feed {
	ids, numbers := []string{"a", "b", "c", "d", "e"}, []string{"1", "2", "3", "4", "5", "6", ""}
	fsys := fstest.MapFS{}
	draw := func(name, header string, columns ...[]string) {
		lines := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) string {
			var cells []string
			for _, c := range columns {
				cells = append(cells, rapid.SampledFrom(c).Draw(t, "cell"))
			}
			return strings.Join(cells, ",")
		}), 0, 12).Draw(t, name)
		if rapid.Bool().Draw(t, "sorted") {
			slices.Sort(lines)
		}
		if rapid.Bool().Draw(t, "distinct") {
			lines = slices.Compact(lines)
		}
		fsys[name] = &fstest.MapFile{Data: []byte(header + "\n" + strings.Join(lines, "\n") + "\n")}
	}
	draw("trips.txt", "trip_id,route_id,service_id", ids, ids, ids)
	draw("stop_times.txt", "trip_id,stop_sequence", ids, numbers)
	draw("shapes.txt", "shape_id,shape_pt_sequence", ids, numbers)
	draw("calendar_dates.txt", "service_id,date", ids, []string{"20260701", "20260702", "20260703", ""})
	draw("transfers.txt", "from_stop_id,to_stop_id,transfer_type", append(ids, ""), append(ids, ""), numbers[:3])
	a, err := source.FromFS(fsys, "feed")
	require.NoError(t, err)
	feed, err := gtfs.Read(context.Background(), a, gtfs.Options{})
	require.NoError(t, err)
	return feed
}
