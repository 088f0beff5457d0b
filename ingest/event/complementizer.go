package event

import "github.com/diplograph/diplograph/ingest/mention"

// notValue is the value of a word before a complement that denies it: «قرر ألا يفرض».
const notValue = "not"

// complementizer opens the clause of "that" or "whether" at chunk k.
func (p *parser) complementizer(k int) {
	if p.thatAlone(k) {
		p.chunks[k].Kind = mention.WordChunk
		p.noun(k)
		return
	}
	p.forget()
	// Without its hamza the word is "except", too, behind which no subjunctive stands: «لم يقبل إلا أن».
	p.negated = p.negated || p.chunks[k].Value == notValue && k+1 < len(p.chunks) && p.chunks[k+1].Kind == mention.VerbChunk && p.chunks[k+1].Form == mention.PresentForm
	if p.relativeThat(k) {
		p.relative(k)
		return
	}
	if sayer := p.sayerAbove(k); sayer != nil {
		p.cur = sayer
		p.below(compLink, k).governor = sayer.verb
		return
	}
	if p.stipulates(k) {
		return
	}
	if above := p.sameComplement(k); above != nil {
		p.cur = above.parent
		p.below(compLink, k).governor = above.governor
		return
	}
	if p.chunks[k].Value == "purpose" && !p.complemented(p.cur) {
		p.below(purposeLink, k).governor = -1 // «прилетел, чтобы встретиться»
		return
	}
	p.below(compLink, k)
}

// nearlyDone: in "almost attacked", "had nearly signed" the adverb at k says that what
// the past right behind it tells did not happen.
func (p *parser) nearlyDone(k int) bool {
	if !p.analytic || p.chunks[k].Value != "almost" || k+1 >= len(p.chunks) {
		return false
	}
	v := &p.chunks[k+1]
	return v.Kind == mention.VerbChunk && (v.Form == mention.PastForm || v.Form == mention.Participle) && ofRelations(v.Lemma) // not "nearly completed its withdrawal"
}
