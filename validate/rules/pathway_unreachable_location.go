package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var pathwayUnreachableLocation = &validate.Rule{
	Code:     "pathway_unreachable_location",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Place in a station that cannot be reached",
		FR: "Lieu de station inaccessible",
	},
	Doc: lang.Text{
		EN: "From no entrance do ways lead to this place, or none leads out again. Riders with a planner that walks through stations are never sent to these platforms. Platforms that stop_access says are reached from the street are left out, as they must have no ways; the canonical validator tells of them. Known false alarms: stations where people only change and that have no entrance.",
		FR: "Aucune entrée ne mène à ce lieu, ou rien n’en fait sortir. Les calculateurs qui tracent les cheminements n’enverront jamais personne à ces quais. Les quais accessibles depuis la rue selon stop_access ne sont pas concernés, puisqu’aucun cheminement ne doit y mener ; le validateur canonique les signale. Fausse alerte connue : les stations de pure correspondance, sans entrée.",
	},
	Fix: lang.Text{
		EN: "Add the missing ways, entrances included; where a way serves both directions, set is_bidirectional to 1.",
		FR: "Ajouter les cheminements manquants, entrées comprises ; si un passage sert dans les deux sens, mettre is_bidirectional à 1.",
	},
	Message: lang.Text{
		EN: "{stop_id} “{stop_name}” in station {parent_station} cannot be walked to from the street and back.",
		FR: "On ne peut pas aller de la rue à {stop_id} « {stop_name} » dans la station {parent_station}, et en revenir.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#pathwaystxt",
	Reads:  []gtfs.File{gtfs.PathwaysFile, gtfs.StopsFile},
	Details: aboutStop(
		validate.Number(1, "location_type", validate.Count, "locationType"),
		validate.Here("parent_station", "parentStation"),
		validate.Number(2, "has_entrance", validate.Count, "hasEntrance"),
		validate.Number(3, "has_exit", validate.Count, "hasExit"),
	),
	Key: []string{"stop_id"},
	Run: func(p *validate.Pass) {
		t, ways, children := p.Feed.Stops, wayNets.Of(p), families.Of(p)
		offWays := !p.Quirk(AccessIgnored)
		mapped, entrances := mappedStations(t, ways)
		entered, left := spread(entrances, ways.out, len(ways.ends)), spread(entrances, ways.in, len(ways.ends))
		for i, id := range t.StopID.Values() {
			kind := t.LocationType.At(i).Or(boardable)
			if offWays && t.StopAccess.At(i) == besideWays {
				continue
			}
			if kind == boardable && len(children.of(id)) > 0 || kind != boardable && kind != node && kind != boardingArea {
				continue
			}
			if mapped[stationOf(t, id)] && !(entered[id] && left[id]) {
				p.Report(t.StopID.Cell(i), validate.Num(int(kind)), yes(entered[id]), yes(left[id]))
			}
		}
	},
}

// besideWays is the stop_access of a platform that is reached from the street.
const besideWays gtfs.Enum = 1

// mappedStations tells of each stop id whether it is a station with ways in it, and
// lists the entrances of all stations.
func mappedStations(t *gtfs.Stops, ways *wayNet) (mapped []bool, entrances []gtfs.StopID) {
	mapped = make([]bool, len(ways.ends))
	for id, end := range ways.ends {
		if end {
			mapped[stationOf(t, gtfs.StopID(id))] = true
		}
	}
	mapped[0] = false
	for i, kind := range t.LocationType.Values() {
		if kind == entrance && t.StopID.At(i) != 0 {
			entrances = append(entrances, t.StopID.At(i))
		}
	}
	return mapped, entrances
}

// yes is 1 for true.
func yes(b bool) validate.Arg {
	if b {
		return validate.Num(1)
	}
	return validate.Num(0)
}
