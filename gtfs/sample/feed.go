package sample

// A feed is a city as files, before they are written.
type feed struct {
	city   *city
	files  []*file
	byName map[string]*file
	marks  []mark
	tails  map[*pattern][][]byte // of the rows of stop_times.txt
	extra  int                   // trips added by plants
	shapes int                   // shapes added by plants
	routed int                   // routes added by plants
	placed int                   // places used by plants
}

// A file is a CSV file: what is streamed, then the rows held in memory.
type file struct {
	name   string
	header []string
	stream func(*lines) // nil where all rows are held
	rows   [][]string
	keep   bool // write it without rows too
	first  int  // line of rows[0], known once written
}

// newFile adds a file whose rows are held.
func (f *feed) newFile(name string, header ...string) *file {
	t := &file{name: name, header: header}
	f.files = append(f.files, t)
	f.byName[name] = t
	return t
}

// add appends a row and returns its index.
func (t *file) add(cells ...string) int {
	t.rows = append(t.rows, cells)
	return len(t.rows) - 1
}

// column returns the place of a field in the header.
func (t *file) column(field string) int {
	for i, h := range t.header {
		if h == field {
			return i
		}
	}
	return -1
}

func (t *file) cell(row int, field string) string { return t.rows[row][t.column(field)] }

func (t *file) set(row int, field, value string) { t.rows[row][t.column(field)] = value }

// compose turns a city into files, in the order they stand in the archive.
func compose(c *city) *feed {
	f := &feed{city: c, byName: map[string]*file{}, tails: map[*pattern][][]byte{}}
	for _, l := range c.lines {
		for _, p := range l.patterns {
			f.tails[p] = c.tailsOf(p)
		}
	}
	f.agency()
	f.stopRows()
	f.routes()
	f.newFile("trips.txt", "trip_id", "route_id", "service_id", "trip_headsign", "direction_id", "block_id", "shape_id",
		"wheelchair_accessible", "bikes_allowed").stream = f.streamTrips
	f.newFile("stop_times.txt", "trip_id", "arrival_time", "departure_time", "stop_id", "stop_sequence", "pickup_type",
		"drop_off_type", "shape_dist_traveled", "timepoint").stream = f.streamStopTimes
	f.calendars()
	f.fares()
	f.newFile("shapes.txt", "shape_id", "shape_pt_lat", "shape_pt_lon", "shape_pt_sequence", "shape_dist_traveled").stream = f.streamShapes
	f.frequencies()
	f.transfers()
	f.pathways()
	f.translations()
	f.feedInfo()
	return f
}
