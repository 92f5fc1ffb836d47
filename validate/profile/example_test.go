package profile_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/validate/profile"
)

func TestEveryRuleHasAnExampleThatShowsIt(t *testing.T) {
	for _, r := range profile.Rules() {
		e, err := profile.ExampleOf(t.Context(), r.Code)
		require.NoError(t, err, r.Code)
		if assert.NotNil(t, e, r.Code) {
			assert.NotEmpty(t, e.About, r.Code)
			assert.NotEmpty(t, e.Notices, r.Code)
		}
	}
}

func TestNoExample(t *testing.T) {
	e, err := profile.ExampleOf(t.Context(), "nonsense")
	require.NoError(t, err)
	assert.Nil(t, e)
}
