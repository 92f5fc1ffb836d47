package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs/need"
	"github.com/quai-transit/quai/validate/profile"
)

// quai runs a command that must succeed and returns what it prints.
func quai(t *testing.T, args ...string) string {
	t.Helper()
	var out, stderr bytes.Buffer
	require.Zero(t, run(args, nil, &out, &stderr), stderr.String())
	return out.String()
}

func schemaOf(t *testing.T, args ...string) map[string]noticeSchema {
	t.Helper()
	var all map[string]noticeSchema
	require.NoError(t, json.Unmarshal([]byte(quai(t, append([]string{"rules", "-f", "schema"}, args...)...)), &all))
	return all
}

// TestSchemaAgreesWithTheReference holds codes, severities, names and types to those of
// the canonical validator.
func TestSchemaAgreesWithTheReference(t *testing.T) {
	data, err := os.ReadFile(filepath.Join(need.Corpus(t), "expected/notice_fields.tsv"))
	require.NoError(t, err)
	want := map[string]string{}
	for _, line := range strings.Split(strings.TrimSpace(string(data)), "\n")[1:] {
		code, rest, _ := strings.Cut(line, "\t")
		want[code] = rest
	}
	all := schemaOf(t, "--profile", "canonical")
	assert.Len(t, all, len(profile.Canonical().Rules)+len(profile.Unraised()))
	for code, s := range all {
		severity, fields, _ := strings.Cut(want[code], "\t")
		types := map[string]string{}
		for _, field := range strings.Fields(fields) {
			name, kind, _ := strings.Cut(field, ":")
			types[name] = kind
		}
		got := map[string]string{}
		for name, p := range s.Properties {
			got[name] = p.Type
		}
		assert.Equal(t, severity, s.Severity, code)
		assert.Equal(t, types, got, code)
	}
}

func TestSchemaIsWhole(t *testing.T) {
	for _, l := range []string{"en", "fr"} {
		all := schemaOf(t, "--lang", l)
		assert.Len(t, all, len(profile.Rules())+len(profile.Unraised()))
		for code, s := range all {
			assert.Equal(t, code, s.Code)
			assert.Equal(t, "object", s.Type)
			assert.NotEmpty(t, s.Summary, code)
			for name, p := range s.Properties {
				assert.Equal(t, name, p.Name)
				assert.NotEmpty(t, p.Description, "%s %s", code, name)
				assert.Equal(t, p.Type == "array", p.MinItems == 2 && p.MaxItems == 2 && p.Contains != nil, "%s %s", code, name)
			}
		}
	}
}

func TestReferencesOfASchema(t *testing.T) {
	all := schemaOf(t)
	assert.Contains(t, all["stop_too_far_from_shape"].References.Files, "shapes.txt")
	assert.Equal(t, []string{"routes.txt"}, all["invalid_color"].References.Files)
	assert.Equal(t, []string{"field-types"}, all["invalid_color"].References.Sections)
	assert.Equal(t, []string{"stops.txt"}, all["duplicate_stop"].References.BestPractices)
	assert.Empty(t, all["foreign_key_violation"].References.Files, "one of nearly all files")
	assert.Equal(t, []string{"unused_station"}, all["unused_parent_station"].Replacements)
}
