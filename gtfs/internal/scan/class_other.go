//go:build !amd64

package scan

func classifyWhole(dst []class, data []byte) odd { return classifyPlain(dst, data) }

func marks(dst []uint32, masks []uint64, base uint32, most int) int {
	return marksPlain(dst, masks, base, most)
}
