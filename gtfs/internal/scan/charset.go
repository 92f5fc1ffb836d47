package scan

import (
	"unicode/utf8"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/korean"
	"golang.org/x/text/encoding/simplifiedchinese"
	"golang.org/x/text/encoding/traditionalchinese"
)

// A Charset is the IANA name of what bytes beyond ASCII mean. The zero value and any
// name not listed here mean UTF-8.
type Charset string

// The character sets that [GuessCharset] tells apart. ISO-8859-1, -9 and -13 are not
// among them: their letters stand where windows-1252, -1254 and -1257 have them.
const (
	Windows1252 Charset = "windows-1252"
	Windows1250 Charset = "windows-1250"
	Windows1251 Charset = "windows-1251"
	Windows1253 Charset = "windows-1253"
	Windows1254 Charset = "windows-1254"
	Windows1257 Charset = "windows-1257"
	ISO88592    Charset = "ISO-8859-2"
	ISO88595    Charset = "ISO-8859-5"
	ISO88597    Charset = "ISO-8859-7"
	ISO885915   Charset = "ISO-8859-15"
	KOI8R       Charset = "KOI8-R"
	MacRoman    Charset = "macintosh"
	CP437       Charset = "IBM437"
	CP850       Charset = "IBM850"
	CP852       Charset = "IBM852"
	CP866       Charset = "IBM866"
	ShiftJIS    Charset = "Shift_JIS"
	EUCJP       Charset = "EUC-JP"
	GBK         Charset = "GBK"
	Big5        Charset = "Big5"
	EUCKR       Charset = "EUC-KR"
)

// DecodeCell appends b, which is text in cs, to dst as UTF-8. Bytes that mean nothing in
// cs become U+FFFD. For a set of one byte per character it does not allocate beyond dst.
func DecodeCell(b []byte, cs Charset, dst []byte) []byte {
	if table := cs.table(); table != nil {
		for _, c := range b {
			dst = utf8.AppendRune(dst, table.DecodeByte(c))
		}
		return dst
	}
	if wide := cs.wide(); wide != nil {
		// A decoder replaces what it cannot read and so reports no error.
		if text, err := wide.NewDecoder().Bytes(b); err == nil {
			return append(dst, text...)
		}
	}
	for len(b) > 0 {
		c, size := utf8.DecodeRune(b)
		dst, b = utf8.AppendRune(dst, c), b[size:]
	}
	return dst
}

// table is the meaning of each byte, nil where a character may take several.
func (cs Charset) table() *charmap.Charmap {
	switch cs {
	case Windows1252:
		return charmap.Windows1252
	case Windows1250:
		return charmap.Windows1250
	case Windows1251:
		return charmap.Windows1251
	case Windows1253:
		return charmap.Windows1253
	case Windows1254:
		return charmap.Windows1254
	case Windows1257:
		return charmap.Windows1257
	case ISO88592:
		return charmap.ISO8859_2
	case ISO88595:
		return charmap.ISO8859_5
	case ISO88597:
		return charmap.ISO8859_7
	case ISO885915:
		return charmap.ISO8859_15
	}
	return cs.oldTable()
}

// oldTable is table for the sets of older systems.
func (cs Charset) oldTable() *charmap.Charmap {
	switch cs {
	case KOI8R:
		return charmap.KOI8R
	case MacRoman:
		return charmap.Macintosh
	case CP437:
		return charmap.CodePage437
	case CP850:
		return charmap.CodePage850
	case CP852:
		return charmap.CodePage852
	case CP866:
		return charmap.CodePage866
	}
	return nil
}

// wide is the decoder of a set whose characters take one or two bytes, nil for others.
func (cs Charset) wide() encoding.Encoding {
	switch cs {
	case ShiftJIS:
		return japanese.ShiftJIS
	case EUCJP:
		return japanese.EUCJP
	case GBK:
		return simplifiedchinese.GBK
	case Big5:
		return traditionalchinese.Big5
	case EUCKR:
		return korean.EUCKR
	}
	return nil
}
