package profile_test

import (
	"io"
	"os"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/validate/fixture"
	"github.com/quai-transit/quai/validate/profile"
)

func TestEveryRuleHasAnExampleThatShowsIt(t *testing.T) {
	for _, r := range profile.Rules() {
		if r.System {
			continue // of archives that no example can hold
		}
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

// TestAnExampleLeavesNothingOpen holds of a feed that is spooled that it is closed, and
// that its notices can be told all the same.
func TestAnExampleLeavesNothingOpen(t *testing.T) {
	f, err := fixture.Parse("nested", []byte("A zip in a zip.\nzip: valmont.zip\n"))
	require.NoError(t, err)
	res, err := profile.RunFixture(t.Context(), f)
	require.NoError(t, err)
	assert.Contains(t, fixture.Render(res), "nested_zip path=valmont.zip")
	in, err := res.Feed.Archive().Find("stops.txt").Open()
	if err == nil {
		_, err = io.ReadAll(in)
	}
	require.ErrorIs(t, err, os.ErrClosed)
}
