package release

import (
	"archive/zip"
	"bufio"
	"bytes"
	"context"
	"encoding/binary"
	"io"
	"regexp"
	"unicode/utf16"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/lang"
)

// plainText returns the text of a file as encoding/csv wants it: without a byte order
// mark, lines ended by line feeds, not UTF-16. Only odd files are held in memory.
func plainText(in io.Reader, t *gtfs.Table) (io.Reader, error) {
	d := t.Defects()
	if d.Count(gtfs.WideEncoding) == 0 && d.Count(gtfs.LoneCR) == 0 {
		return withoutMark(in), nil
	}
	data, err := io.ReadAll(in)
	if err != nil {
		return nil, err
	}
	switch t.Charset() {
	case "UTF-16LE":
		data = narrow(data, binary.LittleEndian)
	case "UTF-16BE":
		data = narrow(data, binary.BigEndian)
	}
	data = bytes.ReplaceAll(data, []byte("\r\n"), []byte("\n"))
	data = bytes.ReplaceAll(data, []byte("\r"), []byte("\n"))
	return withoutMark(bytes.NewReader(data)), nil
}

func withoutMark(in io.Reader) io.Reader {
	r := bufio.NewReaderSize(in, 1<<16)
	if head, _ := r.Peek(3); string(head) == "\uFEFF" {
		_, _ = r.Discard(3)
	}
	return r
}

// narrow makes UTF-16 UTF-8.
func narrow(data []byte, order binary.ByteOrder) []byte {
	units := make([]uint16, len(data)/2)
	for i := range units {
		units[i] = order.Uint16(data[2*i:])
	}
	return []byte(string(utf16.Decode(units)))
}

// tornQuotes are quotes with blanks between them and the comma or line end beside them.
// encoding/csv reads on from such a quote, often for lines.
var tornQuotes = regexp.MustCompile(`"[\x00-\x09\x0b-\x20]+(,|\n|\r|$)|(^|[,\n\r])[\x00-\x09\x0b-\x20]+"`)

// hasTornQuotes tells whether CSV readers may differ on where the rows of a file end.
func hasTornQuotes(ctx context.Context, entry *zip.File) (bool, error) {
	in, err := entry.Open()
	if err != nil {
		return false, err
	}
	defer in.Close()
	data, err := io.ReadAll(&patient{ctx, in})
	return tornQuotes.Match(data), err
}

func tornNote(file string) lang.Text {
	return lang.Text{
		EN: "Rows of " + file + " not counted a second time: it has quotes that readers take differently.",
		FR: "Lignes de " + file + " non recomptées : le fichier a des guillemets que les logiciels lisent différemment.",
	}
}
