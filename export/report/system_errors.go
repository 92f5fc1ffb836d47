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

// jsonBroken writes the groups about the run, and the rules of ours that broke down.
func (in *Input) jsonBroken(t *jsonText) {
	n := 0
	for _, g := range in.Result.System {
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
	t.beginGroup("runtime_exception_in_validator_error", validate.Error, len(failed))
	for k, f := range failed {
		t.sample(object{{"exception", "panic"}, {"message", f.Reason}, {"validator", f.Rule.Code}}, k == 0)
	}
	t.endGroup()
}
