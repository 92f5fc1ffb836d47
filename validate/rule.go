package validate

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

// A Rule is one check: what it is called, why it matters, and how it looks.
type Rule struct {
	// Code names the fault in snake_case; where the canonical validator has the rule,
	// it is the code there. It never changes its meaning.
	Code string
	// Severity is that of its notices; a notice may lower it.
	Severity Severity
	Title    lang.Text // a noun phrase
	Doc      lang.Text // why it matters to riders, when it is fine, what it misses
	Fix      lang.Text // what to do about it
	Message  lang.Text // one sentence with {names} of details, see lang.Message
	Source   string    // section of the reference or best practice, a URL
	// Details declares what a notice tells besides its cell.
	Details []Detail
	// Key names the details that say which thing is meant; with it a finding is known
	// again in the next release. Empty means the value of the cell itself.
	Key []string
	// Reads are the files without which the rule cannot run: where one is absent or
	// unreadable as a whole, the rule is listed as not run.
	Reads []gtfs.File
	// Uses are files that the rule reads where they are there.
	Uses []gtfs.File
	// Replaces is the code of the canonical rule that this one takes the place of.
	Replaces string
	// Defect, for a rule of the reader, is the kind of defect it reports.
	Defect gtfs.DefectKind
	// System, for a rule of the canonical validator about its own run, says that it is told in
	// system_errors.json and not in report.json.
	System bool
	// Schema, for a rule that follows from the declared tables, says what of the
	// declarations it holds the feed to. Run is then made by validate/schema.
	Schema SchemaCheck
	// Run looks for the fault. It keeps no state, opens no file and asks no clock.
	Run func(*Pass)
}

// A SchemaCheck is a part of the declarations of tables that a rule follows from.
type SchemaCheck uint8

// The checks that the engine of validate/schema makes.
const (
	RequiredFiles SchemaCheck = iota + 1
	RecommendedFiles
	RequiredColumns
	RequiredValues
	RecommendedValues
	ForeignKeys
	PrimaryKeys
	SingleRows
	CurrencyAmounts
	TranslatedTables
	TranslatedRecords
	TranslationValues
)
