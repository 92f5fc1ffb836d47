package jamespfennell

import (
	"fmt"
	"time"

	jf "github.com/jamespfennell/gtfs"

	"github.com/quai-transit/quai/gtfs"
)

// timesOf spells the times of the calls of the first trip.
func timesOf(s *jf.Static) (list []string) {
	for _, c := range s.Trips[0].StopTimes {
		text := fmt.Sprint(c.ArrivalTime, " ", c.DepartureTime)
		if c.ExactTimes {
			text += " exact"
		}
		list = append(list, text)
	}
	return list
}

func policies(c jf.ScheduledStopTime) []jf.PickupDropOffPolicy {
	return []jf.PickupDropOffPolicy{c.PickupType, c.DropOffType, c.ContinuousPickup, c.ContinuousDropOff}
}

// days spells the bounds of a service, the days added and, with a minus, those removed.
func days(s jf.Service) []string {
	list := []string{s.StartDate.Format(time.DateOnly), s.EndDate.Format(time.DateOnly)}
	for _, d := range s.AddedDates {
		list = append(list, d.Format(time.DateOnly))
	}
	for _, d := range s.RemovedDates {
		list = append(list, "-"+d.Format(time.DateOnly))
	}
	return list
}

func filesOf(names ...string) (list []gtfs.File) {
	for _, name := range names {
		if f, ok := gtfs.FileNamed(name); ok {
			list = append(list, f)
		}
	}
	return list
}
