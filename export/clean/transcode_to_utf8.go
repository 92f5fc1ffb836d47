package clean

import (
	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

var transcodeToUTF8 = &Fix{
	Code: "transcode-to-utf8",
	Title: lang.Text{
		EN: "Text written as UTF-8",
		FR: "Texte réécrit en UTF-8",
	},
	Doc: lang.Text{
		EN: "Files in UTF-16 or in an older encoding such as Windows-1252 are written as UTF-8, lines ended by line feeds. The older encoding is guessed from the letters of the text: look at a few accented names.",
		FR: "Les fichiers en UTF-16 ou dans un codage plus ancien, comme Windows-1252, sont réécrits en UTF-8, avec des fins de ligne simples. Le codage ancien est deviné d’après les lettres du texte : vérifier quelques noms accentués.",
	},
	Lossy: true, // a guess
	Run: func(w *Work) {
		for file := range gtfs.Files {
			t := w.Feed.Table(file)
			if !t.Readable() || file == gtfs.LocationsFile {
				continue
			}
			d := t.Defects()
			cells := d.Count(gtfs.InvalidCharacter)
			if d.Count(gtfs.WideEncoding) == 0 && (cells == 0 || t.Charset() == "UTF-8") {
				continue
			}
			w.Edits.Normalise(file)
			w.Changed(Change{File: t.Name(), Before: t.Charset(), After: "UTF-8"}, max(cells, 1))
		}
	},
}
