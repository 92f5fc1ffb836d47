package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var sameRouteAndAgencyURL = &validate.Rule{
	Code:     "same_route_and_agency_url",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Web page of the route is that of the agency",
		FR: "Page web de la ligne identique à celle de l’exploitant",
	},
	Doc: lang.Text{
		EN: "route_url should lead to the timetable of the route; the front page of the agency is known from agency.txt, and riders have to search again.",
		FR: "route_url devrait mener à la fiche horaire de la ligne ; la page d’accueil de l’exploitant figure déjà dans agency.txt, et le voyageur doit chercher à nouveau.",
	},
	Fix: lang.Text{
		EN: "Give the page of the route, or leave route_url empty.",
		FR: "Donner la page de la ligne, ou laisser route_url vide.",
	},
	Message: lang.Text{
		EN: "The page of route {route_id} is that of {agency_name}: {route_url}.",
		FR: "La page de la ligne {route_id} est celle de {agency_name} : {route_url}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#routestxt",
	Reads:  []gtfs.File{gtfs.RoutesFile, gtfs.AgencyFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "routeCsvRowNumber"),
		validate.Here("route_id", "routeId"),
		validate.There(1, "agency_name", "agency_name", "agencyName"),
		validate.Value("route_url", "routeUrl"),
		validate.Line(1, "agency_csv_row_number", "agencyCsvRowNumber"),
	},
	Key: []string{"route_id"},
	Run: func(p *validate.Pass) { tellSameURL(p, &p.Feed.Routes.RouteURL, &p.Feed.Agency.AgencyURL) },
}
