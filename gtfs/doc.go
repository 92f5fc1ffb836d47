// Package gtfs holds a GTFS Schedule feed in memory: read, typed columns, write.
//
// # Words
//
// A [Feed] is one operator's data set. Its tables are declared in Go, one file
// each ([Stops] is stops.txt in stops.go): a struct of columns and a fields
// method that says what the reference asks of each.
//
// A [Column] holds one field, a value per row, in file order. A [Key] is the
// column of a primary key: it also finds its row. A [Cell] points at one value.
// Ids are dense numbers with a type per kind, so a stop never looks up a trip.
// A call is one row of stop_times.txt.
//
// "Not given" is a reserved value of each type, tested with IsSet; a field the
// file lacks reads as not given on every row.
//
// What could not be read, or was read only by mending it, is a [Defect]. A bad
// cell costs that cell, a bad row that row; nothing is dropped without one.
//
// # Reading
//
// Files are unpacked and cut into blocks, which are read side by side and joined in
// file order, so that nothing depends on who was quick. The share of a block in a
// column is a part. Columns have room for all rows from the first block on, and parts
// write straight into it. Records that need no care are read in runs, column by
// column, in loops that give up at the least oddity; the way of single records reads
// everything, and is what the loops are tested against.
//
// A feed does not change once read, and may be used from several goroutines.
package gtfs
