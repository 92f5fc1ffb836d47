package release

// A withholding keeps names off the list of what may be published although a
// specification or a known extension has them.
type withholding struct {
	file   string
	column string // "" is the whole file
	why    string
}

// withheld lists what could tell about a person. It holds whatever the list of
// extensions comes to say; names that are on no list are here to be found by a reader.
func withheld() []withholding {
	return []withholding{
		{"drivers.txt", "", "names of drivers"},
		{"employee_run_dates.txt", "", "who works when"},
		{"run_event.txt", "", "what one driver does in a day"},
		{"run_events.txt", "", "what one driver does in a day"},
		{"runs_pieces.txt", "", "what one driver does in a day"},
		{"runcut.txt", "", "what one driver does in a day"},
		{"block.txt", "block_run_num", "the driver's run of a block"},
		{"rider_trip.txt", "", "journeys of single riders"},
		{"agency_jp.txt", "agency_president_name", "name of a person"},
		{"agency_jp.txt", "agency_president_pos", "belongs to the name of a person"},
		{"readme.txt", "", "free text, may name people"},
		{"README.md", "", "free text, may name people"},
	}
}
