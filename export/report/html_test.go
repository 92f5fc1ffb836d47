package report_test

import (
	"bytes"
	"errors"
	"fmt"
	"regexp"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/quai-transit/quai/export/report"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/gtfs/sample"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/profile"
)

// many is a rule that finds n faults, all over stops.txt.
func many(n int) *validate.Rule {
	return &validate.Rule{
		Code: "many", Severity: validate.Error,
		Title:   lang.Text{EN: "Many", FR: "Beaucoup"},
		Doc:     lang.Text{EN: "Why.", FR: "Pourquoi."},
		Fix:     lang.Text{EN: "How.", FR: "Comment."},
		Message: lang.Text{EN: "Stop {stop_id} has number {number}.", FR: "L’arrêt {stop_id} a le numéro {number}."},
		Source:  "https://gtfs.org/documentation/schedule/reference/#stopstxt",
		Details: []validate.Detail{validate.Here("stop_id", "stopId"), validate.Number(1, "number", validate.Count, "matchCount")},
		Run: func(p *validate.Pass) {
			for i := range n {
				p.Report(p.Feed.Stops.StopName.Cell(i%p.Feed.Stops.Len()), validate.Num(i))
			}
		},
	}
}

// holdsText and lacksText do not print the page.
func holdsText(t *testing.T, page, text string) {
	t.Helper()
	assert.True(t, strings.Contains(spaced(page), text), "the page has no %q", text)
}

func lacksText(t *testing.T, page, text string) {
	t.Helper()
	assert.False(t, strings.Contains(spaced(page), text), "the page has %q", text)
}

// spaced has plain spaces for those that do not break.
func spaced(s string) string { return strings.NewReplacer("\u00a0", " ", "\u202f", " ").Replace(s) }

func TestPageSaysTheVerdictFirst(t *testing.T) {
	page := htmlOf(t, &report.Input{Result: small(t, []*validate.Rule{many(1_234)}, ""), Name: "gtfs.zip", SHA256: "abc123"})
	holdsText(t, page, `<h1><span class="sign" aria-hidden="true">▲</span> `+
		`<span lang="en">Not ready to publish: 1 cause to correct.</span><span lang="fr">Pas encore publiable : 1 cause à corriger.</span></h1>`)
	holdsText(t, page, `<strong><span lang="en">1,234</span><span lang="fr">1 234</span></strong>`)
	holdsText(t, page, "abc123")
	holdsText(t, page, `<p class="listed"><span lang="en">1,000 of 1,234</span><span lang="fr">1 000 sur 1 234</span></p>`)
	holdsText(t, page, `<a class="button" href="#many">`)
	assert.Less(t, strings.Index(page, "<h1>"), strings.Index(page, `<div class="body" id="many">`))
}

func TestPageOfAMillionFindingsIsSmall(t *testing.T) {
	rules := []*validate.Rule{many(1_000_000)}
	for i := range 60 {
		r := many(1_000)
		r.Code = fmt.Sprintf("many_%02d", i)
		rules = append(rules, r)
	}
	page := htmlOf(t, &report.Input{Result: small(t, rules, "")})
	assert.Less(t, len(page), 5_000_000)
	holdsText(t, page, "1,060,000")
	for i := range 60 {
		holdsText(t, page, fmt.Sprintf(`id="many_%02d"`, i))
	}
	assert.Equal(t, 1, strings.Count(page, " of 1,000,000</span>"), "the list says what it leaves out")
}

func TestSamplesAreSpreadOrInRowOrder(t *testing.T) {
	r := small(t, []*validate.Rule{many(1_000)}, "")
	numbers := func(in *report.Input) (list []float64) {
		for _, n := range readJSON(t, in).Notices[0].SampleNotices {
			list = append(list, n["matchCount"].(float64))
		}
		return list
	}
	assert.Equal(t, []float64{0, 250, 500, 750}, numbers(&report.Input{Result: r, MaxSamples: 4}))
	assert.Equal(t, []float64{0, 1, 2, 3}, numbers(&report.Input{Result: r, MaxSamples: 4, DropIn: true}))
}

func TestCleanFeed(t *testing.T) {
	page := htmlOf(t, &report.Input{Result: small(t, []*validate.Rule{many(0)}, "")})
	holdsText(t, page, "Ready to publish: nothing wrong was found.")
	holdsText(t, page, "Prêt à publier : aucun défaut trouvé.")
	lacksText(t, page, `class="cause`)
	lacksText(t, page, `class="button"`)
}

func TestBrokenRuleIsNoCleanFeed(t *testing.T) {
	broken := many(0)
	broken.Run = func(*validate.Pass) { panic("oops") }
	skipped := many(0)
	skipped.Code, skipped.Reads = "many_shapes", []gtfs.File{gtfs.PathwaysFile}
	page := htmlOf(t, &report.Input{Result: small(t, []*validate.Rule{broken, skipped}, "")})
	holdsText(t, page, "Nothing wrong was found, but not everything could be checked.")
	holdsText(t, page, "this check broke down")
	holdsText(t, page, "<span lang=\"en\">no pathways.txt</span><span lang=\"fr\">pas de pathways.txt</span>")
}

func TestRefusedArchive(t *testing.T) {
	in := &report.Input{Refused: errors.New("open gtfs.zip: a/../b: <unsafe> name"), Name: "gtfs.zip", Lang: lang.FR}
	page := htmlOf(t, in)
	holdsText(t, page, "Ce fichier est illisible")
	holdsText(t, page, "Open gtfs.zip: a/../b: &lt;unsafe&gt; name.")
	got := readJSON(t, in)
	require.Len(t, got.Notices, 1)
	assert.Equal(t, "i_o_error", got.Notices[0].Code)
	assert.Equal(t, 1, got.Notices[0].TotalNotices)
	var table bytes.Buffer
	require.NoError(t, report.CSV(&table, in))
	assert.Equal(t, 2, strings.Count(table.String(), "\n"))
	assert.Contains(t, table.String(), "gtfs,0,0,i_o_error,error,")
}

// A feed says what it likes; the page must show it and do nothing of it.
const hostile = `Names that attack.
-- stops.txt --
stop_id,stop_name,stop_lat,stop_lon
S1,"<script>alert(1)</script>",45.00,5.0
S2,"=cmd|' /C calc'!A0",45.01,5.0
` + "S3,\"abc\u202Edef\u200Bghi\",45.02,5.0\n" + `S4,"</title><img src=x onerror=alert(1)>",45.03,5.0
S5,"{{.}} javascript:alert(1)",45.04,5.0
`

func TestHostileNamesAreText(t *testing.T) {
	r := many(5)
	r.Message = lang.Text{EN: "Stop {stop_name}.", FR: "Arrêt {stop_name}."}
	r.Details = append(r.Details, validate.Here("stop_name", "stopName"))
	in := &report.Input{Result: small(t, []*validate.Rule{r}, hostile), Name: `"><script>x</script>.zip`, SHA256: "<b>"}
	page := htmlOf(t, in)
	assert.Equal(t, 1, strings.Count(page, "<script"), "but for our own")
	lacksText(t, page, "<img")
	holdsText(t, page, "&lt;script&gt;alert(1)&lt;/script&gt;")
	holdsText(t, page, "abc[U+202E]def[U+200B]ghi")
	for _, r := range page {
		assert.False(t, r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069', "%U turns text around", r)
	}
	var table bytes.Buffer
	require.NoError(t, report.CSV(&table, in))
	assert.Contains(t, table.String(), "'=cmd|")
	assert.Equal(t, "<script>alert(1)</script>", readJSON(t, in).Notices[0].SampleNotices[0]["stopName"])
}

// Reports travel further than feeds.
func TestPageHidesAddresses(t *testing.T) {
	r := many(1)
	r.Message = lang.Text{EN: "Nobody answers at {number}.", FR: "Personne ne répond à {number}."}
	r.Details = []validate.Detail{validate.Value("number", "")}
	r.Run = func(p *validate.Pass) { p.Report(p.Feed.Agency.AgencyPhone.Cell(0)) }
	page := htmlOf(t, &report.Input{Result: small(t, []*validate.Rule{r}, "-- agency.txt --\n"+
		"agency_id,agency_name,agency_url,agency_timezone,agency_phone\nA,Val,https://val.example,Europe/Paris,+33 1 23 45 67 89\n")})
	holdsText(t, page, "Nobody answers at …89.")
	lacksText(t, page, "23 45 67")
}

func TestPagePointsNowhereOutside(t *testing.T) {
	page := htmlOf(t, &report.Input{Result: city(t, sample.Codes()...)})
	for _, m := range regexp.MustCompile(`(?i)\s(src|srcset|href|xlink:href|action|data|poster|background)="([^"]*)"`).FindAllStringSubmatch(page, -1) {
		if strings.EqualFold(m[1], "href") && strings.HasPrefix(m[2], "https://") {
			continue // a link to read, followed by people only
		}
		assert.Regexp(t, `^(#|data:,$)`, m[2], m[0])
	}
	lacksText(t, page, "url(")
	lacksText(t, page, "@import")
	lacksText(t, page, " style=")
}

func TestPageIsWellBuilt(t *testing.T) {
	page := htmlOf(t, &report.Input{Result: city(t, sample.Codes()...)})
	doc, err := html.Parse(strings.NewReader(page))
	require.NoError(t, err)
	ids, level := map[string]int{}, 0
	for n := range doc.Descendants() {
		for _, a := range n.Attr {
			if a.Key == "id" {
				ids[a.Val]++
			}
		}
		if len(n.Data) == 2 && n.Data[0] == 'h' && n.Data[1] >= '1' && n.Data[1] <= '6' {
			next := int(n.Data[1] - '0')
			assert.LessOrEqual(t, next, level+1, "a heading of level %d after one of %d", next, level)
			level = next
		}
		if n.Data == "th" {
			assert.Contains(t, []string{"col", "row"}, attribute(n, "scope"))
		}
	}
	for id, n := range ids {
		assert.Equal(t, 1, n, id)
	}
	for _, m := range regexp.MustCompile(`href="#([^"]+)"`).FindAllStringSubmatch(page, -1) {
		assert.Contains(t, ids, m[1])
	}
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func TestSameBytesForAnyNumberOfThreads(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(0))
	var first [3]string
	for k, threads := range []int{1, 8} {
		runtime.GOMAXPROCS(threads)
		in := &report.Input{Result: city(t, sample.Codes()...), Name: "valmont.zip"}
		var page, data, table bytes.Buffer
		require.NoError(t, report.HTML(&page, in))
		require.NoError(t, report.JSON(&data, in))
		require.NoError(t, report.CSV(&table, in))
		got := [3]string{page.String(), data.String(), table.String()}
		if k == 0 {
			first = got
		}
		for i := range got {
			assert.True(t, got[i] == first[i], "file %d differs with %d threads", i, threads)
		}
	}
}

func TestEveryRuleHasItsCard(t *testing.T) {
	r := city(t, sample.Codes()...)
	page := htmlOf(t, &report.Input{Result: r})
	require.NotEmpty(t, r.Groups)
	for _, g := range r.Groups {
		holdsText(t, page, `id="`+g.Rule.Code)
	}
	assert.NotEmpty(t, profile.Default().Rules)
}
