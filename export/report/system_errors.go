package report

import (
	"context"
	"fmt"
	"io"

	"github.com/quai-transit/quai/validate"
)

// writeSystemErrors writes system_errors.json in the shape of the canonical validator's:
// what went wrong in the run itself.
func writeSystemErrors(_ context.Context, w io.Writer, in *Input) error {
	in = in.given()
	t := &jsonText{}
	t.text("{\n\"notices\": [")
	if in.Result == nil {
		in.jsonRefused(t)
	} else {
		in.jsonBroken(t)
	}
	t.text("\n]\n}\n")
	if err := t.writeTo(w); err != nil {
		return fmt.Errorf("write system_errors.json: %w", err)
	}
	return nil
}

// aboutTheRun tells the notices that a report in place of the canonical validator's has
// in system_errors.json.
func aboutTheRun(g *validate.Group) bool { return g.Rule.System }

// jsonBroken writes the groups about the run, and the rules of ours that broke down.
func (in *Input) jsonBroken(t *jsonText) {
	n := 0
	for _, g := range in.Result.Groups {
		if !aboutTheRun(g) {
			continue
		}
		if n++; n > 1 {
			t.text(",")
		}
		in.jsonGroup(t, g)
	}
	failed := in.Result.Failures
	if len(failed) == 0 {
		return
	}
	if n > 0 {
		t.text(",")
	}
	t.beginGroup("rule_broke_down", validate.Error, len(failed))
	for k, f := range failed {
		t.sample(object{{"message", f.Reason}, {"rule", f.Rule.Code}}, k == 0)
	}
	t.endGroup()
}
