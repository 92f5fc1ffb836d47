package compare

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestNumbersThatAreNoneAreTexts(t *testing.T) {
	f := func(text, want string) {
		t.Helper()
		assert.Equal(t, want, string(quoteNonNumbers([]byte(text))))
	}
	f(`{"a":1}`, `{"a":1}`)
	f(`{"a":NaN,"b":-Infinity,"c":[Infinity]}`, `{"a":"NaN","b":"-Infinity","c":["Infinity"]}`)
	f(`{"NaN":"is \"NaN\" \\"}`, `{"NaN":"is \"NaN\" \\"}`)
	f(`{"a":NaN,"b":"NaN`, `{"a":"NaN","b":"NaN`)
}

func TestAReportWithNaNIsRead(t *testing.T) {
	r, err := Read(strings.NewReader(`{"notices":[{"code":"number_out_of_range","severity":"ERROR","totalNotices":1,"sampleNotices":[{"fieldValue":NaN}]}]}`), "r")
	require.NoError(t, err)
	assert.Len(t, r.Codes, 1)
}
