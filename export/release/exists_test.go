package release

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestExists(t *testing.T) {
	dir := t.TempDir()
	assert.False(t, Exists(dir))
	_, err := Open(dir)
	require.NoError(t, err)
	assert.True(t, Exists(dir))
}
