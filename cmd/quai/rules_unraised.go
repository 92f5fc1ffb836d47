package main

import (
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// An unraisedCode is a code of the canonical validator that no feed can raise here.
type unraisedCode struct {
	Code     string
	Severity validate.Severity
	Reason   lang.Text
}

// unraised lists the codes of the canonical validator that are never raised, by code.
func unraised() []unraisedCode {
	renamed := lang.Text{EN: "Deprecated: it has another name now.", FR: "Obsolète : il porte aujourd’hui un autre nom."}
	fault := lang.Text{
		EN: "Tells of a fault of the canonical validator or its surroundings, not of the feed.",
		FR: "Signale une panne du validateur canonique ou de son environnement, non un défaut du jeu de données.",
	}
	return []unraisedCode{
		{"fare_transfer_rule_missing_transfer_count", validate.Error, renamed},
		{"i_o_error", validate.Error, fault},
		{"missing_prior_day_booking_field_value", validate.Error, renamed},
		{"missing_recommended_column", validate.Warning, lang.Text{EN: "Deprecated: no column is recommended.", FR: "Obsolète : aucune colonne n’est recommandée."}},
		{"runtime_exception_in_loader_error", validate.Error, fault},
		{"runtime_exception_in_validator_error", validate.Error, fault},
		{"thread_execution_error", validate.Error, fault},
		{"too_many_rows", validate.Error, lang.Text{EN: "Limits of the reader are told when the feed is read.", FR: "Les limites du lecteur sont annoncées à la lecture du jeu de données."}},
		{"u_r_i_syntax_error", validate.Error, fault},
		{"unused_parent_station", validate.Info, renamed},
	}
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
	case "runtime_exception_in_validator_error":
		return map[string]string{"exception": "string", "message": "string", "validator": "string"}
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
