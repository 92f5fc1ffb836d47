package compare

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"golang.org/x/text/encoding/unicode"
)

// MaxBytes is the most that a report may hold. Reports that list a million notices have
// a fifth of it.
const MaxBytes = 512 << 20

// Read reads a report.json, which is called name in errors. An error of the report is a
// [*Fault]: it is no JSON, or no report, or has counts that are none.
func Read(r io.Reader, name string) (*Report, error) {
	report, err := read(r, MaxBytes)
	if err == nil {
		report.Name = name
		return report, nil
	}
	var f *Fault
	if !errors.As(err, &f) {
		f = fault("%v", "%v", err)
		f.Err = err
	}
	f.Name = name
	return nil, f
}

func read(r io.Reader, most int64) (*Report, error) {
	data, err := io.ReadAll(io.LimitReader(r, most+1))
	if err != nil {
		return nil, err
	}
	if int64(len(data)) > most {
		return nil, fault("it is larger than %d MiB", "il dépasse %d Mio", most>>20)
	}
	if data, err = plain(data); err != nil {
		return nil, err
	}
	return parse(quoteNonNumbers(data))
}

// plain takes off a byte order mark. Where that tells of UTF-16, which the shells of
// Windows write into files, it makes UTF-8 of it.
func plain(data []byte) ([]byte, error) {
	if bytes.HasPrefix(data, []byte("\xFF\xFE")) || bytes.HasPrefix(data, []byte("\xFE\xFF")) {
		return unicode.UTF16(unicode.LittleEndian, unicode.ExpectBOM).NewDecoder().Bytes(data)
	}
	return bytes.TrimPrefix(data, []byte("\uFEFF")), nil
}

// A document is report.json as far as it is read.
type document struct {
	Summary json.RawMessage `json:"summary"`
	Notices *[]group        `json:"notices"`
	Quai    json.RawMessage `json:"quai"`
}

func parse(data []byte) (*Report, error) {
	var d document
	if err := json.Unmarshal(data, &d); err != nil {
		return nil, notJSON(data, err)
	}
	if d.Notices == nil {
		return nil, notAReport()
	}
	report := &Report{}
	report.addSummary(d.Summary)
	report.addQuai(d.Quai)
	return report, report.addGroups(*d.Notices)
}
