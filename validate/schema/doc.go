// Package schema holds the rules that follow from what is declared of tables: which
// files, columns and values there must be, of what type and range, what they refer to
// and which are unique; and those that tell of what the reader could not read, or read
// only by mending it.
//
// A rule here is texts and a mark: the kind of defect it tells of (Defect), the part of
// the declarations it holds the feed to (Schema), or both. One engine makes their Run.
package schema
