package compare

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding/unicode"

	"github.com/quai-transit/quai/gtfs/lang"
)

const modern = `{"summary":{"validatorVersion":"8.0.1","validatedAt":"2026-11-25T02:11:51Z","gtfsInput":"file:///data/city.zip",
"countryCode":"ZZ","dateForValidation":"2026-11-24","feedInfo":{"publisherName":"City","feedServiceWindowStart":"2026-01-01",
"feedServiceWindowEnd":"2026-12-31"},"agencies":[{"name":"Tram"},{"name":"Bus"},{"name":"Tram"}],"files":["trips.txt","LICENSE.md"],
"counts":{"Stops":2},"gtfsFeatures":["Shapes","Headsigns"]},
"notices":[
{"code":"b_code","severity":"WARNING","totalNotices":2,"sampleNotices":[{"csvRowNumber":2}]},
{"code":"a_code","severity":"ERROR","totalNotices":1,"sampleNotices":[{"csvRowNumber":2}]},
{"code":"b_code","severity":"ERROR","totalNotices":1,"sampleNotices":[{"csvRowNumber":3}]},
{"code":"none","severity":"ERROR","totalNotices":0,"sampleNotices":[]},
{"code":"b_code","severity":"WARNING","totalNotices":1}]}`

func reading(t *testing.T, text string) *Report {
	t.Helper()
	r, err := Read(strings.NewReader(text), "report.json")
	require.NoError(t, err)
	return r
}

func TestReadModernReport(t *testing.T) {
	assert.Equal(t, &Report{
		Name: "report.json", Validator: "8.0.1", Input: "file:///data/city.zip", Publisher: "City",
		Agencies: []string{"Bus", "Tram"}, Date: "2026-11-24", ServiceStart: "2026-01-01", ServiceEnd: "2026-12-31",
		Files: []string{"license.md", "trips.txt"}, Features: []string{"Headsigns", "Shapes"},
		Counts: map[string]int64{"Stops": 2}, NotRun: map[string]lang.Text{},
		Codes: []Code{
			{"a_code", Count{Error: 1}, []json.RawMessage{[]byte(`{"csvRowNumber":2}`)}},
			{"b_code", Count{Error: 1, Warning: 3}, []json.RawMessage{[]byte(`{"csvRowNumber":2}`), []byte(`{"csvRowNumber":3}`)}},
		},
	}, reading(t, modern))
}

// TestReadOldReports holds that what early versions do not tell is not told.
func TestReadOldReports(t *testing.T) {
	r := reading(t, `{"notices":[{"code":"x","totalNotices":3,"notices":[{"a":1}]},{"code":"y","severity":"INFO","sampleNotices":[{},{}]}]}`)
	assert.Equal(t, []Code{
		{"x", Count{Untold: 3}, []json.RawMessage{[]byte(`{"a":1}`)}},
		{"y", Count{Info: 2}, []json.RawMessage{[]byte(`{}`), []byte(`{}`)}},
	}, r.Codes)
	assert.False(t, r.Codes[0].Whole())
	assert.True(t, r.Codes[1].Whole())
	assert.Nil(t, r.Files)

	r = reading(t, `{"summary":{"validatorVersion":4,"validatedAt":"2023-01-02 at noon","countryCode":"FR","files":"none","counts":[]},"notices":[]}`)
	assert.Equal(t, &Report{Name: "report.json", Date: "2023-01-02", Country: "FR", NotRun: map[string]lang.Text{}}, r)
}

func TestReadOurOwnMember(t *testing.T) {
	r := reading(t, `{"summary":null,"notices":[],"quai":{"refused":{"en":"no","fr":"non"},
"rulesNotRun":[{"code":"x","reason":{"en":"no shapes.txt","fr":"pas de shapes.txt"}}],"rulesFailed":[{"code":"y","reason":"panic"}]}}`)
	assert.Equal(t, lang.Text{EN: "no", FR: "non"}, r.Refused)
	assert.Equal(t, lang.Text{EN: "no shapes.txt", FR: "pas de shapes.txt"}, r.NotRun["x"])
	assert.Equal(t, "the check broke down", r.NotRun["y"].EN)
}

func TestReadByteOrderMarks(t *testing.T) {
	want := reading(t, modern)
	assert.Equal(t, want, reading(t, "\uFEFF"+modern))
	for _, order := range []unicode.Endianness{unicode.LittleEndian, unicode.BigEndian} {
		wide, err := unicode.UTF16(order, unicode.UseBOM).NewEncoder().String(modern)
		require.NoError(t, err)
		assert.Equal(t, want, reading(t, wide))
	}
}

func TestFaults(t *testing.T) {
	group := func(members string) string { return `{"notices":[` + members + `]}` }
	for _, c := range []struct{ text, en, fr string }{
		{"", "it is empty", "le fichier est vide"},
		{" \n", "it is empty", "est vide"},
		{"PK\x03\x04rest", "it is an archive", "c’est une archive"},
		{"<!doctype html>", "it is a web page: the report to give is report.json", "c’est une page web"},
		{"{\n\"notices\": [\n{\"code\"", "it ends in the middle, on line 3", "il s’arrête au milieu, ligne 3"},
		{"{\n\"notices\": [,]}", "line 2, byte 15: it is not JSON: invalid character ','", "ligne 2, octet 15 : ce n’est pas du JSON"},
		{"{} trailing", "line 1, byte 4: it is not JSON", "ligne 1, octet 4"},
		{"[]", "it is no report of a validator", "ce n’est pas le rapport d’un validateur"},
		{"{}", "it has no list of notices", "pas de liste"},
		{`{"notices":null}`, "it has no list of notices", "pas de liste"},
		{`{"notices":{}}`, "line 1, byte 12: it is no report: notices is a JSON object", "notices est de type JSON object"},
		{group(`{"code":3}`), "notices.code is a JSON number", "notices.code"},
		{group(`{"severity":"ERROR"}`), "group 1 of its notices has no code", "le groupe 1"},
		{group(`{"code":"x","severity":"FATAL","totalNotices":1}`), `x has the severity "FATAL"`, "x a la gravité"},
		{group(`{"code":"x","severity":"ERROR"}`), "x has no totalNotices", "x n’a pas de totalNotices"},
		{group(`{"code":"x","totalNotices":-1}`), "totalNotices of x is -1: want a whole number from 0", "totalNotices de x vaut -1"},
		{group(`{"code":"x","totalNotices":1.5}`), "totalNotices of x is 1.5", "vaut 1.5"},
		{group(`{"code":"x","totalNotices":"1"}`), `totalNotices of x is "1"`, `vaut "1"`},
		{group(`{"code":"x","totalNotices":1e300}`), "totalNotices of x is 1e300", "vaut 1e300"},
		{group(`{"code":"x","totalNotices":9007199254740992},{"code":"x","totalNotices":1}`), "x has more notices than there can be", "x a plus de constats"},
		{group(`{"code":"x","totalNotices":1,"sampleNotices":[null]}`), "notice 1 of x is no JSON object", "le constat 1 de x"},
		{group(`{"code":"a\u001b[31m","totalNotices":-1}`), "totalNotices of a·[31m is -1", "de a·[31m"},
		{`{"notices":` + strings.Repeat("[", 20_000), "exceeded max depth", "exceeded max depth"},
	} {
		_, err := Read(strings.NewReader(c.text), "r.json")
		var f *Fault
		require.ErrorAs(t, err, &f, c.text)
		assert.Contains(t, f.Text().EN, "read r.json: ")
		assert.Contains(t, f.Text().EN, c.en)
		assert.Contains(t, f.Text().FR, "lecture de r.json : ")
		assert.Contains(t, f.Text().FR, c.fr)
	}
}

func TestReadIsBounded(t *testing.T) {
	_, err := read(strings.NewReader(modern), 100)
	assert.EqualError(t, err, "read : it is larger than 0 MiB")
	_, err = read(strings.NewReader(modern), int64(len(modern)))
	assert.NoError(t, err)
}

func TestReadTellsWhatTheReaderSays(t *testing.T) {
	broken := errors.New("broken")
	_, err := Read(io.MultiReader(strings.NewReader(modern[:20]), iotest.ErrReader(broken)), "r.json")
	assert.ErrorIs(t, err, broken)
	assert.EqualError(t, err, "read r.json: broken")
}

// FuzzRead holds that whatever is read can be compared with itself, finds no difference,
// and is written with nothing that disturbs a terminal.
func FuzzRead(f *testing.F) {
	f.Add([]byte(modern))
	f.Add([]byte(`{"notices":[{"code":"x","notices":[{"a":[1.5,{"b":null}],"c":1e400}]}]}`))
	f.Add([]byte("\xFF\xFE{\x00}\x00"))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := Read(bytes.NewReader(data), "fuzz")
		if err != nil {
			var fault *Fault
			require.ErrorAs(t, err, &fault)
			return
		}
		c := Compare(r, r, Options{Samples: 2})
		assert.Empty(t, c.Differ)
		var out bytes.Buffer
		require.NoError(t, Text(&out, c, Look{All: true, Lang: lang.FR}))
		assert.NotContains(t, out.String(), "\x1b")
		require.NoError(t, Markdown(io.Discard, c, Look{All: true}))
		out.Reset()
		require.NoError(t, JSON(&out, c, true))
		assert.True(t, json.Valid(out.Bytes()))

		c = Compare(&Report{}, r, Options{Samples: 2})
		assert.Len(t, c.Differ, len(r.Codes))
	})
}
