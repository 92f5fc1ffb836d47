package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var mixedCaseRecommendedField = &validate.Rule{
	Code:     "mixed_case_recommended_field",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Name all in capitals or all in small letters",
		FR: "Nom tout en majuscules ou tout en minuscules",
	},
	Doc: lang.Text{
		EN: "Names that riders see should be written as on signs: capitals throughout are hard to read, and screen readers spell them letter by letter. Short codes and names of a single word in capitals are left alone, and scripts without case.",
		FR: "Les noms vus par les voyageurs doivent s’écrire comme sur la signalétique : tout en majuscules ils se lisent mal, et les lecteurs d’écran les épellent. Les codes courts, les noms d’un seul mot en majuscules et les écritures sans casse sont laissés de côté.",
	},
	Fix: lang.Text{
		EN: "Change the export, or use the register of names; do not lower-case by machine, which loses accents and abbreviations.",
		FR: "Corriger l’export, ou reprendre le référentiel des noms ; ne pas abaisser la casse par programme, ce qui perd accents et sigles.",
	},
	Message: lang.Text{
		EN: "{field_name} “{field_value}” is not written in upper and lower case.",
		FR: "{field_name} « {field_value} » n’est pas écrit en majuscules et minuscules.",
	},
	Source: "https://gtfs.org/documentation/schedule/schedule-best-practices/#dataset-publishing-general-practices",
	Uses:   []gtfs.File{gtfs.AgencyFile, gtfs.StopsFile, gtfs.RoutesFile, gtfs.TripsFile, gtfs.LevelsFile, gtfs.NetworksFile, gtfs.LocationGroupsFile, gtfs.BookingRulesFile, gtfs.PathwaysFile},
	Details: []validate.Detail{
		validate.Given(0, "filename", validate.FileKind, "filename"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
		validate.Value("field_value", "fieldValue"),
		validate.Line(0, "csv_row_number", "csvRowNumber"),
	},
	Key: []string{"field_name", "field_value"},
	Run: func(p *validate.Pass) {
		verdicts := make([]verdict, p.Feed.Stops.StopName.Space().Len()+1) // of all texts
		for _, c := range namesOfRiders(p.Feed) {
			for i, text := range c.Values() {
				if text != 0 && verdicts[text] == unjudged {
					verdicts[text] = judge(p.Feed, text)
				}
				if verdicts[text] == bad {
					p.Report(c.Cell(i))
				}
			}
		}
	},
}

// A verdict tells whether a text is in upper and lower case, as it should be.
type verdict uint8

const (
	unjudged verdict = iota
	good
	bad
)

func judge(f *gtfs.Feed, text gtfs.Text) verdict {
	if gtfs.MixedCase(f.Text(text), f.Dialect()) {
		return good
	}
	return bad
}

// namesOfRiders returns the columns whose texts riders read as names.
func namesOfRiders(f *gtfs.Feed) []*gtfs.Column[gtfs.Text] {
	return []*gtfs.Column[gtfs.Text]{
		&f.Agency.AgencyName, &f.BookingRules.Message, &f.BookingRules.PickupMessage, &f.BookingRules.DropOffMessage,
		&f.Levels.LevelName, &f.LocationGroups.LocationGroupName, &f.Networks.NetworkName,
		&f.Pathways.SignpostedAs, &f.Pathways.ReversedSignpostedAs,
		&f.Routes.RouteShortName, &f.Routes.RouteLongName, &f.Routes.RouteDesc,
		&f.Stops.StopName, &f.Trips.TripHeadsign, &f.Trips.TripShortName,
	}
}
