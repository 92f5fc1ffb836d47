package scan

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
	"golang.org/x/text/encoding"
)

// names of stops as they stand on maps, by language.
const (
	french    = "Hôtel de Ville\nGare Évry Courcouronnes\nPlace d’Italie – Père Lachaise\nChâtelet\nCité Forêt\nFrançois Mitterrand\n"
	german    = "Münchner Freiheit\nSchönhauser Allee\nHauptstraße\nÖstliche Großgörschenstraße\nBahnhof Süd\n"
	spanish   = "Plaza de España\nAlcalá de Henares\nMéndez Álvaro\nPeñagrande\nEstación Sur\n"
	norwegian = "Olsøya\nÅsgårdstrand\nSkjærvøyveien\nBodø lufthavn\nØvre Årdal\n"
	polish    = "Plac Wolności\nŁódź Kaliska\nŻoliborz\nMost Świętokrzyski\nKrólewska\nGdańsk Główny\nBrzeźno\n"
	czech     = "Náměstí Míru\nHlavní nádraží\nKřižíkova\nPražského povstání\nŽelivského\nČerný Most\nDolní Růžodol\n"
	hungarian = "Széll Kálmán tér\nKőbánya-Kispest\nÚjbuda-központ\nErdő út\nGyőrfű utca\n"
	turkish   = "Kadıköy İskele\nBeşiktaş\nÜsküdar\nTopağacı\nŞişli Camii\nBağcılar\n"
	lithuan   = "Žalgirio stotelė\nŠiaulių gatvė\nVilniaus oro uostas į Pilaitę\nŪkmergės\n"
	russian   = "Проспект Мира\nОхотный Ряд\nПлощадь Революции\nУниверситет\nЧистые пруды\nЁлкино\n"
	greek     = "Σύνταγμα\nΟμόνοια\nΠλατεία Αμερικής\nΆγιος Δημήτριος\nΝέος Κόσμος\n"
	tokyo     = "東京駅\n新宿三丁目\n渋谷ヒカリエ前\nみなとみらい\n北千住\n"
	chinese   = "人民广场\n北京西站\n上海火车站\n中山公园\n天安门东\n"
	taiwanese = "台北車站\n中正紀念堂\n國父紀念館\n忠孝復興\n市政府\n"
	seoul     = "서울역\n강남구청\n시청 앞\n동대문역사문화공원\n고속터미널\n"
)

func encode(t *testing.T, text string, cs Charset) []byte {
	t.Helper()
	e := encoding.Encoding(cs.table())
	if cs.table() == nil {
		e = cs.wide()
	}
	b, err := encoding.ReplaceUnsupported(e.NewEncoder()).Bytes([]byte(text))
	require.NoError(t, err)
	return b
}

func TestGuessCharset(t *testing.T) {
	f := func(text string, sets ...Charset) {
		t.Helper()
		for _, cs := range sets {
			assert.Equal(t, cs, GuessCharset(encode(t, text, cs)), "%s in %s", text[:12], cs)
		}
	}
	f(french, Windows1252, MacRoman, CP850)
	f(german, Windows1252, MacRoman, CP850)
	f(spanish, Windows1252, MacRoman, CP850)
	f(norwegian, Windows1252, MacRoman, CP850)
	f(polish, Windows1250, ISO88592, CP852)
	f(czech, Windows1250, ISO88592, CP852)
	f(hungarian, Windows1250, CP852)
	f(turkish, Windows1254)
	f(lithuan, Windows1257)
	f(russian, Windows1251, KOI8R, CP866, ISO88595)
	f(greek, Windows1253, ISO88597)
	f(tokyo, ShiftJIS, EUCJP)
	f(chinese, GBK)
	f(taiwanese, Big5)
	f(seoul, EUCKR)
}

func TestGuessDefaultsToWindows1252(t *testing.T) {
	assert.Equal(t, Windows1252, GuessCharset([]byte("caf\xe9")))
	assert.Equal(t, Windows1252, GuessCharset([]byte("\xb0 \xa7")))
	assert.Equal(t, Charset(UTF8), GuessCharset([]byte("café")))
}

func TestOddLinesAreFewKilobytes(t *testing.T) {
	f := func(data, want string) {
		t.Helper()
		assert.Equal(t, want, string(OddLines([]byte(data))))
	}
	f("", "")
	f("Châtelet\nB\n", "")
	f("a\ncaf\xe9,é\nb\n\xe9", "caf\xe9,é\n\xe9\n")
	long := strings.Repeat("x", 1<<20)
	f(long+"\xe9"+long, long[:around]+"\xe9"+long[:around-1]+"\n")
	assert.Less(t, len(OddLines([]byte(strings.Repeat("caf\xe9\n", 1<<20)))), enough+2*around)
}

func TestDecodeCell(t *testing.T) {
	f := func(b string, cs Charset, want string) {
		t.Helper()
		assert.Equal(t, want, string(DecodeCell([]byte(b), cs, []byte(">"))), "%q as %q", b, cs)
	}
	f("Ols\xf8ya", Windows1252, ">Olsøya")
	f("\x81", Windows1252, ">\ufffd")
	f("\x93\x8c", ShiftJIS, ">東")
	f("\x93", ShiftJIS, ">\ufffd")
	f("a\x00b", Windows1252, ">a\x00b")
	f("é\xff", "", ">é\ufffd")
}

func FuzzGuessCharset(f *testing.F) {
	f.Add([]byte("caf\xe9"))
	f.Add([]byte(tokyo))
	f.Fuzz(func(t *testing.T, sample []byte) {
		cs := GuessCharset(sample)
		assert.True(t, cs == UTF8 || cs.table() != nil || cs.wide() != nil)
	})
}
