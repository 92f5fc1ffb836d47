package format

import (
	"bufio"
	"encoding/csv"
	"fmt"
	"io"
	"reflect"
	"strconv"

	"github.com/quai-transit/quai/gtfs"
)

// countCSV counts records below the header: line feeds outside quotes.
func countCSV(r io.Reader) (int64, error) {
	in := bufio.NewReaderSize(r, 1<<16)
	n, quoted := int64(-1), false
	for {
		chunk, err := in.Peek(max(1, in.Buffered()))
		if err == io.EOF {
			return max(n, 0), nil
		}
		if err != nil {
			return 0, fmt.Errorf("count rows of CSV: %w", err)
		}
		for _, c := range chunk {
			if c == '"' {
				quoted = !quoted
			} else if c == '\n' && !quoted {
				n++
			}
		}
		_, _ = in.Discard(len(chunk)) // they are buffered
	}
}

func readCSV[Row any](r io.Reader, s Schema) ([]Row, error) {
	in := csv.NewReader(bufio.NewReader(r))
	in.FieldsPerRecord = len(s.Columns)
	in.ReuseRecord = true
	if _, err := in.Read(); err != nil {
		return nil, fmt.Errorf("read the header of %s as CSV: %w", s.Table, err)
	}
	var rows []Row
	for {
		record, err := in.Read()
		if err == io.EOF {
			return rows, nil
		}
		if err != nil {
			return nil, fmt.Errorf("read %s as CSV: %w", s.Table, err)
		}
		var row Row
		for i, c := range s.Columns {
			if err := c.parse(reflect.ValueOf(&row).Elem().FieldByIndex(c.index), record[i]); err != nil {
				return nil, fmt.Errorf("read %s as CSV: row %d: %s: %w", s.Table, len(rows)+1, c.Name, err)
			}
		}
		rows = append(rows, row)
	}
}

// parse sets v, a field of a row, to what text spells.
func (c *Column) parse(v reflect.Value, text string) error {
	if c.Nullable {
		if text == "" {
			return nil
		}
		v.Set(reflect.New(v.Type().Elem()))
		v = v.Elem()
	}
	switch c.Type {
	case Text:
		v.SetString(text)
	case Bool:
		b, err := strconv.ParseBool(text)
		v.SetBool(b)
		return err
	case Float64:
		f, err := strconv.ParseFloat(text, 64)
		v.SetFloat(f)
		return err
	case Date:
		d, ok := gtfs.ParseDate(text)
		if !ok {
			return fmt.Errorf("%q is no date", text)
		}
		v.SetInt(int64(d))
	default:
		n, err := strconv.ParseInt(text, 10, v.Type().Bits())
		v.SetInt(n)
		return err
	}
	return nil
}
