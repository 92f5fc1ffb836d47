package dataset

import (
	"cmp"
	"context"
	"fmt"
	"slices"

	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

func findings() Dataset {
	return &Table[Finding]{
		About: Info{
			Name:    "findings",
			Title:   lang.Text{EN: "What the rules found", FR: "Anomalies relevées par les règles"},
			Grain:   lang.Text{EN: "a finding of a rule at a place in the feed", FR: "une anomalie relevée par une règle à un endroit du jeu de données"},
			Needs:   NeedsResult,
			Formats: []string{"csv", "xlsx", "parquet", "geojson"},
		},
		Guarded: true,
		Rows:    findingsRows,
	}
}

// Finding is a row of findings.
type Finding struct {
	Origin
	Fingerprint      string   `col:"fingerprint,key" en:"Number by which the same finding is known in the next release, in hexadecimal" fr:"Numéro auquel la même anomalie se reconnaît dans la version suivante, en hexadécimal" source:"hash of the rule, the thing and rounded values" example:"9f2c4e0b71d3a586"`
	Rule             string   `col:"rule" en:"Code of the rule" fr:"Code de la règle" source:"the rules" example:"unusable_trip"`
	Severity         string   `col:"severity" en:"error, warning or info" fr:"error (erreur), warning (avertissement) ou info (information)" source:"the rules" example:"warning"`
	File             *string  `col:"file" en:"File it points at" fr:"Fichier concerné" source:"the finding" example:"trips.txt"`
	Row              *int32   `col:"row" en:"Line in the file, the header is 1" fr:"Ligne du fichier, l’en-tête étant la ligne 1" source:"the finding" example:"812"`
	Field            *string  `col:"field" en:"Field it points at" fr:"Champ concerné" source:"the finding" example:"trip_id"`
	Value            *string  `col:"value" en:"Value as in the file; e-mail addresses and phone numbers are masked" fr:"Valeur telle que dans le fichier ; les adresses électroniques et numéros de téléphone sont masqués" source:"the finding" example:"T1-0612"`
	EntityType       *string  `col:"entity_type" en:"What kind of thing is meant: stop, route, trip, service, shape, agency …" fr:"Nature de l’objet concerné : stop (arrêt), route (ligne), trip (course), service (calendrier), shape (tracé), agency (exploitant)…" source:"the finding" example:"trip"`
	EntityID         *string  `col:"entity_id" en:"Id of the thing" fr:"Identifiant de l’objet" source:"the finding" example:"T1-0612"`
	EntityName       *string  `col:"entity_name" en:"Name of the thing as riders know it" fr:"Nom de l’objet, tel que le connaissent les voyageurs" source:"stop_name, route_short_name, trip_headsign, agency_name" example:"Gare Centrale"`
	RelatedID        *string  `col:"related_id" en:"Id of a second thing that it is about" fr:"Identifiant d’un second objet en cause" source:"the finding" example:"S042"`
	Lat              *float64 `col:"lat" unit:"deg" en:"Latitude of the place it is about, WGS 84" fr:"Latitude du lieu concerné, WGS 84" source:"the finding, else stops.txt or shapes.txt" example:"47.2184"`
	Lon              *float64 `col:"lon" unit:"deg" en:"Longitude of the place it is about, WGS 84" fr:"Longitude du lieu concerné, WGS 84" source:"the finding, else stops.txt or shapes.txt" example:"-1.5536"`
	SentenceEN       string   `col:"sentence_en" en:"What is wrong, in English" fr:"Ce qui ne va pas, en anglais" source:"the rule's message" example:"Trip T1-0612 has 1 call."`
	SentenceFR       string   `col:"sentence_fr" en:"What is wrong, in French" fr:"Ce qui ne va pas, en français" source:"the rule's message" example:"La course T1-0612 a 1 arrêt."`
	FixEN            *string  `col:"fix_en" en:"What to do about it, in English" fr:"Comment y remédier, en anglais" source:"the rule" example:"Give the trip a second call, or leave it out."`
	FixFR            *string  `col:"fix_fr" en:"What to do about it, in French" fr:"Comment y remédier, en français" source:"the rule" example:"Donnez un second arrêt à la course, ou retirez-la."`
	Confidence       *float64 `col:"confidence" en:"How sure a heuristic is, 0 to 1; empty for rules that are certain" fr:"Degré de certitude d’une heuristique, de 0 à 1 ; vide pour les règles certaines" source:"the rule" example:"0.8"`
	Suggestion       *string  `col:"suggestion" en:"A value that would mend it" fr:"Une valeur qui corrigerait l’anomalie" source:"the rule" example:"47.2184"`
	State            *string  `col:"state" en:"new, worse, persisting, fixed, waived or expired_waiver; empty without a release before" fr:"new (nouvelle), worse (aggravée), persisting (persistante), fixed (corrigée), waived (acceptée) ou expired_waiver (acceptation échue) ; vide sans version précédente" source:"the release before" example:"new"`
	WaiverID         *string  `col:"waiver_id" en:"Id of the waiver that accepts it" fr:"Identifiant de l’acceptation" source:"the policy" example:"W-12"`
	FirstSeenRelease *int32   `col:"first_seen_release" en:"Number of the release in which it was first seen" fr:"Numéro de la version où elle a été vue pour la première fois" source:"the releases before" example:"38"`
}

// A spot is where a notice is kept, and what it sorts by.
type spot struct {
	print       uint64
	group, rank int32
}

func findingsRows(ctx context.Context, in *Input, yield func([]Finding) error) error {
	var spots []spot
	for g, group := range in.Result.Groups {
		for i, p := range group.Fingerprints() {
			spots = append(spots, spot{p, int32(g), int32(i)})
		}
	}
	slices.SortFunc(spots, func(a, b spot) int {
		return cmp.Or(cmp.Compare(a.print, b.print), cmp.Compare(a.group, b.group), cmp.Compare(a.rank, b.rank))
	})
	const batch = 1 << 13 // rows are long: sentences in two languages
	n := (len(spots) + batch - 1) / batch
	return inOrder(ctx, n, in.threads(), func(i int) []Finding {
		part := spots[i*batch : min((i+1)*batch, len(spots))]
		rows := make([]Finding, len(part))
		for k, s := range part {
			in.find(&rows[k], s, in.Result.Groups[s.group].Notice(int(s.rank)))
		}
		return rows
	}, yield)
}

// find fills in the row of a notice.
func (in *Input) find(r *Finding, s spot, n validate.Notice) {
	rule := n.Rule()
	r.Origin, r.Fingerprint = in.origin(), fmt.Sprintf("%016x", s.print)
	r.Rule, r.Severity = rule.Code, n.Severity().String()
	r.File, r.Field = filled(n.File()), filled(n.FieldName())
	if line := n.Line(); line > 0 {
		r.Row = new(int32(line))
	}
	told := n.Told() // findings travel further than the feed
	r.Value, r.SentenceEN, r.SentenceFR = filled(told.Value), told.Sentence.EN, told.Sentence.FR
	r.FixEN, r.FixFR = filled(rule.Fix.EN), filled(rule.Fix.FR)
	e := n.Entity()
	r.EntityType, r.EntityID = filled(string(e.Kind)), filled(e.ID)
	r.EntityName, r.RelatedID = filled(e.Name), filled(e.Related)
	if p := n.Place(); p.Known() {
		r.Lat, r.Lon = round(p.Lat, 7), round(p.Lon, 7)
	}
}

// filled points at a text, nil where it is empty.
func filled(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}
