package format

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"reflect"
	"strings"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"
)

// groupRows is how many rows a row group has; a smaller table is one group.
const groupRows = 1 << 20

// A parquetWriter writes every row group into memory, several at a time, and splices
// them into the file in order: four times as fast as one after the other, on as few
// cores as two, since the file itself is then only copied.
type parquetWriter[Row any] struct {
	ctx     context.Context
	table   string
	options []parquet.WriterOption
	file    *parquet.GenericWriter[Row]
	queue   queue
	group   chan []Row // batches of the group that is being filled, nil where there is none
	room    int        // rows that still fit into it
	written int64      // rows taken
	spliced int64      // rows in the file
}

// groupAhead is how many batches may wait for a group: they are what memory is used for.
const groupAhead = 4

func newParquet[Row any](ctx context.Context, w io.Writer, s Schema, o Options) (*parquetWriter[Row], error) {
	for _, c := range s.Columns {
		if _, ok := parquetOptions[c.Type]; !ok {
			return nil, fmt.Errorf("write %s as Parquet: column %s: no place for type %s", s.Table, c.Name, c.Type)
		}
	}
	p := &parquetWriter[Row]{ctx: ctx, table: s.Table, options: parquetConfig[Row](s, o)}
	p.file = parquet.NewGenericWriter[Row](w, p.options...)
	p.queue = queue{ctx: ctx, limit: o.threads(), emit: p.splice}
	return p, nil
}

// parquetOptions are what the library is told of columns of each type. Days, times of a
// day and numbers that may be absent are never given as time.Time, time.Duration or
// "optional": it writes wrong values for those, without an error.
var parquetOptions = map[Type]string{
	Text: ",dict", Int32: "", Int64: "", Float64: "", Bool: "", Date: ",date",
}

func parquetConfig[Row any](s Schema, o Options) []parquet.WriterOption {
	tags := parquetTags(s)
	options := []parquet.WriterOption{
		parquet.NewSchema(s.Table, parquet.SchemaOf(new(Row), tags...)),
		parquet.CreatedBy("quai", "1", "parquet-go"),
		parquet.Compression(&zstd.Codec{Level: zstd.DefaultLevel, Concurrency: 1}),
		parquet.DefaultEncodingFor(parquet.Int32, &parquet.DeltaBinaryPacked),
		parquet.DefaultEncodingFor(parquet.Int64, &parquet.DeltaBinaryPacked),
	}
	for _, t := range tags {
		options = append(options, t.(parquet.WriterOption))
	}
	for _, m := range o.Metadata {
		options = append(options, parquet.KeyValueMetadata(m.Key, m.Value))
	}
	return options
}

// parquetTags gives each field of the row the tag that the library reads.
func parquetTags(s Schema) []parquet.SchemaOption {
	tags := make([]parquet.SchemaOption, len(s.Columns))
	for i, c := range s.Columns {
		tag := fmt.Sprintf("parquet:%q", c.Name+parquetOptions[c.Type])
		tags[i] = parquet.StructTag(reflect.StructTag(tag), strings.Split(c.field, ".")...)
	}
	return tags
}

// Write gives rows to the row group that is being filled.
func (p *parquetWriter[Row]) Write(rows []Row) error {
	for len(rows) > 0 {
		if p.group == nil {
			if err := p.begin(); err != nil {
				return p.wrap(err)
			}
		}
		n := min(len(rows), p.room)
		select {
		case p.group <- rows[:n]:
		case <-p.ctx.Done():
			return p.wrap(p.ctx.Err())
		}
		rows, p.room, p.written = rows[n:], p.room-n, p.written+int64(n)
		if p.room == 0 {
			p.end()
		}
	}
	return nil
}

// begin starts a row group.
func (p *parquetWriter[Row]) begin() error {
	group := make(chan []Row, groupAhead)
	if err := p.queue.add(func() ([]byte, error) { return p.encode(group) }); err != nil {
		return err
	}
	p.group, p.room = group, groupRows
	return nil
}

func (p *parquetWriter[Row]) end() {
	if p.group != nil {
		close(p.group)
		p.group = nil
	}
}

// encode writes a file of one row group. It takes every batch, so that nobody waits.
func (p *parquetWriter[Row]) encode(group <-chan []Row) ([]byte, error) {
	var b bytes.Buffer
	w := parquet.NewGenericWriter[Row](&b, p.options...)
	var failed error
	for rows := range group {
		if failed == nil {
			_, failed = w.Write(rows)
		}
	}
	if failed != nil {
		return nil, failed
	}
	if err := w.Close(); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// splice copies the row group of a file into the file that is written.
func (p *parquetWriter[Row]) splice(file []byte) error {
	f, err := parquet.OpenFile(bytes.NewReader(file), int64(len(file)))
	if err != nil {
		return err
	}
	for _, g := range f.RowGroups() {
		n, err := p.file.WriteRowGroup(g)
		if err != nil {
			return err
		}
		p.spliced += n
	}
	return nil
}

// Close ends the last row group, checks that every row is in the file, and writes its end.
func (p *parquetWriter[Row]) Close() error {
	p.end()
	if err := p.queue.drain(); err != nil {
		return p.wrap(err)
	}
	if p.spliced != p.written {
		return p.wrap(fmt.Errorf("%d rows of %d arrived", p.spliced, p.written))
	}
	return p.wrap(p.file.Close())
}

func (p *parquetWriter[Row]) wrap(err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("write %s as Parquet: %w", p.table, err)
}
