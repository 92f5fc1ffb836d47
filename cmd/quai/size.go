package main

import (
	"fmt"
	"math"
	"strconv"
	"strings"
)

// A size is a flag of bytes: a whole number, or one with K, M, G or T behind it.
type size int64

// String spells the size in bytes.
func (s *size) String() string {
	if *s == 0 {
		return ""
	}
	return strconv.FormatInt(int64(*s), 10)
}

// Set reads a size.
func (s *size) Set(text string) error {
	number := strings.TrimSuffix(strings.TrimSuffix(strings.ToUpper(text), "B"), "I")
	factor := int64(1)
	if n := len(number); n > 0 {
		if k := strings.IndexByte("KMGT", number[n-1]); k >= 0 {
			number, factor = number[:n-1], 1<<(10*(k+1))
		}
	}
	n, err := strconv.ParseInt(number, 10, 64)
	if err != nil || n <= 0 || n > math.MaxInt64/factor {
		return fmt.Errorf("%q is no size: write 500M or 64G", text)
	}
	*s = size(n * factor)
	return nil
}

// Type names the kind of value in help texts.
func (s *size) Type() string { return "size" }
