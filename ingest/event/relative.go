package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// takesUp: right behind the Arabic verb at k stands a preposition with a pronoun,
// which takes up a noun before: «أصدر بيانا أعرب فيه عن».
func (p *parser) takesUp(k int) bool {
	if k+2 >= len(p.chunks) || p.chunks[k+1].Kind != mention.PrepChunk || p.chunks[k+2].Kind != mention.ActorChunk {
		return false
	}
	a := p.chunks[k+2].Actor
	return a.Kind == mention.ByPronoun && a.Start == p.chunks[k+1].Start && slices.Contains(p.preps.Resume, p.chunks[k+1].Value)
}

// actNoun is the last noun of the clause at hand that may be taken up behind a
// comma: one without the article that something is said or done with.
func (p *parser) actNoun() int {
	for i := len(p.cur.parts) - 1; i >= 0; i-- {
		c := &p.chunks[p.cur.parts[i]]
		if c.Kind != mention.NounChunk || c.Def {
			continue
		}
		for _, f := range c.Lemma.Frames {
			if f.Operator == lang.Say || occasions[f.Relation] {
				return p.cur.parts[i]
			}
		}
		return -1
	}
	return -1
}

// statedIn: the word at k, without the article and behind a preposition that tells
// where something is said, is where the verb of the clause at hand says it: another
// verb tells of it.
func (p *parser) statedIn(k int) bool {
	if k < 1 || p.cur.verb < 0 || !p.says(p.cur.verb) && !states(p.chunks[p.cur.verb].Lemma) || p.chunks[k].Def || p.chunks[k].Pron != "" {
		return false
	}
	if l := p.chunks[k].Lemma; l != nil && tellsOneOf(l, occasions) {
		return false // «قال بعد لقاء جمع كيري بنظيره»: what the verb tells is the meeting
	}
	prev := &p.chunks[k-1]
	return prev.Kind == mention.PrepChunk && slices.Contains(p.preps.Occasion, prev.Value)
}

// resumedDoer finds who does what an Arabic relative clause tells whose
// antecedent is a noun that the clause takes up by a pronoun, and so is not its
// subject: «رسالة من الرئيس أكد فيها», «تصريحاته التي أدلى بها».
func (m *matcher) resumedDoer(c *clause, n *node) (*argument, bool) {
	if !m.vso || c.antecedent < 0 {
		return nil, false
	}
	if m.thingTaken(c, n) {
		return m.aboveAll(c), true
	}
	if m.chunks[c.antecedent].Kind == mention.ActorChunk {
		return m.resumedActor(c, n)
	}
	if !m.takenUp(n) {
		return nil, false
	}
	if m.doneWithin(c, n) {
		return &n.after[0], true
	}
	if m.metWithin(n) {
		return nil, false
	}
	noun := m.byChunk[c.antecedent]
	if noun == nil || n.pron != "" && !m.resumesIn(n) {
		return m.aboveDoer(c), true
	}
	from := m.prepositional(noun, "من")
	if g := noun.governor; g != nil && tells(noun.lemma, "spoke-with") {
		from = slices.Concat(from, m.prepositional(g, "من"))
	}
	for _, a := range from {
		if a.actor != nil {
			return &a, true
		}
	}
	if owners := m.genitives(noun); len(owners) > 0 && owners[0].actor != nil {
		return &owners[0], true
	}
	return m.aboveDoer(c), true
}

// resumedActor: in «الكويت التي وصلها أمس» the pronoun takes the state up, so that
// somebody else is the subject; where it cannot, it stands for another.
func (m *matcher) resumedActor(c *clause, n *node) (*argument, bool) {
	if captor := m.captorAbove(c, n); captor != nil {
		return captor, true
	}
	a := m.antecedent(c)
	if who := m.didToThem(c, n); who != nil {
		return who, true
	}
	if her := m.herMan(c, n); her != nil {
		return her, true
	}
	if m.doneThere(c, n) {
		return m.actorAbove(c), true
	}
	if !m.state(&a) || n.pron != "3sf" && n.pron != "3sm" {
		return nil, false
	}
	if tells(n.lemma, "criticizes") && tells(n.lemma, "praises") && m.takesItUp(c, n) {
		return m.callsIt(c), true
	}
	if m.feminineState(&a) != (n.pron == "3sf") {
		return nil, false
	}
	return m.aboveDoer(c), true
}

// herMan is the feminine state above whose feminine verb has the man or the movement before «الذي» as its
// object: «طلبت غانا تسليم المتمرد كوفي أنان الذي تتهمه بالتخريب».
func (m *matcher) herMan(c *clause, n *node) *argument {
	if n.pron != "3sm" || !m.feminineVerb(n) || m.chunks[c.antecedent].Kind != mention.ActorChunk || !m.takesItUp(c, n) {
		return nil
	}
	if a := m.antecedent(c); m.feminineState(&a) {
		return nil
	}
	if who := m.callsIt(c); who != nil && m.feminineState(who) {
		return who
	}
	return nil
}

// doneThere: in «مسقط التي أجرى فيها محادثات» the pronoun behind "in" takes up the place, which is
// therefore not the subject of the verb; nor is the one actor behind a verb of meeting: «بيروت التي
// التقى فيها رئيس الحكومة».
func (m *matcher) doneThere(c *clause, n *node) bool {
	where := m.antecedent(c)
	if n.pron != "" || !m.state(&where) || !slices.ContainsFunc(n.preps, func(a argument) bool {
		return slices.Contains(m.preps.Resume, a.prep) && (a.back || a.actor != nil && a.actor.Kind == mention.ByPronoun && a.chunk <= n.chunk+2)
	}) {
		return false
	}
	return len(n.after) == 0 || n.after[0].actor == nil || m.clashes(n, &n.after[0]) || len(n.after) == 1 && tells(n.lemma, "met-with") && m.wantsObject(n) && !m.objectElsewhere(n)
}

// actorAbove is the subject of the clause above or, where that is a noun, whose it is: «جاء كلام
// الوزير في الدوحة التي».
func (m *matcher) actorAbove(c *clause) *argument {
	if who := m.aboveDoer(c); who != nil || c.parent == nil {
		return who
	}
	if sub := m.subjectOf(c.parent); sub != nil && sub.arg != nil && sub.arg.node != nil {
		if owners := m.genitives(sub.arg.node); len(owners) > 0 && owners[0].actor != nil {
			return &owners[0]
		}
	}
	return nil
}

// callsIt is who calls the antecedent what the relative clause says, the subject of the next clause above
// that is not the antecedent's own: «قالت غانا إن توغو، التي تصفها براعية للإرهاب، هاجمت».
func (m *matcher) callsIt(c *clause) *argument {
	for above := c.parent; above != nil; above = above.parent {
		if who := m.subjectActor(above); who != nil && who.chunk != c.antecedent {
			return who
		}
	}
	return nil
}

// resumesWord: in «حركة حزم التي تدعمها واشنطن» the pronoun takes up a name that
// nobody knows, and so means none of those who were named before.
func (m *matcher) resumesWord(n *node) bool {
	c := n.clause
	return m.vso && c.link == relLink && c.antecedent >= 0 && m.chunks[c.antecedent].Kind == mention.WordChunk && len(n.after) > 0 && n.after[0].actor != nil
}

// takenUp: the verb has the pronoun of its antecedent as its object or behind a
// preposition that tells in what.
func (m *matcher) takenUp(n *node) bool {
	a := n.clause.antecedent
	her := n.pron == "3sm" && a >= 0 && m.chunks[a].Kind == mention.NounChunk && feminine(m.chunks[a].Fold) // «جولة تقوده إلى»
	return n.pron != "" && !her && hasOperator(n.lemma, lang.Light) || m.resumesIn(n)                       // not «لقاء جمعه بنظيره»
}

// metWithin: in «زيارة استقبله خلالها الرئيس» the pronoun of the verb is somebody who was named
// before, the one behind it its subject.
func (m *matcher) metWithin(n *node) bool {
	return n.pron != "" && !hasOperator(n.lemma, lang.Light) && m.resumesIn(n) && len(n.after) > 0 && n.after[0].actor != nil
}

// doneWithin: in «الزيارة التي سيلتقي خلالها الرئيس نظيره» and «القمة التي توجه خلالها الوزير إلى أكرا» the
// subject stands behind the verb, all that it wants besides, too.
func (m *matcher) doneWithin(c *clause, n *node) bool {
	if n.class != lang.Verb || n.pron != "" || len(n.after) == 0 || n.after[0].actor == nil || n.after[0].actor.Kind == mention.ByPronoun || m.clashes(n, &n.after[0]) {
		return false
	}
	if above := m.aboveDoer(c); above != nil && m.masculine(above) && m.feminineVerb(n) && m.state(&n.after[0]) && m.feminineState(&n.after[0]) {
		return true // «أشاد الوزير بالقمة التي أعلنت خلالها فرنسا»
	}
	return len(n.after) > 1 && n.after[1].actor != nil || !takes(n.lemma, "obj") && !takes(n.lemma, "comp")
}

// takesUpWord: the word is one of the prepositions with its pronoun: «يلتقي خلالها».
func takesUpWord(c *mention.Chunk, preps []string) bool {
	return c.Kind == mention.SkipChunk && slices.ContainsFunc(preps, func(prep string) bool {
		return len(prep) > len("في") && len(c.Fold) > len(prep) && strings.HasPrefix(c.Fold, prep)
	})
}

// resumesIn: a pronoun behind a preposition tells in what: «حثه فيها».
func (m *matcher) resumesIn(n *node) bool {
	if k := n.chunk + 1; k < len(m.chunks) && takesUpWord(&m.chunks[k], m.preps.Resume) {
		return true
	}
	for _, a := range n.preps {
		if slices.Contains(m.preps.Resume, a.prep) && a.actor != nil && a.actor.Kind == mention.ByPronoun {
			return true
		}
	}
	return false
}

// aboveDoer is the subject of the clause in which the antecedent stands; behind a
// verbal noun with a doer of its own that doer.
func (m *matcher) aboveDoer(c *clause) *argument {
	if noun := m.byChunk[c.antecedent]; noun != nil && noun.governor != nil && noun.governor.class == lang.Noun && noun.governor.clause.verb != noun.governor.chunk {
		if owners := m.genitives(noun.governor); len(owners) > 0 && owners[0].actor != nil {
			return &owners[0]
		}
	}
	if c.parent == nil {
		return nil
	}
	return m.subjectActor(c.parent)
}

// presupposedBy gives the relative clause that makes an Arabic noun with its
// article a fact, whatever is said or asked of it: one that tells of it in the
// past («لم يوافق على الاتفاق الذي تم التوصل إليه») or by whom it is given («لن يؤثر على
// الدعم الذي تقدمه»). Nil where there is none.
func (m *matcher) presupposedBy(n *node) *clause {
	if !m.vso || n.class != lang.Noun || !m.chunks[n.chunk].Def && !hasArticle(m.chunks[n.chunk].Tail) {
		return nil
	}
	for _, c := range m.clauses {
		if c.link != relLink || c.antecedent != n.chunk || c.negated || c.future || c.modal != "" {
			continue
		}
		if m.toldInPast(c) || m.given(c) {
			return c
		}
		return nil
	}
	return nil
}

// given: the verb of the clause is a light one whose object the antecedent is.
func (m *matcher) given(c *clause) bool {
	v := m.byChunk[c.verb]
	return v != nil && v.pron != "" && hasOperator(v.lemma, lang.Light)
}

// toldInPast: the verb of the clause, or its auxiliary of the passive, is a past.
func (m *matcher) toldInPast(c *clause) bool {
	if c.verb >= 0 {
		return m.chunks[c.verb].Form == mention.PastForm
	}
	for _, k := range c.parts {
		if ch := &m.chunks[k]; ch.Kind == mention.PassiveChunk {
			return !strings.HasPrefix(ch.Fold, "ي") && !strings.HasPrefix(ch.Fold, "س")
		}
	}
	return false
}

// besideComplement: an Arabic noun that hangs on a predicate like "plans" or
// "may" without being what is planned: «تعتزم زيادة عقوباتها ردا على غزو كييف», «معاهدة تهدف إلى خفض التوتر».
func (m *matcher) besideComplement(g, n *node) bool {
	if !m.vso {
		return false
	}
	switch g.matched.frame.Operator {
	case lang.Plan, lang.PossibleOp, lang.Fail, lang.Deny:
	default:
		return false
	}
	another := false
	for _, f := range g.matched.fills {
		if f.act == n || f.measure == n {
			return false
		}
		another = another || f.act != nil && f.act.chunk > g.chunk
	}
	prep := prepOf(g, n)
	return prep != "" && !takes(g.lemma, prep) || prep == "" && another && g.class == lang.Verb && n.chunk < g.chunk
}

// ofWhat: the relative clause tells of something said or done, so that no pronoun in
// it is somebody: «وهو ما تنفيه موسكو», «ما قاله».
func (m *matcher) ofWhat(c *clause) bool {
	if !m.vso || c.link != relLink {
		return false
	}
	if c.antecedent >= 0 {
		return m.chunks[c.antecedent].Fold == "ما" || m.namesAct(c.antecedent)
	}
	return len(c.parts) > 0 && m.chunks[c.parts[0]].Fold == "ما"
}

// namesAct: an Arabic noun with the article, behind a comma or a pronoun, or one without it behind
// "in" or "and it is", stands for what was told before it: «، وهو الأمر الذي رفضته كييف», «في خطوة نددت بها»,
// «وهي خطوة رحبت بها».
func (m *matcher) namesAct(k int) bool {
	ch := &m.chunks[k]
	if ch.Lemma == nil || k == 0 || !slices.Contains(m.acts, ch.Lemma.Text) {
		return false
	}
	prev := &m.chunks[k-1]
	if !ch.Def {
		return prev.Kind == mention.PrepChunk && prev.Value == "في" || prev.Kind == mention.ActorChunk && strings.HasPrefix(prev.Fold, "وه")
	}
	return prev.Kind == mention.CommaChunk || prev.Kind == mention.SkipChunk && prev.Actor != nil
}

// retold is what the object of a relative clause takes up.
func (m *matcher) retold(c *clause) argument {
	if m.vso && m.namesAct(c.antecedent) {
		return argument{pron: whatPron, chunk: c.verb}
	}
	return m.antecedent(c)
}

// whatPron marks an object that is what the sentence has just told.
const whatPron = "what"

// toldHere are those who did the last thing that the sentence at hand told, but for
// him who answers it: «اتهمت مصر قطر، وهو ما تنفيه الدوحة».
func (a *article) toldHere() []*entity.Entity {
	for i := len(a.out.Reports) - 1; i >= a.here; i-- {
		r := &a.out.Reports[i]
		if t, _ := ontology.Lookup(r.Relation); t.Tie || t.Symmetric {
			continue
		}
		all := slices.DeleteFunc(a.doersWith(i), func(e *entity.Entity) bool {
			return slices.ContainsFunc(a.talk.exclude, func(x *entity.Entity) bool { return sameActor(e, x) })
		})
		if len(all) > 0 {
			return all
		}
	}
	return nil
}
