package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var missingFeedContactEmailAndURL = &validate.Rule{
	Code:     "missing_feed_contact_email_and_url",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Nobody to write to about the feed",
		FR: "Aucun contact pour le jeu de données",
	},
	Doc: lang.Text{
		EN: "Those who find a fault in the feed cannot tell its publisher, and riders go on seeing it.",
		FR: "Qui trouve une erreur dans le jeu de données ne peut la signaler à son producteur, et les voyageurs continuent de la voir.",
	},
	Fix: lang.Text{
		EN: "Write feed_contact_email, feed_contact_url or both; an address of a team outlives its members.",
		FR: "Écrire feed_contact_email, feed_contact_url ou les deux ; l’adresse d’une équipe survit à ses membres.",
	},
	Message: lang.Text{
		EN: "feed_info.txt names neither an e-mail address nor a page for questions about the feed.",
		FR: "feed_info.txt n’indique ni adresse électronique ni page pour les questions sur le jeu de données.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#feed_infotxt",
	Reads:  []gtfs.File{gtfs.FeedInfoFile},
	Details: []validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
	},
	Run: func(p *validate.Pass) {
		info := p.Feed.FeedInfo
		for i := range info.Len() {
			if info.FeedContactEmail.At(i) == 0 && info.FeedContactURL.At(i) == 0 {
				p.Report(info.FeedContactEmail.Cell(i))
			}
		}
	},
}
