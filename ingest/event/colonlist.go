package event

import "github.com/diplograph/diplograph/ingest/mention"

// colonLists: the Arabic colon stands before those whom «كل من» or a verb of comprising tells of, so
// that the clause goes on behind it: «كان في استقباله كل من: وزير المالية», «ويضم الوفد: وزير الصحة».
func (p *parser) colonLists(k int) bool {
	if !p.vso || k == 0 || k+1 >= len(p.chunks) || p.chunks[k+1].Kind != mention.ActorChunk {
		return false
	}
	if prev := &p.chunks[k-1]; prev.Kind == mention.SkipChunk && prev.Value == mention.EachValue {
		return true
	}
	v := p.cur.verb
	return v >= 0 && tells(p.chunks[v].Lemma, memberOf) && tells(p.chunks[v].Lemma, "visited")
}
