package grammar

import (
	"bytes"
	"net/netip"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// maxName is the length of the longest domain name, in bytes without a last dot.
const maxName = 253

// isHost reports whether b is a domain name on the public internet or an IPv4
// address. Names in other scripts are judged as punycode.
func isHost(b []byte) bool {
	if !isASCII(b) {
		if bytes.ContainsRune(b, utf8.RuneError) {
			return false
		}
		name, err := idna.Lookup.ToASCII(string(b))
		return err == nil && isDomain([]byte(name), true)
	}
	return isDomain(b, true) || isIPv4(b)
}

// isDomain reports whether b is an ASCII domain name of two labels or more below
// a known top-level domain. A last dot is allowed, and where underscores is set
// so is "_" in all labels but the last: browsers open such hosts.
func isDomain(b []byte, underscores bool) bool {
	tld, ok := cutTLD(b, underscores)
	return ok && knownTLD(tld)
}

// cutTLD returns the last label of a domain name, ok if the name is well formed
// whether or not that label is a top-level domain.
func cutTLD(b []byte, underscores bool) (tld []byte, ok bool) {
	b = bytes.TrimSuffix(b, []byte("."))
	dot := bytes.LastIndexByte(b, '.')
	if dot < 1 || len(b) > maxName {
		return nil, false
	}
	tld = b[dot+1:]
	if !isLabel(tld, false) || !isAlpha(tld[0]) {
		return nil, false
	}
	for rest := b[:dot]; ; {
		label, more, found := bytes.Cut(rest, []byte("."))
		if !isLabel(label, underscores) {
			return nil, false
		}
		if !found {
			return tld, true
		}
		rest = more
	}
}

// isLabel reports whether b is 1 to 63 letters, digits and inner hyphens.
func isLabel(b []byte, underscores bool) bool {
	if len(b) == 0 || len(b) > 63 || b[0] == '-' || b[len(b)-1] == '-' {
		return false
	}
	for _, c := range b {
		if !isAlnum(c) && c != '-' && (c != '_' || !underscores) {
			return false
		}
	}
	return true
}

// isIPv4 accepts four decimal numbers without leading zeros.
func isIPv4(b []byte) bool {
	if len(b) < len("0.0.0.0") || len(b) > len("255.255.255.255") || !isDigit(b[0]) {
		return false
	}
	a, err := netip.ParseAddr(string(b))
	return err == nil && a.Is4()
}

// isIPv6 accepts an address without a zone, the last 32 bits as IPv4 if they like.
func isIPv6(b []byte) bool {
	if len(b) > len("0000:0000:0000:0000:0000:0000:255.255.255.255") || bytes.IndexByte(b, '%') >= 0 {
		return false
	}
	a, err := netip.ParseAddr(string(b))
	return err == nil && a.Is6()
}
