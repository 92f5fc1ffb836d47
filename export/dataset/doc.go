// Package dataset makes flat tables of a feed: one row per stop, per route and day, per
// call, per finding, ready for a spreadsheet, DuckDB or QGIS without a join.
//
// Every table is a [Table]: a name, texts, and a function that yields its rows in the
// order of their key, in batches. The tags of the row's fields are the schema, and the
// table dictionary is made from them. [All] lists the tables; [WriteAll] writes them.
//
// Words: a trip counts where trips.txt has it and it calls somewhere; a run is one
// journey of a trip, of which a trip of frequencies.txt has many a day; a departure is
// a call of a run at which riders can board: not its last, and pickup_type is not 1. A
// day type (weekday, saturday, sunday) is counted on one real date that stands for it,
// see the table day_types. Kilometres are along the shape where the calls can be placed
// on it, else straight from stop to stop.
package dataset
