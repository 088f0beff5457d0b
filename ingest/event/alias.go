package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/mention"
)

// aliased gives the chunks of a sentence anew. In an Arabic one what only repeats the
// actor right before it is nobody of its own: the same actor by another name («حزب
// العمال الكردستاني (بي كا كا)», «حلف شمال الأطلسي ناتو»), and the adjective of the
// state to which a body belongs («شركة غازبروم الروسية»).
func (a *article) aliased(chunks []mention.Chunk) []mention.Chunk {
	chunks = a.room.copied(chunks)
	if !a.pack.Settings.VerbFirst {
		return chunks
	}
	for k := range chunks {
		if p := chunks[k].Actor; p != nil {
			chunks[k].Actor = withoutMember(p)
		}
		switch at := besideActor(chunks, k); {
		case at < 0:
		case sameName(chunks[at].Actor, chunks[k].Actor):
			for n := at + 1; n <= k; n++ {
				chunks[n].Kind = mention.SkipChunk
			}
			if k+1 < len(chunks) && chunks[k+1].Kind == mention.CloseChunk {
				chunks[k+1].Kind = mention.SkipChunk
			}
		case nicknamed(chunks, at, k):
			for n := at + 1; n <= k+1; n++ {
				chunks[n].Kind = mention.SkipChunk
			}
		case at == k-1 && a.belongsTo(chunks[at].Actor, chunks[k].Actor):
			chunks[k].Kind = mention.SkipChunk
		}
	}
	return chunks
}

// besideActor is the chunk of the actor right before the one at k, past an
// opening parenthesis, -1 where none stands there.
func besideActor(chunks []mention.Chunk, k int) int {
	if chunks[k].Kind != mention.ActorChunk {
		return -1
	}
	at := k - 1
	if at > 0 && (chunks[at].Kind == mention.OpenChunk || chunks[at].Kind == mention.QuoteChunk) {
		at--
	}
	if at < 0 || chunks[at].Kind != mention.ActorChunk {
		return -1
	}
	return at
}

// nicknamed: what stands in parentheses or quotes behind somebody with his office is one
// name more of him: «الرئيس محمود عباس (أبو مازن)».
func nicknamed(chunks []mention.Chunk, at, k int) bool {
	if at != k-2 || k+1 >= len(chunks) || chunks[k+1].Kind != mention.CloseChunk && chunks[k+1].Kind != mention.QuoteChunk {
		return false
	}
	who, name := chunks[at].Actor, chunks[k].Actor
	return who.Person != "" && len(who.Offices) > 0 && len(who.List) == 0 && len(name.List) == 0 && len(name.Offices) == 0 && (name.Person != "" && name.Person == who.Person || name.Person == "" && name.Name != "" && name.Actor == "")
}

func sameName(a, b *mention.Phrase) bool {
	return a.Kind == mention.ByName && b.Kind == mention.ByName && len(a.List) == 0 && len(b.List) == 0 && a.Actor != "" && a.Actor == b.Actor
}

// belongsTo: the adjective is that of the state whose body is named.
func (a *article) belongsTo(body, adjective *mention.Phrase) bool {
	if body.Kind != mention.ByName || len(body.List) > 0 || adjective.Kind != mention.ByAdjective || adjective.Plural || len(adjective.List) > 0 {
		return false
	}
	b, state := one(a.resolver.Resolve(body)), one(a.resolver.Resolve(adjective))
	return b != nil && state != nil && b.Kind == ontology.Organization && b.Country == state.Key
}

// withoutMember: in «تركيا، العضو في الحلف، أبدت» Turkey is the member, no second
// actor of the list.
func withoutMember(p *mention.Phrase) *mention.Phrase {
	last := len(p.List) - 1
	if last < 1 || !calledMember(p.List[last]) {
		return p
	}
	if last == 1 {
		return p.List[0]
	}
	rest := *p
	rest.List = p.List[:last]
	return &rest
}
