package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// context is what the clauses above an act make of it.
type context struct {
	status     ontology.Status
	suppressed bool     // demanded, feared, offered: not asserted at all
	speaker    *reading // who says so
	said       *clause  // clause whose date a statement inherits
	source     *mention.Phrase
	background bool // hangs below what is told, as its time, cause or the like
	relative   bool // hangs below it as a relative clause
	open       bool // under "if" or "whether": what stands above does not deny it
	failed     bool // somebody made that it did not happen: English "cancelled"
	confidence float64
}

// contextOf climbs from a node to the sentence's top and gathers status,
// speaker and background.
func (m *matcher) contextOf(r *reading) context {
	n := r.node
	ctx := context{status: r.frame.Status, confidence: 1}
	if ctx.status == "" {
		ctx.status = ontology.Occurred
	}
	if n.class != lang.Verb && n.clause.verb != n.chunk {
		m.climbNoun(n, r, &ctx)
	}
	status, suppressed := ctx.status, ctx.suppressed
	m.climbClause(n, n.clause, r, &ctx, 0)
	if m.amidIt(n) {
		ctx.status, ctx.suppressed = status, suppressed
	}
	if ctx.speaker == nil && ctx.source == nil {
		ctx.source = m.toldBehind(mainAbove(n.clause))
	}
	if _, above := m.doersAbove(n); above != nil && above != n.clause {
		ctx.status, ctx.suppressed = ontology.Occurred, false // they met, whatever the one asked of the other
		m.modality(above, r, &ctx)
	}
	if m.laidOn(n.clause) && (!m.underWay(r) || m.vso && m.brought(n)) {
		ctx.suppressed = true
	}
	if m.toBeStopped(r) {
		ctx.status, ctx.suppressed = ontology.Occurred, false
	}
	if g := n.governor; g != nil && n.class == lang.Noun && m.vowedAgainst(g) {
		ctx.suppressed = true
	}
	if m.presupposedBy(n) != nil || ctx.status == ontology.Planned && m.answered(n) {
		ctx.status, ctx.suppressed = ontology.Occurred, false
	}
	if m.tellsNoAct(r) {
		ctx.suppressed = true
	}
	if g := m.byChunk[n.clause.antecedent]; n.clause.link == relLink && g != nil && m.apposedAct(g) {
		ctx.speaker, ctx.source = nil, nil // who announced the step does not tell how others took it
	}
	if m.setAgainst(n.clause) || m.reactedToPlan(n.clause) {
		ctx.speaker, ctx.source = nil, nil // the article tells it
	}
	m.statusOfAct(r, &ctx)
	if occasions[r.frame.Relation] && !slices.Contains(m.preps.Ahead, m.prepBefore(n.chunk)) && m.saidAtOccasion(n) != nil {
		ctx.status = ontology.Occurred // whatever the speaker says may come
	}
	return ctx
}

// tellsNoAct: what the predicate names is no act of its own, or was told already.
func (m *matcher) tellsNoAct(r *reading) bool {
	return m.anothersGift(r) || m.saidTwice(r) || m.metForIt(r) || m.merelyAimed(r) || m.weighed(r.node) || m.measureAsked(r) ||
		m.vso && r.frame.Relation == "visited" && m.invited(r.node)
}

// statusOfAct corrects the status that the predicates above give by what the act itself and the words
// beside it tell.
func (m *matcher) statusOfAct(r *reading, ctx *context) {
	n := r.node
	foreseen := m.foreseen(r)
	switch {
	case m.noSuchAct(r):
		m.setStatus(ctx, ontology.Denied)
	case m.vso && n.class == lang.Noun && occasions[r.frame.Relation] && n.pron == "" && m.sayerMet(n) != nil:
		ctx.status = ontology.Occurred // «قال إن بلاده ستبدأ، خلال لقاء مع نظيره»
	case m.vso && n.class == lang.Noun && r.frame.Relation == "agrees-with" && m.concluded(n.chunk):
		ctx.status = ontology.Occurred // whoever may endorse «الاتفاق الموقع»
	case ctx.status == ontology.Denied && m.sinceThen(n):
		ctx.status = ontology.Occurred // «لا أظن أنه تغير بعد توقيع الاتفاق»: that came first
	case ctx.status == ontology.Planned && m.doneBefore(n) != nil:
		ctx.status = ontology.Occurred // "the deal that Chile signed with Peru will take effect"
	case r.frame.Relation != memberOf && m.behindDespite(n.chunk):
		ctx.status = ontology.Occurred // what goes on despite it may be to come
	case !ctx.failed && m.ended(n) && m.underWay(r):
		ctx.status = ontology.Occurred // whoever may lift it keeps it up so far
	case m.vso && foreseen != "":
		m.setStatus(ctx, foreseen)
	case m.vso && n.class == lang.Noun && ctx.status != ontology.Denied && m.ofAny(n):
		ctx.suppressed = true
	case m.vso && n.class == lang.Noun && occasions[r.frame.Relation] && (m.isPurpose(n) || m.toCome(n)) && !m.tookPlaceThen(n):
		m.setStatus(ctx, ontology.Planned)
	case m.vso:
	case foreseen != "":
		if !ctx.failed {
			m.setStatus(ctx, foreseen)
		}
	case ctx.status == ontology.Planned && m.leadsToAct(n) && m.onlyFeared(r):
		ctx.status = ontology.Possible // nobody plans the attack that "would trigger a war"
	case m.onlyFeared(r), r.frame.Measure == "" && m.onlyWished(n):
		m.setStatus(ctx, ontology.Possible)
	case occasions[r.frame.Relation] && (m.ahead(n) || m.occasionToCome(n)) || m.onTheWay(r):
		m.setStatus(ctx, ontology.Planned)
	}
}

// onTheWay: who "is flying to Tunis" has not come there yet.
func (m *matcher) onTheWay(r *reading) bool {
	return m.analytic && r.frame.Relation == "visited" && r.node.chunk == r.node.clause.verb && m.progressive(r.node.clause) && slices.ContainsFunc(r.frame.Slots, func(s lang.Slot) bool {
		return s.Role == lang.TargetRole && slices.Contains(s.Names, "to")
	})
}

// opensWithOccasion: the English sentence opens with where or when somebody pledges something: "on
// a visit to Kyiv, he pledged tanks".
func (m *matcher) opensWithOccasion(g, below *node) bool {
	return m.analytic && g.class == lang.Verb && g.clause.modal == "" && below.chunk < g.chunk && slices.Contains(m.preps.Occasion, prepOf(g, below)) && tellsOneOf(below.lemma, occasions)
}

// wentBefore: the talks went before what is proposed, agreed or refused: "proposed a truce after
// a call with Kyiv".
func (m *matcher) wentBefore(g, below *node) bool {
	c := g.clause
	return !m.vso && c.modal == "" && c.link != infLink && !c.negated && slices.Contains(m.preps.After, prepOf(g, below)) && tellsOneOf(below.lemma, occasions)
}

// invited: the noun is what a predicate that tells no act is about: «دعوة لزيارة كينيا».
func (m *matcher) invited(n *node) bool {
	g := n.governor
	return n.class == lang.Noun && g != nil && g.matched != nil && g.matched.frame.Operator == lang.None && slices.ContainsFunc(g.matched.fills, func(f filler) bool {
		return f.argument.node == n
	})
}

// climbNoun applies what governs a noun inside its clause.
func (m *matcher) climbNoun(n *node, r *reading, ctx *context) {
	told := m.explains(n) // a circumstance is a fact of its own, whatever the predicate above makes of the rest
	for g, below, depth := n.governor, n, 0; g != nil && depth < 6; g, below, depth = g.governor, g, depth+1 {
		told = told || slices.Contains(m.preps.Amid, prepOf(g, below)) || m.vso && (m.onOccasion(g, below) || below != n && m.blamed(below)) || m.circumstance(g, below) || m.answeringIt(g, below) || m.daysAfter(below) || m.opensWithOccasion(g, below) || m.wentBefore(g, below)
		if m.vso && !told && g.matched == nil && r.frame.Measure == "" && g.class == lang.Noun && (needs(g.lemma) || hasOperator(g.lemma, lang.End)) && (prepOf(g, below) != "على" || takes(g.lemma, "على")) {
			ctx.suppressed = true // «ضرورة انسحاب», «تعليق مساعداتها», but «تعليقا على زيارة»
		}
		if m.topic(g, r) || m.vso && g.class == lang.Noun && r.frame.Relation == "agrees-with" && prepOf(g, below) == "نحو" {
			ctx.suppressed = true // «خطوة نحو تطبيع العلاقات»
		}
		if m.vso && (traded[r.frame.Relation] || r.frame.Relation == "visited" && prepOf(g, below) == "من") && tells(g.lemma, "sanctions") {
			ctx.suppressed = true // «حظر على إرسال الأسلحة», «منع المواطنين من السفر»
		}
		if !told && m.notYet(g, below) {
			m.setStatus(ctx, ontology.Possible)
			ctx.suppressed = ctx.suppressed || onlyAsks(g.lemma)
		}
		switch {
		case g.matched != nil && (!told && !m.besideComplement(g, below) || g.matched.frame.Operator == lang.Say):
			m.govern(g.matched, r, ctx)
		case !told && g.matched == nil && r.frame.Measure == "" && !m.joined(below) && onlyAsks(g.lemma) && !slices.Contains(m.preps.Occasion, prepOf(g, below)):
			ctx.suppressed = true // "the plan demands Israel's withdrawal"
		}
	}
}

// answeringIt: the Arabic noun tells what the rest of the clause answers or is done for, which did not
// wait for it: «قررت سحب سفيرها احتجاجا على القصف», «ألغى زيارته تضامنا مع كينيا».
func (m *matcher) answeringIt(g, n *node) bool {
	if !m.vso || n.class != lang.Noun || prepOf(g, n) != "" || !accusative(&m.chunks[n.chunk]) {
		return false
	}
	if tells(n.lemma, "protests-against") && g.class == lang.Verb && n.chunk > g.chunk+1 {
		return true
	}
	if n.chunk <= g.chunk || !tells(n.lemma, "protests-against") && !tells(n.lemma, "supports") {
		return false
	}
	before := &m.chunks[n.chunk-1]
	return before.Kind == mention.NounChunk && (before.Def || before.Pron != "")
}

// daysAfter: a time after which it was stands before the preposition that leads to the Arabic noun: «صوت
// على قرار بعد يومين من مقتل», «بعد أكثر من عام على توقيع».
func (m *matcher) daysAfter(n *node) bool {
	if !m.vso || n.chunk < 2 || m.chunks[n.chunk-1].Kind != mention.PrepChunk || m.chunks[n.chunk-1].Value != "من" && m.chunks[n.chunk-1].Value != "على" {
		return false
	}
	if m.chunks[n.chunk-1].Value == "من" && m.chunks[n.chunk-2].Kind == mention.DateChunk {
		return true
	}
	for k := n.chunk - 2; k >= max(0, n.chunk-5); k-- {
		switch ch := &m.chunks[k]; ch.Kind {
		case mention.WordChunk, mention.DetChunk, mention.DateChunk, mention.SkipChunk:
		default:
			return ch.Kind == mention.PrepChunk && slices.Contains(m.preps.After, ch.Value) && k < n.chunk-2
		}
	}
	return false
}

// blamed: «ترفض التنديد بهجوم موسكو»: what is not condemned has happened all the same.
func (m *matcher) blamed(n *node) bool {
	return n.class == lang.Noun && len(n.lemma.Frames) > 0 && !slices.ContainsFunc(n.lemma.Frames, func(f *lang.Frame) bool { return f.Relation != "criticizes" })
}

// onOccasion: the noun tells at what occasion the rest is said, wished or planned:
// «أعرب عن أمله في السلام لدى لقائه الرئيس».
func (m *matcher) onOccasion(g, n *node) bool {
	prep := prepOf(g, n)
	at := slices.Contains(m.preps.Occasion, prep) || g.clause.negated && slices.Contains(m.preps.Before, prep) // «لم يعلن القرار قبل زيارته»
	return at && tellsOneOf(n.lemma, occasions) && (!takes(g.lemma, prep) || m.apartByComma(n))
}

// apartByComma: a comma stands before the preposition of the Arabic noun: «رغبة الرئيسين اللذين أكدا، في لقاءاتهما».
func (m *matcher) apartByComma(n *node) bool {
	k := n.chunk - 1
	for k > 0 && m.chunks[k].Kind == mention.DetChunk {
		k--
	}
	return m.vso && k > 0 && m.chunks[k].Kind == mention.PrepChunk && m.chunks[k-1].Kind == mention.CommaChunk
}

// joined: "and" stands right before the Arabic noun: it is beside what governs it.
func (m *matcher) joined(n *node) bool {
	return m.vso && n.chunk > 0 && m.chunks[n.chunk-1].Kind == mention.ConjChunk
}

// climbClause applies the modality of the clause and of those above it.
func (m *matcher) climbClause(n *node, c *clause, r *reading, ctx *context, depth int) {
	if c == nil || depth > 12 {
		return
	}
	isVerb := n.clause == c && c.verb == n.chunk || depth > 0
	if depth == 0 && m.explains(n) {
		isVerb = false
	} else if isVerb || m.governedByVerb(n) || depth == 0 && !m.vso && (n.lemma == presentLemma || m.behindCopula(n, c)) {
		m.modality(c, r, ctx)
	}
	if depth == 0 && c.there && n.class == lang.Noun && !slices.Contains(m.preps.After, m.prepBefore(n.chunk)) {
		m.modality(c, r, ctx)
		ctx.suppressed = ctx.suppressed || c.negated && statement[r.frame.Relation] // «ليس هناك أي تهديد»
	}
	if depth == 0 && c.none && c.verb != n.chunk && occasions[r.frame.Relation] && !slices.Contains(m.preps.After, m.prepBefore(n.chunk)) && !slices.Contains(m.preps.Amid, m.prepBefore(n.chunk)) {
		m.setStatus(ctx, ontology.Denied) // «لا موعد للقاء الرئيسين»
	}
	if source := m.sourceOf(c); source != nil && ctx.source == nil && ctx.speaker == nil {
		ctx.source = source
	}
	if c.link == colonLink && ctx.speaker == nil && ctx.source == nil {
		if p := m.lone(c.parent); !m.topicBefore(c, p) && !m.newsOf(p) {
			ctx.source = p
		}
	}
	switch c.link {
	case condLink:
		if c.negated && !m.vso && r.frame.Measure == "" {
			ctx.suppressed = true // "if they did not speak out"
		}
		m.setStatus(ctx, ontology.Possible)
		if m.vso && c.negated || m.analytic && ctx.status == ontology.Planned {
			ctx.status = ontology.Possible // «إذا لم تسحب قواتها»: she still may; "if Chad were to leave"
		}
	case timeLink, causeLink, concessionLink:
		ctx.background = ctx.background || !c.besides
	case relLink:
		ctx.relative = true
		if m.reportDenied(c) {
			m.setStatus(ctx, ontology.Denied)
		}
		ctx.suppressed = ctx.suppressed || m.vetoed(c) || m.onlyAbout(c) && c.parent != nil && c.parent.negated // "not contingent on Chad leaving"
		if m.onlyAbout(c) {
			m.setStatus(ctx, ontology.Possible)
		}
	case partLink:
		if !m.vso && (r.frame.Measure == "" || m.analytic && m.brought(r.node)) && m.keptFrom(c) {
			ctx.suppressed = true
		}
		if s := m.stoppedFrom(c); s != "" && (r.frame.Measure == "" || m.brought(r.node)) {
			m.setStatus(ctx, s)
		}
		if m.onlyAbout(c) {
			m.setStatus(ctx, ontology.Possible)
		}
	case purposeLink:
		if (r.frame.Measure == "" || m.vso && m.brought(r.node)) && !m.shown(c, r) {
			m.setStatus(ctx, ontology.Possible)
		}
	}
	if m.open(c, r) {
		ctx.status, ctx.open = ontology.Possible, true // "it is not clear whether", «لن تشارك إذا»: nobody denies it
	}
	opening := m.opening(c)
	if opening != c && opening.link == condLink {
		m.setStatus(ctx, ontology.Possible)
	}
	if c.link == coordLink && c.sibling != nil && c.governor < 0 && c.parent == nil {
		return
	}
	if c.link == timeLink && n.clause == c && m.stillAhead(c) {
		m.setStatus(ctx, aheadStatus(r))
	}
	if c.link == timeLink && m.toMeetThen(n, c, r) {
		m.aside(n, c, r, ctx, depth)
		m.setStatus(ctx, ontology.Planned)
		return
	}
	if opening.link == timeLink && !m.vso && c.parent != nil && (c.parent.negated || m.past(c) || c.contrast && c.modal == "") {
		m.aside(n, c, r, ctx, depth) // "has not decided since they met", "will come as the strikes go on"
		return
	}
	if m.unconfirmed(c) {
		m.setStatus(ctx, ontology.Possible)
		m.aside(n, c, r, ctx, depth)
		return
	}
	if depth == 0 && m.presupposed(n, c, r) || c.ranked || opening.link == concessionLink || m.analytic && opening.link == causeLink || m.saidBeside(c, r) || (c.link == relLink || m.afterwards(c)) && !m.vso || m.vso && m.happened(c) {
		m.aside(n, c, r, ctx, depth)
		return
	}
	if c.governor >= 0 && c.link != relLink {
		if g := m.byChunk[c.governor]; g != nil && !m.comesOfRefusal(g, c) && !(depth == 0 && m.deniedOf(g, n)) {
			m.climbGovernor(g, c, r, ctx)
		}
	} else if m.analytic && c.link == infLink && c.forSubject >= 0 {
		m.setStatus(ctx, ontology.Possible) // "it is rare for Chad to criticize"
	}
	if m.beyondDenial(c) {
		m.aside(n, c, r, ctx, depth)
		return
	}
	m.climbClause(n, c.parent, r, ctx, depth+1)
}

// open: the clause leaves open whether the act comes. A measure that it does not tell of as imposed then
// stands already, and so do «المحادثات» that it is told about.
func (m *matcher) open(c *clause, r *reading) bool {
	n := r.node
	if c.asked && m.vso && n.class == lang.Noun && occasions[r.frame.Relation] && m.chunks[n.chunk].Def {
		return false
	}
	return (c.asked || (m.vso || m.analytic) && c.link == condLink) && (r.frame.Measure == "" || m.brought(n))
}

// aside: a relative clause tells a fact of its own inside what is demanded or
// feared; only who says so passes to it.
func (m *matcher) aside(n *node, c *clause, r *reading, ctx *context, depth int) {
	outer := context{status: ontology.Occurred, speaker: ctx.speaker, source: ctx.source}
	doc := m.documentTold(c, r)
	if doc != nil {
		m.climbNoun(doc, r, &outer)
	}
	m.climbClause(n, c.parent, r, &outer, depth+1)
	if doc != nil && outer.status != ontology.Occurred {
		m.setStatus(ctx, outer.status)
	}
	ctx.speaker, ctx.source = outer.speaker, outer.source
	if ctx.said == nil {
		ctx.said = outer.said
	}
}

// climbGovernor applies the predicate whose complement a clause is.
func (m *matcher) climbGovernor(g *node, c *clause, r *reading, ctx *context) {
	if !m.vso && g.class == lang.Noun && g.clause.verb != g.chunk {
		m.climbNoun(g, r, ctx) // "denied a report that"
	}
	if g.matched == nil && !m.vso && r.frame.Measure == "" && (g.class == lang.Noun || (c.link == infLink || c.link == compLink && m.mandative(c)) && !m.cased && !m.nounFirst) && onlyAsks(g.lemma) {
		ctx.suppressed = true // "dropped the demand that Riyadh recognize Israel", "activists are demanding that Riyadh cut ties"
		return
	}
	if by := g.governor; (g.matched == nil || g.matched.frame.Operator == lang.Say) && m.analytic && g.class == lang.Noun && c.link == compLink && by != nil && by.class == lang.Verb && !by.clause.negated && prepOf(by, g) == "" && tells(by.lemma, "rejects") {
		m.setStatus(ctx, ontology.Denied) // "rubbished claims that it had attacked", "rejected reports that"
		return
	}
	if m.saidUntrue(g, c) {
		m.setStatus(ctx, ontology.Denied)
	}
	if g.matched == nil && m.analytic && g.class == lang.Noun && tells(g.lemma, "accuses") {
		m.setStatus(ctx, ontology.Possible) // "the allegation that Spain had threatened it"
		return
	}
	if g.matched != nil {
		if g.matched.frame.Operator == lang.Say {
			ctx.said = g.clause
		}
		m.govern(g.matched, r, ctx)
		if !m.vso && c.link == infLink && g.class == lang.Noun && g.matched.frame.Relation == "pressures" && r.frame.Measure == "" {
			ctx.suppressed = true // "pressure on Ukraine to accept"
		}
		if c.link == infLink && g.matched.frame.Relation == "visited" && occasions[r.frame.Relation] || m.saysIsTo(g, c) {
			m.setStatus(ctx, ontology.Planned) // "flew to Moscow to meet Putin"
		}
		return
	}
	if c.link == infLink && m.nounFirst && tells(g.lemma, "accuses") {
		ctx.suppressed = true // "acusada de matar"
	}
	if c.link == infLink && (r.frame.Measure == "" || m.analytic && m.brought(r.node) && ctx.status == ontology.Occurred) {
		ctx.confidence *= 0.6
		m.setStatus(ctx, ontology.Possible)
	}
}

// saysIsTo: a headline leaves out the "is" between who is told of and what he is to do: "Togo says Niger
// to open the border".
func (m *matcher) saysIsTo(g *node, c *clause) bool {
	if !m.analytic || c.link != infLink || c.verb < 3 || g.class != lang.Verb || g.clause.passive || g.matched.frame.Operator != lang.Say || g.lemma.Takes("obj") || g.lemma.Takes("inf") {
		return false
	}
	return c.verb-3 == g.chunk && m.chunks[c.verb-1].Kind == mention.InfChunk && m.chunks[c.verb-2].Kind == mention.ActorChunk
}

// mandative: the verb of the English clause "that" opens has the form of what is asked for.
func (m *matcher) mandative(c *clause) bool {
	if !m.analytic || c.verb < 0 {
		return false
	}
	base, _, _ := strings.Cut(m.chunks[c.verb].Lemma.Text, " ")
	return m.chunks[c.verb].Fold == base
}

// governedByVerb: a noun in a verb's phrase shares the verb's modality.
func (m *matcher) governedByVerb(n *node) bool {
	for g, below := n.governor, n; g != nil; g, below = g.governor, g {
		if m.vso && (slices.Contains(m.preps.Amid, prepOf(g, below)) || g.clause.negated && m.onOccasion(g, below)) {
			return false // «ستبقى معزولة بسبب دعمها», «لم يعلن عن القرار خلال زيارته»
		}
		if g.clause.verb != g.chunk {
			continue
		}
		if g.matched != nil && g.matched.frame.Operator == lang.Light || g == n.governor && g.clause.passive && !m.vso && prepOf(g, n) == "" && hasOperator(g.lemma, lang.Light) && !m.madeSomething(g) {
			return true // "could hold talks", "talks could be held"
		}
		if g.matched != nil && g.matched.frame.Operator == lang.Fail && !m.vso {
			return true // "should cancel the meeting"
		}
		if g.class == lang.Adj && g.matched != nil && g.matched.frame.Operator == lang.Wrong && !m.vso {
			return true // "was not responsible for the attack"
		}
	}
	return m.vso && (n.clause.passive || m.comesToBe(n)) || m.hosted(n)
}

// madeSomething: in "the deal has not been made public" the verb tells what the
// subject becomes, not that there is none.
func (m *matcher) madeSomething(g *node) bool {
	if m.vso || g.chunk+1 >= len(m.chunks) {
		return false
	}
	next := &m.chunks[g.chunk+1]
	return next.Kind == mention.WordChunk || next.Kind == mention.AdjChunk || next.Kind == mention.PrepChunk && next.Value == "about" && next.First < next.Last // "conditional on"
}

// brought: the measure is what the verb above brings about ("may impose
// sanctions"), it does not stand already.
func (m *matcher) brought(n *node) bool {
	g := n.governor
	return g != nil && g.class == lang.Verb && g.clause == n.clause && m.governedByVerb(n)
}

func (m *matcher) modality(c *clause, r *reading, ctx *context) {
	switch {
	case r.frame.Measure != "" && !m.brought(r.node):
	case c.negated && m.didNotFail(c):
	case c.negated && !m.vso && r.frame.Relation == "rejects" && r.frame.HasSlot("comp") && hasRole(r.frame, lang.ActRole):
		ctx.suppressed = true // "does not rule out leaving the bloc"
	case m.notRuledOut(c), c.negated && m.notWished(c, r.node):
		m.setStatus(ctx, ontology.Possible)
	case c.negated:
		m.setStatus(ctx, ontology.Denied)
	case c.modal == obliged && (m.cased || m.nounFirst) && occasions[r.frame.Relation] && (c.link == mainLink || m.nounFirst && (c.link == relLink || c.link == compLink)):
		m.setStatus(ctx, ontology.Planned) // «должны состояться переговоры», "doit rencontrer", "où il doit être reçu"
	case c.modal == obliged:
		ctx.suppressed = true
	case c.modal == "possible":
		m.setStatus(ctx, ontology.Possible)
	case c.modal == "planned" || c.future:
		m.setStatus(ctx, ontology.Planned)
	}
}

// lone gives the actor who alone stands before the colon of a headline: what
// follows is what he says.
func (m *matcher) lone(c *clause) *mention.Phrase {
	if c == nil || c.verb >= 0 {
		return nil
	}
	var found *mention.Phrase
	for _, k := range c.parts {
		switch ch := &m.chunks[k]; ch.Kind {
		case mention.ActorChunk:
			if found != nil {
				return nil
			}
			found = ch.Actor
		case mention.NounChunk, mention.WordChunk:
			return nil
		}
	}
	return found
}

// newsOf: in a Romance language the state alone before a colon is what the news is about or where it
// comes from: "Iran : Paris appelle au calme", "La Haye : la CPI émet un mandat".
func (m *matcher) newsOf(p *mention.Phrase) bool {
	return m.nounFirst && p != nil && m.kindOf != nil && m.kindOf(p) == ontology.Country
}

// headlined makes the actor alone before a colon the speaker: "Kerry: We stand with
// Ukraine".
func (a *article) headlined(m *matcher) {
	if m.vso {
		return
	}
	for _, c := range m.clauses {
		if c.link != colonLink {
			continue
		}
		if p := m.lone(c.parent); p != nil {
			if who := a.resolver.Resolve(p); len(who) > 0 && !m.newsOf(p) {
				a.talk.speaker = who
			}
		}
	}
}

// obliged is the modality of "must" and "should".
const obliged = "obliged"

// sourceOf finds "according to X" in a clause.
func (m *matcher) sourceOf(c *clause) *mention.Phrase {
	for i, k := range c.parts {
		if m.chunks[k].Kind != mention.SourceChunk {
			continue
		}
		for _, next := range c.parts[i+1:] {
			if ch := &m.chunks[next]; ch.Kind == mention.ActorChunk {
				return ch.Actor
			} else if !m.leadsToSource(k, next) {
				break
			}
		}
	}
	if m.vso && c.link == compLink && c.parent != nil && c.parent.verb < 0 {
		return m.sourceOf(c.parent) // «بحسب الوزير، فإن تركيا»
	}
	return nil
}
