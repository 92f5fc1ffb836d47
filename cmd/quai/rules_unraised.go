package main

import (
	"fmt"
	"io"

	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate/profile"
)

var notRaised = lang.Text{
	EN: "A code of the canonical validator that no rule of Quai has.",
	FR: "Un code du validateur canonique qui n’est celui d’aucune règle de Quai.",
}

func unraisedNamed(code string) (profile.UnraisedCode, bool) {
	for _, u := range profile.Unraised() {
		if u.Code == code {
			return u, true
		}
	}
	return profile.UnraisedCode{}, false
}

// An unraisedJSON is a code without a rule as programs read it.
type unraisedJSON struct {
	Code     string   `json:"code"`
	Severity string   `json:"severity"`
	Reason   textJSON `json:"reason"` // why no rule has it
}

// explainUnraised tells why no rule has a code.
func (f *rulesFlags) explainUnraised(w io.Writer, u profile.UnraisedCode) error {
	switch f.format {
	case "json":
		return printJSON(w, []unraisedJSON{{u.Code, u.Severity.String(), textJSON(u.Reason)}})
	case "schema":
		return printSchema(w, nil, []profile.UnraisedCode{u}, f.language)
	case "markdown":
		_, err := fmt.Fprintf(w, "## %s\n\n%s %s\n", u.Code, notRaised.In(f.language), u.Reason.In(f.language))
		return err
	}
	_, err := fmt.Fprintf(w, "%s · %s\n\n%s\n%s\n", u.Code, u.Severity.Name().In(f.language),
		wrap(notRaised.In(f.language)), wrap(u.Reason.In(f.language)))
	return err
}

// unraisedProperties are the members of the notices of those codes, and their JSON types.
func unraisedProperties(code string) map[string]string {
	switch code {
	case "fare_transfer_rule_missing_transfer_count":
		return map[string]string{"csvRowNumber": "integer"}
	case "missing_prior_day_booking_field_value":
		return map[string]string{"bookingRuleId": "string", "csvRowNumber": "integer"}
	case "missing_recommended_column":
		return map[string]string{"fieldName": "string", "filename": "string"}
	case "runtime_exception_in_loader_error":
		return map[string]string{"exception": "string", "filename": "string", "message": "string"}
	case "too_many_rows":
		return map[string]string{"filename": "string", "rowNumber": "integer"}
	case "unused_parent_station":
		return map[string]string{"csvRowNumber": "integer", "stopId": "string", "stopName": "string"}
	}
	return map[string]string{"exception": "string", "message": "string"}
}

// A deprecation says since when a code of the canonical validator is not used, and which
// codes took its place.
type deprecation struct {
	since string
	by    []string
}

func deprecated(code string) (deprecation, bool) {
	d, ok := map[string]deprecation{
		"fare_transfer_rule_missing_transfer_count": {"8.0", []string{"fare_transfer_rule_without_transfer_count"}},
		"missing_prior_day_booking_field_value":     {"7.0.0", []string{"missing_prior_notice_last_day", "missing_prior_notice_last_time"}},
		"missing_recommended_column":                {"7.0.0", nil},
		"unused_parent_station":                     {"7.0.0", []string{"unused_station"}},
	}[code]
	return d, ok
}
