package grammar

import (
	"archive/zip"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
	_ "time/tzdata" // the database the names are those of

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTimezone(t *testing.T) {
	for _, c := range []struct {
		zone             string
		sound, canonical bool
	}{
		{"Europe/Paris", true, true}, {"America/Argentina/Buenos_Aires", true, true},
		{"Etc/GMT+12", true, true}, {"UTC", true, true}, {"GMT", true, true}, {"Zulu", true, true},
		{"US/Pacific", true, true}, {"Europe/Kyiv", true, true}, {"GMT0", true, true}, {"GMT-0", true, true},

		{"EST", true, false}, {"ROC", true, false}, {"America/Coyhaique", true, false},
		{"Z", false, true}, {"UT", false, true}, {"+2", false, true}, {"-05", false, true},
		{"+0530", false, true}, {"+05:30", false, true}, {"+053015", false, true}, {"+05:30:15", false, true},
		{"+18:00", false, true}, {"UTC+1", false, true}, {"GMT-03:00", false, true}, {"UT+01", false, true},
		{"SystemV/PST8", false, true},

		{"", false, false}, {"Factory", false, false}, {"europe/paris", false, false},
		{"Europe/Paris ", false, false}, {"Europe / Paris", false, false}, {"Europe", false, false},
		{"Europe/", false, false}, {"CEST", false, false}, {"z", false, false}, {"+", false, false},
		{"+18:01", false, false}, {"+19", false, false}, {"+5:30", false, false}, {"+05:3", false, false},
		{"+05:30:", false, false}, {"+05:3015", false, false}, {"+0560", false, false}, {"UTC+", false, false},
		{"UTC1", false, false}, {"UTC Z", false, false}, {"UTCZ", false, false}, {"٣", false, false},
	} {
		assert.Equal(t, c.sound, Timezone([]byte(c.zone)), "Timezone(%q)", c.zone)
		assert.Equal(t, c.canonical, TimezoneCanonical([]byte(c.zone)), "TimezoneCanonical(%q)", c.zone)
	}
}

func TestTimezoneKnowsTheDatabaseOfGo(t *testing.T) {
	root, err := exec.Command("go", "env", "GOROOT").Output()
	require.NoError(t, err)
	z, err := zip.OpenReader(filepath.Join(strings.TrimSpace(string(root)), "lib", "time", "zoneinfo.zip"))
	require.NoError(t, err, "Go comes with a database of time zones")
	defer z.Close()
	for _, f := range z.File {
		if !strings.HasSuffix(f.Name, "/") {
			assert.Equal(t, f.Name != "Factory", Timezone([]byte(f.Name)), f.Name)
		}
	}
}

func FuzzTimezone(f *testing.F) {
	for _, s := range []string{"Europe/Paris", "UTC+01:00", "+05:30:15", "SystemV/PST8", "GMT-0"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		canonical := TimezoneCanonical(b)
		if !Timezone(b) {
			return
		}
		_, err := time.LoadLocation(string(b))
		assert.NoError(t, err, "%q", b)
		if !canonical {
			assert.Contains(t, []string{"EST", "MST", "HST", "ROC", "America/Coyhaique"}, string(b))
		}
	})
}
