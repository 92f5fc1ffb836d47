package source

import "strconv"

// unopened returns what the canonical validator meets with when it opens an entry that
// its zip library (commons-compress 1.20) cannot, in the words of Java. It is "" for
// the entries that the library opens. An entry that the scan from the front comes to
// ends the reading long before.
func (m *member) unopened(name string) string {
	used := " used in entry " + name
	switch {
	case m.flags&flagEncrypted != 0:
		return unsupportedFeature + ": Unsupported feature encryption" + used
	case isOpened(m.method):
		return ""
	}
	if known := rareMethod(m.method); known != "" {
		return unsupportedFeature + ": Unsupported compression method " + strconv.Itoa(int(m.method)) + " (" + known + ")" + used
	}
	return unsupportedFeature + ": Unsupported feature compression method" + used
}

// isOpened reports whether the zip library of the canonical validator unpacks a method.
func isOpened(method uint16) bool {
	const shrunk, imploded, deflate64 = 1, 6, 9
	switch method {
	case methodStore, shrunk, imploded, methodDeflate, deflate64, methodBzip2:
		return true
	}
	return false
}

// rareMethod returns the name that library has for a method that it does not unpack.
func rareMethod(method uint16) string {
	return map[uint16]string{
		2: "EXPANDING_LEVEL_1", 3: "EXPANDING_LEVEL_2", 4: "EXPANDING_LEVEL_3", 5: "EXPANDING_LEVEL_4",
		7: "TOKENIZATION", 10: "PKWARE_IMPLODING", methodLZMA: "LZMA", 95: "XZ", 96: "JPEG", 97: "WAVPACK",
		98: "PPMD", methodAES: "AES_ENCRYPTED",
	}[method]
}

// closed makes the error that opening an entry ends in.
func closed(k RefusalKind, name, thrown string) *RefusedError {
	e := refuse(k, name, "the canonical validator cannot open it", "le validateur canonique ne peut pas l’ouvrir")
	e.Reference = thrown
	return e
}
