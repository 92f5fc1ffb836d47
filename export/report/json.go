package report

import (
	"bufio"
	"encoding/json"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/validate"
)

// JSON writes report.json: the canonical validator's shape with its field names, a
// notice a line, and what that has no place for in an object of its own, "quai".
func JSON(w io.Writer, in *Input) error {
	in = in.given()
	b := &jsonWriter{w: bufio.NewWriter(w)}
	b.text("{\n\"summary\": ")
	b.value(summaryOf(in))
	b.text(",\n\"notices\": [")
	in.jsonNotices(b)
	b.text("\n],\n\"quai\": ")
	b.value(in.extras())
	b.text("\n}\n")
	if b.err == nil {
		b.err = b.w.Flush()
	}
	if b.err != nil {
		return fmt.Errorf("write report.json: %w", b.err)
	}
	return nil
}

// jsonNotices writes a group per code and severity, by code.
func (in *Input) jsonNotices(b *jsonWriter) {
	if in.Result == nil {
		b.group(refusedCode, validate.Error, 1, []object{{{"message", refusal(in.Refused).EN}}}, true)
		return
	}
	for k, g := range in.Result.Groups {
		list := make([]object, 0, min(g.Len(), in.MaxSamples))
		for _, n := range in.samples(g, in.MaxSamples) {
			list = append(list, members(n))
		}
		b.group(g.Rule.Code, g.Severity, g.Total, list, k == 0)
	}
}

// group writes one element of "notices".
func (b *jsonWriter) group(code string, s validate.Severity, total int, samples []object, first bool) {
	if !first {
		b.text(",")
	}
	b.text("\n{\"code\": ")
	b.value(code)
	b.text(", \"severity\": ")
	b.value(s.Canonical())
	b.text(fmt.Sprintf(", \"totalNotices\": %d, \"sampleNotices\": [", total))
	for k, o := range samples {
		if k > 0 {
			b.text(",")
		}
		b.text("\n ")
		b.value(o)
	}
	b.text("\n]}")
}

// members returns those of a sample: the details that the canonical validator has. A
// rule that it has not tells all of its own, and where it points.
func members(n validate.Notice) object {
	var o object
	own := !slices.ContainsFunc(n.Rule().Details, func(d validate.Detail) bool { return d.Reference != "" })
	if own {
		o = place(n)
	}
	for _, v := range n.Values() {
		name := v.Detail.Reference
		if own {
			name = camel(v.Detail.Name)
		}
		if name == "" || slices.ContainsFunc(o, func(m member) bool { return m.name == name }) {
			continue
		}
		if x, ok := jsonValue(n, v); ok {
			o = append(o, member{name, x})
		}
	}
	slices.SortFunc(o, func(a, b member) int { return strings.Compare(a.name, b.name) })
	return o
}

// place tells where a notice points, as far as it points anywhere.
func place(n validate.Notice) (o object) {
	if file := n.File(); file != "" {
		o = append(o, member{"filename", file})
	}
	if line := n.Line(); line > 0 {
		o = append(o, member{"csvRowNumber", line})
	}
	if field := n.FieldName(); field != "" {
		o = append(o, member{"fieldName", field})
	}
	return o
}

// camel spells a name as the canonical validator does: stop_id is stopId.
func camel(name string) string {
	words := strings.Split(name, "_")
	for i, w := range words[1:] {
		words[i+1] = strings.ToUpper(w[:min(1, len(w))]) + w[min(1, len(w)):]
	}
	return strings.Join(words, "")
}

// extras is the member "quai" of report.json.
func (in *Input) extras() object {
	o := object{{"version", in.Version}}
	if in.Result == nil {
		return append(o, member{"refused", bilingual(refusal(in.Refused))})
	}
	skipped, failed := []object{}, []object{}
	for _, s := range in.Result.Skipped {
		skipped = append(skipped, object{{"code", s.Rule.Code}, {"reason", bilingual(reason(s.Reason))}})
	}
	for _, f := range in.Result.Failures {
		failed = append(failed, object{{"code", f.Rule.Code}, {"reason", f.Reason}})
	}
	return append(o, member{"rulesRun", in.Result.Ran}, member{"rulesNotRun", skipped}, member{"rulesFailed", failed})
}

func bilingual(t lang.Text) object { return object{{"en", t.EN}, {"fr", t.FR}} }

// An object is a JSON object whose members keep their order.
type object []member

type member struct {
	name  string
	value any
}

// MarshalJSON implements json.Marshaler.
func (o object) MarshalJSON() ([]byte, error) {
	b := &strings.Builder{}
	w := &jsonWriter{w: bufio.NewWriter(b)}
	w.text("{")
	for k, m := range o {
		if k > 0 {
			w.text(",")
		}
		w.value(m.name)
		w.text(":")
		w.value(m.value)
	}
	w.text("}")
	_ = w.w.Flush() // a strings.Builder takes everything
	return []byte(b.String()), w.err
}

// A jsonWriter writes text and values until the first error.
type jsonWriter struct {
	w   *bufio.Writer
	err error
}

func (b *jsonWriter) text(s string) {
	if b.err == nil {
		_, b.err = b.w.WriteString(s)
	}
}

// value writes a value on one line; < and & stay as they are.
func (b *jsonWriter) value(x any) {
	if b.err != nil {
		return
	}
	var line strings.Builder
	enc := json.NewEncoder(&line)
	enc.SetEscapeHTML(false)
	if b.err = enc.Encode(x); b.err == nil {
		b.text(strings.TrimSuffix(line.String(), "\n"))
	}
}
