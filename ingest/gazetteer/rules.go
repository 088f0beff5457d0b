package gazetteer

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/text"
)

// The codes of ambiguous.tsv.
const (
	// RulePrefer: of several actors of this name, the one whose id follows,
	// unless the article names another of them by a longer name.
	RulePrefer = "prefer"
	// RuleContext: an actor only where something beside it says so: an office,
	// a word for a government, a list of states, a predicate that takes actors.
	RuleContext = "needs-context"
	// RuleNotBeforeName: no actor where a name follows ("Chad Smith").
	RuleNotBeforeName = "not-before-name"
	// RuleNotAfterName: no actor where a given name precedes ("Michael Jordan").
	RuleNotAfterName = "not-after-name"
	// RuleNotAfter, RuleNotBefore: no actor right after (before) one of the
	// words that follow, divided by commas. Two may stand before: "governor of".
	RuleNotAfter  = "not-after"
	RuleNotBefore = "not-before"
)

var ruleCodes = map[string]bool{ // code -> takes an argument
	RulePrefer: true, RuleContext: false, RuleNotBeforeName: false, RuleNotAfterName: false,
	RuleNotAfter: true, RuleNotBefore: true,
}

// RuleIn is a rule of an ambiguous name with the name and its language.
type RuleIn struct {
	Lang, Name string
	Rule
}

// RulesOf lists the rules of a name in all languages, in any spelling of its
// letters.
func (g *Gazetteer) RulesOf(name string) []RuleIn {
	folded := text.Fold(name)
	var all []RuleIn
	for key, rules := range g.rules {
		if text.Fold(key.id) != folded {
			continue
		}
		for _, r := range rules {
			all = append(all, RuleIn{key.lang, key.id, r})
		}
	}
	slices.SortFunc(all, func(a, b RuleIn) int {
		return cmp.Or(strings.Compare(a.Lang, b.Lang), strings.Compare(a.Name, b.Name), strings.Compare(a.Code+a.Arg, b.Code+b.Arg))
	})
	return all
}

// Names reports whether a folded word, or two with a space, are among those that
// the rule is about.
func (r Rule) Names(word string) bool { return word != "" && strings.Contains(r.words, ","+word+",") }

func (g *Gazetteer) addRule(r row) error {
	code, arg, _ := strings.Cut(r.cells[2], ":")
	takes, known := ruleCodes[code]
	switch {
	case !known:
		return r.errorf("rule %q is unknown", code)
	case takes != (arg != ""):
		return r.errorf("rule %q: is its argument missing or too many?", r.cells[2])
	case code == RulePrefer && g.byID[arg] == nil:
		return r.errorf("preferred actor %q is not in actors.tsv", arg)
	case !isLanguage(r.cells[1]):
		return r.errorf("language %q is no ISO 639-1 code", r.cells[1])
	}
	key := langID{r.cells[1], r.cells[0]}
	rule := Rule{Code: code, Arg: arg}
	if code == RuleNotBefore || code == RuleNotAfter {
		for word := range strings.SplitSeq(arg, ",") {
			rule.words += "," + text.Fold(word) + ","
		}
	}
	g.rules[key] = append(g.rules[key], rule)
	folded := langID{key.lang, text.Fold(key.id)}
	g.ruled[folded] = append(g.ruled[folded], rule)
	return nil
}
