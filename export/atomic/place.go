package atomic

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"syscall"
)

// Place gives drafts that belong together their names: none before the contents of all
// are on the disk. It closes them. Where one fails, those that have not taken their
// place are still to be discarded.
func Place(drafts ...*Draft) error {
	for _, d := range drafts {
		if err := d.settle(); err != nil {
			return d.failed(err)
		}
	}
	var folders []string
	for _, d := range drafts {
		if d.temp == "" {
			continue
		}
		if err := os.Rename(d.temp, d.name); err != nil {
			return d.failed(err)
		}
		d.temp = ""
		if dir := filepath.Dir(d.name); !slices.Contains(folders, dir) {
			folders = append(folders, dir)
		}
	}
	return syncFolders(folders)
}

// settle closes a draft once its content is on the disk. Renamed before that, a file
// may be empty after a power failure, and the one it replaced gone.
func (d *Draft) settle() error {
	if d.temp != "" && d.file != nil {
		if err := d.file.Sync(); err != nil && !cannotSync(err) {
			return err
		}
	}
	return d.close()
}

func syncFolders(folders []string) (failed error) {
	for _, dir := range folders {
		// One may be allowed to make files in a folder and not to open it, and Windows
		// lets no folder be synced: the files are there all the same.
		if err := SyncFolder(dir); err != nil && !errors.Is(err, fs.ErrPermission) {
			failed = errors.Join(failed, err)
		}
	}
	return failed
}

// SyncFolder makes renames and new names in a folder durable, as far as its file
// system can.
func SyncFolder(dir string) error {
	d, err := os.Open(dir)
	if err != nil {
		return err
	}
	defer d.Close()
	// Where a folder cannot be synced names are as safe as they get.
	if err := d.Sync(); err != nil && !cannotSync(err) {
		return fmt.Errorf("sync folder %s: %w", dir, err)
	}
	return nil
}

func cannotSync(err error) bool {
	return errors.Is(err, syscall.EINVAL) || errors.Is(err, errors.ErrUnsupported)
}
