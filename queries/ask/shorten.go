package ask

import (
	"strings"
)

// longest is how many letters of the words of a text are shown in a cell.
const longest = 48

// shorten cuts a long stretch of text, as a plural office with all whom it is
// spread over: what stands around the first of the names, if one is in it,
// else its beginning.
func shorten(s string, names ...string) string {
	if len([]rune(s)) <= longest {
		return s
	}
	before, after := "", s
	for _, name := range names {
		if i := strings.Index(s, name); name != "" && i >= 0 {
			before, after = s[:i], s[i:]
			break
		}
	}
	head, cutHead := lastWords(before, longest/2)
	tail, cutTail := firstWords(after, longest-len([]rune(head)))
	if cutHead {
		head = "… " + head
	}
	if cutTail {
		tail += " …"
	}
	return head + tail
}

// firstWords are the whole words at the beginning of s, of at most most
// letters, and whether more follow.
func firstWords(s string, most int) (string, bool) {
	runes := []rune(s)
	if len(runes) <= most {
		return s, false
	}
	cut := string(runes[:most])
	if i := strings.LastIndexByte(cut, ' '); i > 0 && runes[most] != ' ' {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, " ،,"), true
}

// lastWords are the whole words at the end of s, and whether more stand before
// them.
func lastWords(s string, most int) (string, bool) {
	runes := []rune(s)
	if len(runes) <= most {
		return s, false
	}
	cut := string(runes[len(runes)-most:])
	if i := strings.IndexByte(cut, ' '); i >= 0 && runes[len(runes)-most-1] != ' ' {
		cut = cut[i+1:]
	}
	return strings.TrimLeft(cut, " "), true
}
