package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var blockTripsWithOverlappingStopTimes = &validate.Rule{
	Code:     "block_trips_with_overlapping_stop_times",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Trips of one block at the same time",
		FR: "Courses d’un même bloc en même temps",
	},
	Doc: lang.Text{
		EN: "A block is one vehicle, and it cannot run two trips at once on one day: planners let riders stay aboard where they would have to change. A block_id used again in another depot or season does that as well.",
		FR: "Un bloc, c’est un véhicule, qui ne peut assurer deux courses à la fois le même jour : les calculateurs laissent le voyageur à bord là où il devrait changer. Un block_id réutilisé dans un autre dépôt ou une autre saison produit le même effet.",
	},
	Fix: lang.Text{
		EN: "Give each vehicle its own block_id, on each day.",
		FR: "Donner à chaque véhicule son propre block_id, pour chaque jour.",
	},
	Message: lang.Text{
		EN: "Trips {trip_id} and {other_trip_id} of block {block_id} overlap in time, first on {date}.",
		FR: "Les courses {trip_id} et {other_trip_id} du bloc {block_id} se chevauchent, la première fois le {date}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#tripstxt",
	Reads:  []gtfs.File{gtfs.TripsFile, gtfs.StopTimesFile},
	Uses:   []gtfs.File{gtfs.CalendarFile, gtfs.CalendarDatesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumberA"),
		validate.Here("trip_id", "tripIdA"),
		validate.Here("service_id", "serviceIdA"),
		validate.Line(1, "other_csv_row_number", "csvRowNumberB"),
		validate.There(1, "other_trip_id", "trip_id", "tripIdB"),
		validate.There(1, "other_service_id", "service_id", "serviceIdB"),
		validate.Here("block_id", "blockId"),
		validate.Given(2, "date", validate.DateKind, "intersection"),
	},
	Key: []string{"trip_id", "other_trip_id", "block_id"},
	Run: func(p *validate.Pass) {
		trips, days := p.Feed.Trips, activeDates(p)
		for _, block := range blockSpans.Of(p) {
			for i, a := range block {
				if p.Stopped() {
					return
				}
				for _, b := range block[i+1:] {
					if a.left <= b.begins {
						break
					}
					if a.ends == b.begins && a.left == b.started {
						continue // the vehicle is handed over
					}
					day, ok := days.shared(trips.ServiceID.At(int(a.trip)), trips.ServiceID.At(int(b.trip)))
					if ok {
						p.Report(trips.BlockID.Cell(int(a.trip)), validate.At(trips.BlockID.Cell(int(b.trip))), validate.Day(day))
					}
				}
			}
		}
	},
}
