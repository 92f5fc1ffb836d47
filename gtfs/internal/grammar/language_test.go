package grammar

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestLanguage(t *testing.T) {
	for tag, want := range map[string]bool{
		"fr": true, "FR": true, "eng": true, "mul": true, "xx": true, "en-US": true, "en-us": true,
		"es-419": true, "zh-Hant-TW": true, "ja-Hrkt": true, "zh-cmn-Hans-CN": true, "sl-rozaj-biske": true,
		"de-1996": true, "de-u-co-phonebk": true, "de-a-bb-b-cc-dd": true, "x-quai": true, "fr-x-a-1": true,
		"i-klingon": true, "EN-GB-oed": true, "art-lojban": true, "qaa-Qaaa-QM": true, "abcdefgh": true,

		"": false, "f": false, "en_US": false, "en-": false, "-en": false, "en--US": false, "French (France)": false,
		"français": false, "abcdefghi": false, "en-US-FR": false, "en-u": false, "en-u-": false, "en-x": false,
		"x": false, "x-": false, "x-abcdefghi": false, "12": false, "en-1": false, "de-1996-": false,
		"en-a-u-co": false, "i-quai": false, "Français": false, "e1": false,
		"zh-aaa-bbb-ccc-ddd": false, "de-0-aa": false,
	} {
		assert.Equal(t, want, Language([]byte(tag)), "Language(%q)", tag)
	}
}

func FuzzLanguage(f *testing.F) {
	for _, s := range []string{"en-US", "zh-cmn-Hans-CN-x-abc", "de-1996-u-co-phonebk", "i-ami"} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		if !Language(b) {
			return
		}
		assert.Regexp(t, `^[A-Za-z0-9]{1,8}(-[A-Za-z0-9]{1,8})*$`, string(b))
	})
}
