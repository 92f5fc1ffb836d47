package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var overlappingZoneAndPickupDropOffWindow = &validate.Rule{
	Code:     "overlapping_zone_and_pickup_drop_off_window",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Overlapping zones of one trip at the same time",
		FR: "Zones d’une même course qui se chevauchent au même moment",
	},
	Doc: lang.Text{
		EN: "Where two zones of a trip overlap during the same hours, a rider who stands in both can board, or alight, by either of two calls: trip planners do not know which booking rule and which travel time hold, and leave the trip out or show it twice. Zones that touch are fine, and so are windows of which one ends as the other begins. A zone within another one overlaps it, and two calls conflict where riders may board at both or alight at both; the canonical validator passes over zones that cover each other, and compares pickup_type and drop_off_type as such. Zones that are no valid polygon are left to invalid_geometry.",
		FR: "Si deux zones d’une course se chevauchent aux mêmes heures, le voyageur qui se trouve dans les deux peut monter, ou descendre, au titre de deux passages : les calculateurs d’itinéraires ne savent pas quelle règle de réservation ni quel temps de parcours retenir, et écartent la course ou l’affichent deux fois. Des zones qui se touchent conviennent, de même que des plages dont l’une finit quand l’autre commence. Une zone située dans une autre la chevauche, et deux passages se contrarient si l’on peut monter aux deux ou descendre aux deux ; le validateur canonique ignore les zones dont l’une couvre l’autre et compare pickup_type et drop_off_type tels quels. Les zones qui ne sont pas des polygones valides relèvent de invalid_geometry.",
	},
	Fix: lang.Text{
		EN: "Draw the zones side by side, or split the windows, or make separate trips. Where one zone is for boarding and the other for alighting, set pickup_type 1 in the one and drop_off_type 1 in the other.",
		FR: "Tracer les zones côte à côte, ou séparer les plages horaires, ou créer des courses distinctes. Si une zone sert à monter et l’autre à descendre, mettre drop_off_type à 1 dans la première et pickup_type à 1 dans la seconde.",
	},
	Message: lang.Text{
		EN: "Calls {first_stop_sequence} and {stop_sequence} of trip {trip_id} overlap: zone {first_location_id} from {first_start_pickup_drop_off_window} to {first_end_pickup_drop_off_window}, zone {location_id} from {start_pickup_drop_off_window} to {end_pickup_drop_off_window}.",
		FR: "Les passages {first_stop_sequence} et {stop_sequence} de la course {trip_id} se chevauchent : zone {first_location_id} de {first_start_pickup_drop_off_window} à {first_end_pickup_drop_off_window}, zone {location_id} de {start_pickup_drop_off_window} à {end_pickup_drop_off_window}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stop_timestxt",
	Reads:  []gtfs.File{gtfs.StopTimesFile, gtfs.LocationsFile},
	Details: []validate.Detail{
		validate.Here("trip_id", "tripId"),
		validate.There(1, "first_stop_sequence", "stop_sequence", "stopSequence1"),
		validate.There(1, "first_location_id", "location_id", "locationId1"),
		validate.There(1, "first_start_pickup_drop_off_window", "start_pickup_drop_off_window", "startPickupDropOffWindow1"),
		validate.There(1, "first_end_pickup_drop_off_window", "end_pickup_drop_off_window", "endPickupDropOffWindow1"),
		validate.Here("stop_sequence", "stopSequence2"),
		validate.Value("location_id", "locationId2"),
		validate.Here("start_pickup_drop_off_window", "startPickupDropOffWindow2"),
		validate.Here("end_pickup_drop_off_window", "endPickupDropOffWindow2"),
	},
	Key: []string{"trip_id", "first_location_id", "location_id"},
	Run: func(p *validate.Pass) {
		z := newZoneClashes(p)
		for trip := range tripsOf(zoneCalls(p.Feed)) {
			for i, first := range trip {
				for _, second := range trip[i+1:] {
					if p.Stopped() {
						return
					}
					if z.clash(first, second) {
						id := &p.Feed.StopTimes.LocationID
						p.Report(id.Cell(int(second.row)), validate.At(id.Cell(int(first.row))))
					}
				}
			}
		}
	},
}
