package compare

import (
	"encoding/json"

	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// A Report is what a report.json tells, as far as two of them can be compared. Texts are
// as the report has them; "" and nil stand for what it does not tell.
type Report struct {
	// Name is what the report is called by who reads it: a path, or "" for none.
	Name string
	// Validator is the version of the validator: "8.0.1", "quai 0.4".
	Validator string
	// Input is the feed as the validator was given it: a name, a path or a URL.
	Input string
	// Publisher is the name in feed_info.txt, Agencies those in agency.txt.
	Publisher string
	Agencies  []string
	// Country is a code of ISO 3166. The canonical validator's "ZZ", which means that no
	// country is known, counts as not told.
	Country string
	// Date is the day the feed was judged on, YYYY-MM-DD; where the report does not have
	// it, the day on which it was made.
	Date string
	// ServiceStart and ServiceEnd are the first and last day of service.
	ServiceStart, ServiceEnd string
	// Files and Features are sorted, each name once; files in lower case.
	Files, Features []string
	// Counts are the numbers of things in the feed by name: "Stops", "Trips".
	Counts map[string]int64
	// Codes are what was found, by code. None has a total of 0.
	Codes []Code
	// NotRun says of codes why they were not looked for.
	NotRun map[string]lang.Text
	// Refused says why the feed could not be read.
	Refused lang.Text
}

// A Code is what a report says of one code.
type Code struct {
	Name string
	// Count is the number of notices by severity.
	Count Count
	// Samples are the notices that are listed, each a JSON object.
	Samples []json.RawMessage
}

// Whole tells whether every notice is listed.
func (c Code) Whole() bool { return c.Count.Total() == int64(len(c.Samples)) }

// Count sums up what was found in the whole report.
func (r *Report) Count() (n Count) {
	for _, c := range r.Codes {
		n = n.plus(c.Count)
	}
	return n
}

// A Severity is one of the canonical validator's, or [Untold].
type Severity uint8

// The severities, worst last. Some early reports have none.
const (
	Untold Severity = iota
	Info
	Warning
	Error
)

// severities lists them, worst first.
func severities() []Severity { return []Severity{Error, Warning, Info, Untold} }

// String returns "error", "warning", "info", or "" where it is not told.
func (s Severity) String() string {
	if s == Untold {
		return ""
	}
	return validate.Severity(s - Info).String()
}

// Name returns the word that people read.
func (s Severity) Name() lang.Text {
	if s == Untold {
		return lang.Text{EN: "severity not told", FR: "gravité non précisée"}
	}
	return validate.Severity(s - Info).Name()
}

// parseSeverity reads the canonical spelling; "" is [Untold].
func parseSeverity(s string) (Severity, bool) {
	if s == "" {
		return Untold, true
	}
	for _, v := range validate.Severities {
		if v.Canonical() == s {
			return Severity(v) + Info, true
		}
	}
	return Untold, false
}

// A Count is a number of notices for each [Severity], none negative.
type Count [Error + 1]int64

// Total is the sum of all.
func (n Count) Total() (sum int64) {
	for _, k := range n {
		sum += k
	}
	return sum
}

// Worst is the worst severity of which there is any.
func (n Count) Worst() Severity {
	for s := Error; s > Untold; s-- {
		if n[s] > 0 {
			return s
		}
	}
	return Untold
}

func (n Count) plus(m Count) Count {
	for s := range n {
		n[s] += m[s]
	}
	return n
}

// present tells which severities there are, a bit each.
func (n Count) present() (set uint8) {
	for s, k := range n {
		if k > 0 {
			set |= 1 << s
		}
	}
	return set
}
