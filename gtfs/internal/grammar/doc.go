// Package grammar answers one question a cell: is this text a well-formed value
// of its GTFS type?
//
// All functions are pure, may be called from several goroutines and never panic,
// whatever the bytes. A cell reaches them trimmed and not empty. On the usual
// path (ASCII, a short known name) nothing is allocated.
//
// A type has a sound form, which holds feeds to the GTFS reference and to the
// standards it names, and where the canonical validator 8.0.1 answers differently
// a second function with the suffix Canonical that answers as that tool does, its
// slips included. What only looks odd (a withdrawn currency, an old alias of a
// zone) is well formed here and the business of rules.
//
// Source: https://gtfs.org/documentation/schedule/reference/#field-types
package grammar
