package release

import (
	"archive/zip"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

// An exactReading is what the standard library finds in a zip.
type exactReading struct {
	seen   map[string]bool    // paths of the tables met
	blanks map[gtfs.File]bool // files that have cells of nothing but blanks that matter
	notes  []lang.Text
}

// readExactly reads every entry with the standard library and compares the number of
// rows of every table with ours.
func readExactly(ctx context.Context, zipPath string, feed *gtfs.Feed) (*exactReading, error) {
	z, err := zip.OpenReader(zipPath)
	if err != nil {
		return nil, err
	}
	defer z.Close()
	r := &exactReading{seen: map[string]bool{}, blanks: map[gtfs.File]bool{}}
	for _, entry := range z.File {
		table := tableOf(feed, entry.Name)
		if table == nil || r.seen[entry.Name] {
			err = readThrough(ctx, entry)
		} else {
			err = r.compareRows(ctx, entry, table)
			r.seen[entry.Name] = true
		}
		if differ := new(DisagreementError); errors.As(err, &differ) {
			return nil, err // it names the file
		} else if err != nil {
			return nil, fmt.Errorf("%s: %w", entry.Name, err)
		}
	}
	return r, r.allSeen(feed)
}

// tableOf returns the table that was read from an entry, nil where none was.
func tableOf(feed *gtfs.Feed, path string) *gtfs.Table {
	for file := range gtfs.Files {
		if t := feed.Table(file); file != gtfs.LocationsFile && t.Present() && pathOf(feed, t) == path {
			return t
		}
	}
	return nil
}

// pathOf returns the path in the archive of the file of a table.
func pathOf(feed *gtfs.Feed, t *gtfs.Table) string {
	if e := feed.Archive().Find(t.Name()); e != nil {
		return e.Path
	}
	return ""
}

// allSeen tells whether every table was met in the zip, and read to its end by us.
func (r *exactReading) allSeen(feed *gtfs.Feed) error {
	for file := range gtfs.Files {
		t := feed.Table(file)
		if file == gtfs.LocationsFile || !t.Present() {
			continue
		}
		if !r.seen[pathOf(feed, t)] {
			return &DisagreementError{t.Name(), "file", "present", "missing", "archive/zip"}
		}
		if n := t.Defects().Count(gtfs.UnreadableFile); n > 0 {
			return &DisagreementError{t.Name(), "file", "cannot be read to its end", "whole", "archive/zip"}
		}
	}
	return nil
}

// readThrough reads an entry to its end, where archive/zip checks its length and sum.
func readThrough(ctx context.Context, entry *zip.File) error {
	in, err := entry.Open()
	if err != nil {
		return err
	}
	defer in.Close()
	_, err = io.Copy(io.Discard, &patient{ctx, in})
	return err
}

// compareRows counts the rows of an entry. Where the counts differ and the file has
// quotes that CSV readers take differently, that is a note.
func (r *exactReading) compareRows(ctx context.Context, entry *zip.File, t *gtfs.Table) error {
	ours := t.Len() + t.Refused()
	theirs, blank, err := countRows(ctx, entry, t)
	if err != nil {
		return err
	}
	r.blanks[t.File()] = blank
	if ours == theirs {
		return nil
	}
	torn, err := hasTornQuotes(ctx, entry)
	if err != nil {
		return err
	}
	if torn || t.Defects().Count(gtfs.StrayQuote) > 0 {
		r.notes = append(r.notes, tornNote(t.Name()))
		return nil
	}
	return &DisagreementError{t.Name(), "rows", strconv.Itoa(ours), strconv.Itoa(theirs), "encoding/csv"}
}

// countRows counts the records below the header, and tells whether a cell that matters
// holds nothing but blanks. Lines of blanks are no records, one empty
// pair of quotes is one.
func countRows(ctx context.Context, entry *zip.File, t *gtfs.Table) (n int, blank bool, err error) {
	in, err := entry.Open()
	if err != nil {
		return 0, false, err
	}
	defer in.Close()
	text, err := plainText(&patient{ctx, in}, t)
	if err != nil {
		return 0, false, err
	}
	r := csv.NewReader(text)
	r.LazyQuotes, r.FieldsPerRecord, r.ReuseRecord = true, -1, true
	watched := watchedColumns(t)
	for {
		record, err := r.Read()
		if err == io.EOF {
			return max(n-1, 0), blank, nil
		}
		if err != nil {
			return 0, false, err
		}
		if len(record) == 1 && isBlank(record[0]) {
			continue
		}
		n++
		for _, i := range watched {
			blank = blank || i < len(record) && isBlank(record[i])
		}
	}
}

// watchedColumns returns the columns that matter to the second reader.
func watchedColumns(t *gtfs.Table) (list []int) {
	for i, id := range t.Header() {
		if matters(t.Field(id)) {
			list = append(list, i)
		}
	}
	return list
}

// isBlank reports whether a cell is not empty and holds nothing but blanks.
func isBlank(cell string) bool {
	return cell != "" && cell[0] <= ' ' && strings.TrimFunc(cell, func(r rune) bool { return r <= ' ' }) == ""
}

// A patient reader stops when its context ends.
type patient struct {
	ctx context.Context
	in  io.Reader
}

func (p *patient) Read(b []byte) (int, error) {
	if err := p.ctx.Err(); err != nil {
		return 0, err
	}
	return p.in.Read(b)
}
