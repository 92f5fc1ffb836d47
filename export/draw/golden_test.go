package draw

import (
	"bytes"
	"encoding/xml"
	"errors"
	"flag"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "rewrite testdata/*.svg")

func TestGolden(t *testing.T) {
	for name, got := range examples() {
		file := filepath.Join("testdata", name)
		if *update {
			require.NoError(t, os.WriteFile(file, got, 0o644))
		}
		want, err := os.ReadFile(file)
		require.NoError(t, err, "run the test with -update and look at the pictures")
		assert.Equal(t, string(want), string(got), "%s: run with -update and look at it", name)
	}
}

func TestSameBytesTwice(t *testing.T) {
	first, second := examples(), examples()
	for name := range first {
		assert.Equal(t, string(first[name]), string(second[name]), name)
	}
}

// An element is one start tag with the text directly in it.
type element struct {
	name       string
	attributes map[string]string
	text       string
}

// parsed reads a picture as XML and holds it to what every picture promises.
func parsed(t *testing.T, name string, svg []byte) []element {
	t.Helper()
	decoder := xml.NewDecoder(bytes.NewReader(svg))
	var all []element
	var open []int
	for {
		token, err := decoder.Token()
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err, name)
		switch x := token.(type) {
		case xml.StartElement:
			e := element{name: x.Name.Local, attributes: map[string]string{}}
			for _, a := range x.Attr {
				e.attributes[a.Name.Local] = a.Value
			}
			open = append(open, len(all))
			all = append(all, e)
		case xml.CharData:
			if len(open) > 0 {
				all[open[len(open)-1]].text += string(x)
			}
		case xml.EndElement:
			open = open[:len(open)-1]
		}
	}
	require.NotEmpty(t, all, name)
	return all
}

func TestStructure(t *testing.T) {
	allowed := []string{"svg", "title", "desc", "g", "path", "line", "rect", "circle", "text"}
	for name, svg := range examples() {
		all := parsed(t, name, svg)
		assert.Equal(t, "svg", all[0].name, name)
		assert.Equal(t, "img", all[0].attributes["role"], name)
		assert.NotEmpty(t, all[0].attributes["viewBox"], name)
		for _, e := range all {
			assert.Contains(t, allowed, e.name, name)
			for key, value := range e.attributes {
				assert.NotContains(t, []string{"id", "style", "href", "src"}, key, name)
				assert.False(t, strings.HasPrefix(key, "on"), "%s: %s", name, key)
				assert.NotContains(t, value, "url(", name)
				assert.NotContains(t, value, "NaN", name)
			}
		}
	}
}

func TestTextIsEscaped(t *testing.T) {
	svg := string(Network(town("en")))
	assert.NotContains(t, svg, "<script")
	assert.Contains(t, svg, "Place &lt;script&gt;alert(1)&lt;/script&gt; &amp; Cie")
	c := &canvas{}
	c.text("a\x00b\x1b\xff\"'\uffff")
	assert.Equal(t, "a\ufffdb\ufffd\ufffd&#34;&#39;\ufffd", string(c.b))
}

// Names and signs of the map: none over another, all on the canvas.
func TestLabelsDoNotCollide(t *testing.T) {
	for name, m := range map[string]Map{"town": town("fr"), "crowd": crowd()} {
		d := newDrawing(m)
		d.lines()
		d.stops()
		d.scale()
		d.places()
		d.labels()
		require.Greater(t, len(d.taken.boxes), 5, name)
		for i, a := range d.taken.boxes {
			assert.True(t, d.frame.grown(1).holds(a), "%s: %v is off the map", name, a)
			for _, b := range d.taken.boxes[:i] {
				assert.False(t, a.grown(-1).overlaps(b.grown(-1)), "%s: %v over %v", name, a, b)
			}
		}
	}
}
