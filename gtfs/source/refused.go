package source

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/quai-transit/quai/gtfs/lang"
)

// A RefusedError says that a source is not read because that would be unsafe, or
// because its own parts contradict each other. Find it with errors.As.
type RefusedError struct {
	Kind  RefusalKind
	Entry string // path of the entry as written in the archive; "" where the archive as a whole is meant
	What  string // what is wrong, in English
	Cap   string // the cap that was passed, with its unit; "" where none
	Flag  string // the command's flag that would let it pass; "" where there is none
	// Reference is what the canonical validator meets with there, as Java spells it: an
	// exception, and behind ": " its message where that is known; "" where it is not told.
	Reference string

	text, cap lang.Text
}

// A RefusalKind is a reason for refusing, as programs tell them apart.
type RefusalKind string

// The kinds of refusal.
const (
	TooLarge          RefusalKind = "too_large"          // unpacks to more than MaxUnpacked
	TooManyEntries    RefusalKind = "too_many_entries"   // more entries than MaxEntries
	TooDense          RefusalKind = "too_dense"          // unpacks to more than MaxRatio times its packed size
	DownloadTooLarge  RefusalKind = "download_too_large" // a download or inner zip of more bytes than MaxDownload
	PrivateAddress    RefusalKind = "private_address"    // a URL that leads off the public internet
	Encrypted         RefusalKind = "encrypted"          // an entry under a password
	UnsafeName        RefusalKind = "unsafe_name"        // ../, absolute, or with control characters
	SpecialFile       RefusalKind = "special_file"       // a symbolic link or a device
	UnsupportedMethod RefusalKind = "unsupported_method" // a compression that cannot be read here
	SplitArchive      RefusalKind = "split_archive"      // one part of several
	Overlap           RefusalKind = "overlap"            // two entries share bytes
	Contradiction     RefusalKind = "contradiction"      // headers, sizes and data disagree
	Damaged           RefusalKind = "damaged"            // data that cannot be unpacked, or to other bytes than announced

	// Of an entry that is opened, with Options.Strict.
	Unopened    RefusalKind = "unopened"      // packed in a way that the canonical validator cannot open
	NoSuchEntry RefusalKind = "no_such_entry" // of a name that the canonical validator has, and no entry
)

// refuse makes a refusal of entry; en and fr take the same args.
func refuse(kind RefusalKind, entry, en, fr string, args ...any) *RefusedError {
	t := lang.Text{EN: fmt.Sprintf(en, args...), FR: fmt.Sprintf(fr, args...)}
	return &RefusedError{Kind: kind, Entry: entry, What: t.EN, text: t}
}

// capped adds the cap that was passed and the flag that raises it.
func (e *RefusedError) capped(limit lang.Text, flag string) *RefusedError {
	e.cap, e.Cap, e.Flag = limit, limit.EN, flag
	return e
}

// Error gives the refusal in one English line.
func (e *RefusedError) Error() string { return e.Text().EN }

// Text gives the refusal in one line, without a full stop.
func (e *RefusedError) Text() lang.Text {
	return lang.Text{
		EN: e.line(": ", e.What, "; the cap is "+e.Cap, "raise it with ", "allow it with "),
		FR: e.line(" : ", e.text.FR, " ; le plafond est "+e.cap.FR, "à relever par ", "à permettre par "),
	}
}

func (e *RefusedError) line(colon, what, limit, raise, allow string) string {
	var b strings.Builder
	if e.Entry != "" {
		b.WriteString(shown(e.Entry) + colon)
	}
	b.WriteString(what)
	if e.Cap != "" {
		b.WriteString(limit)
	}
	switch {
	case e.Flag != "" && e.Cap != "":
		b.WriteString(", " + raise + e.Flag)
	case e.Flag != "":
		b.WriteString(", " + allow + e.Flag)
	}
	return b.String()
}

// shown spells a name from an archive so that it cannot disturb a terminal.
func shown(name string) string {
	q := strconv.Quote(name)
	if q[1:len(q)-1] == name && len(name) <= maxName {
		return name
	}
	if len(name) > maxName {
		return strconv.Quote(name[:60]) + "…"
	}
	return q
}

// inBytes spells a size in the largest unit that leaves a number of 1 or more.
func inBytes(n int64) lang.Text {
	units := [...]lang.Text{{EN: "bytes", FR: "octets"}, {EN: "KiB", FR: "Kio"}, {EN: "MiB", FR: "Mio"},
		{EN: "GiB", FR: "Gio"}, {EN: "TiB", FR: "Tio"}, {EN: "PiB", FR: "Pio"}, {EN: "EiB", FR: "Eio"}}
	v, u := float64(n), 0
	for v >= 1024 && u < len(units)-1 {
		v, u = v/1024, u+1
	}
	s := strings.TrimSuffix(strconv.FormatFloat(v, 'f', 1, 64), ".0")
	return lang.Text{EN: s + " " + units[u].EN, FR: strings.Replace(s, ".", ",", 1) + " " + units[u].FR}
}
