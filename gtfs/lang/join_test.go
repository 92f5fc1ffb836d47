package lang_test

import (
	"testing"

	"github.com/stretchr/testify/assert"

	"github.com/quai-transit/quai/gtfs/lang"
)

func TestEachAndJoin(t *testing.T) {
	number := lang.Each(func(l lang.Lang) string { return lang.Integer(l, 1234) })
	assert.Equal(t, lang.Text{EN: "1,234", FR: "1\u202f234"}, number)
	assert.Equal(t, lang.Text{EN: "1,234 trips", FR: "1\u202f234 courses"}, lang.Join(number, lang.Text{EN: " trips", FR: " courses"}))
	assert.Equal(t, lang.Text{}, lang.Join())
}
