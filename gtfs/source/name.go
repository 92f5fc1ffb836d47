package source

import (
	"hash/crc32"
	"path"
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// decodeName reads the bytes of a name: UTF-8, else the name of the Unicode path
// field, else code page 437, which the format asks for. Names that are ASCII are
// taken as they stand, so that a field cannot rename them.
func decodeName(raw []byte, utf bool, extra []byte) string {
	if isASCII(raw) {
		return string(raw)
	}
	if f := extraField(extra, 0x7075); !utf && len(f) > 5 && f[0] == 1 && le32(f[1:]) == crc32.ChecksumIEEE(raw) && utf8.Valid(f[5:]) {
		return string(f[5:])
	}
	if utf8.Valid(raw) {
		return string(raw)
	}
	s, err := charmap.CodePage437.NewDecoder().Bytes(raw)
	if err != nil {
		return strings.ToValidUTF8(string(raw), "\ufffd")
	}
	return string(s)
}

// checkName refuses names that lead out of a folder or deceive a reader.
func checkName(name string) error {
	slashed := strings.ReplaceAll(name, `\`, "/")
	switch {
	case name == "":
		return refuse(UnsafeName, "", "an entry has no name", "un fichier n’a pas de nom")
	case len(name) > maxName:
		return refuse(UnsafeName, name, "its name has %d bytes", "son nom compte %d octets", len(name))
	case strings.ContainsFunc(name, func(r rune) bool { return r < ' ' || r == 0x7f }):
		return refuse(UnsafeName, name, "its name holds control characters", "son nom contient des caractères de commande")
	case strings.HasPrefix(slashed, "/"), len(name) >= 2 && name[1] == ':' && isLetter(name[0]):
		return refuse(UnsafeName, name, "its path is absolute", "son chemin est absolu")
	}
	for part := range strings.SplitSeq(slashed, "/") {
		if part == ".." {
			return refuse(UnsafeName, name, "its path leads out of the archive", "son chemin sort de l’archive")
		}
	}
	return nil
}

// cleanPath returns a path with / between its parts and neither . nor empty parts.
// With strict \ is part of a name, as the canonical validator takes it.
func cleanPath(name string, strict bool) string {
	if strict {
		return name
	}
	return path.Clean(strings.ReplaceAll(name, `\`, "/"))
}

// isTable reports whether a base name is, in any case, a file of the GTFS reference.
func isTable(base string) bool {
	switch strings.ToLower(base) {
	case "agency.txt", "areas.txt", "attributions.txt", "booking_rules.txt", "calendar.txt", "calendar_dates.txt",
		"fare_attributes.txt", "fare_leg_join_rules.txt", "fare_leg_rules.txt", "fare_media.txt", "fare_products.txt",
		"fare_rules.txt", "fare_transfer_rules.txt", "feed_info.txt", "frequencies.txt", "levels.txt",
		"location_group_stops.txt", "location_groups.txt", "locations.geojson", "networks.txt", "pathways.txt",
		"rider_categories.txt", "route_networks.txt", "routes.txt", "shapes.txt", "stop_areas.txt", "stop_times.txt",
		"stops.txt", "timeframes.txt", "transfers.txt", "translations.txt", "trips.txt":
		return true
	}
	return false
}

// isLeftover reports whether a path is something a system leaves in folders.
func isLeftover(p string) bool {
	for part := range strings.SplitSeq(p, "/") {
		if part == "__MACOSX" {
			return true
		}
	}
	base := strings.ToLower(path.Base(p))
	return base == ".ds_store" || base == "thumbs.db" || base == "desktop.ini" || strings.HasPrefix(base, "._")
}

func isASCII(b []byte) bool {
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

func isLetter(c byte) bool { return 'a' <= c|0x20 && c|0x20 <= 'z' }
