package compare

import "bytes"

// quoteNonNumbers puts the words in quotes that the canonical validator writes for numbers
// that are none, NaN and Infinity, which JSON has not. Within texts they stay as they are.
func quoteNonNumbers(data []byte) []byte {
	if !bytes.Contains(data, []byte("NaN")) && !bytes.Contains(data, []byte("Infinity")) {
		return data
	}
	out := make([]byte, 0, len(data)+64)
	for len(data) > 0 {
		n := 1
		if data[0] == '"' {
			n = textLength(data)
		} else if word := nonNumber(data); word != "" {
			out = append(append(append(out, '"'), word...), '"')
			data = data[len(word):]
			continue
		}
		out, data = append(out, data[:n]...), data[n:]
	}
	return out
}

// textLength is the length of the text that data begins with, quotes included.
func textLength(data []byte) int {
	for i := 1; i < len(data); i++ {
		switch data[i] {
		case '\\':
			i++
		case '"':
			return i + 1
		}
	}
	return len(data)
}

// nonNumber returns the word that data begins with, "" where it is none of them.
func nonNumber(data []byte) string {
	for _, word := range [...]string{"NaN", "Infinity", "-Infinity"} {
		if bytes.HasPrefix(data, []byte(word)) {
			return word
		}
	}
	return ""
}
