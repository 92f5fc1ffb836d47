package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var stopWithoutStopTime = &validate.Rule{
	Code:     "stop_without_stop_time",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Stop at which nothing calls",
		FR: "Arrêt que rien ne dessert",
	},
	Doc: lang.Text{
		EN: "Riders who look for the stop find no departure. It is fine for a while before a new line opens or during works; otherwise it is a leftover of the export. A stop that on-demand service reaches through a group of stops counts as served; whether a trip runs on any day is not looked at.",
		FR: "Le voyageur qui cherche cet arrêt ne trouve aucun départ. C’est normal avant l’ouverture d’une ligne ou pendant des travaux ; sinon, c’est un reste de l’export. Un arrêt que le transport à la demande atteint par un groupe d’arrêts compte comme desservi ; on ne regarde pas si les courses circulent.",
	},
	Fix: lang.Text{
		EN: "Leave the stop out of the export, or look why its calls are missing.",
		FR: "Retirer l’arrêt de l’export, ou chercher pourquoi ses passages manquent.",
	},
	Message: lang.Text{
		EN: "No trip calls at stop {stop_id} “{stop_name}”.",
		FR: "Aucune course ne dessert l’arrêt {stop_id} « {stop_name} ».",
	},
	Source:  "https://gtfs.org/documentation/schedule/reference/#stopstxt",
	Reads:   []gtfs.File{gtfs.StopsFile, gtfs.StopTimesFile},
	Uses:    []gtfs.File{gtfs.LocationGroupStopsFile},
	Details: aboutStop(),
	Key:     []string{"stop_id"},
	Run: func(p *validate.Pass) {
		t, calls, groups := p.Feed.Stops, firstCalls.Of(p), calledGroups(p.Feed)
		for i, id := range t.StopID.Values() {
			if t.LocationType.At(i).Or(boardable) == boardable && calls[id] < 0 && !groups[id] {
				p.Report(t.StopID.Cell(i))
			}
		}
	},
}

// calledGroups tells of each stop id whether it is in a group of stops that a call names.
func calledGroups(f *gtfs.Feed) []bool {
	called := make([]bool, f.StopTimes.LocationGroupID.Space().Len()+1)
	for _, id := range f.StopTimes.LocationGroupID.Values() {
		called[id] = id != 0
	}
	stops := make([]bool, f.Stops.StopID.Space().Len()+1)
	for i, group := range f.LocationGroupStops.LocationGroupID.Values() {
		if called[group] {
			stops[f.LocationGroupStops.StopID.At(i)] = true
		}
	}
	return stops
}
