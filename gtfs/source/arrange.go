package source

import (
	"context"
	"path"
	"strconv"
	"strings"
)

// openInner takes the entries of an archive from a zip inside it.
type openInner func(context.Context, *Archive, *Entry, *tally) error

// arrange drops leftovers, lifts the feed out of a wrapper folder or an inner zip
// and names the entries. inner is nil where no further zip is to be opened.
func (a *Archive) arrange(ctx context.Context, t *tally, inner openInner) error {
	if t.Strict {
		a.name("", true)
		return nil
	}
	a.dropLeftovers()
	folders := a.feedFolders()
	switch {
	case len(folders) == 0 && inner != nil:
		if zips := a.zips(); len(zips) == 1 {
			return inner(ctx, a, zips[0], t)
		} else if len(zips) > 1 {
			a.note(SeveralZips, "", strconv.Itoa(len(zips)))
		}
	case len(folders) == 1 && folders[0] != ".":
		a.note(WrapperFolder, folders[0], "")
		a.name(folders[0]+"/", false)
		return nil
	case len(folders) > 1:
		a.note(SeveralFeeds, "", strings.Join(folders, ", "))
	}
	a.name("", false)
	return nil
}

func (a *Archive) note(k OddityKind, path, detail string) {
	a.Oddities = append(a.Oddities, Oddity{k, path, detail})
}

// dropLeftovers leaves out what systems put into folders.
func (a *Archive) dropLeftovers() {
	var kept []*Entry
	first, dropped := "", 0
	for _, e := range a.Entries {
		if !isLeftover(cleanPath(e.Path, false)) {
			kept = append(kept, e)
			continue
		}
		if dropped == 0 {
			first = e.Path
		}
		dropped++
	}
	a.Entries = kept
	if dropped > 0 {
		a.note(SystemLeftovers, first, strconv.Itoa(dropped))
	}
}

// feedFolders returns the folders that hold tables, in the order of the archive;
// "." alone where tables lie at the root.
func (a *Archive) feedFolders() []string {
	var folders []string
	seen := map[string]bool{}
	for _, e := range a.Entries {
		p := cleanPath(e.Path, false)
		dir := path.Dir(p)
		if !isTable(path.Base(p)) || seen[dir] {
			continue
		}
		if dir == "." {
			return []string{dir}
		}
		seen[dir] = true
		folders = append(folders, dir)
	}
	return folders
}

func (a *Archive) zips() []*Entry {
	var zips []*Entry
	for _, e := range a.Entries {
		if strings.EqualFold(path.Ext(e.Path), ".zip") {
			zips = append(zips, e)
		}
	}
	return zips
}

// name gives each entry the name the reader knows it by, without prefix.
func (a *Archive) name(prefix string, strict bool) {
	first, copies := map[string]*Entry{}, map[string]int{}
	for _, e := range a.Entries {
		p := strings.TrimPrefix(cleanPath(e.Path, strict), prefix)
		e.Name = strings.ToLower(p)
		switch {
		case first[e.Name] != nil:
			a.note(DuplicateName, e.Path, first[e.Name].Path)
			e.Name = freeName(e.Name, first, copies)
		case strings.Contains(p, "/"):
			a.note(SubfolderFile, e.Path, "")
		case p != e.Name && isTable(p):
			a.note(UpperCaseName, e.Path, e.Name)
		}
		first[e.Name] = e
	}
}

// freeName numbers a name that is taken, from 2; copies holds the last number given.
func freeName(name string, taken map[string]*Entry, copies map[string]int) string {
	for n := max(2, copies[name]+1); ; n++ {
		copies[name] = n
		if s := name + " (" + strconv.Itoa(n) + ")"; taken[s] == nil {
			return s
		}
	}
}
