package sample

import (
	"fmt"
	"slices"
	"strings"
)

// A recipe plants one code.
type recipe struct {
	code  string
	count int // findings of the code that it makes
	plant func(*feed) mark
}

// A mark is the cell of a plant: a held row of a file and a field. Row -1 is the
// header, row -2 the whole file.
type mark struct {
	recipe
	file   *file
	row    int
	field  string
	entity string
}

const (
	headerRow = -1
	wholeFile = -2
)

// Codes returns the codes that can be planted, sorted: codes of rules, and
// drivers_file, a file of names and telephone numbers of staff that must never be
// published.
//
// Planted alone, each makes the reference validator report that code, Count times,
// and nothing else, with two exceptions: a trip without calls is unusable_trip too,
// and drivers_file is reported as unknown_file.
func Codes() []string {
	var out []string
	for _, r := range recipes() {
		out = append(out, r.code)
	}
	return out
}

// recipes returns all recipes sorted by code.
func recipes() []recipe {
	out := slices.Concat(stopRecipes, timeRecipes, shapeRecipes, routeRecipes, calendarRecipes, fileRecipes)
	slices.SortFunc(out, func(a, b recipe) int { return strings.Compare(a.code, b.code) })
	return out
}

func choose(codes []string) ([]recipe, error) {
	var out []recipe
	for _, c := range codes {
		if !slices.Contains(Codes(), c) {
			return nil, fmt.Errorf("plant error %q: not known, choose from %s", c, strings.Join(Codes(), ", "))
		}
	}
	for _, r := range recipes() {
		if slices.Contains(codes, r.code) {
			out = append(out, r)
		}
	}
	return out, nil
}

func (f *feed) plant(r recipe) {
	m := r.plant(f)
	m.recipe = r
	f.marks = append(f.marks, m)
}

// planted reads back where the marks stand; the feed must have been written.
func (f *feed) planted() Planted {
	var out Planted
	for _, m := range f.marks {
		p := Plant{Code: m.code, File: m.file.name, Field: m.field, Entity: m.entity, Count: m.count}
		switch {
		case m.row == headerRow:
			p.Row, p.Value = 1, m.field
		case m.row >= 0:
			p.Row = m.file.first + m.row
			if m.field != "" {
				p.Value = m.file.cell(m.row, m.field)
			}
		}
		out = append(out, p)
	}
	return out
}

func (f *feed) at(file string, row int, field, entity string) mark {
	return mark{file: f.byName[file], row: row, field: field, entity: entity}
}
