package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// A judgement says of somebody, or of what he does, that it is good or bad:
// "called him a liar", "described the strikes as unacceptable", "said the plan
// was a blatant attack on its sovereignty". The words that judge are the
// pack's.

// verdicts are the relations that the values of such words give.
var verdicts = map[string]*lang.Frame{
	"bad":    {Name: "judge.bad", Class: lang.Verb, Relation: "criticizes", CAMEO: "111"},
	"untrue": {Name: "judge.untrue", Class: lang.Verb, Relation: "criticizes", CAMEO: "111"},
	"wrong":  {Name: "judge.wrong", Class: lang.Verb, Relation: "accuses", CAMEO: "112"},
	"good":   {Name: "judge.good", Class: lang.Verb, Relation: "praises", CAMEO: "051"},
	"backed": {Name: "judge.backed", Class: lang.Verb, Relation: "supports", CAMEO: "050"},
}

// verdict is the judgement that follows what a reading judges.
func (m *matcher) verdict(r *reading) string {
	from := r.node.chunk
	if v := m.verdictPassed(from + 1); v != "" {
		return v
	}
	if !r.node.clause.passive && !m.cased && !m.nounFirst { // «назвал недопустимым решение Литвы», "calificó de inaceptable el ataque"
		for _, f := range r.fills {
			if f.role == lang.TargetRole && f.argument.chunk > from {
				from = f.argument.chunk
				if through := f.argument.node != nil || f.argument.owner != nil; through && m.chunks[from].Kind == mention.WordChunk && !m.leadsOn(from+1) {
					from-- // "called Oslo's decision unjustified": the judging word is read as the head
				}
			}
		}
		if from > r.node.chunk && verdicts[m.chunks[from].Value] != nil {
			from-- // "called Zambia's plan absurd": it ends what it judges
		}
	}
	if v := m.verdictBehind(m.pastPhrases(from)); v != "" || !m.analytic || r.node.clause.passive || from == r.node.chunk {
		return v
	}
	return m.verdictAtEnd(from)
}

// verdictAtEnd finds the judging word that ends what a verb of judging has behind it:
// "called Oslo's decision to close the road on the border unacceptable".
func (m *matcher) verdictAtEnd(k int) string {
	for k++; k < len(m.chunks); k++ {
		c := &m.chunks[k]
		switch c.Kind {
		case mention.WordChunk, mention.NounChunk, mention.AdjChunk:
			if verdicts[c.Value] != nil && (k+1 == len(m.chunks) || m.chunks[k+1].Kind != mention.WordChunk && m.chunks[k+1].Kind != mention.NounChunk) {
				return c.Value
			}
		case mention.PrepChunk, mention.QuoteChunk, mention.DetChunk, mention.InfChunk, mention.ActorChunk, mention.PlaceChunk, mention.PossessiveChunk, mention.DateChunk:
		case mention.VerbChunk:
			by := m.analytic && k+1 < len(m.chunks) && m.chunks[k+1].Kind == mention.PrepChunk && m.chunks[k+1].Value == "by"
			if c.Form != mention.BaseForm && !by { // but "called the duties imposed by Oslo unfair"
				return ""
			}
		default:
			return ""
		}
	}
	return ""
}

// pastPhrases passes the phrases that belong to what is judged: "the raid by Syria
// on Jordan".
func (m *matcher) pastPhrases(k int) int {
	if !m.analytic {
		return k
	}
	for k+2 < len(m.chunks) && m.leadsOn(k+1) {
		end := k + 2
		if m.chunks[end].Kind == mention.DetChunk && end+1 < len(m.chunks) {
			end++ // "its role in the war"
		}
		switch c := &m.chunks[end]; c.Kind {
		case mention.ActorChunk, mention.PlaceChunk, mention.DateChunk:
		case mention.NounChunk, mention.WordChunk:
			if end == k+2 || verdicts[c.Value] != nil {
				return k
			}
		default:
			return k
		}
		k = end
	}
	if k+1 < len(m.chunks) && m.chunks[k+1].Kind == mention.DateChunk {
		k++ // "called Sunday's raid late on Friday a crime"
	}
	return k
}

// leadsOn: the chunk is a preposition that goes on from the phrase before it, not from the verb.
func (m *matcher) leadsOn(k int) bool {
	return k < len(m.chunks) && m.chunks[k].Kind == mention.PrepChunk && m.chunks[k].Value != "as"
}

// verdictBehind finds the judging word of the phrase that follows chunk k.
func (m *matcher) verdictBehind(k int) string {
	for n := k + 1; n < len(m.chunks) && n <= k+10; n++ {
		c := &m.chunks[n]
		if verdicts[c.Value] != nil && (c.Kind == mention.WordChunk || c.Kind == mention.NounChunk || c.Kind == mention.AdjChunk) {
			if c.Value == "bad" && m.wrongToo(n+1) {
				return "wrong"
			}
			return c.Value
		}
		switch c.Kind {
		case mention.WordChunk:
		case mention.NounChunk:
			if tells(c.Lemma, "attacks") && n+1 < len(m.chunks) && m.chunks[n+1].Kind == mention.PrepChunk && m.chunks[n+1].Value == "on" {
				return "wrong" // "a blatant attack on its sovereignty"
			}
		case mention.PrepChunk:
			if m.cased {
				continue
			}
			if c.Fold != "as" && c.Fold != "of" && c.Fold != "to" && !(m.nounFirst && (c.Value == "as" || c.Value == "of")) {
				return ""
			}
		case mention.DetChunk, mention.AdjChunk, mention.QuoteChunk, mention.SkipChunk, mention.CompoundChunk, mention.ActorChunk,
			mention.PossessiveChunk, mention.ConjChunk, mention.DashChunk, mention.PassiveChunk, mention.InfChunk:
		default:
			return ""
		}
	}
	return ""
}

// wrongToo: the English judgements that go on at k end in a wrong: "unwarranted, dangerous and a
// clear violation".
func (m *matcher) wrongToo(k int) bool {
	for end := k + 8; m.analytic && k < len(m.chunks) && k < end; k++ {
		switch c := &m.chunks[k]; c.Kind {
		case mention.WordChunk, mention.NounChunk, mention.AdjChunk:
			if c.Value == "wrong" {
				return true
			}
		case mention.CommaChunk, mention.ConjChunk, mention.DetChunk, mention.SkipChunk, mention.QuoteChunk:
		default:
			return false
		}
	}
	return false
}

// judged reports what a verb of judging tells; where it has no judge of its
// own ("has become a problem") whoever says so judges.
func (a *article) judged(s *mention.Sentence, m *matcher, rd *reading) {
	c := rd.node.clause
	if rd.frame.Operator != lang.Judge || c.negated || c.modal != "" && c.modal != "possible" {
		return
	}
	if m.judgesCharged(rd) {
		return
	}
	rd, known := m.judgesSame(rd)
	if !known {
		return
	}
	verdict := m.verdict(rd)
	frame := verdicts[verdict]
	if m.judgesCharge(rd, verdict) {
		frame = denyFrame
	}
	if hasRole(rd.frame, lang.SourceRole) {
		judging := *rd
		judging.frame = frame
		a.act(s, m, &judging)
		return
	}
	a.judgement(s, m, c, rd.node, frame, rd.fills)
}

// judgesCharged: in "accused Chad of closing the road, calling it a breach" what is
// judged is what Chad is accused of.
func (m *matcher) judgesCharged(rd *reading) bool {
	c := rd.node.clause
	if !m.analytic || c.link != partLink || c.parent == nil {
		return false
	}
	above := m.byChunk[c.parent.verb]
	return above != nil && above.matched != nil && above.matched.frame.Relation == "accuses" && slices.ContainsFunc(rd.fills, doneToIt)
}

// judgesCharge: "called the charge absurd" and, of one that no text told before,
// "called the Zambian charge untrue" deny it.
func (m *matcher) judgesCharge(rd *reading, verdict string) bool {
	if verdict == "good" || verdict == "backed" {
		return false
	}
	judges := hasRole(rd.frame, lang.SourceRole)
	for _, f := range rd.fills {
		if judges && f.refers != nil && tells(f.refers, "accuses") {
			return true
		}
		if verdict != "untrue" || f.role != lang.TargetRole {
			continue
		}
		for k := rd.node.chunk + 1; k <= f.argument.chunk; k++ {
			if c := &m.chunks[k]; c.Kind == mention.NounChunk && tells(c.Lemma, "accuses") {
				return true
			}
		}
	}
	return false
}

// judgement reports that whoever says a clause judges whom it is about.
func (a *article) judgement(s *mention.Sentence, m *matcher, c *clause, n *node, frame *lang.Frame, fills []filler) {
	rd := &reading{node: n, frame: frame, fills: fills}
	base := a.report(s, m, rd, context{status: ontology.Occurred, confidence: 0.85})
	speakers := a.sayersOf(m, c)
	if len(speakers) == 0 {
		return
	}
	var targets []Participant
	for _, f := range fills {
		if f.phrase == nil || f.phrase.Kind != mention.ByPronoun || !vague[f.phrase.Person3] {
			targets = append(targets, a.participants(s, f, Target)...)
		}
	}
	if len(targets) == 0 && frame == denyFrame {
		if targets = a.charged(rd, &base, unsaid(speakers, Source)); len(targets) == 0 {
			targets = a.chargedBefore(rd, &base, unsaid(speakers, Source))
		}
	}
	if a.pack.Settings.Analytic() && slices.ContainsFunc(fills, deedAnswered) {
		a.noteAnswered(entitiesOf(targets))
	}
	if ofOwnState(speakers, targets) {
		return
	}
	a.between(base, unsaid(speakers, Source), targets)
}

// ofOwnState: what is judged is as much the speaker's state's as another's: "the American and
// Japanese alliance is a cornerstone", said by an American.
func ofOwnState(speakers []*entity.Entity, targets []Participant) bool {
	return len(targets) > 1 && slices.ContainsFunc(targets, func(p Participant) bool {
		return p.Entity.Kind == ontology.Country && slices.ContainsFunc(speakers, func(e *entity.Entity) bool { return e.Country == p.Entity.Country })
	})
}

// vague are the pronouns that may stand for a thing as well as for an actor.
var vague = map[string]bool{"3n": true, "3p": true}

// judgedByCopula reads "Israel's strikes are unacceptable, X said".
func (a *article) judgedByCopula(s *mention.Sentence, m *matcher) {
	if m.vso {
		return
	}
	for _, c := range m.clauses {
		if c.verb >= 0 || c.negated || c.modal != "" || c.link == condLink || c.link == relLink || c.link == quoteLink && m.aboutQuoted(c) != nil {
			continue
		}
		if is, who := m.whatDone(c); is >= 0 && who.actor.Kind != mention.ByPronoun {
			if frame := verdicts[m.verdictBehind(is)]; frame != nil {
				a.judgement(s, m, c, &node{chunk: is, clause: c, class: lang.Adj}, frame, []filler{filledBy(lang.TargetRole, *who)})
			}
			continue
		}
		for i, k := range c.parts {
			var short *lang.Frame
			if m.cased {
				short = shortVerdict(&m.chunks[k])
			}
			if m.chunks[k].Kind != mention.PassiveChunk && short == nil {
				continue
			}
			who, ok := m.judgedActor(c, i)
			if !ok {
				who, ok = m.judgedBelow(c, i)
			}
			if !ok {
				who, ok = m.judgedFor(c, i)
			}
			if !ok {
				who, ok = m.judgedMaker(c, i)
			}
			frame := verdicts[m.verdictBehind(k)]
			if !ok {
				who, frame, ok = m.judgedDeed(c, i)
			}
			if short != nil {
				frame = short
			}
			if ok && frame != nil {
				n := &node{chunk: k, clause: c, class: lang.Adj}
				a.judgement(s, m, c, n, frame, []filler{who})
			}
			break
		}
	}
}

// shortVerdict is the judgement of a short adjective, which needs no "is": «действия Чили
// недопустимы».
func shortVerdict(c *mention.Chunk) *lang.Frame {
	if c.Kind != mention.WordChunk || c.Cases != 0 || mention.Adjectival(c.Tail) {
		return nil
	}
	return verdicts[c.Value]
}

// judgedActor is the actor in the subject of the "is" at part i: the subject
// itself or whose act or thing it is.
func (m *matcher) judgedActor(c *clause, i int) (filler, bool) {
	for j := m.behindSource(c); j < i; j++ {
		k := c.parts[j]
		switch ch := &m.chunks[k]; ch.Kind {
		case mention.ActorChunk:
			if ch.Actor.Kind == mention.ByPronoun && (j+1 < i || vague[ch.Actor.Person3]) {
				return filler{}, false
			}
			return filler{role: lang.TargetRole, phrase: ch.Actor, argument: argument{actor: ch.Actor, chunk: k}, through: j+1 < i}, true
		case mention.PrepChunk:
			if ch.Value != "of" && ch.Value != "by" {
				return filler{}, false
			}
		case mention.CommaChunk, mention.DateChunk:
			return filler{}, false
		}
	}
	return filler{}, false
}

// behindSource is where a clause goes on behind «по мнению Чили,».
func (m *matcher) behindSource(c *clause) int {
	if !m.cased || len(c.parts) == 0 || m.chunks[c.parts[0]].Kind != mention.SourceChunk {
		return 0
	}
	return 1 + slices.IndexFunc(c.parts, func(k int) bool { return m.chunks[k].Kind == mention.CommaChunk })
}
