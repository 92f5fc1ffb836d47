// Package draw makes the pictures of the report and the portal: the network map, the
// place of a finding, the string-line diagram, the calendar and small bars.
//
// Every picture is an SVG element to stand inside a page or alone: no script, no style
// element, no id, nothing fetched, so that many fit in one page under a strict content
// policy. Colours are the custom properties of tokens.css (see [Tokens]) with the light
// value to fall back on, so a picture follows the page into dark mode and onto paper. All
// text is escaped here; callers give it as it is in the feed.
//
// Pictures take plain values, know nothing of feeds and cannot fail: what has no place,
// time or date is left out. The same input gives the same bytes.
package draw
