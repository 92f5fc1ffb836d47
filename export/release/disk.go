package release

import (
	"bufio"
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"syscall"

	"github.com/quai-transit/quai/export/atomic"
)

// makeDirs makes root and the folders of rel below it, each durable before the next.
func makeDirs(root, rel string) error {
	if err := os.MkdirAll(root, 0o755); err != nil {
		return err
	}
	at := root
	for part := range strings.SplitSeq(filepath.ToSlash(rel), "/") {
		parent := at
		at = filepath.Join(at, part)
		err := os.Mkdir(at, 0o755)
		if errors.Is(err, fs.ErrExist) || isReadOnly(err) && isDir(at) {
			continue
		}
		if err != nil {
			return err
		}
		if err := atomic.SyncFolder(parent); err != nil {
			return err
		}
	}
	return nil
}

func isDir(path string) bool {
	info, err := os.Stat(path)
	return err == nil && info.IsDir()
}

func isReadOnly(err error) bool { return errors.Is(err, syscall.EROFS) }

// createFile writes a new file and makes its content, not yet its name, durable.
func createFile(path string, perm fs.FileMode, write func(io.Writer) error) (err error) {
	f, err := os.OpenFile(path, os.O_WRONLY|os.O_CREATE|os.O_TRUNC, perm)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	w := bufio.NewWriterSize(f, 256<<10)
	if err := write(w); err != nil {
		return err
	}
	if err := w.Flush(); err != nil {
		return err
	}
	return f.Sync()
}

// rename moves a finished file or folder to its place and makes the name durable.
func rename(from, to string) error {
	if err := os.Rename(from, to); err != nil {
		return err
	}
	return atomic.SyncFolder(filepath.Dir(to))
}

// linkOrCopy gives a file a second name, or a copy where links are not possible.
func linkOrCopy(from, to string) error {
	if os.Link(from, to) == nil {
		return nil
	}
	return copyFile(from, to)
}

func copyFile(from, to string) error {
	src, err := os.Open(from)
	if err != nil {
		return err
	}
	defer src.Close()
	return createFile(to, 0o644, func(w io.Writer) error {
		_, err := io.Copy(w, src)
		return err
	})
}

// syncTree makes all names in a folder and below durable.
func syncTree(dir string) error {
	return filepath.WalkDir(dir, func(path string, e fs.DirEntry, err error) error {
		if err != nil || !e.IsDir() {
			return err
		}
		return atomic.SyncFolder(path)
	})
}
