package rules

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var duplicateFareMedia = &validate.Rule{
	Code:     "duplicate_fare_media",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Two fare media with one name",
		FR: "Deux supports de titre de même nom",
	},
	Doc: lang.Text{
		EN: "Apps list what a rider can pay with: two cards or applications of the same name and type stand there twice, and nobody can tell which one a fare asks for. Media without a name are not compared; the canonical validator takes all of one type for the same.",
		FR: "Les applications énumèrent les supports de paiement : deux cartes ou applications de même nom et de même type y figurent deux fois, et rien ne dit laquelle un tarif demande. Les supports sans nom ne sont pas comparés ; le validateur canonique tient pour identiques tous ceux d’un même type.",
	},
	Fix: lang.Text{
		EN: "Keep one of the two in the fare system and let all fare_products.txt and fare rules refer to it; or give each a name of its own.",
		FR: "N’en garder qu’un dans le système billettique et y faire renvoyer fare_products.txt et les règles tarifaires ; ou donner à chacun un nom propre.",
	},
	Message: lang.Text{
		EN: "Fare medium {fare_media_id} has the name and type of {first_fare_media_id}: {fare_media_name}.",
		FR: "Le support {fare_media_id} a le nom et le type de {first_fare_media_id} : {fare_media_name}.",
	},
	Source: "https://gtfs.org/documentation/schedule/reference/#fare_mediatxt",
	Reads:  []gtfs.File{gtfs.FareMediaFile},
	Details: []validate.Detail{
		validate.Line(1, "first_csv_row_number", "csvRowNumber1"),
		validate.There(1, "first_fare_media_id", "fare_media_id", "fareMediaId1"),
		validate.Line(0, "csv_row_number", "csvRowNumber2"),
		validate.Here("fare_media_id", "fareMediaId2"),
		validate.Here("fare_media_name", ""),
		validate.Here("fare_media_type", ""),
	},
	Key: []string{"fare_media_id"},
	Run: func(p *validate.Pass) {
		t, unnamed, asMinusOne := p.Feed.FareMedia, p.Quirk(UnnamedMediaAlike), p.Quirk(UnknownEnumMinusOne)
		type medium struct {
			name gtfs.Text
			kind gtfs.Enum
		}
		first := map[medium]int{}
		for i := range t.Len() {
			m := medium{t.FareMediaName.At(i), t.FareMediaType.At(i)}
			switch {
			case m.name == 0 && !unnamed:
				continue
			case asMinusOne && (m.kind < 0 || m.kind > 4):
				m.kind = -1
			}
			if at, ok := first[m]; ok {
				p.Report(t.FareMediaID.Cell(i), validate.At(t.FareMediaID.Cell(at)))
			} else {
				first[m] = i
			}
		}
	},
}
