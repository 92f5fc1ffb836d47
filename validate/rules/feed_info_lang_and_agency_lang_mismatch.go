package rules

import (
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var feedInfoLangAndAgencyLangMismatch = &validate.Rule{
	Code:     "feed_info_lang_and_agency_lang_mismatch",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Feed and agency with different languages",
		FR: "Jeu de données et exploitant de langues différentes",
	},
	Doc: lang.Text{
		EN: "feed_lang and agency_lang both say in which language names are written; where they differ, one is wrong. A feed in several languages has “mul”.",
		FR: "feed_lang et agency_lang indiquent toutes deux la langue des noms ; si elles diffèrent, l’une est fausse. Un jeu de données en plusieurs langues a « mul ».",
	},
	Fix: lang.Text{
		EN: "Correct one of them, or set feed_lang to mul.",
		FR: "Corriger l’une des deux, ou mettre feed_lang à mul.",
	},
	Message: lang.Text{
		EN: "Agency {agency_name} has language {agency_lang}, the feed {feed_lang}.",
		FR: "L’exploitant {agency_name} a la langue {agency_lang}, le jeu de données {feed_lang}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#feed_infotxt",
	Reads:  []gtfs.File{gtfs.AgencyFile, gtfs.FeedInfoFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("agency_id", "agencyId"),
		validate.Here("agency_name", "agencyName"),
		validate.Here("agency_lang", "agencyLang"),
		validate.There(1, "feed_lang", "", "feedLang"),
	},
	Key: []string{"agency_name", "agency_lang"},
	Run: func(p *validate.Pass) {
		langs, feed := &p.Feed.Agency.AgencyLang, &p.Feed.FeedInfo.FeedLang
		if lang := feed.Text(0); lang == "" || strings.EqualFold(lang, "mul") {
			return
		}
		for i, lang := range langs.Values() {
			if lang != 0 && !strings.EqualFold(langs.Text(i), feed.Text(0)) {
				p.Report(langs.Cell(i), validate.At(feed.Cell(0)))
			}
		}
	},
}
