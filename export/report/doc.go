// Package report writes what a validation found, for people and for programs: one
// page that opens from an e-mail attachment, the canonical validator's JSON, the
// findings as a table, and a summary that fits a terminal.
//
// # Words
//
// A pack is the four files of one report. A cause is what one rule found at one
// severity: people mend causes, not rows. A sample is a notice that is shown; counts
// are exact, samples are capped and every list says how many it leaves out.
//
// Reports hold no time of day, no path and no machine: the same result gives the same
// bytes. Everything that a feed says is escaped, and characters that would hide or
// turn text around are spelled out.
package report
