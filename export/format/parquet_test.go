package format_test

import (
	"bytes"
	stdctx "context"
	"os"
	"os/exec"
	"path/filepath"
	"testing"

	"github.com/parquet-go/parquet-go"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/format"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/need"
)

// context returns that of a test, or one without end for other kinds of test.
func context(t require.TestingT) stdctx.Context {
	if t, ok := t.(testing.TB); ok {
		return t.Context()
	}
	return stdctx.Background()
}

type parquetRow struct {
	ID   string     `col:"id,key"`
	Day  gtfs.Date  `col:"day"`
	NDay *gtfs.Date `col:"n_day"`
	Secs *int32     `col:"secs"`
	Big  int64      `col:"big"`
	Real *float64   `col:"real"`
	OK   bool       `col:"ok"`
}

func parquetOf(t *testing.T, o format.Options, batches ...[]parquetRow) []byte {
	t.Helper()
	s, err := format.SchemaOf[parquetRow]("rows")
	require.NoError(t, err)
	f, err := format.Named(format.Parquet)
	require.NoError(t, err)
	var b bytes.Buffer
	w, err := format.Open[parquetRow](t.Context(), f, &b, s, o)
	require.NoError(t, err)
	for _, rows := range batches {
		require.NoError(t, w.Write(rows))
	}
	require.NoError(t, w.Close())
	return b.Bytes()
}

func TestParquetHasTheMetadata(t *testing.T) {
	file := parquetOf(t, format.Options{Metadata: []format.Pair{{Key: "feed_id", Value: "f"}, {Key: "licence", Value: "ODbL"}}})
	f, err := parquet.OpenFile(bytes.NewReader(file), int64(len(file)))
	require.NoError(t, err)
	for key, want := range map[string]string{"feed_id": "f", "licence": "ODbL"} {
		got, ok := f.Lookup(key)
		assert.True(t, ok, key)
		assert.Equal(t, want, got, key)
	}
	assert.Equal(t, "quai version 1(build parquet-go)", f.Metadata().CreatedBy)
}

// TestParquetGroups holds that groups are cut by rows, wherever batches end, and come
// out in order.
func TestParquetGroups(t *testing.T) {
	const n = 1<<20 + 3
	rows := make([]parquetRow, n)
	for i := range rows {
		rows[i] = parquetRow{ID: "same", Big: int64(i)}
	}
	one := parquetOf(t, format.Options{Threads: 1}, rows[:700_000], rows[700_000:])
	assert.True(t, bytes.Equal(one, parquetOf(t, format.Options{Threads: 4}, rows[:700_000], rows[700_000:])))
	f, err := parquet.OpenFile(bytes.NewReader(one), int64(len(one)))
	require.NoError(t, err)
	require.Len(t, f.RowGroups(), 2)
	assert.EqualValues(t, 3, f.RowGroups()[1].NumRows())
	s, err := format.SchemaOf[parquetRow]("rows")
	require.NoError(t, err)
	back, err := format.Read[parquetRow](format.All()[1], bytes.NewReader(one), int64(len(one)), s)
	require.NoError(t, err)
	require.Len(t, back, n)
	for i := range back {
		if back[i].Big != int64(i) {
			require.Equal(t, i, back[i].Big, "row %d", i)
		}
	}
}

// TestParquetIsReadByOthers asks DuckDB, pyarrow and pandas for types and values: the
// library writes some types wrongly without an error.
func TestParquetIsReadByOthers(t *testing.T) {
	python := need.DuckDB(t)
	name := filepath.Join(t.TempDir(), "rows.parquet")
	file := parquetOf(t, format.Options{}, []parquetRow{
		{ID: "007", Day: 20697, NDay: new(gtfs.Date(20697)), Secs: new(int32(0)), Big: 1 << 40, Real: new(0.0), OK: true},
		{ID: "NA", Day: -1, Secs: new(int32(90600))},
		{ID: "1E5", Day: 0, NDay: new(gtfs.Date(0)), Real: new(-1.5)},
	})
	require.NoError(t, os.WriteFile(name, file, 0o600))
	out, err := exec.Command(python, "-c", readByOthers, name).CombinedOutput()
	require.NoError(t, err, string(out))
	const rows = `('007', '2026-09-01', '2026-09-01', 0, 1099511627776, 0.0, True)
('NA', '1969-12-31', None, 90600, 0, None, False)
('1E5', '1970-01-01', '1970-01-01', None, 0, -1.5, False)
`
	assert.Equal(t, "duckdb VARCHAR DATE DATE INTEGER BIGINT DOUBLE BOOLEAN\n"+rows+
		"pyarrow string date32[day] date32[day] int32 int64 double bool\n"+rows+"pandas 007 NA 1E5\n", string(out))
}

const readByOthers = `
import sys, duckdb, pyarrow.parquet, pandas
def show(rows):
    for r in rows:
        print(tuple(str(v) if hasattr(v, 'isoformat') else v for v in r))
q = duckdb.sql("select * from '" + sys.argv[1] + "'")
print('duckdb', *q.types)
show(q.fetchall())
t = pyarrow.parquet.read_table(sys.argv[1])
print('pyarrow', *t.schema.types)
show(tuple(r.values()) for r in t.to_pylist())
print('pandas', *pandas.read_parquet(sys.argv[1])['id'])
`
