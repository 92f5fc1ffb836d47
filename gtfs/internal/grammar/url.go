package grammar

import "bytes"

var (
	authorityEnd = charsetOf("/?#")

	// RFC 3986: unreserved, sub-delims and "%"; a name and a secret may be parted by ":".
	userinfoChars = charsetOf(letters + digits + "-._~!$&'()*+,;=%:")

	// RFC 3986: what may stand behind the authority, and the brackets that many
	// web servers put unescaped into queries.
	tailChars = charsetOf(letters + digits + "-._~!$&'()*+,;=%:@/?#[]")
)

// URL reports whether b is an absolute URL a rider can open: http or https, a
// host on the public internet, special characters percent-encoded.
//
// The host is a domain name (below a top-level domain of today, in any script),
// an IPv4 address or an IPv6 address in brackets, with a port or without. Behind
// it nothing but the ASCII characters of RFC 3986 may stand and each "%" needs
// two hexadecimal digits. Credentials are well formed.
//
// Source: https://www.rfc-editor.org/rfc/rfc3986
func URL(b []byte) bool {
	rest, ok := cutScheme(b)
	if !ok {
		return false
	}
	authority, tail := cutAny(rest, &authorityEnd)
	return isAuthority(authority) && tailChars.all(tail) && isEscaped(tail)
}

func cutScheme(b []byte) (rest []byte, ok bool) {
	switch {
	case hasPrefixFold(b, "https://"):
		return b[len("https://"):], true
	case hasPrefixFold(b, "http://"):
		return b[len("http://"):], true
	}
	return nil, false
}

func isAuthority(b []byte) bool {
	if at := bytes.LastIndexByte(b, '@'); at >= 0 {
		if !userinfoChars.all(b[:at]) || !isEscaped(b[:at]) {
			return false
		}
		b = b[at+1:]
	}
	if len(b) > 0 && b[0] == '[' {
		end := bytes.IndexByte(b, ']')
		return end > 0 && isIPv6(b[1:end]) && isPort(b[end+1:])
	}
	if colon := bytes.IndexByte(b, ':'); colon >= 0 {
		return isPort(b[colon:]) && isHost(b[:colon])
	}
	return isHost(b)
}

// isPort accepts nothing at all, ":" and ":" with a number up to 65535.
func isPort(b []byte) bool {
	if len(b) == 0 {
		return true
	}
	if b[0] != ':' {
		return false
	}
	port := 0
	for _, c := range b[1:] {
		if !isDigit(c) {
			return false
		}
		if port = port*10 + int(c-'0'); port > 65535 {
			return false
		}
	}
	return true
}

// isEscaped reports whether each "%" stands before two hexadecimal digits.
func isEscaped(b []byte) bool {
	for {
		i := bytes.IndexByte(b, '%')
		if i < 0 {
			return true
		}
		if len(b) < i+3 || !isHex(b[i+1]) || !isHex(b[i+2]) {
			return false
		}
		b = b[i+3:]
	}
}

func isHex(c byte) bool { return isDigit(c) || 'a' <= c|0x20 && c|0x20 <= 'f' }
