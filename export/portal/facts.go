package portal

import (
	"github.com/quai-transit/quai/export/overview"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// Facts are feed.json: what the page of a release says of its feed. Days are spelled
// YYYY-MM-DD; what the feed does not give is left out.
type facts struct {
	Format    int       `json:"format"` // 1
	Name      string    `json:"name"`
	Language  string    `json:"feed_lang,omitempty"`
	Version   string    `json:"feed_version,omitempty"`
	Publisher contact   `json:"publisher,omitzero"`
	Contact   contact   `json:"contact,omitzero"`
	Agencies  []contact `json:"agencies"`
	// Judged is the day on which the feed was checked.
	Judged   string          `json:"judged"`
	Coverage coverage        `json:"coverage,omitzero"`
	Bounds   []float64       `json:"bbox,omitempty"` // west, south, east, north in degrees
	Counts   counts          `json:"counts"`
	Days     days            `json:"days,omitzero"`
	Routes   []routeFacts    `json:"routes"` // in the order of routes.txt or of route_sort_order
	Findings []findingsFacts `json:"findings"`
	// Skipped counts the rules that could not run, mostly for want of a file, and Failed
	// those that broke down.
	Skipped int `json:"skipped,omitempty"`
	Failed  int `json:"failed,omitempty"`
}

// A contact is who one can turn to.
type contact struct {
	Name  string `json:"name,omitempty"`
	URL   string `json:"url,omitempty"`
	Email string `json:"email,omitempty"`
	Phone string `json:"phone,omitempty"`
}

// Coverage is the first and the last day on which a trip runs.
type coverage struct {
	Start string `json:"start"`
	End   string `json:"end"`
}

type counts struct {
	Stops    int `json:"stops"` // stops and platforms of which some trip calls at
	Routes   int `json:"routes"`
	Trips    int `json:"trips"`
	Patterns int `json:"patterns"`
}

// Days are the trips of each day from Start on, at most of a year and a week.
type days struct {
	Start string `json:"start"`
	Trips []int  `json:"trips"`
}

type routeFacts struct {
	ID        string `json:"route_id"`
	ShortName string `json:"short_name,omitempty"`
	LongName  string `json:"long_name,omitempty"`
	Mode      string `json:"mode"` // key of modes
	Color     string `json:"color,omitempty"`
	TextColor string `json:"text_color,omitempty"`
	Trips     int    `json:"trips"` // rows of trips.txt
}

// Findings of one rule at one severity.
type findingsFacts struct {
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	Lowered  bool   `json:"lowered,omitempty"` // below the severity of the rule
	Total    int    `json:"total"`
	Title    words  `json:"title"`
}

// Words are a text of feed.json in both languages.
type words struct {
	EN string `json:"en"`
	FR string `json:"fr"`
}

// Text is the text for both languages.
func (w words) Text() lang.Text { return lang.Text{EN: w.EN, FR: w.FR} }

// Some feeds run for twenty years on paper: a year and a week can be looked at.
const shownDays = 53 * 7

func factsOf(f *gtfs.Feed, res *validate.Result, s *overview.Service, shown overview.Days) *facts {
	return &facts{
		Format: 1, Name: nameOf(f),
		Language: f.Text(f.FeedInfo.FeedLang.At(0)), Version: f.Text(f.FeedInfo.FeedVersion.At(0)),
		Publisher: publisherOf(f), Contact: contactOf(f), Agencies: agenciesOf(f),
		Judged: dayText(res.Date), Coverage: coverage{dayText(s.First), dayText(s.Last)}, Bounds: boundsOf(f), Counts: countsOf(f),
		Days: days{dayText(shown.Start), shown.Trips}, Routes: routesOf(f), Findings: findingsOf(res),
		Skipped: len(res.Skipped), Failed: len(res.Failures),
	}
}

func dayText(d gtfs.Date) string {
	if !d.IsSet() {
		return ""
	}
	return d.Time().Format("2006-01-02")
}

func findingsOf(res *validate.Result) []findingsFacts {
	list := make([]findingsFacts, 0, len(res.Groups))
	for _, s := range []validate.Severity{validate.Error, validate.Warning, validate.Info} {
		for _, g := range res.Groups {
			if g.Severity == s {
				title := words{g.Rule.Title.EN, g.Rule.Title.FR}
				list = append(list, findingsFacts{g.Rule.Code, s.String(), s != g.Rule.Severity, g.Total, title})
			}
		}
	}
	return list
}
