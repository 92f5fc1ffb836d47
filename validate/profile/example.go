package profile

import (
	"context"
	"errors"
	"fmt"
	"io/fs"

	"github.com/quai-transit/quai/validate"
	"github.com/quai-transit/quai/validate/fixture"
	"github.com/quai-transit/quai/validate/rules"
	"github.com/quai-transit/quai/validate/schema"
)

// An Example is the worked example of a rule: a feed with the fault in it, and what the
// rule says of it.
type Example struct {
	*fixture.Fixture
	Notices []validate.Notice // in the order of the feed
}

// ExampleOf works out the example of the rule called code, also of one that another one
// replaces. It returns nil where there is none.
func ExampleOf(ctx context.Context, code string) (*Example, error) {
	f, err := fixtureOf(code)
	if f == nil || err != nil {
		return nil, err
	}
	res, err := runFixture(ctx, f, code)
	if err != nil {
		return nil, fmt.Errorf("work out the example of %s: %w", code, err)
	}
	e := &Example{Fixture: f}
	for _, g := range res.Groups {
		for i := range g.Len() {
			e.Notices = append(e.Notices, g.Notice(i))
		}
	}
	return e, nil
}

// fixtureOf returns the embedded fixture called code, nil where there is none.
func fixtureOf(code string) (*fixture.Fixture, error) {
	for _, files := range []fs.FS{rules.Examples(), schema.Examples()} {
		data, err := fs.ReadFile(files, "testdata/"+code+".txtar")
		if errors.Is(err, fs.ErrNotExist) {
			continue
		}
		if err != nil {
			return nil, fmt.Errorf("read the example of %s: %w", code, err)
		}
		return fixture.Parse(code, data)
	}
	return nil, nil
}
