package portal

import (
	"html/template"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"

	"github.com/quai-transit/quai/export/release"
	"github.com/quai-transit/quai/gtfs/lang"
)

func TestBoth(t *testing.T) {
	f := func(en, fr string, want template.HTML) {
		t.Helper()
		assert.Equal(t, want, both(lang.Text{EN: en, FR: fr}))
	}
	f("Bus", "Bus", "Bus")
	f("Stop <b>", "Arrêt <b>", `<span lang="en">Stop &lt;b&gt;</span><span lang="fr">Arrêt &lt;b&gt;</span>`)
	f("Why?", "Pourquoi ?", `<span lang="en">Why?</span><span lang="fr">Pourquoi`+"\u202f"+`?</span>`)
	f("So: “a”", "Ainsi : « a »", `<span lang="en">So: “a”</span><span lang="fr">Ainsi`+"\u00a0: «\u00a0a\u00a0»"+`</span>`)
}

func TestVerdicts(t *testing.T) {
	with := func(severities ...string) *facts {
		f := &facts{}
		for _, s := range severities {
			f.Findings = append(f.Findings, findingsFacts{Severity: s})
		}
		return f
	}
	at := time.Date(2026, 11, 23, 9, 0, 0, 0, time.UTC)
	f := func(m release.Manifest, about *facts, severity, en, fr string) {
		t.Helper()
		m.PublishedAt = at
		got := (&feedPage{Current: m, Facts: about}).verdict()
		assert.Equal(t, verdict{severity, lang.Text{EN: en, FR: fr}}, got)
	}
	f(release.Manifest{}, with(), "good", "Nothing wrong was found", "Aucun défaut trouvé")
	f(release.Manifest{}, with("info"), "good", "Nothing wrong was found", "Aucun défaut trouvé")
	f(release.Manifest{}, with("warning", "warning"), "warning", "No errors, 2 points to improve", "Aucune erreur, 2\u00a0points à améliorer")
	f(release.Manifest{}, with("error", "error", "warning"), "error", "Published with 2 kinds of error to mend", "Publié avec 2\u00a0types d’erreur à corriger")
	f(release.Manifest{}, &facts{Failed: 1}, "warning", "Nothing wrong was found, but not everything could be checked", "Aucun défaut trouvé, mais tout n’a pas pu être contrôlé")
	f(release.Manifest{}, nil, "info", "Published without a report", "Publié sans rapport")
	f(release.Manifest{State: release.Redacted}, with(), "error", "This release has been withdrawn", "Cette version a été retirée")
	f(release.Manifest{Coverage: release.Coverage{Start: "2026-01-01", End: "2026-11-22"}}, with(), "error",
		"This timetable has ended: no trip runs after Sun 22 Nov 2026", "Ces horaires ne sont plus valables : plus aucune course après le dim. 22 nov. 2026")
	f(release.Manifest{Coverage: release.Coverage{Start: "2026-01-01", End: "2026-11-23"}}, with(), "good", "Nothing wrong was found", "Aucun défaut trouvé")
}

func TestContacts(t *testing.T) {
	for given, want := range map[string]string{
		"a@b.fr": "a@b.fr", " a@b.fr ": "a@b.fr", "a@b": "", "a": "", "@b.fr": "", "a@b.fr?bcc=c@d.fr": "", "a@b.fr,c@d.fr": "", "": "", //nolint:gocritic // the blanks are the case
	} {
		assert.Equal(t, want, contact{Email: given}.Mail(), given)
	}
	for given, want := range map[string]string{
		"https://a.fr/b": "https://a.fr/b", "http://a.fr": "http://a.fr", "javascript:alert(1)": "", "a.fr": "", "https://": "", "data:text/html,x": "",
	} {
		assert.Equal(t, want, contact{URL: given}.Web(), given)
	}
}

func TestRouteSigns(t *testing.T) {
	assert.Equal(t, "plain", routeFacts{}.Class())
	assert.Equal(t, "plain", routeFacts{Color: "red"}.Class())
	assert.Equal(t, "c-ffe600-000000", routeFacts{Color: "FFE600", TextColor: "FFFFFF"}.Class(), "white on yellow cannot be read")
	assert.Equal(t, "c-0b57a4-ffffff", routeFacts{Color: "0b57a4"}.Class())
	css := string(routeColors([]routeFacts{{Color: "0b57a4"}, {Color: "0B57A4", TextColor: "FFFFFF"}, {}}))
	assert.Equal(t, "/* The signs of the routes in the colours of the feed. */\n.c-0b57a4-ffffff{background:#0b57a4;color:#ffffff}\n", css)
	assert.Equal(t, "R1", routeFacts{ID: "R1"}.Sign())
	assert.Empty(t, routeFacts{ShortName: "A", LongName: " - "}.Name())
}

func TestDictionary(t *testing.T) {
	lines := strings.SplitAfter(dictionaryCSV, "\n")
	got := dictionaryOf([]byte(lines[0] + lines[2] + lines[1]))
	assert.Equal(t, []column{
		{"stop_id", "text", "", true, lang.Text{EN: "Identifier <b>", FR: "Identifiant <b>"}},
		{"lat", "float64", "deg", false, lang.Text{EN: "Latitude", FR: "Latitude"}},
	}, got["stops"])
	for _, broken := range []string{"", "table\n\"", "table,column\nstops\n"} {
		assert.Empty(t, dictionaryOf([]byte(broken)), broken)
	}
	assert.NotPanics(t, func() { dictionaryOf([]byte("x\ny\n")) })
}

func TestLanguageOfFeed(t *testing.T) {
	for tag, want := range map[string]lang.Lang{"fr": lang.FR, "fr-CA": lang.FR, "FR": lang.FR, "fro": lang.EN, "en": lang.EN, "": lang.EN, "mul": lang.EN} {
		assert.Equal(t, want, languageOf(tag), tag)
	}
}
