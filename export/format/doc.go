// Package format writes rows of one table to a file: CSV, Parquet.
//
// A row is a Go struct whose tags are the schema of the table (see [SchemaOf]). A
// format knows nothing of what the rows mean: it sees a [Schema] and values. The same
// rows give the same bytes, for any number of threads and any cut into batches that
// the caller repeats.
//
// Words: a column has a [Type], and where it is nullable its Go type is a pointer; nil
// is "not given". A batch is a slice of rows that its maker does not change afterwards.
package format
