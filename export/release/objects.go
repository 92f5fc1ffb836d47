package release

import (
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
)

var objectName = regexp.MustCompile(`^[0-9a-f]{64}$`)

// Object opens the content with a SHA-256 (64 hexadecimal digits); ErrNotFound where
// the store does not hold it. The caller closes it.
func (s *Store) Object(sum string) (*os.File, error) {
	if !objectName.MatchString(sum) {
		return nil, fmt.Errorf("object %q: %w", sum, ErrNotFound)
	}
	f, err := os.Open(s.objectPath(sum))
	if errors.Is(err, fs.ErrNotExist) {
		return nil, fmt.Errorf("object %s: %w", sum, ErrNotFound)
	}
	return f, err
}

func (s *Store) objectPath(sum string) string {
	return s.path("objects", "sha256", sum[:2], sum[2:4], sum)
}

// putObjects writes every output and returns what the manifest says of them.
func (s *Store) putObjects(ctx context.Context, staging string, outputs []Output) ([]File, error) {
	files := make([]File, len(outputs))
	for i, o := range outputs {
		f := File{Path: o.Path, MediaType: o.MediaType, Stable: o.Stable}
		var err error
		if f.SHA256, f.Bytes, err = s.putObject(ctx, staging, o.Write); err != nil {
			return nil, fmt.Errorf("write %s: %w", o.Path, err)
		}
		s.did("object %s", o.Path)
		files[i] = f
	}
	return files, nil
}

// putObject keeps a content once: under its own hash, durable before it has its name.
func (s *Store) putObject(ctx context.Context, staging string, write func(io.Writer) error) (sum string, n int64, err error) {
	temp := filepath.Join(staging, "object")
	meter := &meter{ctx: ctx, hash: sha256.New()}
	err = createFile(temp, 0o444, func(w io.Writer) error {
		meter.to = w
		return write(meter)
	})
	if err != nil {
		return "", 0, err
	}
	s.did("content")
	sum = hex.EncodeToString(meter.hash.Sum(nil))
	return sum, meter.n, s.keepObject(temp, sum, meter.n)
}

func (s *Store) keepObject(temp, sum string, n int64) error {
	place := s.objectPath(sum)
	if info, err := os.Stat(place); err == nil && info.Size() == n {
		return os.Remove(temp)
	}
	if err := makeDirs(s.dir, filepath.Join("objects", "sha256", sum[:2], sum[2:4])); err != nil {
		return err
	}
	return rename(temp, place)
}

// A meter counts and hashes what passes through, and stops when ctx is done.
type meter struct {
	ctx  context.Context
	to   io.Writer
	hash hash.Hash
	n    int64
}

func (m *meter) Write(p []byte) (int, error) {
	if err := m.ctx.Err(); err != nil {
		return 0, err
	}
	n, err := m.to.Write(p)
	m.hash.Write(p[:n])
	m.n += int64(n)
	return n, err
}
