package draw

import _ "embed"

//go:embed tokens.css
var tokensCSS string

// Tokens returns the style sheet of the custom properties that report, portal and
// pictures share: colours in light and dark, type, space. A page sets data-theme to
// "light" or "dark" on its root to overrule the system.
func Tokens() string { return tokensCSS }

// A token is a colour of the style sheet as an attribute of a picture, with the light
// value for where a picture stands alone.
type token string

const (
	ink     token = "var(--ink,#1b1f24)"
	quiet   token = "var(--quiet,#59636e)"
	paper   token = "var(--paper,#ffffff)"
	panel   token = "var(--panel,#f6f7f9)"
	rule    token = "var(--line,#d9dee3)"
	network token = "var(--net,#828c96)"
	accent  token = "var(--accent,#0b57a4)"
	fault   token = "var(--error,#b42318)"
	warning token = "var(--warning,#9a6700)"
	info    token = "var(--info,#35607f)"
)

// steps are the five steps of one hue, from few to many.
func steps() [5]token {
	return [5]token{
		"var(--step-1,#d3e3f4)", "var(--step-2,#a3c5e8)", "var(--step-3,#6ba1d6)",
		"var(--step-4,#367bbd)", "var(--step-5,#0b4a8c)",
	}
}

// A Severity gives a place its colour and its shape, so that neither is needed alone.
type Severity uint8

// The severities: ▲, ◆ and ●.
const (
	Info Severity = iota
	Warning
	Error
)

func (s Severity) token() token {
	switch s {
	case Error:
		return fault
	case Warning:
		return warning
	}
	return info
}
