package gazetteer

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"
)

// MaxCell is the longest text of a cell, in letters. No name of an actor comes
// near it; the longest official name of a body that news use has 120.
const MaxCell = 250

// CleanText tells what keeps a text out of a table: bytes that are no UTF-8,
// control characters, marks that turn the direction of writing, an endless
// name. A nil error means that it may stand there.
func CleanText(s string) error {
	if !utf8.ValidString(s) {
		return fmt.Errorf("%.40q is not UTF-8", s)
	}
	if n := utf8.RuneCountInString(s); n > MaxCell {
		return fmt.Errorf("a text of %d letters begins with %q; the limit is %d", n, string([]rune(s)[:20]), MaxCell)
	}
	for _, r := range s {
		switch {
		case isDirection(r):
			return fmt.Errorf("%q holds a mark of direction (U+%04X)", s, r)
		case unicode.IsControl(r) || r == utf8.RuneError || r == '\u2028' || r == '\u2029':
			return fmt.Errorf("%q holds a control character (U+%04X)", s, r)
		}
	}
	return nil
}

// isDirection: marks that order right-to-left text on a screen and are no part
// of a name.
func isDirection(r rune) bool {
	return r == '\u061C' || r == '\u200E' || r == '\u200F' || r == '\uFEFF' || r >= '\u202A' && r <= '\u202E' || r >= '\u2066' && r <= '\u2069'
}

// Tidy makes a text fit for a cell where it can: marks of direction go, runs of
// space and control characters become one space. An endless one stays so; ask
// [CleanText].
func Tidy(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case isDirection(r) || r == utf8.RuneError:
			return -1
		case unicode.IsControl(r) || unicode.IsSpace(r):
			return ' '
		}
		return r
	}, s)
	return strings.Join(strings.Fields(s), " ")
}

// clean refuses a line of a layer whose cells hold what no name holds.
func (r row) clean() error {
	for _, cell := range r.cells {
		if err := CleanText(cell); err != nil {
			return r.errorf("%v", err)
		}
	}
	return nil
}
