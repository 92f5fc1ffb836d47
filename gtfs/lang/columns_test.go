package lang

import (
	"testing"

	"github.com/stretchr/testify/assert"
)

func TestColumns(t *testing.T) {
	assert.Equal(t, 4, Columns("Gare"))
	assert.Equal(t, 6, Columns("東京駅"))
	assert.Equal(t, "Gare", Cut("Gare", 4))
	assert.Equal(t, "Ga…", Cut("Gare", 3))
	assert.Equal(t, "東…", Cut("東京駅", 4))
}
