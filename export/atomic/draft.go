package atomic

import (
	"crypto/rand"
	"errors"
	"fmt"
	"os"
	"path/filepath"
)

// A Draft is a file under way: it is written, may be read again to see whether it came
// out right, and then takes its place by [Place]. It is for one goroutine at a time.
type Draft struct {
	asked string   // name as it was asked for
	name  string   // where it is going to be
	temp  string   // where it is; "" where it is written in its place, or has taken it
	file  *os.File // nil once closed
}

// Create begins a draft beside its place. It is to be discarded in the end, whether or
// not it has taken its place.
//
// A new file is readable by whom the umask says, as every file that one makes; one that
// replaces another has the permissions of that. A link stays a link: the file it leads
// to is replaced. What stands at the name and is no file, such as /dev/stdout or a pipe,
// is written to at once, and cannot be read again; a folder is an error.
func Create(name string) (*Draft, error) {
	d := &Draft{asked: name, name: name}
	if real, err := filepath.EvalSymlinks(name); err == nil {
		d.name = real
	}
	if err := d.open(); err != nil {
		d.Discard()
		return nil, d.failed(err)
	}
	return d, nil
}

func (d *Draft) open() error {
	there, err := os.Stat(d.name)
	switch {
	case err == nil && there.IsDir():
		return errors.New("there is a folder of this name")
	case err == nil && !there.Mode().IsRegular():
		d.file, err = os.OpenFile(d.name, os.O_WRONLY, 0)
		return err
	}
	temp := filepath.Join(filepath.Dir(d.name), ".quai-"+rand.Text())
	if d.file, err = os.OpenFile(temp, os.O_RDWR|os.O_CREATE|os.O_EXCL, permissions(there)); err != nil {
		return err
	}
	d.temp = temp
	return keepPermissions(d.file, there)
}

// permissions returns what to create a file with: never more than it is to have.
func permissions(there os.FileInfo) os.FileMode {
	if there == nil {
		return 0o666 // less the umask
	}
	return there.Mode().Perm()
}

// keepPermissions gives back what the umask took from those of the file replaced.
func keepPermissions(f *os.File, there os.FileInfo) error {
	if there == nil {
		return nil
	}
	info, err := f.Stat()
	if err != nil || info.Mode().Perm() == there.Mode().Perm() {
		return err // some file systems refuse every change
	}
	return f.Chmod(there.Mode().Perm())
}

// Write appends to the draft.
func (d *Draft) Write(p []byte) (int, error) {
	n, err := d.file.Write(p)
	return n, because(err)
}

// ReadAt reads what has been written, until the draft takes its place.
func (d *Draft) ReadAt(p []byte, off int64) (int, error) {
	n, err := d.file.ReadAt(p, off)
	return n, because(err)
}

// Size returns the bytes written so far; 0 for what is no file.
func (d *Draft) Size() (int64, error) {
	info, err := d.file.Stat()
	if err != nil {
		return 0, because(err)
	}
	return info.Size(), nil
}

// Discard takes away what has not taken its place; after [Place] it does nothing.
func (d *Draft) Discard() {
	_ = d.close() // its content is not wanted
	if d.temp != "" {
		_ = os.Remove(d.temp)
		d.temp = ""
	}
}

func (d *Draft) close() error {
	if d.file == nil {
		return nil
	}
	err := d.file.Close()
	d.file = nil
	return err
}

func (d *Draft) failed(err error) error {
	return fmt.Errorf("write %s: %w", d.asked, because(err))
}
