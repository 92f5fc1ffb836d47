package source

import (
	"bytes"
	"unicode/utf8"

	"github.com/quai-transit/quai/gtfs/lang"
)

// A NotZipError says that what should be a zip is none.
type NotZipError struct {
	Seems lang.Text // what it seems to be, as a noun phrase: "an HTML page", « une page HTML »
}

// Error gives the refusal in one English line.
func (e *NotZipError) Error() string { return e.Text().EN }

// Text gives the refusal in one line, without a full stop.
func (e *NotZipError) Text() lang.Text {
	return lang.Text{
		EN: "not a zip archive: it seems to be " + e.Seems.EN,
		FR: "ce n’est pas une archive zip : il semble que ce soit " + e.Seems.FR,
	}
}

// sniffLen is how many bytes are looked at: enough for the mark of a tar.
const sniffLen = 512

// A magic is a format with the bytes that files of it have at an offset.
type magic struct {
	at   int
	mark string
	lang.Text
}

func magics() []magic {
	return []magic{
		{0, "7z\xbc\xaf\x27\x1c", lang.Text{EN: "a 7z archive", FR: "une archive 7z"}},
		{0, "Rar!\x1a\x07", lang.Text{EN: "a RAR archive", FR: "une archive RAR"}},
		{0, "\x1f\x8b", lang.Text{EN: "a gzip file", FR: "un fichier gzip"}},
		{0, "BZh", lang.Text{EN: "a bzip2 file", FR: "un fichier bzip2"}},
		{0, "\xfd7zXZ\x00", lang.Text{EN: "an xz file", FR: "un fichier xz"}},
		{0, "\x28\xb5\x2f\xfd", lang.Text{EN: "a Zstandard file", FR: "un fichier Zstandard"}},
		{257, "ustar", lang.Text{EN: "a tar archive", FR: "une archive tar"}},
		{0, "%PDF-", lang.Text{EN: "a PDF document", FR: "un document PDF"}},
		{0, "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", lang.Text{EN: "an old Office document", FR: "un ancien document Office"}},
		{0, "SQLite format 3\x00", lang.Text{EN: "an SQLite database", FR: "une base SQLite"}},
		{0, "PAR1", lang.Text{EN: "a Parquet file", FR: "un fichier Parquet"}},
		{0, "\x7fELF", lang.Text{EN: "a program", FR: "un programme"}},
		{0, "MZ", lang.Text{EN: "a program", FR: "un programme"}},
		{0, "version https://git-lfs", lang.Text{EN: "a Git LFS pointer, not the file itself", FR: "un pointeur Git LFS et non le fichier lui-même"}},
	}
}

// plainlyNotZip returns a NotZipError where the first bytes of a file leave no
// doubt, so that the rest need not be read. Self-extracting zips start as programs.
func plainlyNotZip(head []byte) error {
	if seems, sure := guess(head); sure && seems.EN != "a program" {
		return &NotZipError{seems}
	}
	return nil
}

// notZip says what a file without an end record seems to be.
func notZip(head []byte) error {
	seems, _ := guess(head)
	return &NotZipError{seems}
}

// guess tells formats by their first bytes, and whether these leave no doubt.
func guess(head []byte) (seems lang.Text, sure bool) {
	if len(head) == 0 {
		return lang.Text{EN: "an empty file", FR: "un fichier vide"}, true
	}
	for _, m := range magics() {
		if len(head) > m.at && bytes.HasPrefix(head[m.at:], []byte(m.mark)) {
			return m.Text, true
		}
	}
	if bytes.HasPrefix(head, []byte("PK\x03\x04")) {
		return lang.Text{EN: "a zip that was cut off (its directory, which stands at the end, is missing)",
			FR: "un zip tronqué (son répertoire, placé à la fin, manque)"}, false
	}
	return guessText(head)
}

func guessText(head []byte) (seems lang.Text, sure bool) {
	text := bytes.ToLower(bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\ufeff")), " \t\r\n"))
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<script", "<!--"} {
		if bytes.HasPrefix(text, []byte(tag)) {
			return lang.Text{EN: "an HTML page", FR: "une page HTML"}, true
		}
	}
	switch {
	case bytes.HasPrefix(text, []byte("<?xml")):
		return lang.Text{EN: "an XML document", FR: "un document XML"}, true
	case bytes.HasPrefix(text, []byte("{")) || bytes.HasPrefix(text, []byte("[")):
		return lang.Text{EN: "a JSON document", FR: "un document JSON"}, false
	case isText(head):
		return lang.Text{EN: "a text file", FR: "un fichier texte"}, false
	}
	return lang.Text{EN: "of an unknown format", FR: "d’un format inconnu"}, false
}

// isText reports whether all of head is printable text; its last character may be cut.
func isText(head []byte) bool {
	for len(head) > 0 {
		r, n := utf8.DecodeRune(head)
		if r == utf8.RuneError && n == 1 && utf8.FullRune(head) {
			return false
		}
		if r < ' ' && r != '\t' && r != '\r' && r != '\n' && r != '\f' {
			return false
		}
		head = head[n:]
	}
	return true
}
