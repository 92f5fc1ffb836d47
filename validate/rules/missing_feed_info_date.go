package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingFeedInfoDate = &validate.Rule{
	Code:     "missing_feed_info_date",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Only one end of the period of the feed",
		FR: "Une seule borne de la période du jeu de données",
	},
	Doc: lang.Text{
		EN: "With one of the two dates, readers guess the other and may keep a feed too long or drop it too early.",
		FR: "Avec une seule des deux dates, les lecteurs devinent l’autre et peuvent garder le jeu de données trop longtemps ou l’écarter trop tôt.",
	},
	Fix: lang.Text{
		EN: "Write both feed_start_date and feed_end_date.",
		FR: "Écrire feed_start_date et feed_end_date.",
	},
	Message: lang.Text{
		EN: "feed_info.txt has no {field_name}, only the other end of the period.",
		FR: "feed_info.txt n’a pas de {field_name}, seulement l’autre borne de la période.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#feed_infotxt",
	Reads:  []gtfs.File{gtfs.FeedInfoFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Given(0, "field_name", validate.FieldKind, "fieldName"),
	},
	Key: []string{"field_name"},
	Run: func(p *validate.Pass) {
		info := p.Feed.FeedInfo
		for i := range info.Len() {
			switch from, to := info.FeedStartDate.At(i).IsSet(), info.FeedEndDate.At(i).IsSet(); {
			case from && !to:
				p.Report(info.FeedEndDate.Cell(i))
			case to && !from:
				p.Report(info.FeedStartDate.Cell(i))
			}
		}
	},
}
