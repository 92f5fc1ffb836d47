package schema

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/quai-transit/quai/gtfs"
)

func TestSpelled(t *testing.T) {
	for _, x := range []struct {
		kind     gtfs.Type
		in, want string // want is "" where it is none of the type
	}{
		{"Non-negative integer", "7", "7"},
		{"Non-negative integer", "+07", "7"},
		{"Non-negative integer", "first", ""},
		{"Non-negative integer", "3000000000", ""},
		{"Date", "20261225", "20261225"},
		{"Date", "2026-12-25", ""},
		{"Date", "20261332", ""},
		{"Time", "7:05:00", "07:05:00"},
		{"Time", "007:05:00", "07:05:00"},
		{"Local time", "25:10:00", "25:10:00"},
		{"Time", "07:60:00", ""},
		{"Time", "07:05", ""},
		{"Time", "+7:05:00", ""},
		{"Time", "7:5:00", ""},
		{"ID", "HV", "HV"},
	} {
		got, ok := spelled(&gtfs.Field{Type: x.kind}, x.in)
		assert.Equal(t, x.want != "", ok, "%s %s", x.kind, x.in)
		if ok {
			assert.Equal(t, x.want, got, "%s %s", x.kind, x.in)
		}
	}
}
