package source

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"net"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs/lang"
)

func TestReason(t *testing.T) {
	wrapped := func(err error) error { return fmt.Errorf("open feed.zip: %w", err) }
	refused := refuse(Encrypted, "stops.txt", "under a password", "sous mot de passe")
	for _, c := range []struct {
		err    error
		en, fr string
	}{
		{refused, "stops.txt: under a password", "stops.txt : sous mot de passe"},
		{&NotZipError{Seems: lang.Text{EN: "an HTML page", FR: "une page HTML"}}, "an HTML page", "une page HTML"},
		{&StatusError{Code: 404}, "the server answers 404 Not Found: there is no such page", "le serveur répond 404 Not Found : cette page n’existe pas"},
		{&StatusError{Code: 500}, "the server answers 500 Internal Server Error", "le serveur répond 500 Internal Server Error"},
		{&fs.PathError{Op: "open", Path: "/home/anne/feed.zip", Err: fs.ErrNotExist}, "no such file", "n’existe pas"},
		{fs.ErrPermission, "permission denied", "pas permise"},
		{context.DeadlineExceeded, "took too long", "trop de temps"},
		{&net.DNSError{Name: "nowhere.example"}, "nowhere.example", "nowhere.example"},
		{&fs.PathError{Op: "read", Path: "/home/anne/feed.zip", Err: errors.New("broken disk")}, "broken disk", "broken disk"},
	} {
		got := Reason(wrapped(c.err))
		assert.Contains(t, got.EN, c.en)
		assert.Contains(t, got.FR, c.fr)
		assert.NotContains(t, got.EN+got.FR, "anne", "no path of a machine")
	}
}

func TestReasonOfAMissingFile(t *testing.T) {
	_, err := Open(t.Context(), "nowhere/feed.zip", Options{})
	require.Error(t, err)
	assert.Equal(t, "there is no such file or folder", Reason(err).EN)
}
