package scan

import "golang.org/x/sys/cpu"

// classifyWhole is classifyPlain, on processors with AVX2 (all of the last ten years)
// 32 bytes at a time.
func classifyWhole(dst []class, data []byte) odd {
	if !cpu.X86.HasAVX2 || len(dst) == 0 {
		return classifyPlain(dst, data)
	}
	_ = data[64*len(dst)-1] // what the loop below trusts
	low, high := classifyAVX2(&dst[0], &data[0], len(dst))
	var seen odd
	if low != 0 {
		seen |= controls
	}
	if high != 0 {
		seen |= wide
	}
	return seen
}

// classifyAVX2 fills n classes from 64*n bytes. low is not 0 where a control is among
// them, high where a byte beyond ASCII is.
//
//go:noescape
func classifyAVX2(dst *class, data *byte, n int) (low, high uint32)

// marks is marksPlain. Masks are mostly of few bits, so four positions are written at a
// time: three of them may be none, and are written over.
func marks(dst []uint32, masks []uint64, base uint32, most int) int {
	if !cpu.X86.HasBMI1 || !cpu.X86.HasPOPCNT || len(masks) == 0 || most <= 0 {
		return marksPlain(dst, masks, base, most)
	}
	_ = dst[most+64+2] // more than the loop below trusts: most-1 before a mask of 64
	return marksBMI(&dst[0], &masks[0], len(masks), base, most)
}

//go:noescape
func marksBMI(dst *uint32, masks *uint64, n int, base uint32, most int) int
