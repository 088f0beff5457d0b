package event

import (
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// hedged passes over the words in front of an object that only say how somebody sees it:
// "rejected what it called Chad's ultimatum", "dismissed as baseless the Turkish claims".
func (p *parser) hedged(k int) {
	if !p.analytic {
		return
	}
	for n := max(p.whatCalled(k), p.asJudged(k)); n > k; n-- {
		p.chunks[n-1].Kind = mention.SkipChunk
	}
}

// whatCalled gives the end of "what somebody called" where that begins at chunk k and what
// is called so follows, 0 for none.
func (p *parser) whatCalled(k int) int {
	if p.chunks[k].Fold != "what" || k+3 >= len(p.chunks) || p.chunks[k+1].Kind != mention.ActorChunk {
		return 0
	}
	v := k + 2
	for p.chunks[v].Kind == mention.AuxChunk || p.chunks[v].Kind == mention.SkipChunk {
		if v++; v+1 >= len(p.chunks) {
			return 0
		}
	}
	if p.chunks[v].Kind != mention.VerbChunk || !judges(p.chunks[v].Lemma) {
		return 0
	}
	if v++; v < len(p.chunks) && p.chunks[v].Fold == "as" {
		v++
	}
	return v
}

// judges: the verb says how its subject sees its object: to call, to describe.
func judges(l *mention.Lemma) bool {
	for _, f := range l.Frames {
		if f.Operator == lang.Judge && hasRole(f, lang.SourceRole) {
			return true
		}
	}
	return false
}

// asJudged gives the end of "as baseless" where that begins at chunk k, right behind a verb
// of speech whose object follows, 0 for none.
func (p *parser) asJudged(k int) int {
	if k == 0 || p.chunks[k].Fold != "as" || p.chunks[k-1].Kind != mention.VerbChunk {
		return 0
	}
	if l := p.chunks[k-1].Lemma; !states(l) && !(p.analytic && judges(l)) || !takes(l, "obj") {
		return 0
	}
	judged := false
	for n := k + 1; n < len(p.chunks) && n < k+6; n++ {
		switch c := &p.chunks[n]; c.Kind {
		case mention.WordChunk, mention.NounChunk:
			if judged && verdicts[c.Value] == nil {
				return n
			}
			judged = judged || verdicts[c.Value] != nil
		case mention.QuoteChunk, mention.SkipChunk, mention.ConjChunk:
		case mention.DetChunk, mention.ActorChunk:
			if judged {
				return n
			}
			if c.Kind == mention.ActorChunk {
				return 0
			}
		default:
			return 0
		}
	}
	return 0
}

// verdictPassed is the judgement that stands in English at k in front of what is judged:
// "described as misleading a statement by Mali".
func (m *matcher) verdictPassed(k int) string {
	if !m.analytic || k >= len(m.chunks) || m.chunks[k].Fold != "as" {
		return ""
	}
	for ; k < len(m.chunks) && m.chunks[k].Kind == mention.SkipChunk; k++ {
		if v := m.chunks[k].Value; verdicts[v] != nil {
			return v
		}
	}
	return ""
}
