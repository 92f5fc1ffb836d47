package main

import "strings"

// isCobraUsage reports whether an error is one that cobra makes before a command
// runs; it has no type for them.
func isCobraUsage(err error) bool {
	for _, start := range []string{"unknown command", "required flag", "unknown flag", "unknown shorthand flag", "invalid argument"} {
		if strings.HasPrefix(err.Error(), start) {
			return true
		}
	}
	return false
}
