package main

import (
	"fmt"
	"strings"
)

// A country is a flag of two letters, in any case; "" is none.
type country string

// String spells the country.
func (c *country) String() string { return string(*c) }

// Set reads a country.
func (c *country) Set(text string) error {
	text = strings.ToUpper(text)
	if len(text) != 2 || strings.Trim(text, "ABCDEFGHIJKLMNOPQRSTUVWXYZ") != "" {
		return fmt.Errorf("%q is no country: write two letters, such as FR", text)
	}
	switch text {
	case "UK": // as people write; the code is GB
		text = "GB"
	case "ZZ": // the code of no country
		text = ""
	}
	*c = country(text)
	return nil
}

// Type names the kind of value in help texts.
func (c *country) Type() string { return "XX" }
