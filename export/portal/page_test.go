package portal

import (
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/net/html"

	"github.com/quai-transit/quai/export/release"
)

func TestFeedPageSays(t *testing.T) {
	page := pageOf(t, portalOf(t), "feeds/village/index.html")
	for _, want := range []string{
		`<html lang="fr">`,
		`<title>&lt;script&gt;alert(1)&lt;/script&gt; &amp; Cie · GTFS</title>`,
		`<span lang="en">Published with 1 kind of error to mend</span><span lang="fr">Publié avec 1` + "\u00a0" + `type d’erreur à corriger</span>`,
		`<time datetime="2026-11-23T12:00:00Z"><span lang="en">Mon 23 Nov 2026</span><span lang="fr">lun. 23 nov. 2026</span></time>`,
		`<b>8</b> <span lang="en">trips</span><span lang="fr">courses</span>`,
		`<a class="button" href="gtfs.zip" download>`,
		sumOf(zipOf("B")),
		`<span class="route c-0b57a4-ffffff">T1</span> <span>Gare ↔ Port</span>`,
		`<a href="r/2/report/report.html#an_error">`,
		`<a href="r/2/report/report.html#a_warning-warning"><span lang="en">Stop &lt;far&gt; away</span><span lang="fr">Arrêt &lt;loin&gt; du tracé</span></a>`,
		`<span lang="en">1,234 places</span><span lang="fr">1` + "\u202f" + `234` + "\u00a0" + `endroits</span>`,
		`<a class="file" href="r/2/tables/stops.parquet" download>Parquet`,
		`<a class="file" href="tables/stops.csv" download>CSV`,
		`<span lang="en">Identifier &lt;b&gt;</span>`,
		`<a href="r/1/manifest.json">`,
		`<a href="r/2/changes.csv" download>`,
		`href="https://www.etalab.gouv.fr/licence-ouverte-open-licence/" rel="license"`,
		`href="mailto:data@a.example.org?subject=GTFS%20village%2c%202"`,
	} {
		assert.True(t, strings.Contains(page, want), want)
	}
	assert.Less(t, strings.Index(page, "Tramway"), strings.Index(page, "<h3>Bus"), "trams before buses")
}

func TestFrontPageSays(t *testing.T) {
	page := pageOf(t, portalOf(t), "index.html")
	assert.Contains(t, page, `<html lang="fr">`)
	assert.Contains(t, page, `<a class="cover" href="feeds/village/">&lt;script&gt;alert(1)&lt;/script&gt; &amp; Cie</a>`)
	assert.Contains(t, page, `<svg xmlns`)
	assert.Equal(t, robots, pageOf(t, portalOf(t), "robots.txt"))
}

// Whatever a feed says is text: the pages have the elements and attributes of the
// templates only, and nothing that the content policy would refuse.
func TestPagesEscape(t *testing.T) {
	s := portalOf(t)
	for _, name := range []string{"index.html", "feeds/village/index.html"} {
		root, err := html.Parse(strings.NewReader(pageOf(t, s, name)))
		require.NoError(t, err)
		for n := range root.Descendants() {
			if n.Type != html.ElementNode {
				continue
			}
			assert.NotContains(t, []string{"style", "iframe", "object", "base"}, n.Data, name)
			for _, a := range n.Attr {
				assert.False(t, strings.HasPrefix(a.Key, "on") || a.Key == "style", "%s: %s %s", name, n.Data, a.Key)
				assert.NotContains(t, a.Val, "javascript:", name)
				assert.NotContains(t, a.Val, "ZgotmplZ", "%s: %s %s", name, n.Data, a.Key)
			}
			if n.Data == "script" {
				assert.Nil(t, n.FirstChild, "%s: inline script", name)
			}
			if n.Data == "img" {
				assert.NotEqual(t, "x", attribute(n, "src"), name)
			}
		}
	}
	assert.NotContains(t, pageOf(t, s, "feeds/village/routes.css"), "cmd")
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

func TestPagesAreTheSameAgain(t *testing.T) {
	s, other := portalOf(t), portalOf(t)
	before := treeOf(t, s)
	require.NoError(t, Write(t.Context(), s))
	assert.Equal(t, before, treeOf(t, s), "nothing to write, nothing written")
	for name := range before {
		assert.Equal(t, pageOf(t, s, name), pageOf(t, other, name), name)
	}
	assert.Contains(t, before, "assets/tokens.css")
}

// treeOf lists the pages with their dates.
func treeOf(t *testing.T, s *release.Store) map[string]time.Time {
	t.Helper()
	files := map[string]time.Time{}
	require.NoError(t, fs.WalkDir(os.DirFS(s.Public()), ".", func(name string, e fs.DirEntry, err error) error {
		if err != nil || e.IsDir() || strings.Contains(name, "/r/") || filepath.Ext(name) == ".zip" || filepath.Ext(name) == ".csv" {
			return err
		}
		assert.NotContains(t, name, ".quai-", "nothing half written")
		info, err := e.Info()
		files[name] = info.ModTime()
		return err
	}))
	return files
}

// Every link of the pages leads to something.
func TestLinksLead(t *testing.T) {
	site := &site{t: t, store: portalOf(t)}
	site.serve()
	for _, page := range []string{"/", "/feeds/village/"} {
		root, err := html.Parse(strings.NewReader(string(bodyOf(t, site.get(page)))))
		require.NoError(t, err)
		links := 0
		for n := range root.Descendants() {
			to := attribute(n, "href") + attribute(n, "src")
			to, _, _ = strings.Cut(to, "#")
			if to == "" || strings.Contains(to, ":") {
				continue
			}
			links++
			at, err := (&url.URL{Path: page}).Parse(to)
			require.NoError(t, err)
			assert.Equal(t, 200, site.get(at.Path).StatusCode, "%s: %s", page, to)
		}
		assert.Greater(t, links, 5, page)
	}
}

func TestEmptyPortal(t *testing.T) {
	s, err := release.Open(t.TempDir())
	require.NoError(t, err)
	require.NoError(t, Write(t.Context(), s))
	assert.Contains(t, pageOf(t, s, "index.html"), "Rien n’est encore publié")
}

// A release that was published without anything for pages still has one.
func TestPlainRelease(t *testing.T) {
	site := newSite(t)
	site.publish("A", noon)
	require.NoError(t, Write(t.Context(), site.store))
	page := pageOf(t, site.store, "feeds/ilevia/index.html")
	for _, want := range []string{"<h1>ilevia</h1>", "Published without a report", "There is no map", "names nobody", "No trip of this feed", "not counted"} {
		assert.Contains(t, page, want)
	}
}

// A feed that is damaged does not keep the others from their pages.
func TestDamagedFeed(t *testing.T) {
	s := portalOf(t)
	m := publishFeed(t, s, "broken", "A", noon, feedOf(t, village()))
	f, ok := m.File(factsPath)
	require.True(t, ok)
	object, err := s.Object(f.SHA256)
	require.NoError(t, err)
	require.NoError(t, object.Close())
	require.NoError(t, os.Remove(object.Name()))
	require.NoError(t, os.Remove(filepath.Join(s.Public(), "index.html")))
	require.ErrorContains(t, Write(t.Context(), s), "page of feed broken")
	assert.FileExists(t, filepath.Join(s.Public(), "index.html"))
}
