package event

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// bareOrgan: in "the president asked parliament to approve the treaty" the organ is
// that of the one state of whoever the sentence names before it. This is enough to say who
// is meant; acts read on it were wrong in every third case.
func (d *discourse) bareOrgan(p *mention.Phrase, chunk int) []*entity.Entity {
	if p.Organ == nil {
		return nil
	}
	state := ""
	for _, n := range d.recent {
		if n.sentence != d.sentence || n.chunk >= chunk {
			continue
		}
		for _, e := range n.entities {
			if e.Country == "" || state != "" && e.Country != state {
				return nil
			}
			state = e.Country
		}
	}
	if e := d.resolver.OrganAt(p.Organ.Pattern, state); e != nil {
		return []*entity.Entity{e}
	}
	return nil
}

// openingOrgan: an organ that opens an English sentence is of the state of whoever the
// sentence before is about: "The rebels agreed to a truce. The army said".
func (d *discourse) openingOrgan(p *mention.Phrase, chunk int) []*entity.Entity {
	if d.feminineStates || d.nounFirst || p.Organ == nil || chunk > d.behindLine {
		return nil
	}
	if home := d.datelineOrgan(p, chunk); home != nil || d.dateline != "" {
		return home // a report of its own
	}
	if states := d.statesOf(d.subjectBefore()); len(states) > 0 {
		return d.organsOf(p.Organ, states[:1])
	}
	return nil
}

// datelineOrgan: a ministry right behind a dateline is of the state in whose capital the report was
// written: "SEOUL (Yonhap) -- The foreign ministry".
func (d *discourse) datelineOrgan(p *mention.Phrase, chunk int) []*entity.Entity {
	state := d.resolver.Known(d.dateline)
	if chunk > d.behindLine || state == nil || state.Kind != ontology.Country || !strings.HasPrefix(p.Organ.Pattern, "Ministry of ") {
		return nil
	}
	return d.organsOf(p.Organ, []*entity.Entity{state})
}

// ownOrgan resolves "its army": that of the one state that the pronoun stands for.
func (d *discourse) ownOrgan(p *mention.Phrase, chunk int) []*entity.Entity {
	states := d.statesOf(d.nearest(p.OfPron, chunk))
	if len(states) != 1 {
		return nil
	}
	return d.organsOf(p.Organ, states)
}

// inHisTown: an embassy stands where its guest lives: «زار الوزير الإيطالي سفارة السعودية في روما»
// tells of no journey.
func inHisTown(f filler) bool {
	return f.role == lang.TargetRole && f.phrase != nil && f.phrase.Organ != nil && f.phrase.Organ.Pattern == mention.Embassy
}
