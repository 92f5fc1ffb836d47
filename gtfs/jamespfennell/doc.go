// Package jamespfennell gives a feed as the [jf.Static] of the Go package
// github.com/jamespfennell/gtfs, so that programs built on that package gain this
// reader: it takes every feed, keeps every row the model can hold, and reads what is
// not given as the reference says.
//
// # What the fields hold
//
// A field of the model is the column of its name, in the words of the reference.
// Texts are "" where they are not given, pointers nil, numbers what the reference says
// of an empty cell. Times of day are counted from noon less 12 hours and may pass 24
// hours. Dates are midnights in the time zone of the first agency, in UTC where this
// machine does not know it. ScheduledStopTime.ExactTimes is timepoint. What the model
// has no field for is lost; [Loss] counts whole rows.
//
// # What differs from that package's own parser
//
//   - A stop time with one time has it as arrival and departure both; the parser has 0.
//   - A stop time without times, between two that have some, is carried with times in
//     proportion and ExactTimes false; the parser drops it.
//   - pickup_type and drop_off_type that are empty mean regular service, timepoint that
//     is empty means exact times; the parser says none, and not exact.
//   - continuous_pickup and continuous_drop_off of a stop time that are empty follow
//     the route; the parser says none.
//   - [jf.ScheduledStopTime.Trip] is set.
//   - A row is kept though what it names is missing; what is missing is stood for by
//     a value with nothing but its id, see [Static].
//   - Of rows with the same id all are listed and the first is meant by others; for the
//     parser the last is.
//   - Parents that lead round in a circle are cut, so that [jf.Stop.Root] returns.
//   - An extended route_type, such as 700, keeps its number; the parser has 10000.
//   - A route_color that is empty is FFFFFF and a route_text_color 000000, as where the
//     file has no such column; colours are in capitals.
//   - An agency_id that is empty is the agency_name and "_id", as where the file has no
//     such column.
//   - StartDate and EndDate are those of calendar.txt; the parser widens them to the
//     days of calendar_dates.txt, which makes the week run on days it does not.
//   - Services come in file order; the parser has another order each time.
//   - Transfers within one stop are kept, those for certain routes or trips are not.
//   - Blanks around values and in the header, other encodings, rows of any length and
//     stray quotes are read as in [gtfs.Open].
//   - Warnings stay empty: package validate has them all.
//
// # Source of the meanings
//
// https://gtfs.org/documentation/schedule/reference/
package jamespfennell
