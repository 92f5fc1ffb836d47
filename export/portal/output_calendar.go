package portal

import (
	"time"

	"github.com/quai-transit/quai/export/draw"
	"github.com/quai-transit/quai/gtfs/lang"
)

// calendar draws the trips of each day.
func calendar(about *facts, l lang.Lang) []byte {
	start, err := time.Parse(time.DateOnly, about.Days.Start)
	if err != nil {
		start = time.Unix(0, 0).UTC()
	}
	judged, _ := time.Parse(time.DateOnly, about.Judged) // zero frames no day
	return draw.Days(draw.Calendar{
		Title: lang.Text{EN: "Trips a day", FR: "Courses par jour"}.In(l), Lang: l,
		Start: start, Trips: about.Days.Trips, Marks: holes(about.Days.Trips, l), Today: judged,
	})
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
