// Package formattest is the contract that every format keeps.
//
// A format's own test calls [Run]; what else is particular to it (how it quotes, which
// types other programs see) is tested beside it.
package formattest

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"math"
	"reflect"
	"runtime"
	"testing"

	"github.com/quai-transit/quai/export/format"
	"github.com/quai-transit/quai/gtfs"
)

// A part is embedded in every row, as tables have columns in common.
type part struct {
	FeedID string `col:"feed_id" en:"feed" fr:"jeu" source:"test" example:"f"`
}

// A row has every type, given and not given.
type row struct {
	part
	ID    string     `col:"id,key" en:"id" fr:"id" source:"test" example:"1"`
	Text  *string    `col:"text" en:"text" fr:"texte" source:"test"`
	Int   int32      `col:"int" en:"int" fr:"entier" source:"test"`
	NInt  *int32     `col:"n_int" en:"int" fr:"entier" source:"test"`
	Long  int64      `col:"long" en:"int" fr:"entier" source:"test"`
	NLong *int64     `col:"n_long" en:"int" fr:"entier" source:"test"`
	Real  float64    `col:"real" en:"real" fr:"réel" source:"test"`
	NReal *float64   `col:"n_real" en:"real" fr:"réel" source:"test"`
	Bool  bool       `col:"bool" en:"bool" fr:"booléen" source:"test"`
	NBool *bool      `col:"n_bool" en:"bool" fr:"booléen" source:"test"`
	Date  gtfs.Date  `col:"date" en:"date" fr:"date" source:"test"`
	NDate *gtfs.Date `col:"n_date" en:"date" fr:"date" source:"test"`
}

// Run holds a format to the contract.
func Run(t *testing.T, f format.Format) {
	t.Run("reads back", func(t *testing.T) { readsBack(t, f) })
	t.Run("empty table", func(t *testing.T) { emptyTable(t, f) })
	t.Run("texts stay texts", func(t *testing.T) { textsStay(t, f) })
	t.Run("same bytes", func(t *testing.T) { sameBytes(t, f) })
	t.Run("cancelled", func(t *testing.T) { cancelled(t, f) })
	t.Run("full disk", func(t *testing.T) { fullDisk(t, f) })
}

// ok ends the test where something that must work does not.
func ok(t *testing.T, err error) {
	t.Helper()
	if err != nil {
		t.Fatal(err)
	}
}

// same compares rows one by one, so that the first that differs is named.
func same(t *testing.T, want, got []row) {
	t.Helper()
	if len(got) != len(want) {
		t.Errorf("%d rows read back of %d", len(got), len(want))
	}
	for i := range min(len(want), len(got)) {
		if !reflect.DeepEqual(want[i], got[i]) {
			t.Errorf("row %d (%q) reads back as %+v, want %+v", i, want[i].ID, got[i], want[i])
		}
	}
}

// fails wants an error of a kind.
func fails(t *testing.T, err, want error) {
	t.Helper()
	if !errors.Is(err, want) {
		t.Errorf("error is %v, want %v", err, want)
	}
}

func schema(t *testing.T) format.Schema {
	t.Helper()
	s, err := format.SchemaOf[row]("test")
	ok(t, err)
	return s
}

// write returns a file of rows, in batches of the size given.
func write(t *testing.T, f format.Format, rows []row, batch int, o format.Options) []byte {
	t.Helper()
	var b bytes.Buffer
	w, err := format.Open[row](t.Context(), f, &b, schema(t), o)
	ok(t, err)
	for n := 0; n < len(rows); n += batch {
		ok(t, w.Write(rows[n:min(n+batch, len(rows))]))
	}
	ok(t, w.Close())
	return b.Bytes()
}

func read(t *testing.T, f format.Format, file []byte) []row {
	t.Helper()
	n, err := format.Count(f, bytes.NewReader(file), int64(len(file)))
	ok(t, err)
	rows, err := format.Read[row](f, bytes.NewReader(file), int64(len(file)), schema(t))
	ok(t, err)
	if n != int64(len(rows)) {
		t.Errorf("Count sees %d rows, Read %d", n, len(rows))
	}
	return rows
}

// sample returns n rows with values given and not given in turn.
func sample(n int) []row {
	rows := make([]row, n)
	for i := range rows {
		r := row{
			part: part{"feed"}, ID: fmt.Sprintf("id %06d", i), Int: int32(i - 3), Long: int64(i) << 33,
			Real: float64(i) / 3, Bool: i%3 == 0, Date: gtfs.Date(i%40000 - 100),
		}
		if i%2 == 0 {
			r.Text, r.NInt, r.NLong = new(fmt.Sprint("text ", i%7)), new(int32(-i)), new(int64(i))
		}
		if i%5 == 0 {
			r.NReal, r.NBool, r.NDate = new(-float64(i)/7), new(i%10 == 0), new(gtfs.Date(20000+i%10))
		}
		rows[i] = r
	}
	return rows
}

func readsBack(t *testing.T, f format.Format) {
	rows := sample(100)
	rows[0] = row{ID: "zero values", NInt: new(int32(0)), NLong: new(int64(0)), NReal: new(0.0), NBool: new(false), NDate: new(gtfs.Date(0))}
	rows[1] = row{ID: "extremes", Int: math.MinInt32, NInt: new(int32(math.MaxInt32)), Long: math.MinInt64,
		NLong: new(int64(math.MaxInt64)), Real: 1e-7, NReal: new(0.1 + 0.2), Date: -719162, NDate: new(gtfs.Date(2932896))}
	same(t, rows, read(t, f, write(t, f, rows, 7, format.Options{})))
}

func emptyTable(t *testing.T, f format.Format) {
	file := write(t, f, nil, 1, format.Options{})
	if len(file) == 0 {
		t.Error("an empty table is an empty file: its columns must be named")
	}
	same(t, nil, read(t, f, file))
}

func textsStay(t *testing.T, f format.Format) {
	var rows []row
	for _, text := range []string{
		"007", "NA", "null", "NaN", "1E5", "1.0", "true", "2026-11-24", "25:10:00", "-5", "=1+1", "'", " blanks ",
		`"`, `say "stop"`, `"quoted"`, "a,b", "a;b", "a\tb", "two\nlines", "old\rline", "dos\r\nline", `back\slash`,
		"Île d'Yeu", "中环", "🚋", "e\u0301", "مترو", "\u00a0", "#", "--",
	} {
		if f.Name == format.CSV && text == "dos\r\nline" {
			continue // encoding/csv, which reads back, makes one line feed of it
		}
		rows = append(rows, row{ID: text, Text: &text})
	}
	same(t, rows, read(t, f, write(t, f, rows, 4, format.Options{})))
}

func sameBytes(t *testing.T, f format.Format) {
	rows := sample(70_000)
	meta := []format.Pair{{Key: "feed_id", Value: "feed"}, {Key: "licence", Value: "ODbL"}}
	one := write(t, f, rows, 9_999, format.Options{Threads: 1, Metadata: meta})
	for _, threads := range []int{1, 2, 8} {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(threads))
		for _, o := range []format.Options{{Metadata: meta}, {Threads: threads, Metadata: meta}} {
			if !bytes.Equal(one, write(t, f, rows, 9_999, o)) {
				t.Fatalf("other bytes on %d processors, with Threads %d", threads, o.Threads)
			}
		}
	}
}

// cancelled ends the context between two batches: nothing may look whole afterwards.
func cancelled(t *testing.T, f format.Format) {
	ctx, cancel := context.WithCancel(t.Context())
	w, err := format.Open[row](ctx, f, io.Discard, schema(t), format.Options{})
	ok(t, err)
	ok(t, w.Write(sample(100)))
	cancel()
	_ = w.Write(sample(100)) // may be refused or taken
	fails(t, w.Close(), context.Canceled)
}

// A disk takes so many bytes.
type disk struct{ room int }

var errFull = errors.New("disk full")

func (d *disk) Write(b []byte) (int, error) {
	if d.room -= len(b); d.room < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func fullDisk(t *testing.T, f format.Format) {
	for _, room := range []int{0, 50, 1000} {
		w, err := format.Open[row](t.Context(), f, &disk{room}, schema(t), format.Options{})
		ok(t, err)
		_ = w.Write(sample(1000))
		fails(t, w.Close(), errFull)
	}
}
