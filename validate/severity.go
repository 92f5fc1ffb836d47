package validate

import "github.com/quai-transit/quai/gtfs/lang"

// A Severity says how bad a finding is.
type Severity uint8

const (
	// Info is what a publisher may like to know.
	Info Severity = iota
	// Warning is what is very likely wrong, or against best practice.
	Warning
	// Error is what the reference forbids.
	Error
)

// Severities lists them, worst first.
var Severities = [...]Severity{Error, Warning, Info}

// String returns "error", "warning" or "info".
func (s Severity) String() string { return [...]string{"info", "warning", "error"}[s] }

// Canonical returns the name the canonical report has for it: "ERROR", "WARNING" or "INFO".
func (s Severity) Canonical() string { return [...]string{"INFO", "WARNING", "ERROR"}[s] }

// Name returns the word that people read.
func (s Severity) Name() lang.Text {
	return [...]lang.Text{
		{EN: "information", FR: "information"},
		{EN: "warning", FR: "avertissement"},
		{EN: "error", FR: "erreur"},
	}[s]
}
