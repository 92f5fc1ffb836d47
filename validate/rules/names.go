package rules

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// normName returns a name as two people who mean the same place would both write it: in
// small letters without accents, words parted by one blank, usual short forms written
// out, without a tail in brackets.
func normName(s string) string {
	words := strings.Fields(strings.Map(plainRune, norm.NFKD.String(withoutBrackets(s))))
	for i, w := range words {
		words[i] = longForm(w)
	}
	return strings.ReplaceAll(strings.Join(words, " "), "ß", "ss")
}

// withoutBrackets leaves out a tail in brackets, unless there is nothing before it.
func withoutBrackets(s string) string {
	s = strings.TrimSpace(s)
	open := strings.LastIndexAny(s, "([")
	if open > 0 && (strings.HasSuffix(s, ")") || strings.HasSuffix(s, "]")) {
		return s[:open]
	}
	return s
}

// longForm writes out a short form of a word in names of stops. One that stands for
// several words (st: street, saint) it leaves alone.
func longForm(word string) string {
	switch word {
	case "hbf":
		return "hauptbahnhof"
	case "bf", "bhf":
		return "bahnhof"
	case "pl":
		return "platz"
	case "av", "ave":
		return "avenue"
	case "bd", "bld", "blvd", "bvd":
		return "boulevard"
	case "rd":
		return "road"
	case "sta", "stn":
		return "station"
	case "univ":
		return "universite"
	case "hop":
		return "hopital"
	}
	if stem, ok := strings.CutSuffix(word, "str"); ok && len(stem) != 1 {
		return stem + "strasse"
	}
	return word
}

// plainRune drops marks, makes letters small and separators blanks.
func plainRune(r rune) rune {
	switch {
	case 'a' <= r && r <= 'z', '0' <= r && r <= '9', r == ' ':
		return r
	case 'A' <= r && r <= 'Z':
		return r - 'A' + 'a'
	case unicode.IsMark(r):
		return -1
	case unicode.IsLetter(r), unicode.IsNumber(r):
		return unicode.ToLower(r)
	case r == '\'', r == '’', r == 'ʼ':
		return -1
	}
	return ' '
}

// similarity returns how alike two texts are, from 0 to 1: the share of characters that
// need not be typed, left out or exchanged with their neighbour to make one the other.
func similarity(a, b string) float64 {
	if a == b {
		return 1
	}
	x, y := []rune(a), []rune(b)
	longer := max(len(x), len(y))
	return 1 - float64(editDistance(x, y))/float64(longer)
}

// editDistance is the Damerau-Levenshtein distance in which no part is edited twice.
func editDistance(x, y []rune) int {
	before, last, row := make([]int, len(y)+1), make([]int, len(y)+1), make([]int, len(y)+1)
	for j := range last {
		last[j] = j
	}
	for i := range x {
		row[0] = i + 1
		for j := range y {
			cost := 1
			if x[i] == y[j] {
				cost = 0
			}
			row[j+1] = min(last[j]+cost, last[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && x[i] == y[j-1] && x[i-1] == y[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(y)]
}
