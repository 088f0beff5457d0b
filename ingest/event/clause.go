package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// link tells how a clause hangs on the one above it.
type link uint8

const (
	mainLink       link = iota
	coordLink           // shares the subject of its sibling unless it has its own
	compLink            // complement: that ..., أن ...
	infLink             // infinitive, Arabic أن with a subjunctive is compLink
	relLink             // relative; antecedent is its subject or object
	partLink            // participle: "meeting X, he said", مؤكدا أن
	timeLink            // after, when
	causeLink           // because
	condLink            // if
	concessionLink      // although
	purposeLink         // so that
	quoteLink           // inside quotation marks
	colonLink           // behind a colon
)

var subLinks = map[string]link{
	"time": timeLink, "cause": causeLink, "cond": condLink, "concession": concessionLink, "purpose": purposeLink, "manner": timeLink, "contrast": timeLink, "same": timeLink,
}

// clause is a stretch of a sentence with one verb or none.
type clause struct {
	number     int // among the clauses of the sentence
	link       link
	parent     *clause
	sibling    *clause // of a coordLink: the clause whose subject it shares
	verb       int     // chunk, -1 for none
	parts      []int   // chunks in reading order, without those of clauses below
	antecedent int     // chunk of a relative clause's antecedent, -1
	passive    bool
	negated    bool
	there      bool   // an Arabic clause that tells what there is: «ستكون هناك محادثات»
	none       bool   // an Arabic clause that says that there is no such thing: «لا موعد للقاء»
	modal      string // planned, possible
	future     bool
	commaOpen  bool              // a comma stood before it, so a comma may close it
	around     *clause           // of an aside between commas («، وهي عضو في الناتو،»): the clause that goes on behind
	pron       bool              // an Arabic complementizer has its subject as a suffix: «إنه»
	governor   int               // chunk of the predicate of which it is the complement, -1
	besides    bool              // a timeLink that tells news beside news: while, whereas, حيث
	contrast   bool              // of these one that sets what somebody else does against it: while, فيما
	forSubject int               // chunk of the actor of "for X to", -1
	ranked     bool              // tells what the first or only one of many did: "the first to visit"
	about      int               // of what is said in a relative clause: chunk of that one's antecedent, its subject; -1
	made       []made            // nouns behind a participle with its doer
	where      int               // chunk of the actor before "where" or "with which", -1
	whereBy    string            // the preposition of the second, "in" of the first
	company    []*mention.Phrase // who does with the subject what the clause tells
	opener     string            // the preposition before an infinitive: "après avoir rencontré"
	sub        int               // chunk of the word that opens a subordinate clause, 0 for none
	asked      bool              // a complement that may or may not be so: whether
	all        bool              // the antecedent is a whole list: "X y Y, países que"
}

// parser finds the clauses of one sentence.
type parser struct {
	room     *Room
	chunks   []mention.Chunk
	vso      bool
	cased    bool
	analytic bool
	title    bool // the sentence is a headline
	of       *lang.Settings
	preps    *lang.Prepositions
	clauses  []*clause
	cur      *clause
	quotes   []*clause // clauses in which a quotation opened
	woven    *clause   // the clause of which the quotation at hand is a part
	dashed   *clause   // the clause in which a dash opened an aside
	negated  bool      // seen since the last verb
	modal    string
	passive  bool
	// inPhrase: words of the phrase at hand are quoted.
	inPhrase bool
	// pastSubject: the subject may stand between what denies and the verb.
	pastSubject bool
}

// parse cuts the chunks of a sentence into clauses.
func parse(room *Room, chunks []mention.Chunk, of *lang.Settings, title bool) []*clause {
	p := &parser{room: room, title: title, clauses: room.linked.Take(8)[:0], chunks: chunks, vso: of.VerbFirst, cased: of.Cased(), analytic: of.Analytic(), of: of, preps: &of.Prepositions}
	p.open(mainLink, nil)
	for k := range chunks {
		p.abbreviation(k)
		p.excepted(k)
		p.someOf(k)
		p.kindOfPlace(k)
		p.middleOf(k)
		p.toTalk(k)
		p.payingVisit(k)
		p.onTheSideOf(k)
		p.cognate(k)
		p.calledSo(k)
		p.hedged(k)
		p.verbApart(k)
		p.chunk(k)
	}
	return p.clauses
}

func (p *parser) open(l link, parent *clause) *clause {
	c := p.room.clauses.New()
	*c = clause{number: len(p.clauses), link: l, parent: parent, verb: -1, antecedent: -1, governor: -1, forSubject: -1, about: -1, where: -1, parts: p.room.parts.Take(16)[:0]}
	p.clauses = append(p.clauses, c)
	p.cur = c
	return c
}

func (p *parser) chunk(k int) {
	switch c := &p.chunks[k]; c.Kind {
	case mention.StopChunk, mention.SemicolonChunk:
		if p.listGoesOn(k) || p.headlineGoesOn(k) {
			p.comma(k)
			return
		}
		if len(p.quotes) > 0 {
			p.open(quoteLink, p.quotes[len(p.quotes)-1])
			return
		}
		p.dashed = nil
		p.open(mainLink, nil)
	case mention.QuoteChunk:
		p.quote(k)
	case mention.ColonChunk:
		p.colon(k)
	case mention.CompChunk:
		p.complementizer(k)
	case mention.InfChunk:
		p.infinitive(k)
	case mention.RelChunk:
		p.forget()
		p.relative(k)
	case mention.SubChunk:
		p.forget()
		p.subordinate(k)
	case mention.CommaChunk:
		p.comma(k)
	case mention.NegChunk:
		if cur := p.cur; p.of.NounFirst() && cur.negated && cur.verb >= 0 && p.before(k) == cur.verb {
			return // "n'exclut pas de quitter": the second half of "ne ... pas"
		}
		if p.noAct(k) {
			p.cur.negated = true
			return
		}
		p.cur.none = p.cur.none || p.noSuchThing(k)
		p.negated, p.pastSubject = true, c.Value == pastSubjectValue
	case mention.ConjChunk:
		p.backToSayer(k)
		p.butHe(k)
		p.dutyBeside(k)
		p.noun(k)
		if c.Value == norValue && (p.cur.verb < 0 || k+1 < len(p.chunks) && p.chunks[k+1].Kind == mention.VerbChunk) {
			p.negated = true // "ni X ni Y apoyarán", "no condenó X ni apoyó Y"
		}
	case mention.ModalChunk:
		if p.vso && foreseenAt(p.chunks, k) {
			return
		}
		if p.analytic && k > 0 && p.chunks[k-1].Kind == mention.DetChunk && k+1 < len(p.chunks) && p.chunks[k+1].Kind == mention.PrepChunk {
			p.noun(k) // "respects the will of the people"
			return
		}
		if p.shouldBefore(k) {
			p.below(condLink, k).governor = -1
			return
		}
		p.modal, p.passive = c.Value, false // "is scheduled to" is no passive
	case mention.PassiveChunk:
		p.leavesRelative(k)
		p.saidToBe(k)
		p.closesInfinitive(k)
		p.plainBeing(k)
		p.isBeside(k)
		p.passive = true
		p.cur.none = p.cur.none || p.vso && p.negated && k+1 < len(p.chunks) && (p.chunks[k+1].Kind == mention.NounChunk || p.chunks[k+1].Kind == mention.DetChunk) // «لم يتم أي اتصال»
		if c.Value == "possible" || c.Value == "planned" {
			p.modal = c.Value // "serait", "será"
		}
		p.cur.parts = append(p.cur.parts, k)
	case mention.VerbChunk:
		p.verb(k)
	case mention.AdjChunk:
		p.adjective(k)
	case mention.SkipChunk, mention.AuxChunk, mention.DateChunk:
		if p.inverted(k) || p.asks(k) {
			p.below(condLink, k).governor = -1
			return
		}
		p.negated = p.negated || p.nearlyDone(k)
		p.existence(k)
		p.copula(c)
		p.cur.parts = append(p.cur.parts, k)
	case mention.ActorChunk:
		p.leavesStatement(k)
		denied := p.negated && p.pastSubject
		p.actor(k)
		p.negated = p.negated || denied
	case mention.DashChunk:
		p.dash(k)
	default:
		p.leavesLasting(k)
		p.leavesStatement(k)
		p.noun(k)
	}
}

func (p *parser) noun(k int) {
	p.copula(&p.chunks[k])
	p.negated = p.negated && !p.vso && !p.cased // denies what stands right behind: «القطارات لا السيارات», «не Россия»
	p.cur.parts = append(p.cur.parts, k)
}

// actor: an Arabic pronoun behind a comma and "and" opens a clause; with «ما» it
// is a relative of the whole clause before: «، وهو ما تنفيه موسكو».
func (p *parser) actor(k int) {
	c := p.cur
	if p.impersonal(k) {
		p.chunks[k].Kind = mention.SkipChunk
		p.cur.parts = append(p.cur.parts, k)
		return
	}
	if p.resumesTold(k) {
		p.chunks[k].Kind = mention.SkipChunk
		c.parts = append(c.parts, k)
		return
	}
	if p.vso && c.verb >= 0 && k > 1 && p.chunks[k].Actor.Kind == mention.ByPronoun && p.chunks[k-1].Kind == mention.ConjChunk && p.chunks[k-2].Kind == mention.CommaChunk {
		if k+1 < len(p.chunks) && p.chunks[k+1].Fold == "ما" {
			p.open(relLink, c)
			return
		}
		n := p.open(coordLink, c.parent)
		n.governor, n.around = c.governor, c
	}
	if p.pronounOpens(k) {
		n := p.open(coordLink, c.parent)
		n.governor = c.governor
	}
	p.noun(k)
}

// resumesTold: the Arabic pronoun at k behind "and" stands before a noun of an act that takes up what
// the clause told: «وهو الأمر الذي رفضته كييف».
func (p *parser) resumesTold(k int) bool {
	if !p.vso || p.cur.verb < 0 || k < 2 || k+2 >= len(p.chunks) || p.chunks[k].Actor.Kind != mention.ByPronoun || p.chunks[k-1].Kind != mention.ConjChunk || p.chunks[k+2].Kind != mention.RelChunk {
		return false
	}
	act := &p.chunks[k+1]
	return act.Def && act.Lemma != nil && slices.Contains(p.of.Acts, act.Lemma.Text)
}

// pronounOpens: in "we are in contact with Damascus and they have agreed" the pronoun
// before a verb is no second whom "with" governs, but opens a clause.
func (p *parser) pronounOpens(k int) bool {
	if !p.analytic || p.chunks[k].Actor.Kind != mention.ByPronoun || k == 0 || p.chunks[k-1].Kind != mention.ConjChunk {
		return false
	}
	return p.cur.verb < 0 && p.predicated(p.cur) && p.finiteAt(k+1)
}

// copula: "is" before a noun or preposition is no auxiliary of a verb to come:
// "has been in talks with the government, led by X".
func (p *parser) copula(c *mention.Chunk) {
	if !p.passive {
		return
	}
	switch c.Kind {
	case mention.PrepChunk, mention.DetChunk, mention.ActorChunk, mention.NounChunk:
		p.cur.negated = p.cur.negated || p.negated && p.cur.verb < 0
		if p.analytic && p.cur.verb < 0 && p.modal != "" && (c.Kind != mention.PrepChunk || c.Value == "in") {
			p.cur.modal = p.modal // "there will be talks", "will be in Chad"
		}
		p.forget()
	}
}

// forget drops what a verb that never came would have been: "is, as ...".
func (p *parser) forget() {
	if !p.vso {
		p.negated, p.modal, p.passive = false, "", false
	}
}

// before gives the chunk before k that is no adverb, auxiliary or the like.
func (p *parser) before(k int) int {
	for k--; k >= 0; k-- {
		switch p.chunks[k].Kind {
		case mention.SkipChunk, mention.AuxChunk, mention.NegChunk, mention.ModalChunk, mention.PassiveChunk, mention.DateChunk:
		default:
			return k
		}
	}
	return -1
}

func (p *parser) kindBefore(k int) mention.ChunkKind {
	if b := p.before(k); b >= 0 {
		return p.chunks[b].Kind
	}
	return mention.StopChunk
}

// lastPredicate is the predicate of a clause that a complement read next belongs
// to: the last one so far.
func (p *parser) lastPredicate(c *clause) int {
	for i := len(c.parts) - 1; i >= 0; i-- {
		switch p.chunks[c.parts[i]].Kind {
		case mention.VerbChunk, mention.NounChunk, mention.AdjChunk:
			return c.parts[i]
		}
	}
	return c.verb
}

// lastTaker is the nearest predicate that takes a clause: in "told Trump in a
// call that" the verb, not the call.
func (p *parser) lastTaker(c *clause, nearest int) int {
	for i := len(c.parts) - 1; i >= 0; i-- {
		if l := p.chunks[c.parts[i]].Lemma; l != nil && p.chunks[c.parts[i]].Kind != mention.CompoundChunk && takes(l, "comp") && !(p.analytic && inCall(p.chunks, c.parts[i], p.of.Prepositions.Occasion)) {
			return c.parts[i]
		}
	}
	return nearest
}

// below opens a clause under the current one.
func (p *parser) below(l link, k int) *clause {
	parent := p.cur
	governor := p.lastPredicate(parent)
	if l == compLink && !p.vso {
		governor = p.lastTaker(parent, governor)
	}
	if p.vso && (l == compLink || l == quoteLink) && p.aside(parent, governor) || p.vso && l == compLink && p.calls(parent, k) {
		governor = parent.verb
	}
	c := p.open(l, parent)
	c.governor = governor
	c.asked = l == compLink && p.chunks[k].Value == "question"
	c.pron = p.vso && l == compLink && suffixed(p.chunks[k].Fold)
	c.commaOpen = k > 0 && p.chunks[k-1].Kind == mention.CommaChunk
	return c
}

// take makes chunk k the verb of the clause with what stood before it.
func (p *parser) take(c *clause, k int) {
	c.verb = k
	c.parts = append(c.parts, k)
	c.negated, c.modal = p.negated, p.modal
	if c.modal == maybe {
		c.modal = ""
		if p.chunks[k].Form == mention.PresentForm && !p.wasBefore(c) && !p.maybeAbove(c, k) {
			c.modal = "possible"
		}
	}
	if form := p.chunks[k].Form; p.cased {
		c.passive = form == mention.Participle
	} else if p.passive && (p.vso || form == mention.PastForm || form == mention.Participle) {
		c.passive = !slices.Contains(p.of.Moves, p.chunks[k].Lemma.Text) // "was halted", not "was halting", «est arrivé»
	}
	if !p.vso {
		p.takesPlace(c)
	}
	c.passive = c.passive || p.verbless(k) || !p.vso && !p.cased && c.link == coordLink && c.sibling != nil && c.sibling.passive && p.chunks[k].Form == mention.PastForm && p.nextIs(k, "by")
	p.conditional(c, k)
	c.passive = c.passive || p.bareParticiple(c, k) || p.bareBy(c, k) || p.bareIn(c, k) || p.bareInTitle(c, k) || c.antecedent < 0 && p.hurtIn(k)
	if b := p.before(k); p.vso && b >= 0 && p.chunks[b].Kind == mention.ConjChunk && suffixed("ان"+strings.TrimPrefix(p.chunks[b].Fold, "لكن")) {
		c.pron = true // «لكنه اتهم»
	}
	c.future = p.chunks[k].Future
	p.negated, p.modal, p.passive = false, "", false
	p.cur = c
	if c.link == coordLink && c.sibling != nil && c.modal == "" && !p.vso && p.chunks[k].Form == mention.BaseForm {
		c.modal, c.negated = c.sibling.modal, c.negated || c.sibling.modal != "" && c.sibling.negated // "will (not) fly to Paris and meet Macron"
	}
	p.attribute(c)
	p.mediation(c)
	p.journey(c)
	p.actMade(c)
}

// wasBefore: in «كان الأمير قد تلقى» the auxiliary of the past stands before «قد», so that what
// looks like a present is a past.
func (p *parser) wasBefore(c *clause) bool {
	return p.vso && slices.ContainsFunc(c.parts, func(k int) bool {
		return p.chunks[k].Kind == mention.AuxChunk && strings.Contains(p.chunks[k].Value, "past")
	})
}

// maybeAbove: «قد» went with the noun of the clause above, not with the verb at k of the relative one:
// «كان النص قد تم التفاوض عليه مع الدولة التي تتهم».
func (p *parser) maybeAbove(c *clause, k int) bool {
	for n := k - 1; n > c.antecedent; n-- {
		if p.chunks[n].Value == maybe {
			return false
		}
	}
	return c.link == relLink && c.antecedent >= 0
}

// mediation: "talks between Sudan and Chad, mediated by Turkey": what is mediated are
// the talks, not the last side.
func (p *parser) mediation(c *clause) {
	at := c.antecedent
	if p.vso || c.link != relLink || !c.passive || at < 2 || p.chunks[at].Kind != mention.ActorChunk || !tells(p.chunks[c.verb].Lemma, "mediates") {
		return
	}
	for at > 2 && (p.chunks[at-1].Kind == mention.CompoundChunk || p.chunks[at-1].Kind == mention.ConjChunk || p.chunks[at-1].Kind == mention.ActorChunk) {
		at-- // "between the Omani-backed council and Chinese-backed rebels that was mediated by"
	}
	if (at < c.antecedent || len(p.chunks[at].Actor.List) > 1) && p.chunks[at-1].Kind == mention.PrepChunk && p.chunks[at-2].Kind == mention.NounChunk {
		c.antecedent = at - 2
	}
}

// norValue is the value of a conjunction that denies: ni.
const norValue = "nor"

// pastSubjectValue is the value of a word that denies the verb behind its subject: «كادت روسيا تهاجم».
const pastSubjectValue = "subject"

// maybe is the value of «قد», which makes a present possible and a past sure.
const maybe = "maybe"
