package ask

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/text"
)

// reading is one way to understand a question.
type reading struct {
	kind      Kind
	bare      bool
	open      bool                // asks when, where or how often, not whether
	relations []ontology.Relation // empty: any
	status    ontology.Status     // of the acts that are the answer
	x, y      []word              // doer and other side; empty when the question does not name it
	words     *phrases
	when      when
}

// maxWords is how long a question may be: trying every template at every
// place of a page would take minutes.
const maxWords = 40

// readings lists every way to understand a question, the likeliest first.
func readings(question string) []reading {
	words := split(question)
	if len(words) > maxWords {
		return nil
	}
	var all []reading
	for _, p := range inOrder(words) {
		for _, cut := range p.cutTimes(p.cutTails(words)) {
			all = append(all, p.readings(cut.rest, cut.when)...)
		}
	}
	return unique(all)
}

// cutTails takes off the end of a question what every answer tells anyway:
// "and since when", "in which words".
func (p *phrases) cutTails(words []word) []word {
	for from := 1; from < len(words); from++ {
		for _, tail := range p.tails {
			whole := false
			m := matcher{phrases: p, words: append([]word(nil), words...)}
			m.match(tail, from, func(end int) { whole = whole || end == len(words) })
			if whole {
				return p.cutTails(words[:from])
			}
		}
	}
	return words
}

// inOrder puts the language of the first word before the others.
func inOrder(words []word) []*phrases {
	out := make([]*phrases, 0, len(languages))
	for _, p := range languages {
		if len(words) > 0 && isArabic(words[0].fold) == (p.code == "ar") {
			out = append([]*phrases{p}, out...)
			continue
		}
		out = append(out, p)
	}
	return out
}

func isArabic(s string) bool {
	return strings.ContainsFunc(s, func(r rune) bool { return r >= 0x600 && r <= 0x6FF })
}

func (p *phrases) readings(words []word, at when) []reading {
	var all []reading
	for _, t := range p.templates {
		acts := []verb{{relations: t.about}}
		if t.acts {
			acts = append(append([]verb(nil), p.verbs...), p.nouns...)
		}
		for i := range acts {
			m := matcher{phrases: p, verb: &acts[i], words: append([]word(nil), words...)}
			for _, prep := range m.preps() {
				m.prep = prep
				m.match(t.pattern, 0, func(end int) {
					if end == len(words) {
						all = append(all, reading{
							kind: t.kind, bare: t.bare, open: t.open, relations: m.verb.relations, status: t.status, x: m.x, y: m.y, words: p, when: at,
						})
					}
				})
			}
		}
	}
	return all
}

// unique drops readings that ask the same as an earlier one.
func unique(all []reading) []reading {
	seen := map[string]bool{}
	var out []reading
	for _, r := range all {
		id := string(r.kind) + "|" + string(r.status) + "|" + relationNames(r.relations) + "|" + strings.Join(foldOf(r.x), " ") + "|" + strings.Join(foldOf(r.y), " ") + "|" + r.when.text
		if !seen[id] {
			seen[id] = true
			out = append(out, r)
		}
	}
	return out
}

func relationNames(relations []ontology.Relation) string {
	names := make([]string, len(relations))
	for i, r := range relations {
		names[i] = string(r)
	}
	return strings.Join(names, ",")
}

// matcher tries a pattern with one verb or noun in its slots.
type matcher struct {
	phrases *phrases
	verb    *verb
	prep    string
	words   []word
	x, y    []word
}

func (m *matcher) preps() []string {
	if len(m.verb.prep) == 0 {
		return []string{""}
	}
	return m.verb.prep
}

// match calls found with every place up to which p matches from at.
func (m *matcher) match(p pattern, at int, found func(end int)) {
	if len(p) == 0 {
		found(at)
		return
	}
	rest := func(end int) { m.match(p[1:], end, found) }
	n := p[0]
	switch {
	case n.either != nil:
		for _, alternative := range n.either {
			m.match(alternative, at, rest)
		}
	case n.slot != "":
		m.matchSlot(n.slot, at, rest)
	case n.prefix != "":
		m.matchPrefix(n.prefix, at, rest)
	case at < len(m.words) && m.words[at].fold == n.word:
		rest(at + 1)
	}
}

// matchPrefix matches a prefix that stands alone or is written together with
// the next word, which then is what remains of it.
func (m *matcher) matchPrefix(prefix string, at int, found func(int)) {
	if at >= len(m.words) {
		return
	}
	if m.words[at].fold == prefix {
		found(at + 1)
		return
	}
	whole := m.words[at]
	if cut, ok := cutPrefix(whole, prefix); ok {
		m.words[at] = cut
		found(at)
		m.words[at] = whole
	}
}

func (m *matcher) matchSlot(slot string, at int, found func(int)) {
	switch slot {
	case "X":
		m.matchName(&m.x, at, found)
	case "Y":
		m.matchName(&m.y, at, found)
	case "noun":
		if m.verb.noun != nil {
			m.match(m.verb.noun, at, found)
		}
	case "prep":
		m.matchWords(m.prep, at, found)
	case "front":
		for _, form := range m.phrases.front[m.prep] {
			m.matchWords(form, at, found)
		}
	default:
		m.matchForm(slot, at, found)
	}
}

// matchName takes one word or more as a name.
func (m *matcher) matchName(name *[]word, at int, found func(int)) {
	before := *name
	for end := at + 1; end <= len(m.words); end++ {
		*name = append([]word(nil), m.words[at:end]...)
		found(end)
	}
	*name = before
}

// matchForm matches a form of the verb. A slot that ends in "+" has the other
// side behind the verb as a pronoun: التقاه, أشاد به.
func (m *matcher) matchForm(slot string, at int, found func(int)) {
	if m.verb.noun != nil || len(m.verb.forms) == 0 {
		return
	}
	form := m.verb.forms[m.phrases.form(slot)]
	if !strings.HasSuffix(slot, "+") {
		m.matchWords(text.Fold(form), at, found)
		return
	}
	for _, pronoun := range m.phrases.resume[m.prep] {
		if suffix, attached := strings.CutPrefix(pronoun, "+"); attached {
			m.matchWords(text.Fold(beforeSuffix(form)+suffix), at, found)
			continue
		}
		m.matchWords(text.Fold(form)+" "+pronoun, at, found)
	}
}

// beforeSuffix is an Arabic verb as it stands before a suffix: التقى becomes
// التقا.
func beforeSuffix(form string) string {
	if stem, found := strings.CutSuffix(form, "ى"); found {
		return stem + "ا"
	}
	return form
}

// matchWords matches words divided by spaces; the last may be a prefix.
func (m *matcher) matchWords(words string, at int, found func(int)) {
	var p pattern
	for _, w := range strings.Fields(words) {
		p = append(p, wordNode(w))
	}
	m.match(p, at, found)
}
