package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var sameStopAndRouteURL = &validate.Rule{
	Code:     "same_stop_and_route_url",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Stop with the web page of a route",
		FR: "Arrêt avec la page web d’une ligne",
	},
	Doc: lang.Text{
		EN: "stop_url should lead to a page about this stop: its departures, its access. Riders who follow it to a general page must search again.",
		FR: "stop_url doit mener à une page sur cet arrêt : ses départs, son accès. Le voyageur qui arrive sur une page générale doit chercher de nouveau.",
	},
	Fix: lang.Text{
		EN: "Link to the page of the stop, or leave stop_url empty.",
		FR: "Renvoyer à la page de l’arrêt, ou laisser stop_url vide.",
	},
	Message: lang.Text{
		EN: "Stop {stop_id} has the same page as route {route_id}: {stop_url}.",
		FR: "L’arrêt {stop_id} a la même page que la ligne {route_id} : {stop_url}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stopstxt",
	Reads:  []gtfs.File{gtfs.StopsFile, gtfs.RoutesFile},
	Details: []validate.Detail{
		validate.Here("stop_id", "stopId"),
		validate.Here("stop_url", "stopUrl"),
		validate.Line(0, "stop_csv_row_number", "stopCsvRowNumber"),
		validate.Line(1, "route_csv_row_number", "routeCsvRowNumber"),
		validate.There(1, "route_id", "route_id", "routeId"),
	},
	Key: []string{"stop_id"},
	Run: func(p *validate.Pass) { tellSameURL(p, &p.Feed.Stops.StopURL, &p.Feed.Routes.RouteURL) },
}
