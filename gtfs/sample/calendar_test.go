package sample

import (
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestDayTypes(t *testing.T) {
	f := func(day string, want dayType, runs bool) {
		t.Helper()
		at, err := time.Parse(time.DateOnly, day)
		require.NoError(t, err)
		got, ok := dayTypeOf(at)
		assert.Equal(t, runs, ok, day)
		assert.Equal(t, want, got, day)
	}
	f("2026-11-01", sunday, true)    // All Saints
	f("2026-11-11", sunday, true)    // a Wednesday
	f("2026-11-23", schoolDay, true) // a Monday
	f("2026-11-28", saturday, true)
	f("2026-12-21", breakDay, true)
	f("2027-01-04", schoolDay, true) // back to school
	f("2027-02-22", breakDay, true)
	f("2027-03-29", sunday, true) // Easter Monday
	f("2027-05-01", 0, false)
	f("2027-05-06", sunday, true) // Ascension
	f("2027-05-17", sunday, true) // Whit Monday
	f("2027-07-02", schoolDay, true)
	f("2027-07-05", summerDay, true)
	f("2027-08-31", summerDay, true)
	f("2027-09-01", schoolDay, true)
}

// Written as a week with exceptions, a service has exactly its dates.
func TestWeeksAndExceptionsGiveTheDates(t *testing.T) {
	start := time.Date(2027, time.March, 1, 0, 0, 0, 0, time.UTC)
	for _, periods := range []int{1, 2, 7, days} {
		total := 0
		for _, s := range periodServices(start, periods) {
			total += len(s.dates) * btoi(s.day != nightsOut)
			week, off := s.week(), map[time.Time]string{}
			s.exceptions(week, func(d time.Time, kind string) { off[d] = kind })
			var got []time.Time
			for d := start; d.Before(start.AddDate(0, 0, days)); d = d.AddDate(0, 0, 1) {
				within := !d.Before(s.dates[0]) && !d.After(s.dates[len(s.dates)-1])
				if off[d] == "1" || within && week[d.Weekday()] && off[d] != "2" {
					got = append(got, d)
				}
			}
			assert.Equal(t, s.dates, got, s.id)
		}
		assert.Equal(t, days-1, total, "each day has one type, the First of May none")
	}
}
