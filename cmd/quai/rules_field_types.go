package main

import (
	"strings"

	"github.com/quai-transit/quai/gtfs"
)

// fieldTypes tells of the defects of values in which fields they may be found.
func fieldTypes() map[gtfs.DefectKind]func(*gtfs.Field) bool {
	return map[gtfs.DefectKind]func(*gtfs.Field) bool{
		gtfs.NonASCII:           typed("ID"),
		gtfs.BadColor:           typed("Color"),
		gtfs.BadDate:            typed("Date"),
		gtfs.BadEmail:           typed("Email"),
		gtfs.BadFloat:           typed("loat", "Latitude", "Longitude", "Currency amount"),
		gtfs.BadInteger:         typed("nteger", "Enum"),
		gtfs.BadLanguage:        typed("Language code"),
		gtfs.BadPhone:           typed("Phone number"),
		gtfs.BadTime:            func(f *gtfs.Field) bool { return f.Type == "Time" || f.Type == "Local time" },
		gtfs.BadTimezone:        typed("Timezone"),
		gtfs.BadURL:             typed("URL"),
		gtfs.BadCurrency:        typed("Currency code"),
		gtfs.OutOfRange:         typed("Positive", "Non-", "Latitude", "Longitude"),
		gtfs.UnknownEnum:        typed("Enum"),
		gtfs.MissingRequired:    func(f *gtfs.Field) bool { return f.Presence == gtfs.Required },
		gtfs.MissingRecommended: func(f *gtfs.Field) bool { return f.Presence == gtfs.Recommended },
	}
}

// typed tells the fields whose type has one of the words in its name.
func typed(words ...string) func(*gtfs.Field) bool {
	return func(f *gtfs.Field) bool {
		for _, word := range words {
			if strings.Contains(string(f.Type), word) {
				return true
			}
		}
		return false
	}
}

// jsonTypeOf returns the type of the JSON value that a field of GTFS has.
func jsonTypeOf(t gtfs.Type) string {
	for _, word := range [...]string{"nteger", "Enum"} {
		if strings.Contains(string(t), word) {
			return "integer"
		}
	}
	for _, word := range [...]string{"loat", "Latitude", "Longitude"} {
		if strings.Contains(string(t), word) {
			return "number"
		}
	}
	return "string"
}
