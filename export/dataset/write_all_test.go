package dataset_test

import (
	"context"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"

	"github.com/quai-transit/quai/export/dataset"
	"github.com/quai-transit/quai/export/format"
	"github.com/quai-transit/quai/gtfs/sample"
)

func TestWriteAll(t *testing.T) {
	in, _ := found(t)
	dir := t.TempDir()
	var told []string
	files, err := dataset.WriteAll(t.Context(), in, dir, nil, nil, func(table string, done, total int) {
		assert.Equal(t, len(told), done)
		assert.Equal(t, len(dataset.All()), total)
		told = append(told, table)
	})
	require.NoError(t, err)
	assert.Equal(t, filepath.Join(dir, "calendar_summary.csv"), files[0].Path)
	var names []string
	for _, f := range files {
		names = append(names, f.Name)
		info, err := os.Stat(f.Path)
		require.NoError(t, err, f.Name)
		assert.Equal(t, info.Size(), f.Bytes, f.Name)
		assert.NotEmpty(t, f.MediaType, f.Name)
		assert.Equal(t, strings.TrimSuffix(f.Name, "."+f.Format), f.Table)
	}
	for _, d := range dataset.All() {
		about := d.Info()
		assert.Contains(t, told, about.Name)
		for _, f := range format.All() {
			has := slices.Contains(about.Formats, f.Name)
			assert.Equal(t, has, slices.Contains(names, about.Name+f.Ext), about.Name+f.Ext)
		}
	}
	assert.Len(t, listed(t, dir), len(files), "nothing else is left in the folder")
}

func listed(t *testing.T, dir string) (names []string) {
	t.Helper()
	entries, err := os.ReadDir(dir)
	require.NoError(t, err)
	for _, e := range entries {
		names = append(names, e.Name())
	}
	return names
}

func TestWriteAllLeavesOutWhatItCannotMake(t *testing.T) {
	in := inputOf(t, feedOf(t, town()), "2026-11-01") // no result
	dir := t.TempDir()
	_, err := dataset.WriteAll(t.Context(), in, dir, nil, []string{"csv"}, nil)
	require.NoError(t, err)
	assert.NotContains(t, listed(t, dir), "findings.csv")
	assert.Contains(t, listed(t, dir), "stops.csv")
	assert.NotContains(t, listed(t, dir), "stops.parquet")

	for _, c := range []struct {
		tables, formats []string
		says            string
	}{
		{[]string{"findings"}, nil, "table findings needs the result of a validation"},
		{[]string{"stop"}, nil, `table "stop" is not known`},
		{nil, []string{"xls"}, `format "xls" is not known`},
	} {
		_, err := dataset.WriteAll(t.Context(), in, t.TempDir(), c.tables, c.formats, nil)
		assert.ErrorContains(t, err, c.says)
	}
	_, err = dataset.WriteAll(t.Context(), &dataset.Input{}, t.TempDir(), []string{"stops"}, nil, nil)
	assert.ErrorContains(t, err, "table stops needs a feed")
}

func TestCancelledWriteLeavesNoFile(t *testing.T) {
	in := inputOf(t, feedOf(t, town()), "2026-11-01")
	ctx, cancel := context.WithCancel(t.Context())
	dir := t.TempDir()
	files, err := dataset.WriteAll(ctx, in, dir, nil, nil, func(table string, _, _ int) {
		if table == "routes" {
			cancel()
		}
	})
	assert.ErrorIs(t, err, context.Canceled)
	for _, f := range files {
		assert.Less(t, f.Table, "routes")
	}
	assert.Len(t, listed(t, dir), len(files))
}

// TestSameFilesForAnyNumberOfThreads compares every byte of every file.
func TestSameFilesForAnyNumberOfThreads(t *testing.T) {
	f := sampleFeed(t, sample.Options{Stops: 60, Trips: 400})
	write := func(threads int) map[string]string {
		in := inputOf(t, f, "2026-11-24")
		in.Threads, in.Previous = threads, f
		dir := t.TempDir()
		_, err := dataset.WriteAll(t.Context(), in, dir, nil, nil, nil)
		require.NoError(t, err)
		texts := map[string]string{}
		for _, name := range listed(t, dir) {
			text, err := os.ReadFile(filepath.Join(dir, name))
			require.NoError(t, err)
			texts[name] = string(text)
		}
		return texts
	}
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(1))
	one := write(1)
	runtime.GOMAXPROCS(8)
	for _, threads := range []int{0, 3} {
		for name, text := range write(threads) {
			assert.True(t, one[name] == text, "%s differs with %d threads", name, threads)
		}
	}
}
