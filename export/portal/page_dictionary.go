package portal

import (
	"bytes"
	"cmp"
	"encoding/csv"
	"slices"
	"strconv"

	"github.com/quai-transit/quai/gtfs/lang"
)

// A column is a line of the dictionary.
type column struct {
	Name, Type, Unit string
	Key              bool
	About            lang.Text
}

// dictionaryOf reads the columns of all tables; a dictionary that cannot be read has none.
func dictionaryOf(data []byte) map[string][]column {
	rows, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	if err != nil || len(rows) == 0 {
		return nil
	}
	at := map[string]int{}
	for i, name := range rows[0] {
		at[name] = i + 1
	}
	columns := map[string][]column{}
	// Its key is the name of the column; people want them as they stand in the table.
	slices.SortStableFunc(rows[1:], func(a, b []string) int { return cmp.Compare(positionIn(a, at), positionIn(b, at)) })
	for _, row := range rows[1:] {
		get := func(name string) string {
			if i := at[name]; i > 0 {
				return row[i-1]
			}
			return ""
		}
		columns[get("table")] = append(columns[get("table")], column{
			Name: get("column"), Type: get("type"), Unit: get("unit"), Key: get("key") == "true",
			About: lang.Text{EN: get("description_en"), FR: get("description_fr")},
		})
	}
	return columns
}

// positionIn is the position that a line of the dictionary gives, 0 where it gives none.
func positionIn(row []string, at map[string]int) int {
	if at["position"] == 0 {
		return 0
	}
	n, err := strconv.Atoi(row[at["position"]-1])
	if err != nil {
		return 0
	}
	return n
}
