package main

import (
	"io/fs"
	"slices"

	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/fixture"
	"github.com/quai-transit/quai/validate/profile"
)

// conditionsOf tells under what conditions an example is judged, where they matter.
func conditionsOf(e *profile.Example, files fs.FS, dated bool) (said []lang.Text, err error) {
	usual, err := fixture.Parse("usual", nil)
	if err != nil {
		return nil, err
	}
	if dated || e.Date != usual.Date || asksTheDay(e.Notices) {
		said = append(said, lang.Each(func(l lang.Lang) string {
			return lang.Text{EN: "Judged on ", FR: "Contrôlé le "}.In(l) + lang.Date(l, int32(e.Date))
		}))
	}
	if e.Country != "" {
		said = append(said, lang.Text{EN: "Country " + e.Country, FR: "Pays " + e.Country})
	}
	if e.Profile != usual.Profile {
		said = append(said, lang.Text{EN: "Profile " + e.Profile, FR: "Profil " + e.Profile})
	}
	zips, err := fs.Glob(files, "*.zip")
	if err != nil {
		return nil, err
	}
	if len(zips) > 0 {
		return append(said, lang.Text{
			EN: "All files stand in " + zips[0] + " inside the feed",
			FR: "Tous les fichiers sont dans " + zips[0] + ", à l’intérieur du jeu de données",
		}), nil
	}
	left, err := leftOut(usual, files)
	if len(left) > 0 {
		said = append(said, lang.Each(func(l lang.Lang) string {
			return lang.Text{EN: "Without ", FR: "Sans "}.In(l) + lang.List(l, left)
		}))
	}
	return said, err
}

// asksTheDay tells whether findings say which day the feed was judged on.
func asksTheDay(notices []validate.Notice) bool {
	return slices.ContainsFunc(notices, func(n validate.Notice) bool {
		v, ok := n.ValueOf("current_date")
		return ok && v.Text != ""
	})
}

// leftOut names the files of the valid feed that an example has not.
func leftOut(usual *fixture.Fixture, files fs.FS) (names []string, err error) {
	base, err := usual.FS()
	if err != nil {
		return nil, err
	}
	all, err := fs.Glob(base, "*")
	for _, name := range all {
		if f, err := files.Open(name); err == nil {
			_ = f.Close()
		} else {
			names = append(names, name)
		}
	}
	return names, err
}
