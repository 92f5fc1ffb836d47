package dataset

import (
	"fmt"
	"strings"
)

// All lists the tables, by name.
func All() []Dataset {
	return []Dataset{
		calendarSummary(),
		dayTypes(),
		dictionary(),
		findings(),
		headways(),
		patternStops(),
		routePatterns(),
		routes(),
		serviceCalendar(),
		stopDeparturesHourly(),
		stopRoutes(),
		stopTimesFlat(),
		stops(),
		transfersFlat(),
		tripsByDate(),
	}
}

// Named returns the table called name, or an error that lists the choices.
func Named(name string) (Dataset, error) {
	var names []string
	for _, d := range All() {
		if d.Info().Name == name {
			return d, nil
		}
		names = append(names, d.Info().Name)
	}
	return nil, fmt.Errorf("table %q is not known: choose %s", name, strings.Join(names, ", "))
}
