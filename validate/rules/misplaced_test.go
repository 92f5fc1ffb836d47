package rules_test

import (
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/fixture"
	"github.com/quai-transit/quai/validate/profile"
)

// A feed that exchanges latitude and longitude throughout is one fault of the export.
func TestSwappedThroughoutIsOneError(t *testing.T) {
	f, err := fixture.Parse("swapped", []byte(`All of Tokyo is placed at latitude 139.
without: shapes.txt
-- stops.txt --
stop_id,stop_name,stop_lat,stop_lon
G1,A,139.70,35.68
G2,B,139.71,35.68
HV,C,139.72,35.68
PA,D,139.73,35.68
UN,E,139.74,35.68
`))
	require.NoError(t, err)
	res, err := profile.RunFixture(t.Context(), f)
	require.NoError(t, err)
	for _, g := range res.Groups {
		if g.Rule.Code == "stop_lat_lon_swapped" {
			assert.Equal(t, validate.Error, g.Severity)
			assert.Equal(t, 1, g.Total)
			v, _ := g.Notice(0).ValueOf("stops")
			assert.Equal(t, "5", v.Text)
			return
		}
	}
	t.Fatal("not found")
}
