package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var forbiddenGeographyID = &validate.Rule{
	Code:     "forbidden_geography_id",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Call at several places at once",
		FR: "Passage à plusieurs endroits à la fois",
	},
	Doc: lang.Text{
		EN: "A call is at a stop, at a group of stops or in a zone: with two of them readers cannot tell where to wait.",
		FR: "Un passage est à un arrêt, dans un groupe d’arrêts ou dans une zone : avec deux d’entre eux, on ne sait où attendre.",
	},
	Fix: lang.Text{
		EN: "Keep one of stop_id, location_group_id and location_id.",
		FR: "Garder un seul de stop_id, location_group_id et location_id.",
	},
	Message: lang.Text{
		EN: "Call {stop_sequence} of trip {trip_id} names more than one of a stop, a group of stops and a zone.",
		FR: "Le passage {stop_sequence} de la course {trip_id} nomme plus d’un des trois : arrêt, groupe d’arrêts, zone.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:  []gtfs.File{gtfs.StopTimesFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("trip_id", ""),
		validate.Here("stop_sequence", ""),
		validate.Here("stop_id", "stopId"),
		validate.Here("location_group_id", "locationGroupId"),
		validate.Here("location_id", "locationId"),
	},
	Key: []string{"trip_id", "stop_sequence"},
	Run: func(p *validate.Pass) {
		st := p.Feed.StopTimes
		if !st.LocationGroupID.Given() && !st.LocationID.Given() {
			return
		}
		for i := range st.Len() {
			n := 0
			for _, named := range [...]bool{st.StopID.At(i) != 0, st.LocationGroupID.At(i) != 0, st.LocationID.At(i) != 0} {
				if named {
					n++
				}
			}
			if n > 1 {
				p.Report(st.StopID.Cell(i))
			}
		}
	},
}
