package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// inWhat reports how somebody takes what the clause before tells: "seized a tanker, in what
// Caracas called an act of piracy" accuses whoever seized it.
func (a *article) inWhat(s *mention.Sentence, m *matcher) {
	for k := 1; m.analytic && k+2 < len(m.chunks); k++ {
		by, verb := m.chunks[k+1].Actor, &m.chunks[k+2]
		if m.chunks[k].Fold != "what" || m.chunks[k-1].Kind != mention.PrepChunk || m.chunks[k-1].Value != "in" || by == nil || by.Kind == mention.ByPronoun || verb.Lemma == nil || verb.Lemma.Class != lang.Verb {
			continue
		}
		frame, harsh := verdicts[m.verdictBehind(k+2)], tells(verb.Lemma, "criticizes")
		if frame == nil && harsh {
			frame = verdicts["bad"]
		}
		at := slices.IndexFunc(m.clauses, func(c *clause) bool { return slices.Contains(c.parts, k-1) })
		if frame == nil || at < 0 || !harsh && !judges(verb.Lemma) {
			continue
		}
		doer, n := m.subjectOf(m.clauses[at]), m.byChunk[m.clauses[at].verb]
		if n == nil || doer == nil || doer.arg == nil || doer.arg.actor == nil {
			continue
		}
		judge := argument{actor: by, chunk: k + 1}
		rd := &reading{node: n, frame: frame, fills: []filler{filledBy(lang.SourceRole, judge), filledBy(lang.TargetRole, *doer.arg)}}
		both := a.sides(s, rd)
		a.between(a.report(s, m, rd, context{status: ontology.Occurred, confidence: 0.85}), both.source, both.target)
	}
}
