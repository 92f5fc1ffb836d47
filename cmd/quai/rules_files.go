package main

import (
	"context"
	"fmt"
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/fixture"
	"github.com/quai-transit/quai/validate/profile"
	"github.com/quai-transit/quai/validate/schema"
)

// declared reads a small valid feed: its tables have what GTFS declares of each file.
func declared(ctx context.Context) (*gtfs.Feed, error) {
	f, err := fixture.Parse("base", nil)
	if err != nil {
		return nil, err
	}
	res, err := profile.RunFixture(ctx, f)
	if err != nil {
		return nil, fmt.Errorf("read what GTFS declares: %w", err)
	}
	return res.Feed, nil
}

// filesOf lists the files that a rule reads or may point at. A rule that follows from
// the declarations concerns the files that declare what it looks at; one of the reader,
// those in which it may find its defect.
func filesOf(r *validate.Rule, feed *gtfs.Feed) (files []gtfs.File) {
	for file := range gtfs.Files {
		if slices.Contains(r.Reads, file) || slices.Contains(r.Uses, file) ||
			r.Schema != 0 && declares(r.Schema, feed.Table(file)) ||
			r.Defect != 0 && mayHave(r.Defect, feed.Table(file)) {
			files = append(files, file)
		}
	}
	return files
}

// declares tells whether a part of the declarations says something of a table.
func declares(part validate.SchemaCheck, t *gtfs.Table) bool {
	file := t.File()
	switch part {
	case validate.RequiredFiles:
		return slices.Contains(schema.Required(), file) || file == gtfs.StopsFile || file == gtfs.FeedInfoFile
	case validate.RecommendedFiles:
		return file == gtfs.FeedInfoFile || file == gtfs.ShapesFile
	case validate.SingleRows:
		return file == gtfs.FeedInfoFile
	case validate.CurrencyAmounts:
		return file == gtfs.FareProductsFile
	}
	return slices.ContainsFunc(t.Fields(), func(f gtfs.Field) bool { return declaresField(part, &f) })
}

func declaresField(part validate.SchemaCheck, f *gtfs.Field) bool {
	switch part {
	case validate.RequiredColumns:
		return f.Presence == gtfs.Required || f.ColumnRequired
	case validate.RequiredValues:
		return f.Presence == gtfs.Required
	case validate.RecommendedValues:
		return f.Presence == gtfs.Recommended
	case validate.ForeignKeys:
		return len(f.Refs) > 0
	case validate.PrimaryKeys:
		return f.Key != 0
	}
	return false
}

// mayHave tells whether a table may have a defect: any table those of the text, one with
// a field of the type those of values.
func mayHave(k gtfs.DefectKind, t *gtfs.Table) bool {
	geoJSON := t.File() == gtfs.LocationsFile
	switch {
	case k == gtfs.MalformedJSON || k >= gtfs.DuplicateElement:
		return geoJSON
	case k < gtfs.EmptyFile: // of the archive
		return k == gtfs.NestedFile || k == gtfs.FileNameCase || k == gtfs.DuplicateFile
	case geoJSON:
		return false
	}
	of, typed := fieldTypes()[k]
	return !typed || slices.ContainsFunc(t.Fields(), func(f gtfs.Field) bool { return of(&f) })
}
