package jamespfennell

import (
	"archive/zip"
	"bytes"
	"maps"
	"testing"
	"testing/fstest"
	"time"

	gocmp "github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
	jf "github.com/jamespfennell/gtfs"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/gtfs"
	"github.com/quai-transit/quai/gtfs/sample"
	"github.com/quai-transit/quai/gtfs/source"
)

// files is a feed as text, a file by its name.
type files map[string]string

// plain says everything in full, so that the parser of the package reads it right.
var plain = files{
	"agency.txt":         "agency_id,agency_name,agency_url,agency_timezone\nA,Ilévia,https://a.example,Europe/Paris\n",
	"routes.txt":         "route_id,agency_id,route_short_name,route_type,route_color,route_text_color,route_sort_order\nR,A,1,3,AA0011,FFFFFF,4\n",
	"stops.txt":          "stop_id,stop_name,stop_lat,stop_lon,location_type,parent_station,wheelchair_boarding\nG,Gare,50.6,3,1,,1\nP,Gare,50.6,3.0001,0,G,0\nQ,Place,50.7,3.1,0,,2\n",
	"calendar.txt":       "service_id,monday,tuesday,wednesday,thursday,friday,saturday,sunday,start_date,end_date\nS,1,1,1,1,1,0,0,20261101,20261231\n",
	"calendar_dates.txt": "service_id,date,exception_type\nS,20261111,2\nS,20261114,1\nX,20261225,1\nX,20261224,1\n",
	"trips.txt":          "route_id,service_id,trip_id,trip_headsign,direction_id,shape_id,bikes_allowed\nR,S,T,Place,0,L,1\nR,X,U,Gare,1,,2\n",
	"stop_times.txt":     "trip_id,arrival_time,departure_time,stop_id,stop_sequence,pickup_type,drop_off_type,shape_dist_traveled,timepoint\nT,08:10:00,08:10:00,Q,2,0,1,9.5,0\nT,08:00:00,08:01:00,P,1,2,0,0,1\nU,25:00:00,25:00:00,Q,1,3,0,,1\n",
	"shapes.txt":         "shape_id,shape_pt_lat,shape_pt_lon,shape_pt_sequence,shape_dist_traveled\nL,50.7,3.1,2,9.5\nL,50.6,3,1,0\n",
	"frequencies.txt":    "trip_id,start_time,end_time,headway_secs,exact_times\nU,25:00:00,26:00:00,600,1\n",
	"transfers.txt":      "from_stop_id,to_stop_id,transfer_type,min_transfer_time\nP,Q,2,120\n",
}

// with returns the feed with other files in place of some.
func (f files) with(other files) files {
	all := maps.Clone(f)
	maps.Copy(all, other)
	return all
}

func (f files) read(t *testing.T) *gtfs.Feed {
	t.Helper()
	fsys := fstest.MapFS{}
	for name, text := range f {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	a, err := source.FromFS(fsys, "feed")
	require.NoError(t, err)
	feed, err := gtfs.Read(t.Context(), a, gtfs.Options{})
	require.NoError(t, err)
	return feed
}

func (f files) zip(t *testing.T) []byte {
	t.Helper()
	var b bytes.Buffer
	z := zip.NewWriter(&b)
	for name, text := range f {
		w, err := z.Create(name)
		require.NoError(t, err)
		_, err = w.Write([]byte(text))
		require.NoError(t, err)
	}
	require.NoError(t, z.Close())
	return b.Bytes()
}

// agree compares ours with what the parser of the package makes of the same bytes, but
// for Trip, which the parser leaves nil, and for the order of services, which it
// leaves to chance. Pointers are compared by the ids of what they point at.
func agree(t *testing.T, ours *jf.Static, zip []byte, o jf.ParseStaticOptions, but ...gocmp.Option) {
	t.Helper()
	theirs, err := jf.ParseStatic(zip, o)
	require.NoError(t, err)
	but = append(but,
		cmpopts.IgnoreFields(jf.ScheduledStopTime{}, "Trip"),
		cmpopts.SortSlices(func(x, y jf.Service) bool { return x.Id < y.Id }),
		cmpopts.EquateEmpty(),
		byID(func(v *jf.Agency) string { return v.Id }),
		byID(func(v *jf.Route) string { return v.Id }),
		byID(func(v *jf.Stop) string { return v.Id }),
		byID(func(v *jf.Service) string { return v.Id }),
		byID(func(v *jf.Shape) string { return v.ID }),
	)
	assert.Empty(t, gocmp.Diff(theirs, ours, but...), "theirs -, ours +")
}

func byID[T any](id func(*T) string) gocmp.Option {
	return gocmp.Comparer(func(x, y *T) bool {
		if x == nil || y == nil {
			return x == y
		}
		return id(x) == id(y)
	})
}

func TestAgreesWithTheParserWhereItIsRight(t *testing.T) {
	for _, o := range []jf.ParseStaticOptions{{}, {InheritWheelchairBoarding: true}} {
		static, loss := Static(plain.read(t), o)
		assert.Equal(t, Loss{}, loss)
		agree(t, static, plain.zip(t), o)
	}
}

func TestAgreesOnTheSample(t *testing.T) {
	var b bytes.Buffer
	_, err := sample.Write(&b, sample.Options{Seed: 3, Trips: 1500, Start: time.Date(2026, 11, 1, 0, 0, 0, 0, time.UTC)})
	require.NoError(t, err)
	f, err := gtfs.Open(t.Context(), "-", source.Options{Stdin: bytes.NewReader(b.Bytes())}, gtfs.Options{})
	require.NoError(t, err)
	defer f.Close()
	static, loss := Static(f, jf.ParseStaticOptions{})
	loss.Files = nil
	assert.Equal(t, Loss{}, loss)
	agree(t, static, b.Bytes(), jf.ParseStaticOptions{})
}
