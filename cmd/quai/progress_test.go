package main

import (
	"bytes"
	"io"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A lockedBuffer is written by the bar and read by the test.
type lockedBuffer struct {
	mu sync.Mutex
	b  bytes.Buffer
}

func (l *lockedBuffer) Write(p []byte) (int, error) {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.Write(p)
}

func (l *lockedBuffer) String() string {
	l.mu.Lock()
	defer l.mu.Unlock()
	return l.b.String()
}

func TestBar(t *testing.T) {
	var screen lockedBuffer
	bar := newBar(&screen, "lecture", 60)
	bar.set(25, 100)
	require.Eventually(t, func() bool { return bytes.Contains([]byte(screen.String()), []byte("25 %")) }, 10*time.Second, 10*time.Millisecond)
	assert.Contains(t, screen.String(), "lecture")
	n, err := bar.writer(io.Discard, 100).Write(make([]byte, 50))
	require.NoError(t, err)
	assert.Equal(t, 50, n)
	require.Eventually(t, func() bool { return bytes.Contains([]byte(screen.String()), []byte("50 %")) }, 10*time.Second, 10*time.Millisecond)
	bar.done()
}

func TestNoBar(t *testing.T) {
	bar := &progress{}
	bar.set(1, 2)
	bar.count(1, 2)
	var b bytes.Buffer
	assert.Equal(t, io.Writer(&b), bar.writer(&b, 1), "nothing stands in the way")
	bar.done()
}

func TestPeakMemory(t *testing.T) {
	n, ok := peakOf("Name:\tquai\nVmPeak:\t  999 kB\nVmHWM:\t   12345 kB\nVmRSS:\t  1 kB\n")
	assert.True(t, ok)
	assert.Equal(t, int64(12345), n)
	_, ok = peakOf("Name:\tquai\n")
	assert.False(t, ok)
	assert.Positive(t, peakMemory())
}

func TestFolderNames(t *testing.T) {
	assert.Equal(t, []string{"a", "a-2", "a-2-2", "B", "feed", "gtfs", "folder", "b-2"},
		folderNames([]string{"x/a.zip", "y/a.zip", "a-2.zip", "B.zip", "-", "https://example.org/gtfs.zip?key=secret", "folder/", "b.zip"}))
}
