package ask

import (
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// longDay is "Wednesday 24 September 2025", "September 2025" or "2025".
func longDay(d ontology.Date) string {
	switch d.Precision() {
	case ontology.Day:
		return timeOf(d).Format("Monday 2 January 2006")
	case ontology.Month:
		return timeOf(d).Format("January 2006")
	}
	return string(d)
}

// shortDay is "24 Sep 2025", "Sep 2025" or "2025".
func shortDay(d ontology.Date) string {
	switch d.Precision() {
	case ontology.Day:
		return timeOf(d).Format("2 Jan 2006")
	case ontology.Month:
		return timeOf(d).Format("Jan 2006")
	}
	return string(d)
}

// String is p in words: "Wednesday 24 September 2025", "September 2025".
func (p Period) String() string {
	switch {
	case p.Any():
		return "any time"
	case p.From == "":
		return "the time until " + longDay(p.To)
	case p.To == "":
		return "the time since " + longDay(p.From)
	case p.OneDay():
		return longDay(p.From)
	}
	return longDay(p.span()) + p.through()
}

// span is p as a month or year where it is one, else its first day.
func (p Period) span() ontology.Date {
	for _, d := range []ontology.Date{p.From[:4], p.From[:7]} {
		if whole(d) == p {
			return d
		}
	}
	return p.From
}

func (p Period) through() string {
	if p.span() != p.From {
		return ""
	}
	return " to " + longDay(p.To)
}

// phrase is p as it stands in a sentence, with a space before it: " on
// Wednesday 24 September 2025".
func (p Period) phrase() string {
	switch {
	case p.Any():
		return ""
	case p.From == "":
		return " until " + longDay(p.To)
	case p.To == "":
		return " since " + longDay(p.From)
	case p.OneDay():
		return " on " + longDay(p.From)
	case p.span() != p.From:
		return " in " + longDay(p.span())
	}
	return " from " + longDay(p.From) + " to " + longDay(p.To)
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}

// list is "a", "a and b" or "a, b and c".
func list(items []string) string {
	if n := len(items); n > 1 {
		return strings.Join(items[:n-1], ", ") + " and " + items[n-1]
	}
	return strings.Join(items, "")
}

// some is list, cut after n items.
func some(items []string, n int) string {
	if len(items) > n {
		return list(append(append([]string(nil), items[:n]...), plural(len(items)-n, "other", "others")))
	}
	return list(items)
}

// articleWords are words of names of countries that take the article.
var articleWords = map[string]bool{
	"Republic": true, "States": true, "Kingdom": true, "Emirates": true, "Netherlands": true, "Philippines": true, "Maldives": true,
	"Bahamas": true, "Gambia": true, "Islands": true, "Union": true, "Federation": true, "Comoros": true, "Congo": true,
}

// definite puts the article before a name that takes it: the United States,
// the US embargo on Cuba, the International Committee of the Red Cross.
func definite(name, kind string) string {
	words := strings.Fields(name)
	switch {
	case len(words) == 0 || words[0] == "the" || words[0] == "The":
		return name
	case kind == string(ontology.Country):
		for _, w := range words {
			if articleWords[w] {
				return "the " + name
			}
		}
		return name
	case kind == string(ontology.Organization) && len(words) > 1, kind == measureKind:
		return "the " + name
	}
	return name
}

// withArticle is the name of e as it stands in a sentence.
func withArticle(e entry) string {
	if e.kind == string(ontology.Person) && len(e.name) > 0 && e.name[0] >= 'a' && e.name[0] <= 'z' {
		return "the " + e.name // an office without a known holder
	}
	return definite(e.name, e.kind)
}

// oneAct is what an act of the question is called: "a meeting".
func (a *asked) oneAct() string {
	one, _ := a.actNames()
	if strings.ContainsRune("aeiou", rune(one[0])) {
		return "an " + one
	}
	return "a " + one
}

// actNames are the names of one act and of several.
func (a *asked) actNames() (one, many string) {
	if len(a.relations) > 0 {
		if names, ok := languages[0].counts[a.relations[0]]; ok {
			return names[0], names[1]
		}
	}
	return "act", "acts"
}
