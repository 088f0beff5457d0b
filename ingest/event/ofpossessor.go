package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// ofPossessor gives the holder of the office at chunk k the state of whoever's it is, in English:
// "Macron's envoy to Chad, X", "X, Macron's envoy to Chad,", "Peru's first envoy to Chad, X".
func (d *discourse) ofPossessor(chunks []mention.Chunk, k int, who []*entity.Entity) {
	p := chunks[k].Actor
	if d.feminineStates || d.nounFirst || len(p.Offices) != 1 || len(p.List) > 0 || !givenByOwner(&p.Offices[0]) {
		return
	}
	at := k - 1
	for at > k-4 && at > 1 && (chunks[at].Kind == mention.SkipChunk || chunks[at].Kind == mention.WordChunk) {
		at--
	}
	if at < 1 || chunks[at].Kind != mention.PossessiveChunk || chunks[at-1].Kind != mention.ActorChunk {
		return
	}
	state := one(d.statesOf(d.resolver.Resolve(chunks[at-1].Actor)))
	if state == nil {
		return
	}
	if p.Name == "" {
		who = d.explainedBy(chunks, at-1, k)
	}
	if e := one(who); e != nil && e.Kind == ontology.Person && (e.Country == "" || e.Country == state.Key) {
		o := &p.Offices[0]
		d.resolver.Adopt(e, o.Office, state.Key, o.Start, o.End)
	}
}

// ofApposed gives the person at chunk k the office before the comma, whose host the article has
// named before: "Chad's ambassador to the agency, X".
func (d *discourse) ofApposed(chunks []mention.Chunk, k int, who []*entity.Entity) {
	if d.feminineStates || d.nounFirst || k < 4 || chunks[k-1].Kind != mention.CommaChunk || chunks[k].Actor.Name == "" || len(chunks[k].Actor.Offices) > 0 {
		return
	}
	host, p := chunks[k-2].Actor, chunks[k-4].Actor
	to := chunks[k-3].Kind == mention.InfChunk || chunks[k-3].Kind == mention.PrepChunk
	if !to || host == nil || host.Kind != mention.ByReference || p == nil || p.Name != "" || len(p.Offices) != 1 || len(p.List) > 0 {
		return
	}
	o := &p.Offices[0]
	e := one(who)
	if e == nil || e.Kind != ontology.Person || len(o.Of) != 1 || o.Former || o.Designate || o.Office.Number != lang.Singular || !o.Office.Accredited {
		return
	}
	d.resolver.Adopt(e, o.Office, o.Of[0], o.Start, o.End)
}

// givenByOwner: the phrase leaves it to the possessor before it whose office it is.
func givenByOwner(o *mention.Office) bool {
	if len(o.Of) > 0 || o.OfPron != "" || o.Former || o.Designate || o.Office.Number != lang.Singular || o.Office.Private || o.Office.Generic {
		return false
	}
	return o.Office.Capacity != lang.SpokesCapacity && o.Office.Capacity != lang.BodyCapacity
}

// explainedBy is the person before the comma before the possessor at chunk k, whom the phrase from
// there to the office at chunk end says more of.
func (d *discourse) explainedBy(chunks []mention.Chunk, k, end int) []*entity.Entity {
	if k > 0 && chunks[k-1].Kind == mention.CommaChunk {
		k--
	}
	if k < 1 || chunks[k-1].Kind != mention.ActorChunk || chunks[k-1].Actor.Name == "" || end+1 < len(chunks) && !explainEnds[chunks[end+1].Kind] {
		return nil
	}
	return d.resolver.Resolve(chunks[k-1].Actor)
}

// explainEnds are what may stand behind an office that says who somebody is.
var explainEnds = map[mention.ChunkKind]bool{mention.CommaChunk: true, mention.StopChunk: true, mention.PrepChunk: true, mention.DashChunk: true}
