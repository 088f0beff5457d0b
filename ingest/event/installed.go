package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// installs gives a person the office to which the sentence says he comes: "X fue elegido
// presidente de Perú", «послом Перу назначен X».
func (a *article) installs(s *mention.Sentence) {
	if len(a.pack.Settings.Installs) == 0 {
		return
	}
	for k := range s.Chunks {
		o, of := officeTold(&s.Chunks[k])
		if o == nil {
			continue
		}
		for _, step := range []int{-1, 1} {
			if who := a.installed(s, k, step); who != nil {
				a.resolver.Adopt(who, o, of, s.Chunks[k].Start, s.Chunks[k].End)
				break
			}
		}
	}
}

// officeTold is the office that the chunk tells without a name, and whose it is.
func officeTold(c *mention.Chunk) (*lang.Office, string) {
	p := c.Actor
	if p == nil || p.Kind != mention.ByOffice || p.Name != "" || p.Person != "" || len(p.List) > 0 || len(p.Offices) != 1 || len(p.Offices[0].Of) != 1 {
		return nil, ""
	}
	o := &p.Offices[0]
	if o.Former || o.Office.Generic || o.Office.Private || o.Office.Capacity == lang.SpokesCapacity {
		return nil, ""
	}
	return o.Office, o.Of[0]
}

// installed is the person at the other end of a verb of coming to an office from the office
// at chunk k. In a language with cases he may stand behind it as well.
func (a *article) installed(s *mention.Sentence, k, step int) *entity.Entity {
	settings, office := &a.pack.Settings, &s.Chunks[k]
	if settings.Cased() && office.Cases != 0 && office.Cases&mention.Instrumental == 0 || step > 0 && !settings.Cased() {
		return nil
	}
	comes := false
	for i := k + step; i >= 0 && i < len(s.Chunks); i += step {
		switch c := &s.Chunks[i]; c.Kind {
		case mention.VerbChunk:
			if !slices.Contains(settings.Installs, c.Lemma.Text) || c.Future || c.Form == mention.BaseForm || c.Value == "possible" {
				return nil
			}
			comes = true
		case mention.AuxChunk, mention.PassiveChunk:
			if c.Future || c.Value == "planned" || c.Value == "possible" {
				return nil
			}
			comes = comes || slices.Contains(settings.Installs, c.Fold)
		case mention.SkipChunk, mention.DateChunk:
		case mention.PrepChunk:
			if c.Value != "as" && c.Value != "in" || step > 0 {
				return nil
			}
		case mention.ActorChunk:
			if !comes || c.Cases != 0 && c.Cases&(mention.Nominative|mention.Accusative) == 0 {
				return nil
			}
			return a.newHolder(c.Actor)
		default:
			return nil
		}
	}
	return nil
}

// newHolder is the person whom the phrase names without an office of his own.
func (a *article) newHolder(p *mention.Phrase) *entity.Entity {
	if p.Name == "" || len(p.List) > 0 || slices.ContainsFunc(p.Offices, func(o mention.Office) bool { return len(o.Of) > 0 }) {
		return nil
	}
	if e := one(a.resolver.Resolve(p)); e != nil && e.Kind == ontology.Person {
		return e
	}
	return nil
}
