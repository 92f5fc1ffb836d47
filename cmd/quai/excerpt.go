package main

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// How many lines of a file an excerpt shows: of one with lines that a notice points at, all
// up to markedLines, else these; of another the first plainLines.
const (
	markedLines = 12
	plainLines  = 24
)

// excerpt shows the head of a file and the lines pointed at, which bear a mark, with
// the line before each. A width, where given, cuts what is longer.
func excerpt(text string, marked []int, width int) string {
	lines := linesOf(text)
	var b strings.Builder
	gap := false
	for i, line := range lines {
		n := i + 1
		if !near(n, len(lines), marked) {
			gap = true
			continue
		}
		if gap {
			b.WriteString("       …\n")
			gap = false
		}
		writeLine(&b, n, line, marked, width)
	}
	if gap {
		b.WriteString("       …\n")
	}
	return b.String()
}

// whole shows all lines of a file.
func whole(text string, marked []int) string {
	var b strings.Builder
	for i, line := range linesOf(text) {
		writeLine(&b, i+1, line, marked, 0)
	}
	return b.String()
}

func linesOf(text string) []string { return strings.Split(strings.TrimSuffix(text, "\n"), "\n") }

// near tells whether an excerpt of so many lines has line n.
func near(n, lines int, marked []int) bool {
	if n == 1 || slices.Contains(marked, n) || slices.Contains(marked, n+1) {
		return true
	}
	if len(marked) > 0 {
		return lines <= markedLines
	}
	return n <= plainLines
}

func writeLine(b *strings.Builder, n int, line string, marked []int, width int) {
	mark := " "
	if slices.Contains(marked, n) {
		mark = "▸"
	}
	const before = 8 // columns of the mark and the number
	line = printable(line)
	if width > before {
		line = cut(line, width-before)
	}
	b.WriteString(strings.TrimRight(fmt.Sprintf("%s %4d  %s", mark, n, line), " ") + "\n")
}

// cut shortens a line to so many characters and says how many more there are. The cut is
// made between two cells where one ends near.
func cut(line string, width int) string {
	runes := []rune(line)
	if len(runes) <= width {
		return line
	}
	const tail = 9 // room for "… (+4000)"
	keep := max(width-tail, 1)
	if comma := lastComma(runes[:keep]); comma > keep/2 {
		keep = comma + 1
	}
	return fmt.Sprintf("%s… (+%d)", string(runes[:keep]), len(runes)-keep)
}

func lastComma(runes []rune) int {
	for i := len(runes) - 1; i >= 0; i-- {
		if runes[i] == ',' {
			return i
		}
	}
	return -1
}

// printable replaces what would disturb a terminal, or not be seen there.
func printable(line string) string {
	return strings.Map(func(r rune) rune {
		if r == unicode.ReplacementChar || !unicode.IsPrint(r) {
			return '·'
		}
		return r
	}, strings.ToValidUTF8(strings.TrimSuffix(line, "\r"), "·"))
}

// harmless replaces what would disturb a terminal, but leaves the blanks that sentences have.
func harmless(sentence string) string {
	parts := strings.Split(sentence, "\u00a0")
	for i, part := range parts {
		parts[i] = printable(part)
	}
	return strings.Join(parts, "\u00a0")
}
