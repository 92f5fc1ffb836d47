package main

import (
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// jsonType returns the type that a member of report.json has, in the words of the schema
// of notices: those of JSON, and "enum".
func (c *catalogue) jsonType(code, name string, d *validate.Detail) string {
	if t := oddType(code, name); t != "" {
		return t
	}
	switch d.Kind {
	case validate.LineKind:
		return "integer"
	case validate.PointKind:
		return "array"
	case validate.NumberKind:
		return numberType(name, d.Unit)
	case validate.CellKind:
		return c.cellType(d)
	}
	return "string"
}

// oddType tells the members whose type does not follow from what they hold.
func oddType(code, name string) string {
	switch code + " " + name {
	case "unexpected_enum_value fieldValue":
		return "integer"
	case "number_out_of_range fieldValue", "duplicate_key fieldValue1":
		return "object"
	case "missing_stop_name locationType", "stop_without_location locationType",
		"stop_access_specified_for_incorrect_location locationType",
		"stop_access_specified_for_stop_with_no_parent_station locationType":
		return "enum"
	}
	switch name {
	case "pickupType", "dropOffType", "stopAccess", "fromRouteType", "toRouteType":
		return "enum"
	case "fieldValue", "fieldValue1", "fieldValue2", "startValue", "endValue", "recordId", "recordSubId", "locationTypeName", "tableName":
		return "string"
	}
	return ""
}

// numberType knows what is counted from the unit, and of bare numbers from their name.
func numberType(name string, u validate.Unit) string {
	switch u {
	case validate.Count:
		if strings.HasPrefix(name, "has") {
			return "boolean"
		}
		return "integer"
	case validate.Seconds, validate.Days:
		return "integer"
	case validate.Raw:
		for _, end := range [...]string{"ndex", "Count", "Length", "rowNumber"} {
			if strings.HasSuffix(name, end) {
				return "integer"
			}
		}
	}
	return "number"
}

// cellType is the type of the field that is read: the one of its path, else the one that
// the detail is named after, as previous_shape_dist_traveled is.
func (c *catalogue) cellType(d *validate.Detail) string {
	path := strings.Split(d.Field, "/")
	field := path[len(path)-1]
	if field == "" {
		field = d.Name
	}
	for field != "" {
		if t, ok := c.typeOf(field); ok {
			return jsonTypeOf(t)
		}
		_, field, _ = strings.Cut(field, "_")
	}
	return "string"
}

// typeOf returns the type of the fields of a name, which are of like types in all files.
func (c *catalogue) typeOf(name string) (gtfs.Type, bool) {
	for file := range gtfs.Files {
		fields := c.feed.Table(file).Fields()
		i := slices.IndexFunc(fields, func(f gtfs.Field) bool { return f.Name == name })
		if i >= 0 {
			return fields[i].Type, true
		}
	}
	return "", false
}
