package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var sameStopAndAgencyURL = &validate.Rule{
	Code:     "same_stop_and_agency_url",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Stop with the web page of its agency",
		FR: "Arrêt avec la page web de l’exploitant",
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
		EN: "Stop {stop_id} has the same page as agency {agency_name}: {stop_url}.",
		FR: "L’arrêt {stop_id} a la même page que l’exploitant {agency_name} : {stop_url}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#stopstxt",
	Reads:  []gtfs.File{gtfs.StopsFile, gtfs.AgencyFile},
	Details: []validate.Detail{
		validate.Here("stop_id", "stopId"),
		validate.Here("stop_url", "stopUrl"),
		validate.Line(0, "stop_csv_row_number", "stopCsvRowNumber"),
		validate.Line(1, "agency_csv_row_number", "agencyCsvRowNumber"),
		validate.There(1, "agency_name", "agency_name", "agencyName"),
	},
	Key: []string{"stop_id"},
	Run: func(p *validate.Pass) { tellSameURL(p, &p.Feed.Stops.StopURL, &p.Feed.Agency.AgencyURL) },
}
