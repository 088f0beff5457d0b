package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// An Arabic verb agrees with a subject right behind it, in gender only. That
// tells the object of a verb that drops its subject («ودعا رواندا إلى الانسحاب»)
// from the subject of a new one («بعد أن قصفت روسيا المحطات»).

// clashes: the actor right behind the verb cannot be its subject, since the verb
// is masculine and the state feminine, or the verb is feminine and he a man.
func (m *matcher) clashes(n *node, first *argument) bool {
	if m.accusativePeople(first) || first.actor != nil && first.actor.Actor == everybody && tells(n.lemma, "demands") && takes(n.lemma, "obj") {
		return true // «ودعا المجتمع الدولي إلى»
	}
	if n.pron != "" {
		return false
	}
	if m.she(n) && m.man(first) && titleFirst(first.actor) {
		return true // «التقت، مساء أمس، وزير الخارجية»
	}
	if first.chunk != n.chunk+1 {
		return false
	}
	if m.listHead(first) && m.masculineVerb(n) {
		return true // «ودعا إسرائيل وحماس إلى»
	}
	return m.state(first) && !first.actor.Plural && (feminine(alef(m.chunks[first.chunk].Fold)) || m.oneState(first)) && m.masculineVerb(n) // «دعا قادة كينيا أوغندا»
}

// accusativePeople: the argument is people of a state in the case of an object: «التقى
// مسؤولين سوريين».
func (m *matcher) accusativePeople(a *argument) bool {
	if a.actor == nil || len(a.actor.List)+len(a.actor.Offices) > 0 || a.actor.Name != "" {
		return false
	}
	if a.chunk > 0 && m.chunks[a.chunk-1].Kind == mention.DetChunk {
		return strings.HasPrefix(m.chunks[a.chunk-1].Fold, "عددا") // «ستلتقي عددا من المسؤولين», not «خرج آلاف الزامبيين»: the number has their case
	}
	c := &m.chunks[a.chunk]
	return strings.HasSuffix(c.Fold, "ين") && (a.actor.Word != "" || strings.HasSuffix(c.Tail, "يين"))
}

// oneState: the argument is a feminine state by its name, no people of it: not «المسؤولون
// الأتراك».
func (m *matcher) oneState(a *argument) bool {
	c := &m.chunks[a.chunk]
	if w := a.actor.Word; w != "" && !feminine(w) {
		return false // «ممثلون عن الحكومة الأفغانية»
	}
	return m.feminineState(a) && len(a.actor.List) == 0 && (c.First == c.Last || feminine(c.Tail))
}

// breaks: the subject of the clause beside cannot be the verb's: it is the very
// actor behind the verb, or the verb is feminine and fits that actor only.
func (m *matcher) breaks(n *node, first, shared *argument) bool {
	if first.actor == nil || shared.actor == nil {
		return false
	}
	if a := first.actor.Actor; a != "" && a == shared.actor.Actor {
		return true
	}
	return m.state(first) && m.feminineVerb(n) && m.masculine(shared)
}

// ownVerb: the feminine verb of a relative clause whose antecedent is a man tells
// of the state right behind it: «الرئيس الذي رحبت تركيا بانتخابه».
func (m *matcher) ownVerb(c *clause, n *node) bool {
	if !m.vso || len(n.after) == 0 || n.after[0].chunk != n.chunk+1 || !m.state(&n.after[0]) || !m.feminineVerb(n) || m.chunks[c.antecedent].Kind != mention.ActorChunk {
		return false
	}
	a := m.antecedent(c)
	return m.masculine(&a)
}

// misfit: the clause's verb is feminine or plural, so a man who is the subject of
// the clause beside is not its own: «قال الوزير ... وأكدت أن», «... وقتلوا».
func (m *matcher) misfit(c *clause, shared *argument) bool {
	n := m.byChunk[c.verb]
	if n == nil {
		return false
	}
	switch behindColon := c.link == colonLink || c.sibling != nil && c.sibling.link == colonLink; {
	case m.she(n) && (m.man(shared) || m.heTold(shared)) && !m.ownWords(n),
		(m.they(n) || m.both(n)) && m.single(shared),
		m.he(n) && m.feminineState(shared) && !m.judgesDeed(n),
		m.we(n) && !behindColon && !m.firstPerson(shared),
		two(shared) && m.alone(n),
		m.pluralBeside(c, n):
		return true
	}
	return false
}

// judgesDeed: the masculine verb judges what a state does, told right before: «ما تقوم به إسرائيل يعد جريمة».
func (m *matcher) judgesDeed(n *node) bool {
	return n.clause.sibling != nil && m.headless(n.clause.sibling) && hasOperator(n.lemma, lang.Judge)
}

// ownWords: the verb stands behind the colon of a headline or in a quotation, where what looks like a
// feminine past may be in the first person: «ماكرون: تحدثت مع», «قال أردوغان "تحدثت مع"».
func (m *matcher) ownWords(n *node) bool {
	c := n.clause
	if c.link == colonLink || c.sibling != nil && c.sibling.link == colonLink {
		return true
	}
	for m.chunks[n.chunk].Form != mention.PresentForm && c != nil && c.link != quoteLink {
		c = c.parent
	}
	return m.chunks[n.chunk].Form != mention.PresentForm && c != nil
}

// two: the argument is a list of two, whose verb behind it is a dual.
func two(a *argument) bool { return a.actor != nil && len(a.actor.List) == 2 }

// alone: the verb is a singular, so that no two do what it tells.
func (m *matcher) alone(n *node) bool {
	ch := &m.chunks[n.chunk]
	if !m.vso || ch.Kind != mention.VerbChunk || ch.Pron != "" || m.they(n) {
		return false
	}
	return !dual(ch.Fold)
}

// dual: the folded Arabic verb ends as one of two does: «اتفقا», «يتفقان».
func dual(fold string) bool { return strings.HasSuffix(fold, "ا") || strings.HasSuffix(fold, "ان") }

// ofSeveral: the folded Arabic participle describes two or more: «الداعمتان», «المشاركين».
func ofSeveral(fold string) bool {
	return strings.HasSuffix(fold, "ان") || soundPlural(fold)
}

// both: the verb tells what two do: «واتفقا», «ويبحثان».
func (m *matcher) both(n *node) bool {
	ch := &m.chunks[n.chunk]
	if !m.vso || ch.Kind != mention.VerbChunk || ch.Pron != "" || ch.Value == "1p" {
		return false
	}
	if ch.Form == mention.PresentForm {
		return strings.HasSuffix(ch.Fold, "ان") && !strings.HasSuffix(text.Fold(n.lemma.Text), "ان")
	}
	lemma, _, _ := strings.Cut(text.Fold(n.lemma.Text), " ")
	verb := strings.TrimPrefix(strings.TrimPrefix(ch.Fold, "و"), "ف")
	if stem, alef := strings.CutSuffix(lemma, "ا"); alef && ch.Form == mention.PastForm && verb == stem+"وا" {
		return true // «دعوا» of two or of many
	}
	return ch.Form == mention.PastForm && strings.HasSuffix(verb, "ا") && !strings.HasSuffix(verb, "وا") && !strings.HasSuffix(lemma, "ا") && len(verb) > len(lemma)
}

// he: the verb is one man's: a singular that is no woman's and no state's.
func (m *matcher) he(n *node) bool {
	ch := &m.chunks[n.chunk]
	return m.vso && n.class == lang.Verb && ch.Kind == mention.VerbChunk && ch.Form == mention.PresentForm && m.masculineVerb(n) && !m.they(n) && n.clause.modal == "" && !n.clause.passive
}

// feminineState: the argument is a state by its name, of those that are feminine.
func (m *matcher) feminineState(a *argument) bool {
	if !m.state(a) || m.calledHe(a.actor.Actor) {
		return false
	}
	first, _, several := strings.Cut(m.chunks[a.chunk].Fold, " ")
	return !(several && a.actor.Word == "" && mention.MasculineHead(first))
}

// we: the verb is in the first person.
func (m *matcher) we(n *node) bool { return m.vso && m.chunks[n.chunk].Value == "1p" }

// firstPerson: the argument is "we", or the subject of such a verb.
func (m *matcher) firstPerson(a *argument) bool {
	return a.actor != nil && a.actor.Kind == mention.ByPronoun && a.actor.Person3 == "1p" || a.first
}

// they: the verb's ending says that several people do what it tells.
func (m *matcher) they(n *node) bool {
	ch := &m.chunks[n.chunk]
	if !m.vso || ch.Kind != mention.VerbChunk {
		return false
	}
	fold := ch.Fold
	if ch.Pron != "" {
		fold = fold[:strings.LastIndex(fold, "ه")+1]
		fold = strings.TrimSuffix(fold, "ه")
	}
	return strings.HasSuffix(fold, "وا") || ch.Form == mention.PresentForm && strings.HasSuffix(fold, "ون") && !strings.HasSuffix(text.Fold(n.lemma.Text), "ن")
}

// single: the argument is one person or a state by its name or its government, no people of it:
// «مسؤولون أتراك».
func (m *matcher) single(a *argument) bool {
	if a.actor != nil && a.actor.Word != "" && !feminine(a.actor.Word) && m.state(a) {
		return false
	}
	return a.actor != nil && !a.actor.Plural && !a.actor.Dual && !a.actor.Spread && !a.actor.Members && len(a.actor.List) == 0 &&
		(a.actor.Person != "" || a.actor.Local > 0 || a.actor.Kind == mention.ByNewName || len(a.actor.Offices) > 0 || m.state(a))
}

// she: the verb tells of a woman or of a state.
func (m *matcher) she(n *node) bool {
	return m.vso && n.class == lang.Verb && m.chunks[n.chunk].Kind == mention.VerbChunk && m.feminineVerb(n)
}

// man: the argument is one man, since his title is masculine.
func (m *matcher) man(a *argument) bool {
	return a.actor != nil && len(a.actor.Offices) > 0 && m.masculine(a)
}

// heTold: the verb right before the person is a masculine one: «قال كيري».
func (m *matcher) heTold(a *argument) bool {
	if a.actor == nil || !m.masculine(a) {
		return false
	}
	verb := m.byChunk[a.chunk-1]
	return verb != nil && verb.class == lang.Verb && verb.clause.verb == verb.chunk && m.masculineVerb(verb)
}

// titleFirst: the phrase begins with the office, before the name if there is one.
func titleFirst(p *mention.Phrase) bool {
	return len(p.Offices) > 0 && (p.NameStart == p.NameEnd || p.Offices[0].Start < p.NameStart)
}

// dropped is the subject that the predicate leaves out, an Arabic participle that of the clause
// above: «وأكد أن بلاده ستمضي، متهما».
func (m *matcher) dropped(n *node) argument {
	at := n.chunk
	if c := n.clause; m.vso && c.link == partLink && c.verb == at && c.parent != nil && c.parent.verb >= 0 {
		at = c.parent.verb
	}
	return argument{chunk: at, first: m.chunks[n.chunk].Value == "1p", she: m.she(n) && !m.ownWords(n), he: m.he(n), one: m.alone(n) && !m.she(n), they: m.they(n), both: m.both(n), meets: m.meetsOn(n)}
}

// droppedBy is the subject that a verb leaves out, as that of a noun below it.
func (m *matcher) droppedBy(g *node) []argument {
	a := m.dropped(g)
	a.pron = inheritedPron
	return []argument{a}
}

// state: the argument is a state by its name.
func (m *matcher) state(a *argument) bool {
	return a.actor != nil && a.actor.Kind == mention.ByName && a.actor.Person == "" && a.actor.Local == 0 &&
		len(a.actor.List) == 0 && len(a.actor.Offices) == 0 && a.actor.Actor != "" && !strings.Contains(a.actor.Actor, ".")
}

// masculine: the argument is a man, as far as his office tells.
func (m *matcher) masculine(a *argument) bool {
	office := m.chunks[a.chunk].Fold
	if a.actor.Word != "" && len(a.actor.Offices) > 0 && !titleFirst(a.actor) {
		office = a.actor.Word // «ماريا فلانة وزيرة خارجية بيرو»
	}
	return (a.actor.Person != "" || len(a.actor.Offices) > 0) && len(a.actor.List) == 0 && !feminine(office)
}

// masculineVerb: a past without «ت», a present that begins with «ي».
func (m *matcher) masculineVerb(n *node) bool {
	ch := &m.chunks[n.chunk]
	if ch.Form == mention.PresentForm {
		return strings.HasPrefix(presentStem(ch.Fold), "ي")
	}
	return !strings.HasSuffix(ch.Fold, "ت")
}

// presentStem is a present without what is written before it.
func presentStem(fold string) string {
	return strings.TrimPrefix(strings.TrimLeft(fold, "وف"), "س")
}

// feminineVerb: a past in «ت», a present that begins with «ت».
func (m *matcher) feminineVerb(n *node) bool {
	return feminineForm(&m.chunks[n.chunk])
}

func feminineForm(ch *mention.Chunk) bool {
	if ch.Form == mention.PresentForm {
		stem := presentStem(ch.Fold)
		return strings.HasPrefix(stem, "ت") && (!strings.HasSuffix(stem, "ي") || strings.HasPrefix(strings.TrimLeft(ch.Fold, "وف"), "س")) // folded, the past «تلقى» is the present «تلقي»
	}
	return strings.HasSuffix(ch.Fold, "ت") && !strings.HasSuffix(text.Fold(ch.Lemma.Text), "ت")
}

// alef writes the feminine ending of foreign names («روسيا») like the native one.
func alef(fold string) string {
	if strings.HasSuffix(fold, "يا") || strings.HasSuffix(fold, "دا") || strings.HasSuffix(fold, "سا") {
		return fold + "ه"
	}
	return fold
}

// calledHe: verbs and pronouns of the state are masculine, where those of most are
// feminine.
func (s *syntax) calledHe(state string) bool { return slices.Contains(s.masculines, state) }

// severals: the adjective is a plural of people: «مؤيدون».
func (m *matcher) severals(n *node) bool {
	return m.vso && n.clause.verb != n.chunk && soundPlural(m.chunks[n.chunk].Fold)
}
