package grammar

import "bytes"

var (
	canonicalUserinfoChars = charsetOf(letters + digits + "%&'()*+,-._~!$;=")
	canonicalHostChars     = charsetOf(letters + digits + "-.")
	canonicalPathChars     = charsetOf(letters + digits + "-_:@&?=+,.!/~*'%$;()")
	pathEnd                = charsetOf("?#")
	queryEnd               = charsetOf("#")
)

// URLCanonical reports whether commons-validator 1.6, which the canonical
// validator asks, takes b for a URL.
//
// Against [URL] it also takes ftp, a path with a bare "%", any text but blanks as
// query and any text as fragment; it refuses "//" inside the path, ".." above the
// root, brackets in the path, an underscore in the host and top-level domains
// younger than its list of 2017.
func URLCanonical(b []byte) bool {
	rest, ok := cutScheme(b)
	if !ok && hasPrefixFold(b, "ftp://") {
		rest, ok = b[len("ftp://"):], true
	}
	if !ok {
		return false
	}
	authority, tail := cutAny(rest, &authorityEnd)
	path, tail := cutAny(tail, &pathEnd)
	query, fragment := cutAny(tail, &queryEnd)
	return isCanonicalPath(path) && isCanonicalQuery(query) && !hasLineEnd(fragment) &&
		isCanonicalAuthority(authority)
}

func isCanonicalPath(path []byte) bool {
	return canonicalPathChars.all(path) && !bytes.Contains(path, []byte("//")) && staysBelowRoot(path)
}

func staysBelowRoot(path []byte) bool {
	depth := 0
	for len(path) > 0 {
		segment, rest := cutAny(path[1:], &slash)
		path = rest
		switch string(segment) {
		case "", ".":
		case "..":
			depth--
		default:
			depth++
		}
		if depth < 0 {
			return false
		}
	}
	return true
}

var slash = charsetOf("/")

func isCanonicalQuery(query []byte) bool {
	for _, c := range query {
		if isBlank(c) {
			return false
		}
	}
	return true
}

// isCanonicalAuthority reads [IPv6] or userinfo@host, then a port; blanks behind
// them do not matter.
func isCanonicalAuthority(b []byte) bool {
	if !isASCII(b) {
		b = toPunycode(b)
	}
	if len(b) > 0 && b[0] == '[' {
		return isCanonicalIPv6Host(b)
	}
	if at := bytes.IndexByte(b, '@'); at >= 0 {
		if !isCanonicalUserinfo(b[:at]) {
			return false
		}
		b = b[at+1:]
	}
	n := 0
	for n < len(b) && canonicalHostChars.has(b[n]) {
		n++
	}
	return isPort(trimBlanks(b[n:])) && (isCanonicalDomain(b[:n]) || isIPv4(b[:n]))
}

func isCanonicalUserinfo(b []byte) bool {
	name, secret, _ := bytes.Cut(b, []byte(":"))
	return len(name) > 0 && canonicalUserinfoChars.all(name) && canonicalUserinfoChars.all(secret)
}

// isCanonicalIPv6Host takes no IPv4 inside the brackets and a port of any size.
func isCanonicalIPv6Host(b []byte) bool {
	end := bytes.IndexByte(b, ']')
	if end < 0 || bytes.IndexByte(b[:end], '.') >= 0 || !isIPv6(b[1:end]) {
		return false
	}
	port := trimBlanks(b[end+1:])
	return len(port) == 0 || port[0] == ':' && allDigits(port[1:])
}

// trimBlanks drops blanks at the end, but not what ends a line.
func trimBlanks(b []byte) []byte {
	for len(b) > 0 && b[len(b)-1] <= ' ' && !hasLineEnd(b[len(b)-1:]) {
		b = b[:len(b)-1]
	}
	return b
}

func allDigits(b []byte) bool {
	for _, c := range b {
		if !isDigit(c) {
			return false
		}
	}
	return true
}
