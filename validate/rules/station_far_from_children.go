package rules

import (
	"math"
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/geo"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var stationFarFromChildren = &validate.Rule{
	Code:     "station_far_from_children",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Platform far from its station",
		FR: "Quai loin de sa station",
	},
	Doc: lang.Text{
		EN: "A platform lies further from the point of its station than people walk inside one: 150 m, 400 m for trains, ferries and planes. Either belongs elsewhere. Up to a kilometre it is told only where the other platforms are much nearer; beyond 5 km it is an error.",
		FR: "Un quai est plus loin du point de sa station que l’on ne marche à l’intérieur d’une station : 150 m, ou 400 m pour trains, ferries et avions. L’un des deux n’est pas à sa place. Jusqu’à un kilomètre, ce n’est signalé que si les autres quais sont bien plus proches ; au-delà de 5 km, c’est une erreur.",
	},
	Fix: lang.Text{
		EN: "Correct the position, or the parent_station.",
		FR: "Corriger la position, ou parent_station.",
	},
	Message: lang.Text{
		EN: "Platform {stop_id} “{stop_name}” lies {distance} from its station {parent_station} “{parent_stop_name}”.",
		FR: "Le quai {stop_id} « {stop_name} » est à {distance} de sa station {parent_station} « {parent_stop_name} ».",
	},
	Source: "https://gtfs.org/documentation/schedule/schedule-best-practices/#stopstxt",
	Reads:  []gtfs.File{gtfs.StopsFile},
	Uses:   []gtfs.File{gtfs.StopTimesFile, gtfs.RoutesFile, gtfs.TripsFile},
	Details: aboutStop(
		validate.Here("parent_station", ""),
		validate.There(1, "parent_stop_name", "stop_name", ""),
		validate.Number(2, "distance", validate.Metres, ""),
		validate.Number(3, "confidence", validate.Raw, ""),
	),
	Key: []string{"stop_id"},
	Run: findFarChildren,
}

// findFarChildren looks at the platforms of each station.
func findFarChildren(p *validate.Pass) {
	t, children, area := p.Feed.Stops, families.Of(p), servedAreas.Of(p)
	for i, kind := range t.LocationType.Values() {
		id, at := t.StopID.At(i), t.Place(i)
		if row, _ := t.StopID.Row(id); kind != station || row != i || !at.Known() {
			continue
		}
		platforms, metres, limit := platformsOf(t, area, children.of(id), at)
		for k, d := range metres {
			if d <= limit || d <= 1_000 && usualFor(metres, k, d) {
				continue
			}
			severity, sure := validate.Warning, 0.7
			if d > 5_000 {
				severity, sure = validate.Error, 0.99
			}
			p.ReportAs(severity, t.ParentStation.Cell(int(platforms[k])), validate.At(t.StopID.Cell(i)), validate.Num(d), validate.Num(sure))
		}
	}
}

// platformsOf returns the platforms of a station that have a position, how far each is
// from it, and how far they may be, all in metres.
func platformsOf(t *gtfs.Stops, area *servedArea, children []int32, at geo.Point) (rows []int32, metres []float64, limit float64) {
	limit = 150
	for _, row := range children {
		if t.LocationType.At(int(row)).Or(boardable) != boardable {
			continue
		}
		if d := geo.Haversine(at, t.Place(int(row))); !math.IsNaN(d) {
			rows, metres = append(rows, row), append(metres, d)
		}
		if s := area.of(t.StopID.At(int(row))); s != nil && s.kinds&farRoutes != 0 {
			limit = 400
		}
	}
	return rows, metres, limit
}

// usualFor tells whether the other platforms, two or more, are not much nearer than the
// one at d metres.
func usualFor(metres []float64, platform int, d float64) bool {
	others := slices.Delete(slices.Clone(metres), platform, platform+1)
	if len(others) < 2 {
		return false
	}
	slices.Sort(others)
	return d <= 2*others[len(others)/2]
}
