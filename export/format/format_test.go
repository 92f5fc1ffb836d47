package format_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/format"
	"github.com/quai-transit/quai/export/format/formattest"
)

func TestFormatsKeepTheContract(t *testing.T) {
	for _, f := range format.All() {
		t.Run(f.Name, func(t *testing.T) { formattest.Run(t, f) })
	}
}

func TestListOfFormats(t *testing.T) {
	assert.True(t, slices.IsSortedFunc(format.All(), func(a, b format.Format) int { return strings.Compare(a.Name, b.Name) }))
	for _, f := range format.All() {
		got, err := format.Named(f.Name)
		require.NoError(t, err)
		assert.Equal(t, f, got)
		assert.Equal(t, "."+f.Name, f.Ext)
		assert.NotEmpty(t, f.MediaType)
	}
	_, err := format.Named("xls")
	assert.ErrorContains(t, err, `format "xls" is not known: choose csv or parquet`)
}

func TestSchemaComesFromTags(t *testing.T) {
	type good struct {
		StopID string   `col:"stop_id,key" en:"Stop" fr:"Arrêt" source:"stops.txt" example:"S1"`
		Length *float64 `col:"length_m" unit:"m" en:"Length" fr:"Longueur" source:"worked out" example:"1.5"`
	}
	s, err := format.SchemaOf[good]("stops")
	require.NoError(t, err)
	require.Len(t, s.Columns, 2)
	id, length := s.Columns[0], s.Columns[1]
	assert.Equal(t, "stops", s.Table)
	assert.Equal(t, []any{"stop_id", format.Text, true, false, "Arrêt"}, []any{id.Name, id.Type, id.Key, id.Nullable, id.Doc.FR})
	assert.Equal(t, []any{"length_m", format.Float64, false, true, "m"}, []any{length.Name, length.Type, length.Key, length.Nullable, length.Unit})

	type nameless struct{ StopID string }
	_, err = format.SchemaOf[nameless]("stops")
	assert.ErrorContains(t, err, "schema of stops: StopID: no column name")
	type odd struct {
		Stops []string `col:"stops"`
	}
	_, err = format.SchemaOf[odd]("stops")
	assert.ErrorContains(t, err, "no column type for []string")
}
