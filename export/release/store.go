package release

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strconv"
)

// Errors a caller can tell apart with errors.Is.
var (
	// ErrNotFound is wrapped where a feed, a release or an object is not there.
	ErrNotFound = errors.New("not found")
	// ErrUnchanged is wrapped where content and licence are those of the current release.
	ErrUnchanged = errors.New("content is already current")
	// ErrInvalid is wrapped where a submission cannot be published as it stands.
	ErrInvalid = errors.New("invalid submission")
	// ErrRedacted is wrapped where a release has been withdrawn from the store for
	// good; see [Redacted].
	ErrRedacted = errors.New("release is redacted")
	// ErrDamaged is wrapped where files of the store are missing or contradict each other.
	ErrDamaged = errors.New("store is damaged")
)

// A Store keeps releases in a folder. All methods may be used from several goroutines
// and several processes at once; those that write take turns.
type Store struct {
	dir  string
	step func(name string) // called after each write; nil except in tests
}

// Open returns the store in the folder dir, which is made where it does not exist.
//
// Leftovers of a publisher that died are swept, unless another publisher is at work
// or the folder cannot be written; reading works then too.
func Open(dir string) (*Store, error) {
	dir, err := filepath.Abs(dir)
	if err != nil {
		return nil, fmt.Errorf("open store: %w", err)
	}
	s := &Store{dir: dir}
	for _, folder := range []string{"objects/sha256", "releases", "channels", "staging", "public/feeds"} {
		if err := makeDirs(dir, folder); err != nil {
			return nil, fmt.Errorf("open store %s: %w", dir, err)
		}
	}
	return s, s.recoverIfFree()
}

// recoverIfFree sweeps leftovers where nobody else is writing.
func (s *Store) recoverIfFree() error {
	unlock, err := s.tryLock()
	if errors.Is(err, errLocked) || cannotWrite(err) {
		return nil
	}
	if err != nil {
		return err
	}
	defer unlock()
	return s.recover()
}

// cannotWrite reports that a store is here to be read only.
func cannotWrite(err error) bool {
	return errors.Is(err, fs.ErrPermission) || errors.Is(err, errors.ErrUnsupported) || isReadOnly(err)
}

// Public returns the folder that a static host gets; pages are written there too.
func (s *Store) Public() string { return s.path("public") }

// Feeds returns the ids of all feeds with at least one release, sorted. A feed whose
// pointer is damaged is among them: reading it gives the error.
func (s *Store) Feeds() ([]string, error) {
	entries, err := os.ReadDir(s.path("channels"))
	if err != nil {
		return nil, fmt.Errorf("list feeds: %w", err)
	}
	var feeds []string
	for _, e := range entries {
		if e.Type().IsRegular() {
			continue // somebody's notes
		}
		if _, err := s.channel(e.Name()); !errors.Is(err, ErrNotFound) {
			feeds = append(feeds, e.Name())
		}
	}
	return feeds, nil
}

func (s *Store) path(elem ...string) string {
	return filepath.Join(append([]string{s.dir}, elem...)...)
}

func (s *Store) manifestPath(feed string, n int) string {
	return s.path("releases", feed, strconv.Itoa(n)+".json")
}

func (s *Store) channelPath(feed string) string { return s.path("channels", feed, "current.json") }

func (s *Store) publicPath(feed string) string { return s.path("public", "feeds", feed) }

func (s *Store) publicRelease(feed string, n int) string {
	return s.path("public", "feeds", feed, "r", strconv.Itoa(n))
}

func (s *Store) stagingPath(feed string) string { return s.path("staging", feed) }

// did tells a test that a write has been done.
func (s *Store) did(format string, args ...any) {
	if s.step != nil {
		s.step(fmt.Sprintf(format, args...))
	}
}

// ValidFeed reports whether id can name a feed: up to 63 lower-case letters, digits
// and hyphens, not beginning with a hyphen. It becomes a folder and part of a URL.
func ValidFeed(id string) bool { return feedID.MatchString(id) }

var feedID = regexp.MustCompile(`^[a-z0-9][a-z0-9-]{0,62}$`)
