package mention

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
)

// unquoteNames drops quotes that hold a name or a short phrase without a
// verb: «موسكو» is Moscow, and so is "Moscow".
func unquoteNames(pieces []piece, scare bool) []piece {
	kept := pieces[:0:len(pieces)]
	for i := 0; i < len(pieces); i++ {
		end := -1
		if n := nickname(pieces, i); n > 0 && !scare {
			if len(kept) == i {
				kept = pieces[:i]
			}
			i = n
			continue
		}
		if isQuote(pieces[i].punct) {
			end = shortQuote(pieces, i, scare && insideClause(pieces, i))
		}
		if !scare && (pieces[i].punct == "(" && bracketName(pieces, i) || end == i+2 && quotedBody(pieces, i)) {
			noun := pieces[i-1]
			if len(kept) < i {
				kept = kept[:len(kept)-1]
			} else {
				kept = pieces[:i-1]
			}
			p := pieces[i+1]
			p.first, p.clitics, p.shorter, p.quoted = noun.first, noun.clitics, nil, true
			p.entries = slices.DeleteFunc(slices.Clone(p.entries), func(e Entry) bool { return e.Kind == PredicateEntry }) // «حركة "فتح"» opens nothing
			kept = append(kept, p)
			i += 2
			continue
		}
		if end < 0 {
			if len(kept) < i {
				kept = append(kept, pieces[i])
			} else {
				kept = pieces[:i+1] // none is dropped yet
			}
			continue
		}
		for _, p := range pieces[i+1 : end] {
			p.quoted = true
			kept = append(kept, p)
		}
		i = end
	}
	return kept
}

// nickname gives the mark that closes what opens at i, where only by which name of his child a
// person is called stands between: «محمود عباس (أبو مازن)»; 0 for none.
func nickname(pieces []piece, i int) int {
	if i == 0 || pieces[i].punct != "(" && !isQuote(pieces[i].punct) || i+2 >= len(pieces) {
		return 0
	}
	who, nick := pieces[i-1].has(NameEntry), pieces[i+1].has(NameEntry)
	if !pieces[i-1].nameOnly() && (who == nil || who.body) || pieces[i+1].function("namepart") == nil && (who == nil || nick == nil || who.Actor != nick.Actor) {
		return 0
	}
	for n := i + 2; n < len(pieces) && n < i+5; n++ {
		if punct := pieces[n].punct; punct == ")" || isQuote(punct) {
			return n
		} else if punct != "" {
			return 0
		}
	}
	return 0
}

// bracketName: the bracket at i stands like a quote around a name, right behind the plain
// noun that says what bears it, which is taken to the name: «تنظيم (داعش)», «دول (5+1)».
func bracketName(pieces []piece, i int) bool {
	if i == 0 || i+2 >= len(pieces) || pieces[i+2].punct != ")" {
		return false
	}
	noun, name := &pieces[i-1], pieces[i+1].has(NameEntry)
	if name == nil || !name.body || noun.punct != "" || noun.date != nil || noun.has(NameEntry) != nil || noun.has(OfficeEntry) != nil || noun.clitics.Def || noun.clitics.Pron != "" {
		return false
	}
	act := noun.has(PredicateEntry)
	return act == nil || len(act.Lemma.Frames) == 0
}

// quotedBody: the quote at i stands around the name of a body right behind the word that says what
// it is, which is taken to the name: «تنظيم "داعش"».
func quotedBody(pieces []piece, i int) bool {
	if i == 0 || !hasFunction(pieces[i-1].entries, "someone", "body") {
		return false
	}
	noun, name := &pieces[i-1], pieces[i+1].has(NameEntry)
	return name != nil && name.body && pieces[i+1].clitics.none() && !noun.clitics.Def && noun.clitics.Pron == ""
}

// longestQuotedName is the number of pieces that a quoted name may have.
const longestQuotedName = 6

// insideClause: the quote opens behind a word of its clause, so that a few
// quoted words go on with it: Canada "welcomes" the decision.
func insideClause(pieces []piece, open int) bool {
	return open > 0 && pieces[open-1].punct == ""
}

func shortQuote(pieces []piece, open int, scare bool) int {
	for j := open + 1; j < len(pieces) && j <= open+longestQuotedName+1; j++ {
		p := &pieces[j]
		if isQuote(p.punct) {
			if j == open+1 {
				return -1
			}
			return j
		}
		if p.punct != "" && p.punct != "-" {
			return -1
		}
		if e := p.has(PredicateEntry); !scare && e != nil && e.Lemma.Class == lang.Verb && e.Form != BaseForm && p.has(NameEntry) == nil && !nounToo(p) {
			return -1
		}
	}
	return -1
}

func nounToo(p *piece) bool {
	for _, e := range p.entries {
		if e.Kind == PredicateEntry && e.Lemma.Class != lang.Verb {
			return true
		}
	}
	return false
}

func isQuote(punct string) bool {
	switch punct {
	case `"`, "«", "»", "“", "”", "„", "‟":
		return true
	}
	return false
}
