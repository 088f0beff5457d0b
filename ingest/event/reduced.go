package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// perfectGerund: the participle at k stands behind "having".
func (p *parser) perfectGerund(k int) bool {
	for k--; k >= 0 && p.chunks[k].Kind == mention.SkipChunk; k-- {
	}
	return k >= 0 && p.chunks[k].Kind == mention.AuxChunk && strings.HasSuffix(p.chunks[k].Fold, "ing")
}

// reduced: a participle right behind a noun is a relative clause without its
// pronoun: "sanctions imposed by the US", "forces attacking the city".
func (p *parser) reduced(k int) bool {
	c := &p.chunks[k]
	if p.passive && p.underWay(k) {
		return true
	}
	if p.vso || p.passive || c.Form != mention.PastForm && c.Form != mention.Participle && c.Form != mention.IngForm {
		return false
	}
	prev := k - 1
	if prev < 0 || len(p.cur.parts) == 0 || p.cur.parts[len(p.cur.parts)-1] != prev {
		return false
	}
	for prev > 0 && p.chunks[prev].Kind == mention.SkipChunk && p.nextIs(k, "by") {
		prev-- // "a step sharply criticised by"
	}
	comma := p.chunks[prev].Kind == mention.CommaChunk && prev > 0 && c.Form != mention.IngForm && p.nextIs(k, "by")
	if comma {
		prev-- // "the government, led by X,"
	}
	switch p.chunks[prev].Kind {
	case mention.NounChunk, mention.WordChunk, mention.ActorChunk:
	case mention.VerbChunk:
		if !p.analytic || comma || p.chunks[prev].First == p.chunks[prev].Last || c.Form == mention.IngForm || !p.nextIs(k, "by") {
			return false // "held talks mediated by"
		}
	default:
		return false
	}
	if c.Form == mention.IngForm && p.says(k) && p.chunks[prev].Kind == mention.ActorChunk && p.cur.verb >= 0 && p.chunks[prev-1].Fold != "with" {
		return false // "shelled Aleppo claiming that"
	}
	if c.Form == mention.IngForm && states(c.Lemma) && p.cur.verb >= 0 && prev > 0 && p.chunks[prev].Kind == mention.ActorChunk && (p.chunks[prev-1].Value == "to" || p.chunks[prev-1].Value == "in") {
		return false // "wrote to Putin asking him", "crimes in Syria dismissing his words"
	}
	if c.Form == mention.IngForm && p.chunks[prev].Kind == mention.ActorChunk && p.cur.verb >= 0 && doneByActs(c.Lemma) {
		return false // "struck the army of Mali triggering criticism"
	}
	if c.Form == mention.IngForm {
		return p.cur.verb >= 0 || p.finiteAhead(k) // "the states fighting the group have agreed"
	}
	if p.of.NounFirst() && p.cur.verb >= 0 && p.kindAfter(k) != mention.PrepChunk {
		return false // "con una emisora privada, criticó"
	}
	if c.Form == mention.PastForm && p.nextIs(k, "by") && k+2 < len(p.chunks) && p.chunks[k+2].Kind == mention.VerbChunk {
		return false // "Chad responded by closing the border"
	}
	if l := c.Lemma; c.Form == mention.PastForm && !p.of.NounFirst() && k+1 < len(p.chunks) && p.chunks[k+1].Kind == mention.PrepChunk && !takes(l, "obj") && takes(l, p.chunks[k+1].Value) {
		return false // "a vessel came under fire from"
	}
	if p.heldSince(prev, k) {
		return true
	}
	if p.verbOfWhose(k) {
		return false // "Chad and Niger, whose talks failed, blamed"
	}
	if p.frontedPast(k) {
		return false // "as both sides traded blame, Chad agreed"
	}
	if p.asksOf(k) {
		return false // "the statement called on Israel to halt"
	}
	return p.prepFollows(k) && (p.cur.verb >= 0 || p.predicated(p.cur) || p.verbAhead(k)) && (p.chunks[prev].Kind != mention.ActorChunk || p.nextIs(k, "by") || p.heldIn(prev, k) || p.headBefore(prev) != prev || p.of.NounFirst() && p.verbAhead(k))
}

// heldSince: somebody of a state is told to be held by how long he has been: "freed an American
// detained since 2022".
func (p *parser) heldSince(prev, k int) bool {
	if !p.analytic || p.cur.verb < 0 || p.chunks[prev].Kind != mention.ActorChunk || p.chunks[prev].Actor.Person != "" || !tells(p.chunks[k].Lemma, "detains") || k+2 >= len(p.chunks) {
		return false
	}
	next := &p.chunks[k+1]
	return (next.Kind == mention.SubChunk || next.Kind == mention.PrepChunk) && next.Tail == "since" && p.chunks[k+2].Kind == mention.DateChunk
}

// frontedPast: the English past at k with an actor right before it is all that a clause of time
// or cause before a comma has for its verb.
func (p *parser) frontedPast(k int) bool {
	if !p.analytic || p.chunks[k].Form != mention.PastForm || p.cur.verb >= 0 || len(p.cur.parts) != 1 || p.kindAfter(k) != mention.CommaChunk {
		return false
	}
	switch p.cur.link {
	case timeLink, causeLink, concessionLink:
		return p.chunks[k-1].Kind == mention.ActorChunk
	}
	return false
}

// verbOfWhose: the verb at k is the only one that the clause behind "whose" has before its comma.
func (p *parser) verbOfWhose(k int) bool {
	c := p.cur
	return p.analytic && c.link == relLink && c.verb < 0 && behindWhose(p.chunks, c) && !p.predicated(c) && p.noVerbTill(k+1, mention.CommaChunk)
}

// noVerbTill: from k on stands no verb before a chunk of the kind or the end of the sentence.
func (p *parser) noVerbTill(k int, end mention.ChunkKind) bool {
	for ; k < len(p.chunks); k++ {
		switch p.chunks[k].Kind {
		case end, mention.StopChunk:
			return true
		case mention.VerbChunk, mention.PassiveChunk:
			return false
		}
	}
	return true
}

// asksOf: the English past at k, the first verb of its clause, asks whoever stands behind
// its preposition.
func (p *parser) asksOf(k int) bool {
	c := &p.chunks[k]
	if p.of.NounFirst() || p.cased || c.Form != mention.PastForm || p.cur.verb >= 0 || k+2 >= len(p.chunks) || p.chunks[k+1].Kind != mention.PrepChunk || p.chunks[k+2].Kind != mention.ActorChunk {
		return false
	}
	return slices.ContainsFunc(c.Lemma.Frames, func(f *lang.Frame) bool {
		return f.Relation == "demands" && slices.ContainsFunc(f.Slots, func(s lang.Slot) bool {
			return s.Role == lang.TargetRole && slices.Contains(s.Names, p.chunks[k+1].Value)
		})
	})
}

// doneByActs: what does what the lemma tells is an act: to spark, to draw criticism.
func doneByActs(l *mention.Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool { return f.Slots[0].Names[0] == "subj" && f.Slots[0].Role == lang.ActRole })
}

// inPlace gives what stands before "in" and the name of the state at k, -1 for nothing.
func (p *parser) inPlace(k int) int {
	if p.vso || p.of.NounFirst() || k < 2 || p.chunks[k].Kind != mention.ActorChunk || p.chunks[k-1].Value != "in" || p.chunks[k].Actor.Kind != mention.ByName || p.chunks[k].Actor.Person != "" || p.chunks[k].Actor.Word != "" {
		return -1
	}
	switch p.chunks[k-2].Kind {
	case mention.NounChunk, mention.WordChunk, mention.ActorChunk:
		return k - 2
	}
	return -1
}

// underWay: "crimes being committed by": the passive that is going on describes the noun
// right before it.
func (p *parser) underWay(k int) bool {
	if !p.analytic || k < 2 || p.cur.verb < 0 && !p.verbAhead(k) || !p.prepFollows(k) {
		return false
	}
	being, noun := &p.chunks[k-1], p.chunks[k-2].Kind
	return being.Kind == mention.PassiveChunk && strings.HasSuffix(being.Fold, "ing") && (noun == mention.NounChunk || noun == mention.WordChunk)
}

// heldIn: "the fate of Americans detained in Iran": people of a state are told to
// be held somewhere.
func (p *parser) heldIn(prev, k int) bool {
	a := p.chunks[prev].Actor
	if !tells(p.chunks[k].Lemma, "detains") && !tells(p.chunks[k].Lemma, "accuses") {
		return false
	}
	if p.analytic && a.Person == "" && a.Name == "" && tells(p.chunks[k].Lemma, "detains") && p.nextIs(k, "in") && k+2 < len(p.chunks) && (p.chunks[k+2].Kind == mention.ActorChunk || p.chunks[k+2].Kind == mention.PlaceChunk) && p.verbAhead(k) {
		return true // "a Briton jailed in Iran was moved"
	}
	return a.Plural && a.Kind == mention.ByAdjective && p.nextIs(k, "in") || p.chunks[prev].Tail != "" && strings.HasSuffix(p.chunks[prev].Tail, "s") && a.Person == "" && p.prepFollows(k)
}

// predicated: a copula stands in the clause: "is at war".
func (p *parser) predicated(c *clause) bool { return hasCopula(p.chunks, c) }

// hasCopula: one of the clause's chunks is an "is".
func hasCopula(chunks []mention.Chunk, c *clause) bool {
	return slices.ContainsFunc(c.parts, func(k int) bool { return chunks[k].Kind == mention.PassiveChunk })
}

func (p *parser) prepFollows(k int) bool {
	switch p.kindAfter(k) {
	case mention.PrepChunk, mention.StopChunk, mention.CommaChunk:
		return true
	case mention.SourceChunk:
		return p.of.NounFirst() // "une résolution adoptée selon la procédure"
	case mention.InfChunk:
		if k+2 >= len(p.chunks) || p.cased || p.of.NounFirst() {
			return false
		}
		next := p.chunks[k+2].Kind
		return next == mention.ActorChunk || next == mention.DetChunk && p.chunks[k+1].Kind == mention.InfChunk // "maps submitted to the UN"
	}
	return false
}

// kindAfter: the kind of the first chunk behind k that is no filler and no date,
// a stop at the end.
func (p *parser) kindAfter(k int) mention.ChunkKind {
	for _, c := range p.chunks[k+1:] {
		if c.Kind != mention.SkipChunk && c.Kind != mention.DateChunk {
			return c.Kind
		}
	}
	return mention.StopChunk
}

func (p *parser) nextIs(k int, prep string) bool {
	return k+1 < len(p.chunks) && p.chunks[k+1].Kind == mention.PrepChunk && p.chunks[k+1].Value == prep
}

func (p *parser) verbAhead(k int) bool {
	for n := k + 1; n < len(p.chunks); n++ {
		switch p.chunks[n].Kind {
		case mention.VerbChunk, mention.PassiveChunk:
			if p.gerundOfPreposition(n) {
				continue // "Chad grateful to Peru for ending the war"
			}
			if p.analytic && p.chunks[n-1].Kind == mention.CommaChunk && p.says(n) && n+1 < len(p.chunks) && p.chunks[n+1].Kind == mention.ActorChunk {
				return false // "Chad responsible for the raid, says Peru"
			}
			return !p.analytic || p.chunks[n].Form != mention.IngForm || !p.says(n) && !states(p.chunks[n].Lemma) // "crowds marched through Rabat demanding"
		case mention.StopChunk, mention.SemicolonChunk, mention.QuoteChunk:
			return false
		}
	}
	return false
}
