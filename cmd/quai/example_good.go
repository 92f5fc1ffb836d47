package main

import (
	"fmt"
	"io/fs"
	"path"
	"strings"

	"github.com/quai-transit/quai/validate/fixture"
	"github.com/quai-transit/quai/validate/profile"
	"github.com/quai-transit/quai/validate/rules"
	"github.com/quai-transit/quai/validate/schema"
)

// goodExampleOf returns a feed that is near to the fault of a rule and has it not: the
// first of its fixtures, by name, on which the rule finds nothing. It is nil where there
// is none.
func goodExampleOf(code string) (*profile.Example, error) {
	for _, files := range []fs.FS{rules.Examples(), schema.Examples()} {
		names, err := fs.Glob(files, "testdata/"+code+"-*.txtar") // in order
		if err != nil {
			return nil, fmt.Errorf("look for examples of %s: %w", code, err)
		}
		for _, name := range names {
			f, err := readFixture(files, name)
			if err != nil {
				return nil, err
			}
			if !f.Wants(code) {
				return &profile.Example{Fixture: f}, nil
			}
		}
	}
	return nil, nil
}

func readFixture(files fs.FS, name string) (*fixture.Fixture, error) {
	data, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	return fixture.Parse(strings.TrimSuffix(path.Base(name), ".txtar"), data)
}
