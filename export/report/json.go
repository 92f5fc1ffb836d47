package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/quai-transit/quai/gtfs/lang"
	"github.com/quai-transit/quai/gtfs/parallel"
	"github.com/quai-transit/quai/validate"
)

// JSON writes report.json: the canonical validator's shape with its field names, a
// notice a line, and what that has no place for in an object of its own, "quai".
func JSON(w io.Writer, in *Input) error {
	in = in.given()
	head, tail := &jsonText{}, &jsonText{}
	head.text("{\n\"summary\": ")
	head.value(summaryOf(in))
	head.text(",\n\"notices\": [")
	tail.text("\n],\n\"quai\": ")
	tail.value(in.extras())
	tail.text("\n}\n")
	err := head.writeTo(w)
	if err == nil {
		err = in.jsonNotices(w)
	}
	if err == nil {
		err = tail.writeTo(w)
	}
	if err != nil {
		return fmt.Errorf("write report.json: %w", err)
	}
	return nil
}

// jsonNotices writes a group per code and severity, by code.
func (in *Input) jsonNotices(w io.Writer) error {
	if in.Result != nil {
		groups := in.Result.Groups
		if in.DropIn {
			groups = slices.DeleteFunc(slices.Clone(groups), aboutTheRun)
		}
		return in.jsonGroups(w, groups)
	}
	t := &jsonText{}
	if !in.DropIn { // else writeSystemErrors tells of it
		in.jsonRefused(t)
	}
	return t.writeTo(w)
}

// jsonRefused writes the one finding of a feed that could not be read.
func (in *Input) jsonRefused(t *jsonText) {
	t.beginGroup(refusedCode, validate.Error, 1)
	t.sample(object{{"exception", "unreadable_feed"}, {"message", refusal(in.Refused).EN}}, true)
	t.endGroup()
}

// jsonGroups spells groups in parallel, a few at a time so that memory stays bounded.
func (in *Input) jsonGroups(w io.Writer, groups []*validate.Group) error {
	const batch = 16
	for from := 0; from < len(groups); from += batch {
		texts := make([]jsonText, min(batch, len(groups)-from))
		parallel.Each(len(texts), in.Result.Feed.Threads(), func(i int) {
			if from+i > 0 {
				texts[i].text(",")
			}
			in.jsonGroup(&texts[i], groups[from+i])
		})
		for i := range texts {
			if err := texts[i].writeTo(w); err != nil {
				return err
			}
		}
	}
	return nil
}

func (in *Input) jsonGroup(t *jsonText, g *validate.Group) {
	t.beginGroup(g.Rule.Code, g.Severity, g.Total)
	for k, n := range in.samples(g, in.MaxSamples) {
		t.sample(in.members(n), k == 0)
	}
	t.endGroup()
}

// members returns those of a sample: the details that the canonical validator has. A
// rule that it has not tells all of its own, and where it points.
func (in *Input) members(n validate.Notice) object {
	o := make(object, 0, len(n.Rule().Details))
	own := !in.DropIn && !slices.ContainsFunc(n.Rule().Details, func(d validate.Detail) bool { return d.Reference != "" })
	if own {
		o = append(o, place(n)...)
	}
	for _, v := range n.Values() {
		name := v.Detail.Reference
		if own {
			name = Camel(v.Detail.Name)
		}
		if name == "" || slices.ContainsFunc(o, func(m member) bool { return m.name == name }) {
			continue
		}
		if x, ok := jsonValue(n, v); ok {
			if in.DropIn && isJSONNumber(x) && in.unlisted(v) {
				x = -1
			}
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

// Camel spells the name of a detail as members of report.json and of the canonical
// validator are: stop_id is stopId.
func Camel(name string) string {
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
