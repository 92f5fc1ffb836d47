package sample

import (
	"fmt"
	"math"
	"strings"
	"time"
)

// Web addresses are in a domain kept for examples, telephone numbers in the range
// that the French regulator keeps for works of fiction.
const (
	website   = "https://valia.example.org"
	agencyID  = "VALIA"
	agencyTel = "+33 2 61 91 40 40"
)

func (f *feed) agency() {
	f.newFile("agency.txt", "agency_id", "agency_name", "agency_url", "agency_timezone", "agency_lang", "agency_phone",
		"agency_fare_url", "agency_email").
		add(agencyID, "Valia – Transports de Valmont Métropole", website, "Europe/Paris", "fr", agencyTel, website+"/tarifs", "contact@valia.example.org")
}

func (f *feed) stopRows() {
	c := f.city
	t := f.newFile("stops.txt", "stop_id", "stop_code", "stop_name", "stop_lat", "stop_lon", "zone_id", "location_type",
		"parent_station", "wheelchair_boarding", "level_id", "platform_code")
	for _, s := range c.stops {
		f.addStopRow(t, s)
	}
	for i := range c.places {
		for _, s := range c.places[i].inside() {
			f.addStopRow(t, s)
		}
	}
}

func (f *feed) addStopRow(t *file, s stop) int {
	parent := ""
	if s.parent >= 0 {
		parent = f.city.stops[s.parent].id
	}
	lat, lon := degreesText(s.pos)
	return t.add(s.id, s.code, s.name, lat, lon, s.zone, fmt.Sprint(s.locationType), parent, fmt.Sprint(s.wheelchair), s.level, s.platform)
}

func (f *feed) routes() {
	t := f.newFile("routes.txt", "route_id", "agency_id", "route_short_name", "route_long_name", "route_desc", "route_type",
		"route_url", "route_color", "route_text_color", "route_sort_order")
	for i, l := range f.city.lines {
		m := modes[l.kind]
		t.add(l.id, agencyID, l.id, l.long, m.desc, fmt.Sprint(m.routeType), website+"/lignes/"+strings.ToLower(l.id), l.color, l.text, fmt.Sprint(i+1))
	}
}

func (f *feed) fares() {
	attributes := f.newFile("fare_attributes.txt", "fare_id", "price", "currency_type", "payment_method", "transfers", "agency_id", "transfer_duration")
	attributes.add("UNITE", "1.80", "EUR", "0", "", agencyID, "3600")
	rules := f.newFile("fare_rules.txt", "fare_id", "route_id")
	for _, l := range f.city.lines {
		if l.kind == express {
			if len(attributes.rows) == 1 {
				attributes.add("PERIURBAIN", "3.20", "EUR", "0", "", agencyID, "5400")
			}
			rules.add("PERIURBAIN", l.id)
			continue
		}
		rules.add("UNITE", l.id)
	}
}

// frequencies says how often the lines by headway run.
func (f *feed) frequencies() {
	t := f.newFile("frequencies.txt", "trip_id", "start_time", "end_time", "headway_secs", "exact_times")
	for _, l := range f.city.lines {
		if l.kind != shuttle {
			continue
		}
		for _, s := range f.city.services {
			u := f.city.unit(l, s)
			for i, trip := range u.trips {
				for _, b := range bands(shuttle, trip.pattern.dir) {
					t.add(string(u.tripID(nil, i)), timeText(b.from), timeText(b.to), fmt.Sprint(b.headway*60), "0")
				}
			}
		}
	}
}

// transfers joins stations with the poles that share their name.
func (f *feed) transfers() {
	t := f.newFile("transfers.txt", "from_stop_id", "to_stop_id", "transfer_type", "min_transfer_time")
	c := f.city
	for _, p := range c.places {
		if p.station < 0 {
			continue
		}
		for _, s := range p.poles {
			a, b := c.stops[p.station], c.stops[s]
			seconds := fmt.Sprint(60 + 10*int(math.Ceil(a.pos.to(b.pos)/11)))
			t.add(a.id, b.id, "2", seconds)
			t.add(b.id, a.id, "2", seconds)
		}
	}
}

// feedInfo also says who made the data.
func (f *feed) feedInfo() {
	first := f.city.Start
	f.newFile("feed_info.txt", "feed_publisher_name", "feed_publisher_url", "feed_lang", "default_lang", "feed_start_date", "feed_end_date",
		"feed_version", "feed_contact_email", "feed_contact_url").
		add("Valmont Métropole", "https://donnees.valmont.example.org", "fr", "fr", date(first), date(first.AddDate(0, 0, days-1)),
			first.Format("2006.01")+"-1", "donnees@valmont.example.org", "https://donnees.valmont.example.org/contact")
	t := f.newFile("attributions.txt", "attribution_id", "agency_id", "organization_name", "is_producer", "is_operator", "is_authority", "attribution_url")
	t.add("A1", agencyID, "Valia", "1", "1", "0", website)
	t.add("A2", agencyID, "Valmont Métropole, direction des mobilités", "0", "0", "1", "https://donnees.valmont.example.org")
}

func date(t time.Time) string { return t.Format("20060102") }
