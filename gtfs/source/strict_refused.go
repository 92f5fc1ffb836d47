package source

import "fmt"

// Exceptions of Java that the canonical validator meets with.
const (
	zipException       = "java.util.zip.ZipException"
	endOfFile          = "java.io.EOFException"
	unsupportedFeature = "org.apache.commons.compress.archivers.zip.UnsupportedZipFeatureException"
)

// unstreamed refuses an entry that cannot be read from the front of the zip; thrown is
// what the canonical validator meets with there.
func unstreamed(k RefusalKind, entry, thrown, en, fr string, args ...any) error {
	e := refuse(k, entry, en, fr, args...)
	e.Reference = thrown
	e.text.EN += "; the canonical validator, which first reads a zip from its front, gives up here, though other readers may accept it"
	e.text.FR += " ; le validateur canonique, qui lit d’abord le zip depuis le début, s’arrête là, mais d’autres lecteurs peuvent l’accepter"
	e.What = e.text.EN
	return e
}

// contradicted refuses an entry whose data is not what its header announces. All texts
// take the same args.
func (e *frontEntry) contradicted(thrown, en, fr string, args ...any) error {
	thrown = zipException + ": " + fmt.Sprintf(thrown, args...)
	return unstreamed(Contradiction, e.name, thrown, en, fr, args...)
}

// cutOff refuses a zip that ends within an entry.
func cutOff(entry, thrown string) error {
	return unstreamed(Damaged, entry, thrown, "the file ends before the entry does", "le fichier s’arrête avant la fin de cette entrée")
}
