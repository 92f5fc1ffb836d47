// Package clean repairs feeds.
//
// A [Fix] is one repair: a value with texts and one function, in a list sorted by
// the order in which fixes run. A fix reads the feed and asks for edits; the feed
// itself stays as it was read. Every difference between the feed and what is written
// stands in the [Report], which people call the loss report.
//
// Cleaning what is clean already changes not a byte.
package clean
