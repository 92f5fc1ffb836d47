package release

import "path/filepath"

// Exists reports whether the folder dir holds a store: Open would make one there.
func Exists(dir string) bool {
	return isDir(filepath.Join(dir, "channels")) && isDir(filepath.Join(dir, "objects"))
}
