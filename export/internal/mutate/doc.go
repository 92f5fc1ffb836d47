// Package mutate holds a test alone: feeds with seeded random faults go through the reader,
// the rules of both profiles and report.json, and nothing may break.
//
// A subject is a feed to start from, a mutation one way to spoil it, a mutant what comes
// of some of them. A seed is all that a mutant depends on, besides the subjects at hand.
package mutate
