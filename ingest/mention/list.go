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
		case chunks[i].Kind == ActorChunk && !stoodInFor(chunks, i) && (listable(chunks[i].Actor) || j.leadsPair(chunks, i)):
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

// OnBehalf is the canonical preposition before whom somebody stands in for.
const OnBehalf = "نيابة_عن"

// stoodInFor: whoever is named behind the actor at i goes on with the list before it:
// «الوزير ممثلا عن الرئيس، والأمير».
func stoodInFor(chunks []Chunk, i int) bool {
	return i > 1 && chunks[i-1].Kind == PrepChunk && chunks[i-1].Value == OnBehalf && chunks[i-2].Kind == ActorChunk
}

// listable: the actor may be a member of a list, as names, and of what refers to others a ruler, a
// kingdom and somebody's country are: "the regime and Russia", «المملكة ومصر», «بلاده ومصر».
func listable(p *Phrase) bool {
	return p.Kind != ByPronoun && (p.Kind != ByReference || p.Ref == Ruler || p.Ref == Kingdom || p.Ref == "country" && p.OfPron != "")
}

func (j *joiner) list(chunks []Chunk, i int) (Chunk, int) {
	first := chunks[i]
	var members []*Phrase // of a list: most actors are none
	end := i
	for {
		k, ok := j.nextMember(chunks, end)
		if ok && members == nil && end == i && j.alsoHeld(chunks, i, k) {
			end = k
			continue
		}
		if ok && j.heldByBoth(chunks, k, members) {
			end = k
			continue
		}
		if !ok || !j.belongs(chunks, i, end, k, first.Cases) {
			break
		}
		if members == nil {
			members = append(make([]*Phrase, 0, 8), first.Actor)
		}
		members = append(members, chunks[k].Actor)
		if both := first.Cases & chunks[k].Cases; both != 0 {
			first.Cases = both
		}
		end = k
	}
	if members == nil {
		first.Last, first.End = chunks[end].Last, chunks[end].End
		return first, end
	}
	if j.r.lexicon.cased() {
		shareState(members)
	}
	if j.toldByName(chunks, i, members) {
		members = members[1:]
	}
	shareCountry(members)
	j.shareOwner(members)
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

// belongs: the actor at k goes on with the list whose first actor, in these cases,
// stands at first and whose last at end.
func (j *joiner) belongs(chunks []Chunk, first, end, k int, cases Cases) bool {
	switch next := chunks[k].Actor; {
	case !j.sameSort(chunks[first].Actor, next) && !(end == first && (stateAndAdjective(chunks, first, k) || j.beforeAct(chunks, first, k))):
		return false
	case !cases.fits(chunks[k].Cases):
		return false
	case j.startsClause(chunks, first, k) && !j.halves(chunks, end, k):
		return false
	case end == first && ownsBetween(chunks, k), j.saysWhat(chunks, k):
		return false
	case j.before() && k == end+2 && chunks[end+1].Kind == CommaChunk && k+1 < len(chunks) && chunks[k+1].Kind == PossessiveChunk:
		return false // "accused Russia, Assad's main backer"
	case !j.before() && chunks[first].Actor.Seat && person(next) && parted(chunks[end+1:k]):
		return false // «مفاوضات فيينا، ووزير الخزانة»
	case j.before() && chunks[first].Actor.Seat && person(next) && k == end+2 && chunks[end+1].Kind == CommaChunk && first > 0 && chunks[first-1].Kind == PrepChunk && chunks[first-1].Value == "in":
		return false // "Speaking in Accra, President X, a former general, condemned"
	case j.mereComma(chunks, first, end, k), j.commaOnly(chunks, first, end, k), j.leadsClause(chunks, first, end, k), j.pairComplete(chunks, first, end, k):
		return false
	}
	return !j.before() || !sayersBehind(chunks, k) && !speaksBetween(chunks, k)
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
	if j.semicolonLists(chunks, k) {
		for k++; k < len(chunks) && chunks[k].Kind == ConjChunk; k++ {
		}
	}
	j.adjectivesOfDash(chunks, i)
	for adjective := chunks[i].Actor.Kind == ByAdjective; k < len(chunks) && joinsActors(chunks, k, adjective); {
		k++
	}
	joined := k > i+1
	if k+1 < len(chunks) && joined && chunks[k-1].Kind == ConjChunk && j.thenNext(&chunks[k]) && chunks[k+1].Kind == ActorChunk {
		k++ // "phoned Trump and then Zelensky"
	}
	if k < len(chunks) && !joined && i > 0 && chunks[i-1].Kind == SkipChunk && chunks[i-1].Value == EachValue && (chunks[k].Kind == CompChunk || chunks[k].Value == "as") {
		joined = true // "tant A que B", "tanto A como B"
		k++
	}
	if k < len(chunks) && !joined && chunks[k].Kind == ActorChunk && chunks[i].Kind == ActorChunk {
		a, b := chunks[i].Actor, chunks[k].Actor
		if b.Kind == ByAdjective && i > 0 && chunks[i-1].Kind == NounChunk && j.adjectiveToo(&chunks[i]) {
			a.Kind = ByAdjective // «مباحثات سورية لبنانية»
		}
		if a.Kind == ByAdjective && !chunks[i].Def && j.adjectiveToo(&chunks[k]) {
			b.Kind = ByAdjective // «مباحثات مصرية تركية»
		}
		return k, a.Kind == ByAdjective && b.Kind == ByAdjective && a.Actor != b.Actor || j.lostComma(chunks, i, k)
	}
	if joined && kinBehind(chunks, k) {
		k += 3
	}
	if joined && j.describedMember(chunks, k) {
		k++
	}
	if joined && j.ownedMovement(chunks, k) {
		k += 2
	}
	return k, joined && k < len(chunks) && chunks[k].Kind == ActorChunk
}

// adjectivesOfDash: of two actors behind a noun that a dash parts, the one that is the name of a state as well
// as its adjective is the adjective where the other is one: «قمة تركية - فرنسية».
func (j *joiner) adjectivesOfDash(chunks []Chunk, i int) {
	if j.before() || i == 0 || i+2 >= len(chunks) || chunks[i+1].Kind != DashChunk || chunks[i].Kind != ActorChunk || chunks[i+2].Kind != ActorChunk {
		return
	}
	a, b := chunks[i].Actor, chunks[i+2].Actor
	first, second := a.Kind == ByAdjective, b.Kind == ByAdjective
	noun := chunks[i-1].Kind == NounChunk
	switch {
	case !first && noun && j.adjectiveToo(&chunks[i]) && (second || j.adjectiveToo(&chunks[i+2])):
		a.Kind, b.Kind = ByAdjective, ByAdjective
	case first && chunks[i-1].Kind != PrepChunk && !second && j.adjectiveToo(&chunks[i+2]):
		b.Kind = ByAdjective
	}
}

// adjectiveToo: the name of a state of one word is also its Arabic adjective.
func (j *joiner) adjectiveToo(c *Chunk) bool {
	if j.before() || c.Actor.Kind != ByName || c.First != c.Last || c.Def {
		return false
	}
	i := slices.IndexFunc(j.pieces, func(p piece) bool { return p.first == c.First })
	if i < 0 {
		return false
	}
	e := j.pieces[i].has(AdjectiveEntry)
	return e != nil && e.Actor == c.Actor.Actor && j.pieces[i].clitics.none()
}

// thenNext: the chunk is an English adverb, such as may stand between "and" and one more of a list.
func (j *joiner) thenNext(c *Chunk) bool {
	return c.Kind == SkipChunk && j.r.lexicon.Pack.Settings.Analytic()
}

// kinBehind: the actor at k only tells whose somebody is who is named behind: "the envoy and
// Mahama's son Sharaf".
func kinBehind(chunks []Chunk, k int) bool {
	return k+3 < len(chunks) && chunks[k].Kind == ActorChunk && chunks[k+1].Kind == PossessiveChunk && chunks[k+2].Kind == WordChunk && chunks[k+2].Value == "someone" &&
		chunks[k+3].Kind == ActorChunk && chunks[k+3].Actor.Person != "" && chunks[k].Actor.Person != ""
}

// describedMember: an English compound at k describes the state of the list right behind it: "Saudi Arabia
// and war-torn Sudan".
func (j *joiner) describedMember(chunks []Chunk, k int) bool {
	if !j.before() || k+1 >= len(chunks) || chunks[k].Kind != CompoundChunk || chunks[k+1].Kind != ActorChunk {
		return false
	}
	a := chunks[k+1].Actor
	return a.Kind == ByName && a.Person == "" && j.kind(a.Actor) == ontology.Country
}

// ownedMovement: the English state at k only tells whose a movement or body is that is named right
// behind: "Israel and Lebanon's Hezbollah".
func (j *joiner) ownedMovement(chunks []Chunk, k int) bool {
	if !j.before() || k+2 >= len(chunks) || chunks[k].Kind != ActorChunk || chunks[k+1].Kind != PossessiveChunk || chunks[k+2].Kind != ActorChunk {
		return false
	}
	owner, of := chunks[k].Actor, chunks[k+2].Actor
	return owner.Kind == ByName && j.kind(owner.Actor) == ontology.Country && of.Kind == ByName && of.Person == "" && j.kind(of.Actor) == ontology.Organization
}

// lostComma: a text that has lost its commas lists states or bodies behind a preposition or
// at its start without them: "agreed by Chad Niger and Mali".
func (j *joiner) lostComma(chunks []Chunk, i, k int) bool {
	named := func(at int) bool {
		if at >= len(chunks) || chunks[at].Kind != ActorChunk {
			return false
		}
		a := chunks[at].Actor
		return a.Kind == ByName && a.Person == "" && (j.kind(a.Actor) == ontology.Country || j.kind(a.Actor) == ontology.Organization)
	}
	first := i
	for first > 0 && named(first-1) {
		first--
	}
	if !j.before() || first > 0 && chunks[first-1].Kind != PrepChunk || !named(i) {
		return false
	}
	for named(k) {
		k++
	}
	return k > i+1 && k+1 < len(chunks) && chunks[k].Kind == ConjChunk && (named(k+1) || first > 0 && chunks[k+1].Kind != ActorChunk)
}

// joinsActors: the chunk at k may stand between two actors of a list, of adjectives
// where it is one of them.
func joinsActors(chunks []Chunk, k int, adjective bool) bool {
	switch c := &chunks[k]; c.Kind {
	case CommaChunk:
		return true
	case ConjChunk:
		return c.Value != "but"
	case DashChunk:
		return adjective || hyphen(chunks, k)
	}
	return false
}

// semicolonLists: the semicolon at k parts people with their offices: "con X,
// presidente de A; Y, ministro de B; y Z".
func (j *joiner) semicolonLists(chunks []Chunk, k int) bool {
	if k < 2 || k >= len(chunks) || chunks[k].Kind != SemicolonChunk || !j.r.lexicon.Pack.Settings.NounFirst() {
		return false
	}
	before := chunks[k-2].Kind
	return before == PrepChunk || before == SemicolonChunk
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
