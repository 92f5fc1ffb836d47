package rules

import (
	"bytes"
	"math"
	"slices"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

var stopCoordinatesRounded = &validate.Rule{
	Code:     "stop_coordinates_rounded",
	Severity: validate.Warning,
	Title: lang.Text{
		EN: "Coarse positions",
		FR: "Positions grossières",
	},
	Doc: lang.Text{
		EN: "Positions with three decimals or fewer are only good to a hundred metres, while the feed elsewhere has five or more. One finding a stop; where a fifth of all stops are so, one for the feed.",
		FR: "Une position à trois décimales ou moins n’est bonne qu’à cent mètres près, alors que le reste du jeu de données en a cinq ou plus. Signalé par arrêt ; si un cinquième des arrêts est concerné, une fois pour tout le jeu de données.",
	},
	Fix: lang.Text{
		EN: "Give coordinates with five decimals or more.",
		FR: "Donner les coordonnées avec cinq décimales au moins.",
	},
	Message: lang.Text{
		EN: "The position of stop {stop_id} “{stop_name}” is given to {decimals} decimals; so {stops|is|are} {stops} {stops|position|positions} in all.",
		FR: "La position de l’arrêt {stop_id} « {stop_name} » n’a que {decimals} décimales, comme {stops} {stops|position|positions} en tout.",
	},
	Source: "https://gtfs.org/documentation/schedule/schedule-best-practices/#stopstxt",
	Reads:  []gtfs.File{gtfs.StopsFile},
	Details: aboutStop(
		validate.Number(1, "decimals", validate.Count, ""),
		validate.Number(2, "stops", validate.Count, ""),
		validate.Number(3, "confidence", validate.Raw, ""),
	),
	Key: []string{"stop_id"},
	Run: findRounded,
}

// coarse is the number of decimals up to which a position is coarse: three leave 100 m open.
const coarse = 3

// findRounded reports coarse positions in a feed that mostly has fine ones.
func findRounded(p *validate.Pass) {
	t := p.Feed.Stops
	var rows, digits []int
	for i := range t.Len() {
		if t.Place(i).Known() {
			rows = append(rows, i)
			digits = append(digits, max(decimals(t.StopLat.At(i)), decimals(t.StopLon.At(i))))
		}
	}
	sorted := slices.Clone(digits)
	slices.Sort(sorted)
	if len(sorted) < fewStops || sorted[len(sorted)/2] < 5 {
		return
	}
	n, _ := slices.BinarySearch(sorted, coarse+1)
	usual := sorted[len(sorted)/2]
	told := n*5 < len(sorted)
	for k, i := range rows {
		if digits[k] > coarse || byChance(len(rows), n, usual-digits[k]) || atOrigin(float64(t.StopLat.At(i)), float64(t.StopLon.At(i))) {
			continue
		}
		if !told {
			told = true
			p.Report(t.StopLat.Cell(i), validate.Num(digits[k]), validate.Num(n), validate.Num(0.9))
		}
		p.ReportAs(validate.Info, t.StopLat.Cell(i), validate.Num(digits[k]), validate.Num(n), validate.Num(0.8))
	}
}

// decimals returns how many decimals a coordinate needs.
func decimals(f gtfs.Float) int {
	var scratch [32]byte
	text := f.Append(scratch[:0])
	if point := bytes.IndexByte(text, '.'); point >= 0 {
		return len(text) - point - 1
	}
	return 0
}

// byChance tells whether as many as n of all positions may well end in this many zeros
// in both coordinates though they were surveyed.
func byChance(all, n, zeros int) bool {
	expected := float64(all) * math.Pow10(-2*zeros)
	return expected > 0.05 && float64(n) < 10*expected
}
