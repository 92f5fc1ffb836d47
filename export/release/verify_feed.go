package release

import (
	"errors"
	"io/fs"
	"os"
	"slices"
	"strconv"
	"strings"
)

// feedFolders returns the ids of all feeds that have a pointer or manifests, sorted.
func (s *Store) feedFolders() ([]string, error) {
	feeds, err := s.Feeds()
	if err != nil {
		return nil, err
	}
	entries, err := os.ReadDir(s.path("releases"))
	for _, e := range entries {
		if ValidFeed(e.Name()) && e.IsDir() {
			feeds = append(feeds, e.Name())
		}
	}
	slices.Sort(feeds)
	return slices.Compact(feeds), err
}

// numbers returns the releases that have a manifest, whether or not the pointer has
// reached them, in their order.
func (s *Store) numbers(feed string) ([]int, error) {
	entries, err := os.ReadDir(s.path("releases", feed))
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var numbers []int
	for _, e := range entries {
		name, isJSON := strings.CutSuffix(e.Name(), ".json")
		if n, err := strconv.Atoi(name); err == nil && isJSON && n > 0 {
			numbers = append(numbers, n)
		}
	}
	slices.Sort(numbers)
	return slices.Compact(numbers), nil
}

// feed checks the pointer of a feed, and all releases up to it; all that are there
// where it does not say.
func (v *verifier) feed(feed string) error {
	numbers, err := v.store.numbers(feed)
	if err != nil {
		return err
	}
	current, err := v.pointer(feed, numbers)
	if err != nil {
		return err
	}
	before := 0
	for _, n := range numbers {
		if n > before+1 {
			v.unreadable(feed, before+1, "missing")
		}
		before = n
		if err := v.numbered(feed, n, current); err != nil {
			return err
		}
	}
	return nil
}

// pointer returns the release a pointer names, 0 where there is no telling.
func (v *verifier) pointer(feed string, numbers []int) (current int, err error) {
	path := v.store.channelPath(feed)
	ch, err := v.store.channel(feed)
	switch {
	case errors.Is(err, ErrNotFound) && len(numbers) == 0:
		return 0, nil
	case errors.Is(err, ErrNotFound):
		v.fault(path, "missing, though there are releases")
		return 0, nil
	case errors.Is(err, ErrDamaged):
		v.fault(path, "does not say which release is current")
		return 0, nil
	case err != nil:
		return 0, err
	case !slices.Contains(numbers, ch.Release):
		v.unreadable(feed, ch.Release, "missing, though it is current")
	case numbers[len(numbers)-1] > ch.Release:
		v.fault(path, "says that release %d is current, but there are later ones", ch.Release)
	}
	return ch.Release, nil
}

// numbered checks a release. One beyond the pointer is not public; its contents are named.
func (v *verifier) numbered(feed string, n, current int) error {
	m, err := v.store.manifest(feed, n)
	if errors.Is(err, ErrDamaged) {
		v.unreadable(feed, n, "does not describe this release")
		return nil
	}
	if err != nil {
		return err
	}
	for _, f := range m.Files {
		v.used[f.SHA256] = true
	}
	if m.State != Published || current > 0 && n > current {
		return nil
	}
	if err := v.release(m); err != nil {
		return err
	}
	if n == current {
		return v.stable(m)
	}
	return nil
}

// unreadable reports a manifest, and that it is not known what it names.
func (v *verifier) unreadable(feed string, n int, problem string) {
	v.blind = true
	v.fault(v.store.manifestPath(feed, n), "%s", problem)
}
