package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// judgesSame: in "dismissed the UN report, calling it biased" the pronoun stands for what the
// verb above has as its object, so that whoever is behind that is judged. False where
// nobody known is behind it.
func (m *matcher) judgesSame(rd *reading) (*reading, bool) {
	c := rd.node.clause
	if !m.analytic || c.link != partLink || c.parent == nil || c.parent.verb < 0 || c.parent.passive {
		return rd, true
	}
	above := m.byChunk[c.parent.verb]
	if above.matched == nil || !statement[above.matched.frame.Relation] && !answers[above.matched.frame.Relation] || !slices.ContainsFunc(rd.fills, doneToIt) {
		return rd, true
	}
	target := slices.IndexFunc(above.matched.fills, func(f filler) bool { return f.role == lang.TargetRole })
	if target < 0 {
		return nil, false
	}
	same := *rd
	same.fills = slices.Clone(rd.fills)
	for i, f := range same.fills {
		if doneToIt(f) {
			same.fills[i] = above.matched.fills[target]
		}
	}
	return &same, true
}

// answersSame: in «رحبت كينيا بالخطوة وأدانتها إثيوبيا» the pronoun stands for what the clause
// before answers, so that whoever is behind that is answered.
func (m *matcher) answersSame(rd *reading) *reading {
	c := rd.node.clause
	above := c.sibling
	if c.contrast {
		above = c.parent // «رحبت كينيا بالخطوة فيما نددت بها إثيوبيا»
	}
	if !m.vso || rd.node.chunk != c.verb || !answers[rd.frame.Relation] || c.link != coordLink && !c.contrast || above == nil || above.verb < 0 {
		return rd
	}
	before := m.byChunk[above.verb].matched
	it := slices.IndexFunc(rd.fills, func(f filler) bool {
		pron := f.pronoun() // «وأدانتها», «ونددت بها إثيوبيا»
		return f.role == lang.TargetRole && (pron == "3sf" || pron == "3sm") && !f.through
	})
	if before == nil || it < 0 || !answers[before.frame.Relation] {
		return rd
	}
	told := slices.IndexFunc(before.fills, func(f filler) bool { return f.role == lang.TargetRole && f.through })
	if told < 0 {
		return rd
	}
	same := *rd
	same.fills = slices.Clone(rd.fills)
	same.fills[it] = before.fills[told]
	return &same
}

// isIt: the phrase is the English "it": "called it absurd".
func isIt(p *mention.Phrase) bool {
	return p != nil && p.Kind == mention.ByPronoun && p.Person3 == "3n"
}

// doneToIt: the filler is the "it" to which something is done: "condemned it".
func doneToIt(f filler) bool { return f.role == lang.TargetRole && isIt(f.phrase) }
