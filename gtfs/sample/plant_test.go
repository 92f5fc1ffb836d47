package sample

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func metresOf(t require.TestingT, s string) float64 {
	m, err := strconv.ParseFloat(s, 64)
	require.NoError(t, err)
	return m
}

func TestCodesAreSortedAndDistinct(t *testing.T) {
	codes := Codes()
	assert.True(t, slices.IsSorted(codes))
	assert.Len(t, slices.Compact(slices.Clone(codes)), len(codes))
	assert.GreaterOrEqual(t, len(codes), 24)
}

func TestUnknownCodeListsTheChoices(t *testing.T) {
	var b bytes.Buffer
	_, err := Write(&b, Options{Errors: []string{"unusable_trip", "ghost_train"}})
	require.ErrorContains(t, err, `"ghost_train"`)
	for _, c := range Codes() {
		assert.ErrorContains(t, err, c)
	}
	assert.Zero(t, b.Len(), "nothing is written")
}

// Every record points at the cell that it cites, whether planted alone or with all
// others, in a very small city and in an ordinary one.
func TestPlantsStandWhereTheySay(t *testing.T) {
	for _, o := range []Options{{Stops: 20, Trips: 40}, {Seed: 3, Stops: 200, Trips: 500}} {
		for _, c := range Codes() {
			o.Errors = []string{c}
			z, planted := write(t, o)
			require.Len(t, planted, 1, c)
			assertStands(t, read(t, z), planted[0])
		}
		o.Errors = Codes()
		z, planted := write(t, o)
		require.Len(t, planted, len(Codes()))
		ts := read(t, z)
		places := map[string]bool{}
		for _, p := range planted {
			assertStands(t, ts, p)
			place := p.File + strconv.Itoa(p.Row)
			assert.False(t, places[place], "two errors at %s", place)
			places[place] = true
		}
	}
}

func assertStands(t *testing.T, ts tables, p Plant) {
	require.Contains(t, ts, p.File, p.Code)
	assert.Positive(t, p.Count, p.Code)
	switch {
	case p.Row == 0:
		assert.Equal(t, p.File, p.Entity)
		return
	case p.Row == 1:
		assert.Contains(t, ts[p.File][0], p.Field, p.Code)
		return
	case p.Field != "":
		got, ok := ts.cell(p.File, p.Row, p.Field)
		assert.True(t, ok, "%+v", p)
		assert.Equal(t, p.Value, got, p.Code)
	}
	require.LessOrEqual(t, p.Row, len(ts[p.File]))
	assert.Contains(t, ts[p.File][p.Row-1], p.Entity, "%s: the row holds the id", p.Code)
}

// Planting changes nothing but adds rows, except in the few rows of the plant.
func TestPlantsLeaveTheRestAlone(t *testing.T) {
	o := Options{Seed: 5, Stops: 100, Trips: 300}
	z, _ := write(t, o)
	clean := read(t, z)
	o.Errors = Codes()
	z, _ = write(t, o)
	for file, rows := range read(t, z) {
		if file == "fare_attributes.txt" { // has one column more
			continue
		}
		changed := 0
		for i, row := range clean[file] {
			changed += btoi(strings.Join(row, "\n") != strings.Join(rows[i], "\n"))
		}
		assert.LessOrEqual(t, changed, 20, file)
	}
}
