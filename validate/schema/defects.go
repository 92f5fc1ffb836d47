package schema

import (
	"fmt"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// argsOf works out what a rule tells of a defect besides the defect itself.
type argsOf func(*validate.Pass, *gtfs.Table, *gtfs.Defect) []validate.Arg

// defectArgs returns what the rule of a kind of defect tells besides it.
func defectArgs(k gtfs.DefectKind) argsOf {
	switch k {
	case gtfs.DuplicatedColumn:
		return firstColumn
	case gtfs.RaggedRow:
		return headerCount
	case gtfs.UnreadableFile:
		return lineAndColumn
	case gtfs.BadGeoJSONType:
		return typeMessage
	case gtfs.UnopenedFile:
		return exceptionAndMessage
	case gtfs.MissingElement, gtfs.BadFeatureType, gtfs.BadGeometryType, gtfs.BadGeometry, gtfs.DuplicateFeatureID:
		return featureArgs
	}
	return func(*validate.Pass, *gtfs.Table, *gtfs.Defect) []validate.Arg { return nil }
}

// firstColumn is the position of the first column with the name, from 1.
func firstColumn(_ *validate.Pass, t *gtfs.Table, d *gtfs.Defect) []validate.Arg {
	for n, id := range t.Header() {
		if f := t.Field(id); f != nil && f.Name == d.Raw {
			return []validate.Arg{validate.Num(n + 1)}
		}
	}
	return []validate.Arg{validate.Num(0)}
}

func headerCount(_ *validate.Pass, t *gtfs.Table, _ *gtfs.Defect) []validate.Arg {
	return []validate.Arg{validate.Num(len(t.Header()))}
}

// lineAndColumn are where reading stopped, from 0 as the canonical validator counts; -1
// where it did not start.
func lineAndColumn(_ *validate.Pass, _ *gtfs.Table, d *gtfs.Defect) []validate.Arg {
	if d.Count < 0 {
		return []validate.Arg{validate.Num(-1)}
	}
	return []validate.Arg{validate.Num(max(d.Line-1, 0))}
}

// typeMessage says in the words of the canonical validator which type is meant.
func typeMessage(p *validate.Pass, _ *gtfs.Table, d *gtfs.Defect) []validate.Arg {
	return []validate.Arg{p.Text(fmt.Sprintf("Unsupported GeoJSON type: %s. Use 'FeatureCollection' instead.", d.Raw))}
}

// exceptionAndMessage are what Java writes with a colon between them.
func exceptionAndMessage(p *validate.Pass, _ *gtfs.Table, d *gtfs.Defect) []validate.Arg {
	exception, message, _ := strings.Cut(d.Raw, ": ")
	return []validate.Arg{p.Text(exception), p.Text(message)}
}

// featureArgs are the index of the feature, from 0, and its id as far as it has one.
func featureArgs(p *validate.Pass, _ *gtfs.Table, d *gtfs.Defect) []validate.Arg {
	if d.Count == 0 {
		return []validate.Arg{validate.NoNum(), p.Text("")}
	}
	l := p.Feed.Locations
	n := int(d.Count) - 1
	args := []validate.Arg{validate.Num(n), p.Text(l.FeatureID(n))}
	switch d.Kind {
	case gtfs.DuplicateFeatureID:
		args = append(args, validate.Num(l.FirstFeature(l.FeatureID(n))))
	case gtfs.BadGeometry:
		args = append(args, p.Text(l.GeometryType(n)))
	}
	return args
}
