package event

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// judgedInHeadline reads a headline that leaves out "is" before a quoted judgement: "Iran says
// US 'complicit' in raid", "Niger: French raid 'unacceptable'".
func (a *article) judgedInHeadline(s *mention.Sentence, m *matcher) {
	if !m.analytic {
		return
	}
	for _, c := range m.clauses {
		for i, k := range c.parts {
			frame := verdicts[m.chunks[k].Value]
			if frame == nil || m.chunks[k].Kind != mention.WordChunk || !a.opensMark(m.chunks[k].Start) {
				continue
			}
			from, end := 0, i
			sayer := m.sayerOfHeadline(c, i)
			acts := sayer == nil && c.link == colonLink && i > 0 && i == len(c.parts)-1 && c.parts[i-1] == c.verb && m.chunks[c.verb].Form == mention.PresentForm
			if acts {
				end = i - 1 // "US strikes 'unacceptable'": no verb judges, these are strikes
			}
			for !acts && sayer == nil && from < i && c.verb >= 0 && c.parts[from] <= c.verb {
				from++
			}
			if from > 0 && from+1 < i && m.chunks[c.parts[from]].Kind == mention.ActorChunk && m.chunks[c.parts[from+1]].Kind == mention.ActorChunk {
				from++ // "Xi tells Blinken US sanctions 'unfair'"
			}
			who, ok := m.judgedActor(&clause{parts: c.parts[from:], link: c.link, parent: c.parent}, i-from)
			if !ok || m.predicates(c.parts[from:end]) {
				break
			}
			n := &node{chunk: k, clause: c, class: lang.Adj}
			switch {
			case sayer != nil:
				a.tellVerdict(s, m, n, frame, *sayer, who)
			case (c.verb < 0 || acts) && c.link == colonLink:
				a.judgement(s, m, c, n, frame, []filler{who})
			case c.verb >= 0 && !c.negated && hasOperator(m.byChunk[c.verb].lemma, lang.Say) && m.chunks[c.verb].Form == mention.PresentForm:
				if sub := m.subjectActor(c); sub != nil {
					a.tellVerdict(s, m, n, frame, *sub, who)
				}
			}
			break
		}
	}
}

// tellVerdict reports that whoever speaks in a headline judges.
func (a *article) tellVerdict(s *mention.Sentence, m *matcher, n *node, frame *lang.Frame, by argument, who filler) {
	source := filledBy(lang.SourceRole, by)
	base := a.report(s, m, &reading{node: n, frame: frame, fills: []filler{source, who}}, context{status: ontology.Occurred, confidence: 0.85})
	a.between(base, a.participants(s, source, Source), a.participants(s, who, Target))
}

// sayerOfHeadline: "UK sanctions 'unacceptable', Moscow says", "..., says Macron": behind the comma
// after the judgement at part i stands nothing but who says so.
func (m *matcher) sayerOfHeadline(c *clause, i int) *argument {
	if c.negated || c.verb < 0 || len(c.parts) != i+4 || m.chunks[c.parts[i+1]].Kind != mention.CommaChunk || !hasOperator(m.chunks[c.verb].Lemma, lang.Say) {
		return nil
	}
	who := c.parts[i+2]
	if who == c.verb {
		who = c.parts[i+3]
	} else if c.parts[i+3] != c.verb {
		return nil
	}
	if m.chunks[who].Kind != mention.ActorChunk {
		return nil
	}
	return &argument{actor: m.chunks[who].Actor, chunk: who}
}

// opensMark: a mark of quotation stands right before the place of the text.
func (a *article) opensMark(at int) bool {
	for _, mark := range []string{"'", "‘", "\"", "“"} {
		if strings.HasSuffix(a.in.Text[:at], mark) {
			return true
		}
	}
	return false
}

// predicates: "is" or a verb is among the chunks.
func (m *matcher) predicates(parts []int) bool {
	for _, k := range parts {
		switch m.chunks[k].Kind {
		case mention.PassiveChunk, mention.VerbChunk, mention.AuxChunk, mention.ModalChunk, mention.CommaChunk:
			return true
		}
	}
	return false
}
