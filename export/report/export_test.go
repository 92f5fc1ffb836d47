package report

import "github.com/quai-transit/quai/validate"

// NoticeJSON spells a notice as report.json of a report does.
func NoticeJSON(in *Input, n validate.Notice) []byte {
	t := &jsonText{}
	t.object(in.members(n))
	return t.b
}
