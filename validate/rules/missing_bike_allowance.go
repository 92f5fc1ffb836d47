package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingBikeAllowance = &validate.Rule{
	Code:     "missing_bike_allowance",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Ferry trip that does not say whether bicycles may board",
		FR: "Course de bac ou de ferry sans indication sur les vélos",
	},
	Doc: lang.Text{
		EN: "Cyclists need ferries where there is no bridge; without bikes_allowed planners leave the crossing out or send them in vain.",
		FR: "Sans pont, les cyclistes dépendent du bac ; sans bikes_allowed, les calculateurs omettent la traversée ou les y envoient en vain.",
	},
	Fix: lang.Text{
		EN: "Write bikes_allowed 1 or 2 for each trip of a ferry.",
		FR: "Écrire bikes_allowed 1 ou 2 pour chaque course de bac ou de ferry.",
	},
	Message: lang.Text{
		EN: "Trip {trip_id} of ferry route {route_id} does not say whether bicycles may board.",
		FR: "La course {trip_id} de la ligne maritime {route_id} n’indique pas si les vélos sont admis.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#tripstxt",
	Reads:  []gtfs.File{gtfs.TripsFile, gtfs.RoutesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("route_id", "routeId"),
		validate.Here("trip_id", "tripId"),
	},
	Key: []string{"trip_id"},
	Run: func(p *validate.Pass) {
		f := p.Feed
		for i, route := range f.Trips.RouteID.Values() {
			row, ok := f.Routes.RouteID.Row(route)
			if !ok || limitType(p, f.Routes.RouteType.At(row)) != ferry {
				continue
			}
			if bikes := f.Trips.BikesAllowed.At(i); bikes != 1 && bikes != 2 {
				p.Report(f.Trips.BikesAllowed.Cell(i))
			}
		}
	},
}
