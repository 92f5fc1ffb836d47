package report

import (
	"cmp"
	"encoding/json"
	"math"
	"slices"
	"strconv"
	"strings"

	"golang.org/x/text/language"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// jsonValue spells a detail as the canonical validator does; false where it leaves the
// member out: what is not given and is no text.
func jsonValue(n validate.Notice, v validate.DetailValue) (any, bool) {
	code, name := n.Rule().Code, v.Detail.Reference
	if v.Text == "" && code == "missing_pickup_drop_off_booking_rule_id" && v.Detail.Kind == validate.CellKind {
		return nil, false
	}
	if names := enumNames(code, name); names != nil {
		return named(names, v)
	}
	if v.Text == "" && nullable(code, name) {
		return nil, false
	}
	switch v.Detail.Kind {
	case validate.PointKind:
		return []float64{v.Lat, v.Lon}, true
	case validate.LineKind, validate.NumberKind:
		return numberValue(name, v)
	case validate.DateKind:
		return dateValue(code, v.Text), v.Text != ""
	case validate.CellKind:
		return cellValue(code, v)
	}
	if name == "routeTypes" {
		return namedTypes(v.Text), true
	}
	if ours, theirs := "Ring not closed", "Points of LinearRing do not form a closed linestring"; code == "invalid_geometry" && v.Text == ours {
		return theirs, true
	}
	return v.Text, true
}

// nullable names the texts that are left out where they are empty.
func nullable(code, name string) bool {
	return name == "agencyName" && code == "missing_required_agency_id" || name == "entityId" || name == "featureId" || name == "latFieldName" || name == "lonFieldName"
}

// numberValue gives kilometres where the name asks for them, and a truth where the
// name asks a question.
func numberValue(name string, v validate.DetailValue) (any, bool) {
	switch {
	case v.Text == "":
		return nil, false
	case strings.HasPrefix(name, "has") && v.Detail.Unit == validate.Count:
		return v.Number != 0, true
	case strings.HasSuffix(name, "Km") && v.Detail.Unit == validate.Metres:
		return v.Number / 1000, true
	}
	return jsonNumber(v.Number)
}

// jsonNumber writes whole numbers without a point; NaN and infinities, which are no
// JSON, are left out.
func jsonNumber(x float64) (any, bool) {
	switch {
	case math.IsNaN(x) || math.IsInf(x, 0):
		return nil, false
	case x == math.Trunc(x) && math.Abs(x) < 1<<53:
		return int64(x), true
	}
	return x, true
}

// cellValue spells the text of a cell by the type of its field.
func cellValue(code string, v validate.DetailValue) (any, bool) {
	if v.Text == "" {
		return absentValue(code, v)
	}
	switch {
	case v.Type == "Color":
		return "#" + strings.ToUpper(strings.TrimPrefix(v.Text, "#")), true
	case v.Type == "Date":
		return dateValue(code, v.Text), true
	case v.Type == "Language code":
		return languageTag(v.Text), true
	case isNumber(v.Type) && !spelledOut(v.Detail.Reference), numericDefect(code, v.Detail.Reference):
		return cellNumber(v.Text)
	}
	return v.Text, true
}

// absentValue stands for a value that is not given.
func absentValue(code string, v validate.DetailValue) (any, bool) {
	switch {
	case zeroTimes(code) && (v.Type == "Time" || v.Type == "Local time"):
		return "00:00:00", true
	case code == "forbidden_geography_id":
		return nil, false
	}
	return "", isText(v.Type)
}

// zeroTimes names the codes that tell midnight for a time that is not given.
func zeroTimes(code string) bool {
	switch code {
	case "forbidden_continuous_pickup_drop_off", "forbidden_drop_off_type", "forbidden_pickup_type", "timeframe_overlap":
		return true
	}
	return false
}

// cellNumber keeps the digits of the feed; a text that is no number stays a text.
func cellNumber(s string) (any, bool) {
	if _, err := strconv.ParseFloat(s, 64); err != nil {
		return s, true
	}
	if n := json.Number(s); json.Valid([]byte(n)) {
		return n, true
	}
	x, _ := strconv.ParseFloat(s, 64)
	return jsonNumber(x)
}

func isNumber(t gtfs.Type) bool {
	for _, word := range [...]string{"Enum", "nteger", "loat", "Latitude", "Longitude"} {
		if strings.Contains(string(t), word) {
			return true
		}
	}
	return false
}

// isText tells the types whose value is "" and not null where it is not given.
func isText(t gtfs.Type) bool {
	return !isNumber(t) && t != "Date" && t != "Time" && t != "Color" && t != "Local time"
}

// spelledOut names the members that are texts whatever the field holds.
func spelledOut(name string) bool {
	switch name {
	case "fieldValue", "fieldValue1", "fieldValue2", "startValue", "endValue", "recordId", "recordSubId":
		return true
	}
	return false
}

// numericDefect tells the values that could be read as a number, though not as a good one.
func numericDefect(code, name string) bool {
	return name == "fieldValue" && (code == "number_out_of_range" || code == "unexpected_enum_value")
}

// languageTag spells a language in the usual letters: "fr-CH", "zh-Hant".
func languageTag(s string) string {
	if t, err := language.Raw.Parse(s); err == nil {
		return t.String()
	}
	return strings.ToLower(s)
}

// dateValue spells a date, YYYY-MM-DD or YYYYMMDD, as the notice of a code does: dates
// of the feed as the feed has them, dates that the canonical validator works out with hyphens.
func dateValue(code, text string) string {
	d, ok := gtfs.ParseDate(text)
	if !ok {
		return text
	}
	switch code {
	case "big_gap_in_service", "feed_valid_beyond_total_service_window", "future_calendar",
		"service_extends_far_in_the_future", "service_window_outside_feed_period":
		return d.String()
	}
	return string(d.Append(nil))
}

// enumNames returns the names, by value, that a member has instead of the number; nil
// where it is the number.
func enumNames(code, name string) map[string]string {
	switch name {
	case "locationTypeName":
		return placeNames()
	case "locationType":
		switch code {
		case "missing_stop_name", "stop_without_location", "stop_access_specified_for_incorrect_location",
			"stop_access_specified_for_stop_with_no_parent_station":
			return placeNames()
		}
	case "pickupType", "dropOffType":
		return map[string]string{"": "ALLOWED", "0": "ALLOWED", "1": "NOT_AVAILABLE", "2": "MUST_PHONE", "3": "ON_REQUEST_TO_DRIVER"}
	case "fromRouteType", "toRouteType":
		return routeTypeNames()
	case "stopAccess":
		return map[string]string{"0": "ACCESSIBLE_VIA_PATHWAYS", "1": "NOT_ACCESSIBLE_VIA_PATHWAYS"}
	}
	return nil
}

func placeNames() map[string]string {
	return map[string]string{"": "STOP", "0": "STOP", "1": "STATION", "2": "ENTRANCE", "3": "GENERIC_NODE", "4": "BOARDING_AREA"}
}

func routeTypeNames() map[string]string {
	return map[string]string{
		"0": "LIGHT_RAIL", "1": "SUBWAY", "2": "RAIL", "3": "BUS", "4": "FERRY", "5": "CABLE_TRAM",
		"6": "AERIAL_LIFT", "7": "FUNICULAR", "11": "TROLLEYBUS", "12": "MONORAIL",
	}
}

// namedTypes puts names in the place of the numbers of a list of route types.
func namedTypes(list string) string {
	types := strings.Split(list, ", ")
	for i, t := range types {
		types[i] = cmp.Or(routeTypeNames()[t], unrecognized)
	}
	return strings.Join(types, ", ")
}

// unrecognized is the name of a number that is not in the list.
const unrecognized = "UNRECOGNIZED"

// unlisted tells a number that the list of its field does not have: the canonical
// validator knows it as -1.
func (in *Input) unlisted(v validate.DetailValue) bool {
	f := in.Result.Feed.Field(v.Cell.Field)
	return !spelledOut(v.Detail.Reference) && f != nil && len(f.Enum) > 0 && !slices.Contains(f.Enum, gtfs.Enum(v.Number))
}

func isJSONNumber(x any) bool {
	_, ok := x.(json.Number)
	return ok
}

func named(names map[string]string, v validate.DetailValue) (any, bool) {
	if name, ok := names[v.Text]; ok {
		return name, true
	}
	return unrecognized, v.Text != ""
}
