package source

import (
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash/crc32"
	"io"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"slices"
)

// FromFS opens a folder of files held by a program, with the defaults of [Options].
// name is what people know it by.
func FromFS(fsys fs.FS, name string) (*Archive, error) {
	a, err := readFolder(context.Background(), fsys, name, Options{}.limits())
	if err != nil {
		return nil, fmt.Errorf("open %s: %w", name, err)
	}
	return a, nil
}

// openFolder opens a folder of the system. Links that lead out of it are not followed.
func openFolder(ctx context.Context, name string, o Options) (*Archive, error) {
	root, err := os.OpenRoot(name)
	if err != nil {
		return nil, withoutPath(err)
	}
	abs, err := filepath.Abs(name)
	if err != nil {
		return nil, errors.Join(err, root.Close())
	}
	a, err := readFolder(ctx, root.FS(), filepath.Base(abs), o.limits())
	if err != nil {
		return nil, errors.Join(err, root.Close())
	}
	a.closers = append([]io.Closer{root}, a.closers...)
	return a, nil
}

func readFolder(ctx context.Context, fsys fs.FS, name string, lim limits) (*Archive, error) {
	a := &Archive{Name: name}
	t := &tally{limits: lim}
	err := a.listFolder(fsys, ".", t)
	if err == nil && !lim.Strict && len(a.feedFolders()) == 0 {
		err = a.listSubfolders(fsys, t)
	}
	if err == nil {
		err = a.hashFiles(ctx)
	}
	if err == nil {
		err = a.arrange(ctx, t, innerZip)
	}
	if err != nil {
		return nil, errors.Join(err, a.Close())
	}
	return a, nil
}

// listFolder adds the regular files directly inside a folder, by name.
func (a *Archive) listFolder(fsys fs.FS, dir string, t *tally) error {
	list, err := fs.ReadDir(fsys, dir)
	if err != nil {
		return fmt.Errorf("list folder: %w", err)
	}
	for _, d := range list {
		p := path.Join(dir, d.Name())
		info, err := fs.Stat(fsys, p)
		if err != nil && d.Type()&fs.ModeSymlink != 0 {
			a.note(LinkSkipped, p, "")
			continue
		}
		if err != nil {
			return fmt.Errorf("look at %s: %w", shown(p), err)
		}
		if !info.Mode().IsRegular() {
			continue
		}
		if err := t.add(p, info.Size(), info.Size()); err != nil {
			return err
		}
		a.Entries = append(a.Entries, fileEntry(fsys, p, info.Size()))
	}
	return nil
}

// listSubfolders adds the files of the folders directly inside: one may hold the feed.
func (a *Archive) listSubfolders(fsys fs.FS, t *tally) error {
	list, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return fmt.Errorf("list folder: %w", err)
	}
	for _, d := range list {
		if !d.IsDir() {
			continue
		}
		if err := a.listFolder(fsys, d.Name(), t); err != nil {
			return err
		}
	}
	return nil
}

func fileEntry(fsys fs.FS, p string, size int64) *Entry {
	e := &Entry{Path: p, Size: size, Compressed: size}
	e.file = func() (io.ReadCloser, error) { return fsys.Open(p) }
	return e
}

// hashFiles reads every file once, for its CRC-32 and the digest of the folder: the
// SHA-256 of one line "digest, two spaces, path" per file, by path.
func (a *Archive) hashFiles(ctx context.Context) error {
	lines := make([]string, len(a.Entries))
	buf := make([]byte, 1<<20)
	for i, e := range a.Entries {
		sum, err := e.hash(ctx, buf)
		if err != nil {
			return fmt.Errorf("read %s: %w", shown(e.Path), err)
		}
		lines[i] = sum + "  " + e.Path + "\n"
	}
	slices.SortFunc(lines, func(a, b string) int { return cmp.Compare(a[64:], b[64:]) })
	whole := sha256.New()
	for _, l := range lines {
		_, _ = io.WriteString(whole, l)
	}
	a.SHA256 = hex.EncodeToString(whole.Sum(nil))
	return nil
}

// hash fills in the CRC-32 of a file and returns its SHA-256.
func (e *Entry) hash(ctx context.Context, buf []byte) (string, error) {
	f, err := e.file()
	if err != nil {
		return "", err
	}
	defer f.Close()
	sum, crc := sha256.New(), crc32.NewIEEE()
	n, err := io.CopyBuffer(io.MultiWriter(sum, crc), reading{ctx, io.LimitReader(f, addOne(e.Size))}, buf)
	if err != nil {
		return "", err
	}
	if n != e.Size {
		return "", errors.New("the file changed while it was read")
	}
	e.CRC32 = crc.Sum32()
	return hex.EncodeToString(sum.Sum(nil)), nil
}
