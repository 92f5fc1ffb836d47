package portal

import (
	"fmt"

	"github.com/quai-transit/quai/export/release"
)

// A releaseRow is one line of the list of releases.
type releaseRow struct {
	release.Manifest
	Current bool
	Zip     *release.File
}

func rowOf(m release.Manifest, current int) releaseRow {
	r := releaseRow{Manifest: m, Current: m.Release == current}
	if f, ok := m.File("gtfs.zip"); ok && !r.Gone() {
		r.Zip = &f
	}
	return r
}

// Gone reports that the contents were withdrawn.
func (r releaseRow) Gone() bool { return r.State == release.Redacted }

// To is the way to an output of the release, or "".
func (r releaseRow) To(path string) string {
	if _, ok := r.File(path); !ok && path != "manifest.json" || r.Gone() && path != "manifest.json" {
		return ""
	}
	return fmt.Sprintf("r/%d/%s", r.Release, path)
}

// Judged reports whether findings were counted.
func (r releaseRow) Judged() bool {
	_, ok := r.Counts["errors"]
	return ok
}

// Newest and Older split the releases.
func (p *feedPage) Newest() []releaseRow { return p.Releases[:min(firstReleases, len(p.Releases))] }

// Older are the releases after the newest ones.
func (p *feedPage) Older() []releaseRow { return p.Releases[min(firstReleases, len(p.Releases)):] }
