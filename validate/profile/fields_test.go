package profile_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/quai-transit/quai/gtfs/need"
	"github.com/quai-transit/quai/validate/profile"
)

// untold are names that a notice of the canonical validator has and ours has not.
var untold = map[string]string{
	"csv_parsing_failed charIndex":      "a place in UTF-16 units, which no one looks for",
	"csv_parsing_failed message":        "a dump of the settings of its CSV reader",
	"unsupported_geo_json_type message": "repeats the type in a sentence",
	"duplicate_key fieldName2":          "always null",
	"duplicate_key fieldValue2":         "always null",
}

// TestNoticesTellWhatTheReferenceTells holds that a rule gives the details that the
// canonical validator gives, under its names.
func TestNoticesTellWhatTheReferenceTells(t *testing.T) {
	want := map[string][]string{}
	for _, row := range need.Table(t, filepath.Join(need.Corpus(t), "expected/notice_fields.tsv")) {
		for _, field := range strings.Fields(row[2]) {
			name, _, _ := strings.Cut(field, ":")
			if untold[row[0]+" "+name] == "" {
				want[row[0]] = append(want[row[0]], name)
			}
		}
	}
	for _, r := range profile.Canonical().Rules {
		var got []string
		for _, d := range r.Details {
			if d.Reference != "" {
				got = append(got, d.Reference)
			}
		}
		assert.Subset(t, got, want[r.Code], r.Code)
	}
}
