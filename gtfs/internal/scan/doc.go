// Package scan turns the bytes of a CSV file into blocks, records and cells.
//
// It knows nothing of GTFS. Its words:
//
//   - a block is a piece of the file that ends where a record ends, so blocks can
//     be worked on in any order ([Blocks]);
//   - a record is one row of cells; it may span several lines where a cell is quoted;
//   - a line is a physical line: what stands before a line feed;
//   - a blank is any byte up to U+0020 other than a line end;
//   - a cell is what stands between two commas, without its quotes and the blanks
//     around it ([Rows]);
//   - a run is some records of as many cells each that need no care ([Run]).
//
// One pass over a block marks its commas and line feeds and tells what is odd about it
// (survey). Most records can then be read by runs; [Rows] reads any, and what it reads
// of blocks with odd quotes or line ends byte by byte is the oracle of both.
//
// Nothing is refused: what is odd about a cell is told by its [Flags]. Two ways of
// reading exist ([Dialect]). The default one sees the same records as encoding/csv
// with LazyQuotes on text with normalised line ends; it differs in two places, where
// that reader tears or glues cells no one meant so:
//
//   - blanks after a closing quote are dropped, and the cell is closed: encoding/csv
//     reads on to the next quote that touches a comma or a line end, often lines later;
//   - blanks before an opening quote are dropped where the quoted text is well formed,
//     ends on the same line and holds no comma followed by a quote: encoding/csv splits
//     such a cell at its commas. The records are the same.
//
// The other dialect is the canonical validator's.
package scan
