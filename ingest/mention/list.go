package mention

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
)

// lists joins actors that are coordinated into one chunk with a list.
func (j *joiner) lists(chunks []Chunk) []Chunk {
	out := chunks[:0:len(chunks)]
	for i := 0; i < len(chunks); i++ {
		switch {
		case chunks[i].Kind == ActorChunk && listable(chunks[i].Actor):
			var c Chunk
			c, i = j.list(chunks, i)
			out = append(out, c)
		case len(out) < i:
			out = append(out, chunks[i])
		default:
			out = chunks[:i+1] // no list has been joined yet
		}
	}
	return out
}

func listable(p *Phrase) bool {
	return p.Kind != ByPronoun && p.Kind != ByReference
}

func (j *joiner) list(chunks []Chunk, i int) (Chunk, int) {
	first := chunks[i]
	members := append(make([]*Phrase, 0, 8), first.Actor)
	end := i
	for {
		k, ok := j.nextMember(chunks, end)
		if !ok || !j.sameSort(first.Actor, chunks[k].Actor) && !(end == i && stateAndAdjective(chunks, i, k)) || !first.Cases.fits(chunks[k].Cases) || j.startsClause(chunks, i, k) && !j.halves(chunks, end, k) || j.commaOnly(chunks, i, end, k) || j.leadsClause(chunks, i, end, k) || j.pairComplete(chunks, i, end, k) || j.before() && sayersBehind(chunks, k) || j.before() && speaksBetween(chunks, k) {
			break
		}
		members = append(members, chunks[k].Actor)
		if both := first.Cases & chunks[k].Cases; both != 0 {
			first.Cases = both
		}
		end = k
	}
	if len(members) == 1 {
		return first, i
	}
	if j.r.lexicon.cased() {
		shareState(members)
	}
	shareCountry(members)
	j.amongStates(members)
	list := Phrase{Kind: members[len(members)-1].Kind, First: first.First, Last: chunks[end].Last, Start: first.Start, End: chunks[end].End}
	for _, m := range members {
		if len(m.List) > 0 {
			for _, inner := range m.List {
				if inner.Via == nil {
					inner.Via = m.Via
				}
				list.List = append(list.List, inner)
			}
			continue
		}
		list.List = append(list.List, m)
	}
	first.Actor, first.Last, first.End = &list, list.Last, list.End
	return first, end
}

// amongStates: in a list of states by their names, a name that is a capital or a
// state is the state: «الكويت وعمان وقطر».
func (j *joiner) amongStates(members []*Phrase) {
	states := 0
	for _, m := range members {
		if m.Kind == ByName && !m.Seat && j.kind(m.Actor) == ontology.Country {
			states++
		}
	}
	if states < 2 || states+1 < len(members) {
		return
	}
	for _, m := range members {
		if !m.Seat {
			continue
		}
		for _, id := range append(slices.Clone(m.Candidates), m.Usual) {
			if id != m.Actor && j.kind(id) == ontology.Country {
				m.Actor, m.Seat = id, false
				break
			}
		}
	}
}

// shareCountry: in "the president of the country and the foreign minister" both
// are of that country.
func shareCountry(members []*Phrase) {
	if first := members[0].Offices; len(first) != 1 || first[0].OfPron != "country" || members[0].Name != "" {
		return
	}
	for _, m := range members[1:] {
		if m.Kind == ByOffice && m.Name == "" && len(m.Offices) == 1 && len(m.Offices[0].Of) == 0 && m.Offices[0].OfPron == "" {
			m.Offices[0].OfPron = "country"
		}
	}
}

// nextMember passes ", " "and" ", and" "as well as" to the next actor.
func (j *joiner) nextMember(chunks []Chunk, i int) (int, bool) {
	k := i + 1
	joined := false
	adjective := chunks[i].Actor.Kind == ByAdjective
	if k < len(chunks) && chunks[k].Kind == SemicolonChunk && j.r.lexicon.Pack.Settings.NounFirst() && i > 0 && (chunks[i-1].Kind == PrepChunk || chunks[i-1].Kind == SemicolonChunk) {
		joined = true // "con X, presidente de A; Y, ministro de B; y Z"
		for k++; k < len(chunks) && chunks[k].Kind == ConjChunk; k++ {
		}
	}
	for k < len(chunks) && (chunks[k].Kind == CommaChunk || chunks[k].Kind == ConjChunk && chunks[k].Value != "but" || chunks[k].Kind == DashChunk && (adjective || hyphen(chunks, k))) {
		joined = true
		k++
	}
	if k < len(chunks) && !joined && chunks[k].Kind == ActorChunk && chunks[i].Kind == ActorChunk {
		a, b := chunks[i].Actor, chunks[k].Actor
		return k, a.Kind == ByAdjective && b.Kind == ByAdjective && a.Actor != b.Actor
	}
	return k, joined && k < len(chunks) && chunks[k].Kind == ActorChunk
}

// hyphen: a dash with no space on either side joins two names: "the
// Putin-Trump summit".
func hyphen(chunks []Chunk, k int) bool {
	return k > 0 && k+1 < len(chunks) && chunks[k].Fold != "—" && chunks[k-1].End == chunks[k].Start && chunks[k].End == chunks[k+1].Start
}

// sameSort: adjectives are coordinated with adjectives only.
func (j *joiner) sameSort(a, b *Phrase) bool {
	return listable(b) && (a.Kind == ByAdjective) == (b.Kind == ByAdjective)
}

// stateAndAdjective: "US-Israeli" is a double adjective, as "Russian-Israeli" is.
func stateAndAdjective(chunks []Chunk, i, k int) bool {
	a, b := chunks[i].Actor, chunks[k].Actor
	return k == i+2 && hyphen(chunks, i+1) && a.Kind == ByName && a.Person == "" && a.Actor != "" && b.Kind == ByAdjective && !b.Plural
}
