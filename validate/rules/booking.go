package rules

import (
	"iter"
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/validate"
)

// The values of booking_type: until when riders book.
const (
	bookedInRealTime gtfs.Enum = 0
	bookedSameDay    gtfs.Enum = 1
	bookedPriorDay   gtfs.Enum = 2
)

// bookingRows yields the rows of booking_rules.txt of one of the types.
func bookingRows(t *gtfs.BookingRules, types ...gtfs.Enum) iter.Seq[int] {
	return func(yield func(int) bool) {
		for i, kind := range t.BookingType.Values() {
			if slices.Contains(types, kind) && !yield(i) {
				return
			}
		}
	}
}

// comparedBookings yields the rows on which two fields are compared: those of the types
// that may have both, since what the type forbids is told as such; see [AnyBookingType].
func comparedBookings(p *validate.Pass, types ...gtfs.Enum) iter.Seq[int] {
	if p.Quirk(AnyBookingType) {
		return func(yield func(int) bool) {
			for i := range p.Feed.BookingRules.Len() {
				if !yield(i) {
					return
				}
			}
		}
	}
	return bookingRows(p.Feed.BookingRules, types...)
}

// reportForbiddenBooking reports each row of a type that has any of the fields, at the
// first of them, with the names of all.
func reportForbiddenBooking(p *validate.Pass, kind gtfs.Enum, names ...string) {
	t := p.Feed.BookingRules
	lists := map[string]validate.Arg{} // few, however many rows there are
	for i := range bookingRows(t, kind) {
		var given []string
		for _, name := range names {
			if t.FieldNamed(name).IsSet(i) {
				given = append(given, name)
			}
		}
		if len(given) == 0 {
			continue
		}
		list := strings.Join(given, ", ")
		if _, ok := lists[list]; !ok {
			lists[list] = p.Text(list)
		}
		p.Report(gtfs.Cell{Field: t.FieldNamed(given[0]).ID, Row: int32(i)}, lists[list])
	}
}

// reportMissingBooking reports each row of a type on which the field is not given. A
// value that could not be read is not missing.
func reportMissingBooking(p *validate.Pass, kind gtfs.Enum, name string) {
	t := p.Feed.BookingRules
	field := t.FieldNamed(name)
	unread := unreadCells(&t.Table, field.ID)
	for i := range bookingRows(t, kind) {
		if !field.IsSet(i) && !unread[int32(i)] {
			p.Report(gtfs.Cell{Field: field.ID, Row: int32(i)})
		}
	}
}

// bookingDetails are those of the rules on booking_rules.txt.
func bookingDetails(more ...validate.Detail) []validate.Detail {
	return append([]validate.Detail{
		validate.Line(0, "csv_row_number", "csvRowNumber"),
		validate.Here("booking_rule_id", "bookingRuleId"),
	}, more...)
}
