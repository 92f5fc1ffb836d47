package rules

import (
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var pathwayDanglingGenericNode = &validate.Rule{
	Code:     "pathway_dangling_generic_node",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Node at a dead end",
		FR: "Nœud en cul-de-sac",
	},
	Doc: lang.Text{
		EN: "A node is where ways meet. One with a single neighbour leads nowhere: usually the way onward is missing, and with it the way to a platform.",
		FR: "Un nœud est un carrefour de cheminements. Avec un seul voisin il ne mène nulle part : le plus souvent la suite manque, et avec elle l’accès à un quai.",
	},
	Fix: lang.Text{
		EN: "Add the missing way, or leave the node out.",
		FR: "Ajouter le cheminement manquant, ou retirer le nœud.",
	},
	Message: lang.Text{
		EN: "Node {stop_id} “{stop_name}” of station {parent_station} has ways to a single place.",
		FR: "Le nœud {stop_id} « {stop_name} » de la station {parent_station} n’est relié qu’à un seul lieu.",
	},
	Source:  "https://gtfs.org/documentation/schedule/reference/#pathwaystxt",
	Reads:   []gtfs.File{gtfs.PathwaysFile, gtfs.StopsFile},
	Details: aboutStop(validate.Here("parent_station", "parentStation")),
	Key:     []string{"stop_id"},
	Run: func(p *validate.Pass) {
		t, ways := p.Feed.Stops, wayNets.Of(p)
		for i, kind := range t.LocationType.Values() {
			if id := t.StopID.At(i); kind == node && ways.ends[id] && ways.hasOneNeighbour(id) {
				p.Report(t.StopID.Cell(i))
			}
		}
	},
}

// hasOneNeighbour tells whether all ways from and to a place join it with one other;
// a way to itself counts as one.
func (n *wayNet) hasOneNeighbour(id gtfs.StopID) bool {
	only := gtfs.StopID(0)
	for _, next := range slices.Concat(n.out[id], n.in[id]) {
		if only != 0 && only != next {
			return false
		}
		only = next
	}
	return only != 0
}
