#include "textflag.h"

// The bytes that matter, 32 times each.
#define EACH(name, word) \
	DATA name<>+0(SB)/8, word; \
	DATA name<>+8(SB)/8, word; \
	DATA name<>+16(SB)/8, word; \
	DATA name<>+24(SB)/8, word; \
	GLOBL name<>(SB), RODATA|NOPTR, $32

EACH(comma, $0x2C2C2C2C2C2C2C2C)
EACH(feed, $0x0A0A0A0A0A0A0A0A)
EACH(return, $0x0D0D0D0D0D0D0D0D)
EACH(quote, $0x2222222222222222)
EACH(delete, $0x7F7F7F7F7F7F7F7F)
EACH(last, $0x1F1F1F1F1F1F1F1F)

// HALF makes bitmaps of the 32 bytes in Y0: separators, breaks and quotes. All bytes
// gather in Y13, controls in Y12: a byte below a blank is the lesser of itself and the
// last control (VPMINUB), and line ends are taken out (VPANDN).
#define HALF(separators, breaks, quotes) \
	VPOR      Y0, Y13, Y13; \
	VPCMPEQB  Y0, Y7, Y2; \
	VPCMPEQB  Y0, Y8, Y3; \
	VPOR      Y2, Y3, Y3; \
	VPCMPEQB  Y0, Y6, Y4; \
	VPOR      Y2, Y4, Y4; \
	VPCMPEQB  Y0, Y9, Y5; \
	VPMOVMSKB Y4, separators; \
	VPMOVMSKB Y3, breaks; \
	VPMOVMSKB Y5, quotes; \
	VPMINUB   Y0, Y11, Y2; \
	VPCMPEQB  Y0, Y2, Y2; \
	VPANDN    Y2, Y3, Y2; \
	VPCMPEQB  Y0, Y10, Y4; \
	VPOR      Y2, Y12, Y12; \
	VPOR      Y4, Y12, Y12

// func classifyAVX2(dst *class, data *byte, n int) (low, high uint32)
TEXT ·classifyAVX2(SB), NOSPLIT, $0-32
	MOVQ    dst+0(FP), DI
	MOVQ    data+8(FP), SI
	MOVQ    n+16(FP), CX
	VMOVDQU comma<>(SB), Y6
	VMOVDQU feed<>(SB), Y7
	VMOVDQU return<>(SB), Y8
	VMOVDQU quote<>(SB), Y9
	VMOVDQU delete<>(SB), Y10
	VMOVDQU last<>(SB), Y11
	VPXOR   Y12, Y12, Y12
	VPXOR   Y13, Y13, Y13

next:
	VMOVDQU (SI), Y0
	HALF(AX, BX, DX)
	VMOVDQU 32(SI), Y0
	HALF(R8, R9, R10)
	SHLQ    $32, R8
	SHLQ    $32, R9
	SHLQ    $32, R10
	ORQ     R8, AX
	ORQ     R9, BX
	ORQ     R10, DX
	MOVQ    AX, (DI)
	MOVQ    BX, 8(DI)
	MOVQ    DX, 16(DI)
	ADDQ    $64, SI
	ADDQ    $24, DI
	DECQ    CX
	JNZ     next

	VPMOVMSKB Y12, AX
	VPMOVMSKB Y13, BX
	VZEROUPPER
	MOVL AX, low+24(FP)
	MOVL BX, high+28(FP)
	RET

// POSITION writes where the lowest bit of AX stands and takes it off.
#define POSITION(at) \
	TZCNTQ AX, R10; \
	ADDL   BX, R10; \
	MOVL   R10, at(R9); \
	BLSRQ  AX, AX

// func marksBMI(dst *uint32, masks *uint64, n int, base uint32, most int) int
TEXT ·marksBMI(SB), NOSPLIT, $0-48
	MOVQ dst+0(FP), DI
	MOVQ masks+8(FP), SI
	MOVQ n+16(FP), CX
	MOVL base+24(FP), BX
	MOVQ most+32(FP), R8
	LEAQ (DI)(R8*4), R8 // no mask more from here on
	MOVQ DI, R11

mask:
	MOVQ    (SI), AX
	MOVQ    DI, R9
	POPCNTQ AX, DX
	LEAQ    (DI)(DX*4), DI
	TESTQ   AX, AX
	JZ      after

four:
	POSITION(0)
	POSITION(4)
	POSITION(8)
	POSITION(12)
	ADDQ  $16, R9
	TESTQ AX, AX
	JNZ   four

after:
	ADDQ $8, SI
	ADDL $64, BX
	CMPQ DI, R8
	JAE  done
	DECQ CX
	JNZ  mask

done:
	SUBQ R11, DI
	SHRQ $2, DI
	MOVQ DI, ret+40(FP)
	RET
