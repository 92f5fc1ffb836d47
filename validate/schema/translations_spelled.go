package schema

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/quai-transit/quai/gtfs"
)

// spelled returns a value as a field spells it, false where it is none of its type.
func spelled(f *gtfs.Field, s string) (string, bool) {
	switch {
	case f.Type == "Date":
		_, ok := gtfs.ParseDate(s)
		return s, ok && len(s) == len("20261123")
	case f.Type == "Time" || f.Type == "Local time":
		return spelledTime(s)
	case strings.HasSuffix(strings.ToLower(string(f.Type)), "integer"):
		n, err := strconv.ParseInt(s, 10, 32)
		return strconv.FormatInt(n, 10), err == nil
	}
	return s, true
}

// spelledTime returns a time of day as HH:MM:SS.
func spelledTime(s string) (string, bool) {
	var n [3]uint64
	parts := strings.Split(s, ":")
	if len(parts) != 3 || len(parts[0]) > 3 || len(parts[1]) != 2 || len(parts[2]) != 2 {
		return "", false
	}
	for i, part := range parts {
		var err error
		if n[i], err = strconv.ParseUint(part, 10, 16); err != nil {
			return "", false
		}
	}
	return fmt.Sprintf("%02d:%02d:%02d", n[0], n[1], n[2]), n[1] < 60 && n[2] < 60
}
