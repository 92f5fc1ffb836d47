package main

import (
	"fmt"
	"net/url"
	"path"
	"path/filepath"
	"strings"
)

// baseName is what people call a feed: the last part of its path or URL, without what a
// URL asks for, where keys stand.
func baseName(feed string) string {
	if u, err := url.Parse(feed); err == nil && u.Host != "" {
		return path.Base("/" + strings.Trim(u.Path, "/"))
	}
	return filepath.Base(feed)
}

// folderNames returns a folder per feed: its base name without ending, numbered where
// two feeds would have the same, also on disks that know no capitals.
func folderNames(feeds []string) []string {
	names, taken := make([]string, len(feeds)), map[string]bool{}
	for i, feed := range feeds {
		base := baseName(feed)
		base = strings.Trim(strings.TrimSuffix(base, filepath.Ext(base)), "./\\-")
		if base == "" {
			base = "feed"
		}
		name := base
		for n := 2; taken[strings.ToLower(name)]; n++ {
			name = fmt.Sprintf("%s-%d", base, n)
		}
		taken[strings.ToLower(name)] = true
		names[i] = name
	}
	return names
}
