package source

// An Oddity is something unusual about an archive that was read all the same.
type Oddity struct {
	Kind   OddityKind
	Path   string // as written in the archive; "" where the archive as a whole is meant
	Detail string // what programs may want to know beside it: a name or a number; "" where nothing
}

// An OddityKind names an oddity after the fault.
type OddityKind string

// The kinds of oddities. What Detail holds is said where it holds anything.
const (
	WrapperFolder    OddityKind = "wrapper_folder"    // the feed lies in the folder Path, read as if at the root
	SeveralFeeds     OddityKind = "several_feeds"     // feed files in more than one folder, none at the root; none was chosen; Detail: the folders
	SubfolderFile    OddityKind = "subfolder_file"    // a file in a folder, not read as a table
	NestedZip        OddityKind = "nested_zip"        // the feed lies in the zip Path inside the archive
	SeveralZips      OddityKind = "several_zips"      // more than one zip and no feed file; none was opened; Detail: their number
	SystemLeftovers  OddityKind = "system_leftovers"  // __MACOSX, .DS_Store and the like, left out; Path: the first; Detail: their number
	UpperCaseName    OddityKind = "upper_case_name"   // a table whose name is not in lower case; Detail: the name it is read by
	DuplicateName    OddityKind = "duplicate_name"    // the name came before, or differs in case only; Detail: the path of the one read
	BackslashName    OddityKind = "backslash_name"    // \ where / belongs
	DotName          OddityKind = "dot_name"          // ./ or // in the path
	NonUTF8Name      OddityKind = "non_utf8_name"     // a name that is not UTF-8, taken as code page 437
	DataBefore       OddityKind = "data_before"       // bytes before the archive; Detail: their number
	DataAfter        OddityKind = "data_after"        // bytes after the archive; Detail: their number
	DataBetween      OddityKind = "data_between"      // bytes between entries that belong to none; Detail: their number
	StoredDescriptor OddityKind = "stored_descriptor" // an entry stored as is whose sizes follow the data: readers that stream cannot read it
	HeaderMismatch   OddityKind = "header_mismatch"   // sizes or CRC-32 before or after the data differ from the directory, which was followed
	RareMethod       OddityKind = "rare_method"       // neither stored nor deflate: many readers cannot read it; Detail: the method's name
	NestedTable      OddityKind = "nested_table"      // with Options.Strict: the table in a folder that the canonical validator tells of
	LinkSkipped      OddityKind = "link_skipped"      // a symbolic link of a folder that leads out of it or to no file, left out
)
