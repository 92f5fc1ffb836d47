package format

import (
	"fmt"
	"io"

	"github.com/parquet-go/parquet-go"
)

func countParquet(r io.ReaderAt, size int64) (int64, error) {
	f, err := parquet.OpenFile(r, size)
	if err != nil {
		return 0, fmt.Errorf("count rows of Parquet: %w", err)
	}
	n := int64(0)
	for _, g := range f.RowGroups() {
		n += g.NumRows()
	}
	if n != f.NumRows() {
		return 0, fmt.Errorf("count rows of Parquet: groups have %d rows, the file says %d", n, f.NumRows())
	}
	return n, nil
}

func readParquet[Row any](r io.ReaderAt, size int64, s Schema) ([]Row, error) {
	f, err := parquet.OpenFile(r, size)
	if err != nil {
		return nil, fmt.Errorf("read %s as Parquet: %w", s.Table, err)
	}
	options := []parquet.ReaderOption{parquet.NewSchema(s.Table, parquet.SchemaOf(new(Row), parquetTags(s)...))}
	for _, t := range parquetTags(s) {
		options = append(options, t.(parquet.ReaderOption))
	}
	in := parquet.NewGenericReader[Row](f, options...)
	defer in.Close()
	rows := make([]Row, f.NumRows())
	for n := 0; n < len(rows); {
		k, err := in.Read(rows[n:])
		if n += k; err != nil && (err != io.EOF || n < len(rows)) {
			return nil, fmt.Errorf("read %s as Parquet: row %d: %w", s.Table, n, err)
		}
	}
	return rows, nil
}
