// Package validate runs rules over a feed.
//
// # Words
//
// A [Rule] is one check: a value with texts and one function. A [Pass] is that
// function's only door to the world: the feed, the date, and where to report. A
// [Notice] is one finding: it points at a cell and carries details, packed; the
// sentences that people read are made from it when a report is written. A [Fact]
// is what several rules need, worked out once. A [Result] is what a run found:
// one [Group] of notices per rule, what failed and what could not run.
//
// Counts are exact, whatever is kept. The same feed, rules, date and country give
// the same result for any number of threads.
package validate
