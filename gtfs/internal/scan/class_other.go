//go:build !amd64

package scan

func classifyWhole(dst []class, data []byte) odd { return classifyPlain(dst, data) }
