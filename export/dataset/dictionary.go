package dataset

import (
	"cmp"
	"context"
	"slices"
	"strings"

	"github.com/quai-transit/quai/export/format"
	"github.com/quai-transit/quai/gtfs/lang"
)

func dictionary() Dataset {
	return &Table[Entry]{
		About: Info{
			Name:    "dictionary",
			Title:   lang.Text{EN: "Dictionary of tables and columns", FR: "Dictionnaire des tables et des colonnes"},
			Grain:   lang.Text{EN: "a column of a table", FR: "une colonne d’une table"},
			Formats: []string{"csv", "xlsx"},
		},
		Rows: dictionaryRows,
	}
}

// Entry is a row of the dictionary: one column of one table.
type Entry struct {
	Table         string  `col:"table,key" en:"Name of the table" fr:"Nom de la table" source:"the tables" example:"stops"`
	Position      int32   `col:"position" en:"Place of the column in its table, from 1" fr:"Rang de la colonne dans sa table, à partir de 1" source:"the tables" example:"3"`
	Column        string  `col:"column,key" en:"Name of the column" fr:"Nom de la colonne" source:"the tables" example:"stop_id"`
	Type          string  `col:"type" en:"text, int32, int64, float64, bool, date (YYYY-MM-DD), timestamp or a geometry" fr:"text, int32, int64, float64, bool, date (AAAA-MM-JJ), timestamp ou une géométrie" source:"the tables" example:"text"`
	Unit          *string `col:"unit" en:"Unit or spelling; empty where there is none" fr:"Unité ou écriture ; vide s’il n’y en a pas" source:"the tables" example:"HH:MM:SS"`
	Nullable      bool    `col:"nullable" en:"Whether it may be empty" fr:"La colonne peut-elle être vide ?" source:"the tables" example:"false"`
	Key           bool    `col:"key" en:"Whether it is part of the key: rows differ in it and are sorted by it" fr:"Fait-elle partie de la clé, qui distingue et trie les lignes ?" source:"the tables" example:"true"`
	DescriptionEN string  `col:"description_en" en:"What it says, in English" fr:"Ce qu’elle dit, en anglais" source:"the tables" example:"Id of the stop"`
	DescriptionFR string  `col:"description_fr" en:"What it says, in French" fr:"Ce qu’elle dit, en français" source:"the tables" example:"Identifiant de l’arrêt"`
	Source        string  `col:"source" en:"GTFS file and field, or how it is worked out" fr:"Fichier et champ GTFS, ou mode de calcul" source:"the tables" example:"stops.txt: stop_id"`
	Example       *string `col:"example" en:"A value it may have" fr:"Un exemple de valeur" source:"the tables" example:"S042"`
}

// guardNote is added to the descriptions of texts that CSV guards.
var guardNote = lang.Text{
	EN: "; in CSV a ' stands before a text that begins with = + - @, a tab or a carriage return, so that no spreadsheet works it out",
	FR: " ; en CSV, une apostrophe ' précède un texte qui commence par = + - @, une tabulation ou un retour chariot, pour qu’aucun tableur ne l’évalue",
}

func dictionaryRows(ctx context.Context, _ *Input, yield func([]Entry) error) error {
	var rows []Entry
	for _, d := range All() {
		s, err := d.Schema()
		if err != nil {
			return err
		}
		for i, c := range s.Columns {
			rows = append(rows, entry(s, i, c))
		}
	}
	slices.SortFunc(rows, func(a, b Entry) int {
		return cmp.Or(strings.Compare(a.Table, b.Table), strings.Compare(a.Column, b.Column))
	})
	return inBatches(ctx, rows, yield)
}

func entry(s format.Schema, i int, c format.Column) Entry {
	e := Entry{
		Table: s.Table, Position: int32(i + 1), Column: c.Name, Type: string(c.Type), Nullable: c.Nullable, Key: c.Key,
		DescriptionEN: c.Doc.EN, DescriptionFR: c.Doc.FR, Source: c.Source,
	}
	if s.Guarded && c.Type == format.Text {
		e.DescriptionEN, e.DescriptionFR = e.DescriptionEN+guardNote.EN, e.DescriptionFR+guardNote.FR
	}
	if c.Unit != "" {
		e.Unit = &c.Unit
	}
	if c.Example != "" {
		e.Example = &c.Example
	}
	return e
}
