package release

import (
	"errors"
	"fmt"
	"io/fs"
	"time"
)

// A Channel is the pointer of a feed: which release is current, and since when.
type Channel struct {
	Release    int       `json:"release"`
	SwitchedAt time.Time `json:"switched_at"` // UTC, whole seconds, rises with every switch
	Seq        int       `json:"seq"`         // number of switches so far
}

// Current returns a feed's pointer and the manifest it points at, as of one moment;
// ErrNotFound where nothing has been published.
func (s *Store) Current(feed string) (Channel, Manifest, error) {
	ch, err := s.channel(feed)
	if err != nil {
		return ch, Manifest{}, err
	}
	m, err := s.manifest(feed, ch.Release)
	return ch, m, err
}

func (s *Store) channel(feed string) (Channel, error) {
	var ch Channel
	if !ValidFeed(feed) {
		return ch, fmt.Errorf("feed %q: %w", feed, ErrNotFound)
	}
	err := readJSON(s.channelPath(feed), &ch)
	if errors.Is(err, fs.ErrNotExist) {
		return ch, fmt.Errorf("feed %s: %w", feed, ErrNotFound)
	}
	if err == nil && ch.Release < 1 {
		err = fmt.Errorf("channel of feed %s points at release %d: %w", feed, ch.Release, ErrDamaged)
	}
	return ch, err
}

// lastChannel returns the pointer, or a zero one for a feed that has never been published.
func (s *Store) lastChannel(feed string) (Channel, error) {
	ch, err := s.channel(feed)
	if errors.Is(err, ErrNotFound) {
		return Channel{}, nil
	}
	return ch, err
}

// next returns the pointer of the release to come. HTTP dates hold seconds only and
// clients ask "newer than what I have?", so each switch is at least a second later.
func (ch Channel) next(at time.Time) Channel {
	at = at.UTC().Truncate(time.Second)
	if earliest := ch.SwitchedAt.Add(time.Second); ch.Release > 0 && at.Before(earliest) {
		at = earliest
	}
	return Channel{Release: ch.Release + 1, SwitchedAt: at, Seq: ch.Seq + 1}
}
