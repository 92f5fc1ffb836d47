package rules

import (
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// tellSameURL reports each address of a column with each row of another column that
// has it too, in whatever letters.
func tellSameURL(p *validate.Pass, own, other *gtfs.Column[gtfs.Text]) {
	if !own.Given() {
		return
	}
	rows := rowsByFold(other)
	for i, url := range own.Values() {
		if url == 0 {
			continue
		}
		for _, row := range rows[strings.ToLower(own.Text(i))] {
			p.Report(own.Cell(i), validate.At(other.Cell(int(row))))
		}
	}
}

// rowsByFold returns the rows of a column by their texts in lower case.
func rowsByFold(c *gtfs.Column[gtfs.Text]) map[string][]int32 {
	rows := map[string][]int32{}
	for i, text := range c.Values() {
		if text != 0 {
			s := strings.ToLower(c.Text(i))
			rows[s] = append(rows[s], int32(i))
		}
	}
	return rows
}
