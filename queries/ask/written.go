package ask

import (
	"slices"
	"strings"
)

// asWritten is the office of a row as the text writes it. A plural office is
// written once for all over whom it is spread: of "the foreign ministers of
// Slovakia and Hungary" it is "foreign ministers … Hungary".
func asWritten(r row) string {
	surface := r.part.text("surface")
	short := shorten(surface, r.part.text("acts_for_name"), r.part.text("acts_for_name_ar"))
	if office, _ := writtenOffice(split(surface), r.part.text("office")); office != "" {
		return short
	}
	for _, t := range r.act.shown() {
		words := split(t.text("sentence"))
		at := indexOf(foldOf(words), foldOf(split(surface)))
		if at < 0 {
			continue
		}
		if office, end := writtenOffice(words[:at], r.part.text("office")); end == at {
			return office + " " + short
		} else if office != "" {
			return office + " … " + short
		}
	}
	return short
}

// writtenOffice finds the last place where words name an office, and where
// that ends.
func writtenOffice(words []word, name string) (office string, end int) {
	folded := foldOf(words)
	for i, w := range folded {
		folded[i] = bareArabic(w)
	}
	for _, p := range languages {
		for _, o := range p.offices {
			if o.name != name {
				continue
			}
			if at := lastIndexOf(folded, o.words); at >= 0 && at+len(o.words) > end {
				office, end = rawOf(words[at:at+len(o.words)]), at+len(o.words)
			}
		}
	}
	return office, end
}

// lastIndexOf is where part stands last in words, -1 if it does not. The first
// word may have an Arabic conjunction or preposition before it: ووزراء.
func lastIndexOf(words, part []string) int {
	for i := len(words) - len(part); i >= 0 && len(part) > 0; i-- {
		if endsIn(words[i], part[0]) && slices.Equal(words[i+1:i+len(part)], part[1:]) {
			return i
		}
	}
	return -1
}

func endsIn(word, end string) bool {
	before, found := strings.CutSuffix(word, end)
	return found && slices.Contains([]string{"", "و", "ف", "ب", "ل", "ك", "وب", "ول"}, before)
}
