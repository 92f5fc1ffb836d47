package rules

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/quai-transit/quai/gtfs"
)

// TestActivityAgreesWithServices holds the runs of days against the bits of
// gtfs.Services, which work them out in another way.
func TestActivityAgreesWithServices(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		feed := readCalendars(t, drawWeeks(t), drawDates(t))
		got, want := newActivity(feed, soundModel), feed.Services()
		for id := gtfs.ServiceID(1); int(id) < len(got.runs); id++ {
			var days, expected []gtfs.Date
			last := gtfs.NoDate
			for _, r := range got.of(id) {
				require.Less(t, last, r.first-1, "runs are apart and in order")
				for d := r.first; d <= r.last; d++ {
					days = append(days, d)
				}
				last = r.last
			}
			for d := range want.Days(id) {
				expected = append(expected, d)
			}
			require.Equal(t, expected, days)
			require.Equal(t, want.Count(id), got.count(id))
			day, ok := want.Shared(1, id)
			mine, too := got.shared(1, id)
			require.Equal(t, ok, too)
			require.Equal(t, day, mine)
		}
	})
}

// TestCalendarModels holds what the three readings make of rows that contradict.
func TestCalendarModels(t *testing.T) {
	feed := readCalendars(t, "A,1,1,1,1,1,1,1,20261101,20261101\nB,1,1,1,1,1,1,1,20261105,20261103\n",
		"A,20261102,2\nA,20261102,1\nA,20261104,1\nA,20261104,3\n")
	for model, want := range map[calendarModel]string{
		soundModel:    "01 04; ",
		setModel:      "01; 05",
		intervalModel: "01 02 04; 05",
	} {
		a := newActivity(feed, model)
		var days []string
		for id := gtfs.ServiceID(1); id <= 2; id++ {
			var of []string
			for _, r := range a.of(id) {
				for d := r.first; d <= r.last; d++ {
					of = append(of, d.String()[8:])
				}
			}
			days = append(days, strings.Join(of, " "))
		}
		assert.Equal(t, want, strings.Join(days, "; "), "model %d", model)
		assert.True(t, a.broken)
	}
}

// TestEndlessCalendar holds that a slip in the year costs no memory.
func TestEndlessCalendar(t *testing.T) {
	a := newActivity(readCalendars(t, "A,0,1,0,0,0,0,0,20261101,99991231\n", ""), soundModel)
	first, last, ok := a.bounds(1)
	require.True(t, ok)
	assert.Equal(t, "2026-11-03", first.String())
	assert.Equal(t, "9999-12-28", last.String())
	assert.Less(t, len(a.of(1)), 11_000)
}

func drawWeeks(t *rapid.T) string {
	var b strings.Builder
	for n := range rapid.IntRange(0, 3).Draw(t, "weeks") {
		from := rapid.IntRange(1, 28).Draw(t, "from")
		fmt.Fprintf(&b, "%c", 'A'+n)
		for range 7 {
			fmt.Fprintf(&b, ",%d", rapid.IntRange(0, 1).Draw(t, "day"))
		}
		fmt.Fprintf(&b, ",202611%02d,202612%02d\n", from, rapid.IntRange(1, 28).Draw(t, "to"))
	}
	return b.String()
}

func drawDates(t *rapid.T) string {
	var b strings.Builder
	for range rapid.IntRange(0, 20).Draw(t, "dates") {
		fmt.Fprintf(&b, "%c,202611%02d,%d\n", 'A'+rapid.IntRange(0, 3).Draw(t, "service"),
			rapid.IntRange(1, 30).Draw(t, "date"), rapid.IntRange(1, 2).Draw(t, "kind"))
	}
	return b.String()
}

// readCalendars reads a feed that has calendars only.
func readCalendars(t require.TestingT, weeks, dates string) *gtfs.Feed {
	return readFiles(t, map[string]string{
		"calendar.txt":       "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\n" + weeks,
		"calendar_dates.txt": "service_id,date,exception_type\n" + dates,
	})
}
