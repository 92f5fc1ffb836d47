package clean

import (
	"bytes"
	"encoding/csv"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

var createFeedInfo = &Fix{
	Code: "create-feed-info",
	Title: lang.Text{
		EN: "feed_info.txt made",
		FR: "feed_info.txt créé",
	},
	Doc: lang.Text{
		EN: "Where feed_info.txt is absent it is made: publisher and language from the agency, dates from the services, version from the content of the feed. Trip planners read it to tell versions apart and to know how long the timetable holds.",
		FR: "Quand feed_info.txt manque, il est créé : éditeur et langue d’après l’exploitant, dates d’après les calendriers, version d’après le contenu du jeu de données. Les calculateurs d’itinéraires s’en servent pour distinguer les versions et connaître la période de validité.",
	},
	Run: func(w *Work) {
		if w.Feed.FeedInfo.Present() {
			return
		}
		row, why := feedInfo(w.Feed)
		if row == nil {
			w.NotDone(why)
			return
		}
		w.Edits.AddFile("feed_info.txt", spell(row))
		w.Changed(Change{File: "feed_info.txt", After: row[0][1] + " " + row[4][1] + "–" + row[5][1]}, 1)
	},
}

// feedInfo makes the row of feed_info.txt, as pairs of name and value; nil and the
// reason where the feed does not say enough.
func feedInfo(f *gtfs.Feed) (row [][2]string, why lang.Text) {
	a := f.Agency
	if a.AgencyName.Text(0) == "" || a.AgencyURL.Text(0) == "" {
		return nil, lang.Text{
			EN: "agency.txt gives no name and address of an agency",
			FR: "agency.txt ne donne ni le nom ni l’adresse d’un exploitant",
		}
	}
	version, err := gtfs.ContentID(f.Archive())
	if err != nil {
		return nil, lang.Text{EN: "the content could not be read: " + err.Error(), FR: "le contenu n’a pas pu être lu : " + err.Error()}
	}
	s := f.Services()
	return [][2]string{
		{"feed_publisher_name", a.AgencyName.Text(0)},
		{"feed_publisher_url", a.AgencyURL.Text(0)},
		{"feed_lang", language(f)},
		{"feed_version", version[:12]},
		{"feed_start_date", string(s.First.Append(nil))},
		{"feed_end_date", string(s.Last.Append(nil))},
	}, lang.Text{}
}

// language returns the language of the agencies: "mul" where they have several,
// "und" where none says.
func language(f *gtfs.Feed) string {
	found := ""
	for i := range f.Agency.Len() {
		switch l := f.Agency.AgencyLang.Text(i); {
		case l == "" || l == found:
		case found == "":
			found = l
		default:
			return "mul"
		}
	}
	if found == "" {
		return "und"
	}
	return found
}

func spell(row [][2]string) []byte {
	var names, values []string
	for _, p := range row {
		names, values = append(names, p[0]), append(values, p[1])
	}
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	_ = w.WriteAll([][]string{names, values}) // a buffer does not fail
	return b.Bytes()
}
