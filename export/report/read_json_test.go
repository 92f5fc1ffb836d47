package report_test

import (
	"bytes"
	"encoding/json"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/report"
)

// A jsonReport is report.json as a program reads it.
type jsonReport struct {
	Summary struct {
		told
		CountryCode, DateForValidation, GtfsInput, ValidatedAt string
		Threads                                                int
	}
	Notices []struct {
		Code, Severity string
		TotalNotices   int
		SampleNotices  []map[string]any
	}
	Quai map[string]any
}

func readJSON(t *testing.T, in *report.Input) (out jsonReport) {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, report.JSON(&b, in))
	require.NoError(t, json.Unmarshal(b.Bytes(), &out), b.String()[:min(b.Len(), 500)])
	return out
}
