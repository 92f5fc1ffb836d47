package overview

import (
	"time"

	"github.com/quai-transit/quai/export/draw"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

// Calendar returns the picture of days, in which a frame marks the day that the feed was
// judged on and crosses the days without service where one was to be expected.
func (d Days) Calendar(judged gtfs.Date, l lang.Lang) draw.Calendar {
	return draw.Calendar{
		Title: lang.Text{EN: "Trips a day", FR: "Courses par jour"}.In(l), Lang: l,
		Start: timeOf(d.Start, time.Unix(0, 0).UTC()), Trips: d.Trips, Marks: holes(d.Trips, l), Today: timeOf(judged, time.Time{}),
	}
}

func timeOf(d gtfs.Date, otherwise time.Time) time.Time {
	if !d.IsSet() {
		return otherwise
	}
	return d.Time()
}

// holes marks days without any trip where the same weekday has trips a week before and
// after: no service on Sundays is a choice, none on one Sunday wants a look.
func holes(trips []int, l lang.Lang) []draw.Mark {
	var marks []draw.Mark
	for i, n := range trips {
		if n == 0 && i >= 7 && i+7 < len(trips) && trips[i-7] > 0 && trips[i+7] > 0 {
			marks = append(marks, draw.Mark{Day: i, Hole: true, Label: lang.Text{EN: "no service", FR: "aucun service"}.In(l)})
		}
	}
	return marks
}
