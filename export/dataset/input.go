package dataset

import (
	"cmp"
	"fmt"
	"runtime"
	"strconv"
	"strings"
	"sync"

	"github.com/quai-transit/quai/export/format"
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// An Input is what tables are made from. It must not be copied once used; what several
// tables rest on is worked out once and kept in it.
type Input struct {
	Feed *gtfs.Feed
	// Result is what the rules found; nil where findings are not wanted.
	Result *validate.Result
	// Previous is the feed of the release before, nil where there is none.
	Previous *gtfs.Feed
	// FeedID stands in every row; see [FeedID] for one made from a file name.
	FeedID string
	// Release is the number of the release, 0 where it is not published.
	Release int32
	// Licence is kept in files that have a place for it; "" is left out.
	Licence string
	// Date is the day from which day types are looked for; gtfs.NoDate means the whole feed.
	Date gtfs.Date
	// Lang is the language of labels.
	Lang lang.Lang
	// Threads is the number of goroutines; 0 means one per processor. No byte depends on it.
	Threads int

	facts facts
}

// facts are worked out when first asked for.
type facts struct {
	names  fact[*names]
	clock  fact[clock]
	trips  fact[*trips]
	days   fact[[]dayType]
	paths  fact[*paths]
	groups fact[[]*group]
}

// A fact is worked out by whoever asks first.
type fact[T any] struct {
	once  sync.Once
	value T
}

func (f *fact[T]) get(find func() T) T {
	f.once.Do(func() { f.value = find() })
	return f.value
}

func (in *Input) threads() int { return cmp.Or(max(in.Threads, 0), runtime.GOMAXPROCS(0)) }

func (in *Input) origin() Origin { return Origin{FeedID: in.FeedID, ReleaseID: in.Release} }

// lacks tells what a table needs and the input does not have.
func (in *Input) lacks(t Info) error {
	switch {
	case t.Needs&NeedsFeed != 0 && in.Feed == nil:
		return fmt.Errorf("table %s needs a feed", t.Name)
	case t.Needs&NeedsResult != 0 && in.Result == nil:
		return fmt.Errorf("table %s needs the result of a validation", t.Name)
	}
	return nil
}

// metadata is what files say of themselves.
func (in *Input) metadata() []format.Pair {
	pairs := []format.Pair{{Key: "feed_id", Value: in.FeedID}, {Key: "release_id", Value: strconv.Itoa(int(in.Release))}}
	if in.Licence != "" {
		pairs = append(pairs, format.Pair{Key: "licence", Value: in.Licence})
	}
	if in.Feed != nil {
		pairs = append(pairs, format.Pair{Key: "source_sha256", Value: in.Feed.Archive().SHA256})
	}
	return pairs
}

// FeedID makes a feed id of the name of an input: lower case, letters, digits and
// hyphens. "Réseau_2026.zip" is "r-seau-2026"; a name without letters and digits "feed".
func FeedID(name string) string {
	name = strings.TrimSuffix(strings.ToLower(name), ".zip")
	words := strings.FieldsFunc(name, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') })
	return cmp.Or(strings.Join(words, "-"), "feed")
}

// An Origin is the beginning of every row: which release of which feed it is of.
type Origin struct {
	FeedID    string `col:"feed_id" en:"Id of the feed" fr:"Identifiant du jeu de données" source:"option --feed-id, else the name of the input" example:"valmont"`
	ReleaseID int32  `col:"release_id" en:"Number of the release; 0 where it is not published" fr:"Numéro de la version ; 0 si elle n’est pas publiée" source:"the release" example:"42"`
}
