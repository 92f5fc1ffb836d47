package mutate

import (
	"math/rand/v2"
	"slices"
	"strings"
)

// fileMutations change which files there are, and the archive they stand in.
func fileMutations() []mutation {
	return []mutation{
		{"remove a file", "a file is gone", onFiles(func(r *rand.Rand, f *feed) {
			i := r.IntN(len(f.files))
			f.files = slices.Delete(f.files, i, i+1)
		})},
		{"empty a file", "a file has no bytes", onFiles(func(r *rand.Rand, f *feed) { f.any(r).data = nil })},
		{"swap files", "two files change names", onFiles(func(r *rand.Rand, f *feed) {
			a, b := f.any(r), f.any(r)
			a.data, b.data = b.data, a.data
		})},
		{"take another name", "a file has the name of any other of GTFS", onFiles(func(r *rand.Rand, f *feed) {
			f.any(r).name = fileNames[r.IntN(len(fileNames))]
		})},
		{"copy a file", "a file stands under another name of GTFS as well", onFiles(func(r *rand.Rand, f *feed) {
			f.files = append(f.files, file{fileNames[r.IntN(len(fileNames))], f.any(r).data})
		})},
		{"odd name", "the name of a file is in capitals, in a folder, or no name at all", onFiles(func(r *rand.Rand, f *feed) {
			x := f.any(r)
			x.name = []string{strings.ToUpper(x.name), "folder/" + x.name, "__MACOSX/._" + x.name, "a\\" + x.name, "../" + x.name, x.name + " ", "\xff.txt"}[r.IntN(7)]
		})},
		{"wrap in a folder", "all files stand in a folder", onFiles(func(_ *rand.Rand, f *feed) {
			for i := range f.files {
				f.files[i].name = "gtfs/" + f.files[i].name
			}
		})},
		{"flip the archive", "some bits of the zip are the other way round", func(r *rand.Rand, f *feed) {
			f.spoil = func(zipped []byte) []byte {
				for range 1 + r.IntN(5) {
					zipped[r.IntN(len(zipped))] ^= 1 << r.IntN(8)
				}
				return zipped
			}
		}},
		{"cut the archive", "the zip ends anywhere", func(r *rand.Rand, f *feed) {
			f.spoil = func(zipped []byte) []byte { return zipped[:r.IntN(len(zipped)+1)] }
		}},
	}
}

var fileNames = [...]string{
	"agency.txt", "areas.txt", "attributions.txt", "booking_rules.txt", "calendar.txt", "calendar_dates.txt", "fare_attributes.txt",
	"fare_leg_join_rules.txt", "fare_leg_rules.txt", "fare_media.txt", "fare_products.txt", "fare_rules.txt", "fare_transfer_rules.txt",
	"feed_info.txt", "frequencies.txt", "levels.txt", "location_group_stops.txt", "location_groups.txt", "locations.geojson", "networks.txt",
	"pathways.txt", "rider_categories.txt", "route_networks.txt", "routes.txt", "shapes.txt", "stop_areas.txt", "stop_times.txt", "stops.txt",
	"timeframes.txt", "transfers.txt", "translations.txt", "trips.txt",
}
