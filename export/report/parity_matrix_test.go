package report_test

import (
	"fmt"
	"strconv"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs/need"
)

// A matrix counts, by code, the feeds on which our totals are equal, more or fewer.
type matrix struct {
	mu     sync.Mutex
	codes  map[string]*pairs
	ledger map[string]bool // differences that were reviewed, and whether they were met
}

type pairs struct{ equal, more, fewer int }

func (p *pairs) all() int { return p.equal + p.more + p.fewer }

// reasons are those for which a total may differ.
var reasons = []string{"fault of the reference", "platform", "library"}

// newMatrix reads the ledger of reviewed differences: slug, code, their total, ours, reason,
// evidence.
func newMatrix(t *testing.T) *matrix {
	t.Helper()
	m := &matrix{codes: map[string]*pairs{}, ledger: map[string]bool{}}
	for _, row := range need.Table(t, "../../testdata/parity.tsv") {
		require.Len(t, row, 6, row)
		kind, _, _ := strings.Cut(row[4], ":")
		assert.Contains(t, reasons, kind, row)
		assert.NotEmpty(t, row[5], "evidence of %v", row)
		m.ledger[strings.Join(row[:4], "\t")] = false
	}
	return m
}

// add counts a pair of feed and code, and tells of it where nobody reviewed it.
func (m *matrix) add(t *testing.T, slug, code string, theirs, ours int) {
	m.mu.Lock()
	if m.codes[code] == nil {
		m.codes[code] = &pairs{}
	}
	switch p := m.codes[code]; {
	case ours == theirs:
		p.equal++
	case ours > theirs:
		p.more++
	default:
		p.fewer++
	}
	m.mu.Unlock()
	if ours != theirs && !m.reviewed(slug, code, theirs, ours) {
		assert.Fail(t, "difference", "%s\t%s\t%d\t%d", slug, code, theirs, ours)
	}
}

// reviewed tells whether a difference stands in the ledger.
func (m *matrix) reviewed(slug, code string, theirs, ours int) bool {
	m.mu.Lock()
	defer m.mu.Unlock()
	key := strings.Join([]string{slug, code, strconv.Itoa(theirs), strconv.Itoa(ours)}, "\t")
	_, ok := m.ledger[key]
	if ok {
		m.ledger[key] = true
	}
	return ok
}

// judge prints the matrix, and holds that nearly all pairs are equal, of each code too, and
// that the ledger has nothing else.
func (m *matrix) judge(t *testing.T) {
	var table strings.Builder
	var sum pairs
	for _, code := range sortedKeys(m.codes) {
		p := m.codes[code]
		fmt.Fprintf(&table, "%-66s %5d equal %3d more %3d fewer\n", code, p.equal, p.more, p.fewer)
		sum = pairs{sum.equal + p.equal, sum.more + p.more, sum.fewer + p.fewer}
		if p.all() < 20 {
			assert.Equal(t, p.all(), p.equal, "%s: all of a few are equal", code)
		}
		assert.LessOrEqual(t, 95*p.all(), 100*p.equal, "%s: less than 95 %% are equal", code)
	}
	t.Logf("\n%s%-66s %5d equal %3d more %3d fewer", table.String(), "all", sum.equal, sum.more, sum.fewer)
	assert.LessOrEqual(t, 995*sum.all(), 1000*sum.equal, "less than 99.5 % are equal")
	for key, met := range m.ledger {
		assert.True(t, met || testing.Short(), "no longer so: %s", key)
	}
}
