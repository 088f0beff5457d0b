package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// guest: nobody pays his own state a visit: in "lors de sa visite au Mali, le ministre malien
// a reçu X" it is that of the one other person whom the sentence names.
func (a *article) guest(m *matcher, rd *reading, r *Report, s *sides) {
	if r.Relation != "visited" || rd.node.class != lang.Noun || rd.node.pron == "" || len(s.source) != 1 || len(s.target) != 1 {
		return
	}
	if k := rd.node.chunk + 1; k < len(m.chunks) && m.chunks[k].Kind == mention.PrepChunk && m.chunks[k].Value == "of" {
		return // "su viaje de retorno a Malí"
	}
	host := s.target[0].Entity.Country
	if host == "" || s.source[0].Entity.Country != host {
		return
	}
	if other := a.talk.only(func(n *named, e *entity.Entity) bool {
		return n.sentence == a.talk.sentence && e.Kind == ontology.Person && e.Country != "" && e.Country != host
	}); other != nil {
		s.source = []Participant{{Entity: other, Role: Source}}
	}
}

// only is the one actor named so far who fits, nil where there are several.
func (d *discourse) only(fit func(*named, *entity.Entity) bool) *entity.Entity {
	var only *entity.Entity
	for i := range d.recent {
		n := &d.recent[i]
		for _, e := range n.entities {
			if e == only || !fit(n, e) {
				continue
			}
			if only != nil {
				return nil
			}
			only = e
		}
	}
	return only
}
