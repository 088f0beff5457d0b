package event

import (
	"slices"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// pastRole passes from the preposition at k, right before a gerund, the noun of somebody's
// own on which that hangs, back to the preposition before it: "thanked Chad for its role in
// freeing" is "thanked Chad for freeing". Else it gives k, or what stands before the "not" at k.
func (m *matcher) pastRole(k int) int {
	if m.analytic && k > 1 && m.chunks[k].Kind == mention.NegChunk {
		k-- // "blamed Chad for not freeing them"
	}
	if !m.analytic || k < 4 || m.chunks[k].Kind != mention.PrepChunk {
		return k
	}
	n := k - 1
	for ; n > 2; n-- {
		if kind := m.chunks[n].Kind; kind != mention.WordChunk && kind != mention.NounChunk && kind != mention.AdjChunk {
			break
		}
	}
	if n == k-1 || m.chunks[n].Kind != mention.DetChunk || m.chunks[n].Pron == "" || m.chunks[n-1].Kind != mention.PrepChunk || m.chunks[n-2].Kind != mention.ActorChunk {
		return k
	}
	return n - 1
}

// paidFor: in "imposed sanctions on Iran for attacking Iraq" whoever is hit, or rewarded, by what
// the predicate tells did what stands behind the preposition at k.
func (m *matcher) paidFor(g *node, k int) *argument {
	if !m.analytic || k < 2 || m.chunks[k].Kind != mention.PrepChunk || m.chunks[k].Value != "for" && m.chunks[k].Value != "over" {
		return nil
	}
	at := m.pastAmount(k - 1)
	if m.chunks[at].Kind != mention.ActorChunk {
		return m.hitWith(at)
	}
	if hit := hitAt(g.matched, at); hit != nil {
		return hit
	}
	if v := m.byChunk[g.clause.verb]; v != nil && v != g {
		if hit := hitAt(v.matched, at); hit != nil {
			return hit // "raised tariffs on Chad for buying"
		}
	}
	return actOn(g, at)
}

// hitAt is whom the reading, or the act below it, has at the chunk as its target.
func hitAt(r *reading, at int) *argument {
	for depth := 0; r != nil && depth < 3; depth++ {
		if r.frame.Relation != "" && !occasions[r.frame.Relation] {
			for _, f := range r.fills {
				if f.role == lang.TargetRole && f.argument.chunk == at && f.argument.prep != "" {
					return &f.argument
				}
			}
		}
		next := slices.IndexFunc(r.fills, func(f filler) bool { return f.act != nil })
		if next < 0 {
			return nil
		}
		r = r.fills[next].act.matched
	}
	return nil
}

// pastAmount is the chunk before the amount that ends at chunk k: "on Chad to 50 percent".
func (m *matcher) pastAmount(k int) int {
	n := k
	for n > 1 && m.chunks[n].Kind == mention.WordChunk {
		n--
	}
	if n < k && n > 0 && (m.chunks[n].Kind == mention.InfChunk || m.chunks[n].Kind == mention.PrepChunk && m.chunks[n].Value == "to") {
		return n - 1
	}
	return k
}

// paidForAct: in "sanctioned Chinese refiners for purchases of", "sanctions on Iran over attacks on"
// whoever is hit did what the noun behind the preposition tells.
func (m *matcher) paidForAct(n *node) *argument {
	v := m.byChunk[n.clause.verb]
	if !m.analytic || n.class != lang.Noun || v == nil || v.chunk >= n.chunk {
		return nil
	}
	k := n.chunk - 1
	for k > v.chunk && (m.chunks[k].Kind == mention.WordChunk || m.chunks[k].Kind == mention.DetChunk && m.chunks[k].Pron == "3p") {
		k--
	}
	if m.chunks[k].Kind != mention.PrepChunk || m.chunks[k].Value != "for" && m.chunks[k].Value != "over" {
		return nil
	}
	if r, o := v.matched, k-1; r != nil && menaces[r.frame.Relation] && len(v.after) > 0 && v.after[0].chunk == o && v.after[0].actor != nil {
		return &v.after[0]
	}
	return hitAt(v.matched, m.pastAmount(k-1))
}

// hitWith is whom somebody hits with what the noun at k names: "hit Chad with tariffs for buying".
func (m *matcher) hitWith(k int) *argument {
	n := m.byChunk[k]
	if n == nil || n.governor == nil || n.governor.matched == nil || prepOf(n.governor, n) != "with" || !menaces[n.governor.matched.frame.Relation] {
		return nil
	}
	for i := range n.governor.matched.fills {
		if f := &n.governor.matched.fills[i]; f.role == lang.TargetRole && f.argument.actor != nil {
			return &f.argument
		}
	}
	return nil
}

// actOn is whom the noun of an act is aimed at, not read yet, where he is the actor at k:
// "slapped tariffs on Chad".
func actOn(n *node, k int) *argument {
	if n.class != lang.Noun || tellsOneOf(n.lemma, occasions) {
		return nil
	}
	for i := range n.preps {
		if a := &n.preps[i]; a.chunk == k && a.actor != nil && takes(n.lemma, a.prep) {
			return a
		}
	}
	return nil
}

// accusedPeople: the noun names those whom an English verb accuses of what the gerund behind it
// tells: "accused his rivals of attacking".
func (m *matcher) accusedPeople(n *node) bool {
	g := n.governor
	return m.analytic && n.class == lang.Noun && g != nil && g.class == lang.Verb && tells(g.lemma, "accuses")
}
