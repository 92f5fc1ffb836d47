// Package compare sets two validation reports side by side: which codes appeared,
// vanished, rose or fell, and why counts may differ though nothing got better or worse.
//
// # Words
//
// A report is a report.json, of Quai or of any version of the canonical validator, which
// tell more from version to version: what a report does not tell is not compared. A and B
// are the two reports, the first and the second. A report is whole for a code where it
// lists every notice of it; lists are capped, so most long ones are not. A caveat is a
// reason why the two cannot be compared at face value.
//
// All that a report says is hostile until it is spelled by this package.
package compare
