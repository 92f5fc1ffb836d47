package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var inconsistentRouteTypeForBlockID = &validate.Rule{
	Code:     "inconsistent_route_type_for_block_id",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Block of trips of different kinds of vehicle",
		FR: "Bloc de courses de types de véhicule différents",
	},
	Doc: lang.Text{
		EN: "A block is one vehicle that runs one trip after the other, and riders may stay aboard; it cannot be a bus first and a tram then. Mostly a block_id stands for two vehicles, as of two depots, and planners let riders stay aboard of what they must leave. Fine for tram-trains. Types of one kind, such as 3 and 700, are not told apart here; the canonical validator does so, and takes extended types for one.",
		FR: "Un bloc, c’est un véhicule qui enchaîne des courses, à bord duquel on peut rester ; il ne peut être bus puis tramway. Le plus souvent, un block_id désigne deux véhicules, par exemple de deux dépôts, et les calculateurs laissent à bord un voyageur qui doit descendre. Normal pour un tram-train. Les types d’une même famille, comme 3 et 700, ne sont pas distingués ici ; le validateur canonique les distingue, et confond les types étendus.",
	},
	Fix: lang.Text{
		EN: "Give each vehicle a block_id of its own, for instance with the depot in it; or correct route_type.",
		FR: "Donner à chaque véhicule son propre block_id, par exemple en y mettant le dépôt ; ou corriger route_type.",
	},
	Message: lang.Text{
		EN: "Block {block_id} has trips of routes {route_ids}, of the types {route_types}.",
		FR: "Le bloc {block_id} a des courses des lignes {route_ids}, des types {route_types}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#tripstxt",
	Reads:  []gtfs.File{gtfs.TripsFile, gtfs.RoutesFile},
	Details: []validate.Detail{
		validate.Here("block_id", "blockId"),
		validate.Given(1, "route_ids", validate.TextKind, "routeIds"),
		validate.Given(2, "route_types", validate.TextKind, "routeTypes"),
		validate.Here("trip_id", ""),
	},
	Key: []string{"block_id"},
	Run: func(p *validate.Pass) {
		trips := p.Feed.Trips
		for _, b := range mixedBlocks(p.Feed, p.Quirk(UnknownEnumMinusOne)) {
			ids, types := b.tell(p.Feed.Routes)
			p.Report(trips.BlockID.Cell(b.trip), p.Text(ids), p.Text(types))
		}
	},
}
