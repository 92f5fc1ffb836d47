package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingRequiredAgencyID = &validate.Rule{
	Code:     "missing_required_agency_id",
	Severity: validate.Error,
	Title: lang.Text{
		EN: "Agency not named though there are several",
		FR: "Exploitant non désigné alors qu’il y en a plusieurs",
	},
	Doc: lang.Text{
		EN: "With one agency in a feed its id may be left out. With several, nothing else says which one runs a route or sells a fare: apps show riders the wrong name, telephone number and website, or drop the route.",
		FR: "Avec un seul exploitant, son identifiant peut manquer. S’il y en a plusieurs, rien d’autre ne dit lequel assure une ligne ou vend un tarif : les applications affichent le nom, le téléphone et le site d’un autre, ou écartent la ligne.",
	},
	Fix: lang.Text{
		EN: "Give each agency an agency_id in agency.txt, and write it on each row of routes.txt and fare_attributes.txt; drop agencies that run nothing.",
		FR: "Donner un agency_id à chaque exploitant dans agency.txt, et l’écrire à chaque ligne de routes.txt et de fare_attributes.txt ; retirer les exploitants qui n’assurent rien.",
	},
	Message: lang.Text{
		EN: "agency_id is missing in {filename}, though the feed has several agencies.",
		FR: "agency_id manque dans {filename}, alors que le jeu de données a plusieurs exploitants.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#agencytxt",
	Reads:  []gtfs.File{gtfs.AgencyFile},
	Uses:   []gtfs.File{gtfs.RoutesFile, gtfs.FareAttributesFile},
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("agency_name", "agencyName"),
		validate.Here("route_id", ""),
		validate.Here("fare_id", ""),
	},
	Key: []string{"filename", "agency_name", "route_id", "fare_id"},
	Run: func(p *validate.Pass) {
		f := p.Feed
		if f.Agency.Len() < 2 {
			return
		}
		reportUnnamedAgency(p, &f.Agency.AgencyID.Column, f.Agency.Len())
		reportUnnamedAgency(p, &f.Routes.AgencyID, f.Routes.Len())
		reportUnnamedAgency(p, &f.FareAttributes.AgencyID, f.FareAttributes.Len())
	},
}

// reportUnnamedAgency reports the rows without an agency, where the file can be relied on.
func reportUnnamedAgency(p *validate.Pass, ids *gtfs.Column[gtfs.AgencyID], rows int) {
	if !p.Clean(ids.Field().File()) {
		return
	}
	for i := range rows {
		if ids.At(i) == 0 {
			p.Report(ids.Cell(i))
		}
	}
}
