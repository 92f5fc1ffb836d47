package gtfs

import (
	"hash/maphash"

	"github.com/quai-transit/quai/gtfs/source"
)

// A Feed is one operator's data set, as read. Every table is there, empty where
// the feed has no such file.
type Feed struct {
	Agency             *Agency
	Stops              *Stops
	Routes             *Routes
	Trips              *Trips
	StopTimes          *StopTimes
	Calendar           *Calendar
	CalendarDates      *CalendarDates
	FareAttributes     *FareAttributes
	FareRules          *FareRules
	Timeframes         *Timeframes
	RiderCategories    *RiderCategories
	FareMedia          *FareMedia
	FareProducts       *FareProducts
	FareLegRules       *FareLegRules
	FareLegJoinRules   *FareLegJoinRules
	FareTransferRules  *FareTransferRules
	Areas              *Areas
	StopAreas          *StopAreas
	Networks           *Networks
	RouteNetworks      *RouteNetworks
	Shapes             *Shapes
	Frequencies        *Frequencies
	Transfers          *Transfers
	Pathways           *Pathways
	Levels             *Levels
	LocationGroups     *LocationGroups
	LocationGroupStops *LocationGroupStops
	Locations          *Locations
	BookingRules       *BookingRules
	Translations       *Translations
	FeedInfo           *FeedInfo
	Attributions       *Attributions

	archive *source.Archive
	options Options
	spaces  *spaces
	tablers [Files]tabler
	other   Table // defects of the archive and of files that are not of GTFS

	took     took
	calls    lazy[rowIndex]
	points   lazy[rowIndex]
	patterns lazy[Patterns]
	services lazy[Services]
}

// newFeed returns a feed without rows.
func newFeed(a *source.Archive, o Options) *Feed {
	f := &Feed{
		Agency: &Agency{}, Stops: &Stops{}, Routes: &Routes{}, Trips: &Trips{}, StopTimes: &StopTimes{},
		Calendar: &Calendar{}, CalendarDates: &CalendarDates{}, FareAttributes: &FareAttributes{},
		FareRules: &FareRules{}, Timeframes: &Timeframes{}, RiderCategories: &RiderCategories{},
		FareMedia: &FareMedia{}, FareProducts: &FareProducts{}, FareLegRules: &FareLegRules{},
		FareLegJoinRules: &FareLegJoinRules{}, FareTransferRules: &FareTransferRules{}, Areas: &Areas{},
		StopAreas: &StopAreas{}, Networks: &Networks{}, RouteNetworks: &RouteNetworks{}, Shapes: &Shapes{},
		Frequencies: &Frequencies{}, Transfers: &Transfers{}, Pathways: &Pathways{}, Levels: &Levels{},
		LocationGroups: &LocationGroups{}, LocationGroupStops: &LocationGroupStops{}, Locations: &Locations{},
		BookingRules: &BookingRules{}, Translations: &Translations{}, FeedInfo: &FeedInfo{}, Attributions: &Attributions{},
		archive: a, options: o, spaces: newSpaces(maphash.MakeSeed()),
	}
	f.tablers = [Files]tabler{
		f.Agency, f.Stops, f.Routes, f.Trips, f.StopTimes, f.Calendar, f.CalendarDates, f.FareAttributes,
		f.FareRules, f.Timeframes, f.RiderCategories, f.FareMedia, f.FareProducts, f.FareLegRules,
		f.FareLegJoinRules, f.FareTransferRules, f.Areas, f.StopAreas, f.Networks, f.RouteNetworks,
		f.Shapes, f.Frequencies, f.Transfers, f.Pathways, f.Levels, f.LocationGroups, f.LocationGroupStops,
		f.Locations, f.BookingRules, f.Translations, f.FeedInfo, f.Attributions,
	}
	for n, t := range f.tablers {
		declareTable(File(n), t, f.spaces)
	}
	f.applyDeltas(o.Delta)
	f.other.file = OtherFile
	return f
}

// declareTable numbers the fields of a table and binds its columns.
func declareTable(file File, t tabler, s *spaces) {
	b := t.base()
	b.file, b.fields = file, t.declare(s)
	for n := range b.fields {
		b.fields[n].ID = fieldID(file, n)
		if c := b.fields[n].col; c != nil {
			c.declare(b.fields[n].ID)
		}
	}
}

// Table returns the table of a file.
func (f *Feed) Table(file File) *Table {
	if file >= Files {
		return &f.other
	}
	return f.tablers[file].base()
}

// Field returns a field of the feed by its id, nil where the id names whole rows.
func (f *Feed) Field(id FieldID) *Field { return f.Table(id.File()).Field(id) }

// Archive returns what the feed was read from.
func (f *Feed) Archive() *source.Archive { return f.archive }

// Dialect returns the way in which the feed was read.
func (f *Feed) Dialect() Dialect { return f.options.Dialect }

// Threads returns how many goroutines work on the feed may use, 0 for one per processor.
func (f *Feed) Threads() int { return f.options.Threads }

// Text returns a text of the feed, "" where it is not given.
func (f *Feed) Text(t Text) string { return string(f.spaces[textSpace].Bytes(uint32(t))) }

// Close lets go of the feed's source; raw text cannot be read afterwards.
func (f *Feed) Close() error { return f.archive.Close() }
