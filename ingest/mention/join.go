package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// join turns the pieces of a sentence into chunks. They lie where out has room,
// and hold until that is used again.
func (j *joiner) join(out []Chunk) []Chunk {
	for i := 0; i < len(j.pieces); {
		p := &j.pieces[i]
		out = j.clitics(out, p)
		if p.punct == "" && p.date == nil && !j.verbWins(out, i) {
			if phrase, next := j.phraseAt(i); phrase != nil {
				c := j.actor(phrase, p)
				if j.r.lexicon.cased() {
					c.Cases = j.phraseCases(i, next)
				}
				out = j.compound(append(out, c))
				i = next
				if elided, after := j.elided(phrase, i); elided != nil {
					out = j.clitics(out, &j.pieces[i])
					if j.pieces[i].clitics.Conj == "" {
						out = append(out, j.chunk(ConjChunk, &j.pieces[i], "and"))
					}
					out = append(out, j.actor(elided, &j.pieces[after-1]))
					i = after
				}
				continue
			}
		}
		out = j.compound(j.classify(out, i))
		i++
	}
	j.lightAuxiliaries(out)
	return j.lists(out)
}

// lightAuxiliaries makes "had" a light verb where no participle follows it but
// a noun that predicates: "Rodríguez had meetings with".
func (j *joiner) lightAuxiliaries(chunks []Chunk) {
	for i := range chunks {
		if chunks[i].Kind != AuxChunk || !strings.HasPrefix(chunks[i].Value, "light") {
			continue
		}
	behind:
		for k := i + 1; k < len(chunks); k++ {
			switch chunks[k].Kind {
			case NounChunk:
				if len(chunks[k].Lemma.Frames) > 0 {
					chunks[i].Kind, chunks[i].Lemma, chunks[i].Form = VerbChunk, haveLemma, PastForm
					chunks[i].Future = chunks[i].Value == "light planned"
				}
				break behind
			case DetChunk, WordChunk, SkipChunk, DateChunk, AdjChunk:
			default:
				break behind
			}
		}
	}
}

// haveLemma is the verb of "had talks": its object's doer is its subject.
var haveLemma = &Lemma{Text: "have", Class: lang.Verb, Frames: []*lang.Frame{{
	Name: "have.verb.1", Lemma: "have", Class: lang.Verb, Operator: lang.Light,
	Slots: []lang.Slot{{Names: []string{"subj"}, Role: lang.SourceRole}, {Names: []string{"obj"}, Role: lang.ActRole}},
}}}

func (j *joiner) actor(p *Phrase, at *piece) Chunk {
	return Chunk{
		Kind: ActorChunk, First: p.First, Last: p.Last, Start: p.Start, End: p.End, Actor: p,
		Def: at.clitics.Def, Fold: j.s.Tokens[p.First].Fold, Tail: j.s.Tokens[p.Last].Fold,
	}
}

// clitics puts a conjunction or preposition that is written with the word
// before it, as a chunk of its own.
func (j *joiner) clitics(out []Chunk, p *piece) []Chunk {
	if p.clitics.Conj != "" {
		out = append(out, j.chunk(ConjChunk, p, "and"))
	}
	if p.clitics.Prep != "" {
		out = append(out, j.chunk(PrepChunk, p, p.clitics.Prep))
	}
	return out
}

func (j *joiner) chunk(kind ChunkKind, p *piece, value string) Chunk {
	first, last := j.s.Tokens[p.first], j.s.Tokens[p.last]
	return Chunk{
		Kind: kind, First: p.first, Last: p.last, Start: first.Start, End: last.End, Value: value,
		Fold: first.Fold, Tail: last.Fold, Def: p.clitics.Def, Future: p.clitics.Future, Pron: p.clitics.Pron,
	}
}

// elided reads "and the Moroccan Nasser Bourita" behind "the foreign ministers
// Sergey Lavrov of Russia": the office goes on, state and name change.
func (j *joiner) elided(p *Phrase, i int) (*Phrase, int) {
	counterpart := p.Kind == ByCounterpart && len(p.Of) == 1
	if p.Name == "" || j.before() || !counterpart && (len(p.Offices) != 1 || len(p.Offices[0].Of) == 0) {
		return nil, i
	}
	n := j.piece(i)
	if n == nil || n.clitics.Conj == "" || n.clitics.Prep != "" || n.has(AdjectiveEntry) == nil {
		return nil, i
	}
	b := builder{j: j, i: i + 1}
	next := j.piece(i + 1)
	if next == nil || next.clitics.Conj != "" || next.clitics.Prep != "" {
		return nil, i
	}
	state := n.has(AdjectiveEntry).Actor
	if counterpart {
		b.titled, b.p.Of = true, []string{state}
	} else {
		o := p.Offices[0]
		o.Of = []string{state}
		b.p.Offices = []Office{o}
	}
	if !b.name(next) {
		return nil, i
	}
	b.finishPerson()
	if counterpart {
		b.p.Kind = ByCounterpart
	}
	j.close(&b.p, i, b.i-1)
	return &b.p, b.i
}

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

// halves: a hyphen between two adjectives of states makes them one, whatever
// follows: "les accords franco-arméniens signés".
func (j *joiner) halves(chunks []Chunk, end, k int) bool {
	return chunks[end].Actor.Kind == ByAdjective && k == end+2 && chunks[end+1].Kind == DashChunk && hyphen(chunks, end+1)
}

// leadsClause: behind a preposition, a comma and an actor with his verb no list
// goes on: "après la visite en Arménie, la France a".
func (j *joiner) leadsClause(chunks []Chunk, first, end, k int) bool {
	if !j.r.lexicon.Pack.Settings.NounFirst() {
		return false
	}
	prep := first - 1
	for prep >= 0 && chunks[prep].Kind == DetChunk {
		prep--
	}
	if prep < 0 || chunks[prep].Kind != PrepChunk || conjoined(chunks[first+1:k]) {
		return false
	}
	for n := k + 1; n < len(chunks); n++ {
		switch chunks[n].Kind {
		case SkipChunk, NegChunk:
		case VerbChunk:
			return chunks[n].Form != Participle && chunks[n].Form != IngForm && chunks[n].Form != BaseForm
		case AuxChunk, PassiveChunk, ModalChunk:
			return true
		default:
			return false
		}
	}
	return false
}

// commaOnly: in Arabic a phrase behind a preposition and one behind a mere comma
// are no list: «استقبل الملك بالقصر الملكي، وزراء داخلية إسبانيا»; nor are in
// English the place that opens a sentence and the person behind its comma.
func (j *joiner) commaOnly(chunks []Chunk, first, end, k int) bool {
	switch {
	case first == 0:
		return false
	case first == 1 && chunks[0].Kind == SourceChunk: // "According to the ministry, Israel was"
		if _, more := j.nextMember(chunks, k); more {
			return false
		}
	case j.before(): // "In Cairo, Foreign Minister X was received"
		if p := chunks[k].Actor; first > 1 || chunks[0].Kind != PrepChunk || len(p.Offices) == 0 && p.Person == "" {
			return false
		}
	case chunks[first-1].Kind != PrepChunk && chunks[first-1].Kind != NounChunk:
		return false
	}
	return !conjoined(chunks[end+1 : k])
}

// conjoined: there is an "and" among the chunks.
func conjoined(chunks []Chunk) bool {
	for i := range chunks {
		if chunks[i].Kind == ConjChunk {
			return true
		}
	}
	return false
}

// speaksBetween: the actor at k says what stands on both sides of him: "Peru,
// the ministry said, has condemned".
func speaksBetween(chunks []Chunk, k int) bool {
	if chunks[k-1].Kind != CommaChunk || k+2 >= len(chunks) || chunks[k+1].Kind != VerbChunk || chunks[k+2].Kind != CommaChunk {
		return false
	}
	return says(chunks[k+1].Lemma)
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
	if k < len(chunks) && !joined && i > 0 && chunks[i-1].Kind == SkipChunk && chunks[i-1].Value == "each" && (chunks[k].Kind == CompChunk || chunks[k].Value == "as") {
		joined = true // "tant A que B", "tanto A como B"
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

// startsClause: "X met A and B said": the last actor is the subject of a verb
// of its own when a verb stands on either side of the list.
func (j *joiner) startsClause(chunks []Chunk, first, k int) bool {
	if !j.before() && j.s.Kind == text.Body {
		return false // the verb comes first, save in headlines
	}
	n := k + 1
	if chunks[k-1].Kind == CommaChunk && n+1 < len(chunks) && chunks[n].Kind == ConjChunk && chunks[n+1].Kind == ActorChunk {
		n += 2 // "according to the Kremlin, Putin and Modi spoke"
	}
	for n < len(chunks) && (chunks[n].Kind == SkipChunk || chunks[n].Kind == AuxChunk || chunks[n].Kind == ModalChunk || chunks[n].Kind == NegChunk) {
		n++
	}
	if n >= len(chunks) || chunks[n].Kind != VerbChunk || chunks[n].Form == IngForm || j.r.lexicon.cased() && chunks[n].Form == BaseForm {
		return false
	}
	if n == k+1 && chunks[n].Form == Participle && j.r.lexicon.Pack.Settings.NounFirst() {
		return false // "l'Arménie et la France signés": what was signed stands before
	}
	if first > 0 && chunks[first-1].Kind == PrepChunk && chunks[first-1].Value == "between" {
		return false
	}
	if chunks[k-1].Kind == CommaChunk && ledBy(chunks, first) {
		return true
	}
	for b := first - 1; b >= 0; b-- {
		switch chunks[b].Kind {
		case VerbChunk:
			if chunks[b].Form == IngForm && b > 0 && chunks[b-1].Kind == ActorChunk {
				continue // "the forces fighting in Iraq and Syria say"
			}
			return b < first-1 || !onlySays(chunks[b].Lemma) // "says Iran and Syria betrayed": both did
		case CommaChunk, CompChunk, SubChunk, RelChunk, StopChunk, ColonChunk, SemicolonChunk, QuoteChunk:
			return false
		}
	}
	return false
}

// ledBy: the list stands in a phrase or participle that leads the sentence, so
// that an actor behind the next comma is its subject: "After talks with Rubio,
// Lavrov said".
func ledBy(chunks []Chunk, first int) bool {
	start := 0
	for b := first - 1; b >= 0 && start == 0; b-- {
		switch chunks[b].Kind {
		case CompChunk, StopChunk, ColonChunk, SemicolonChunk, QuoteChunk:
			start = b + 1
		}
	}
	switch c := &chunks[start]; c.Kind {
	case PrepChunk, SubChunk, SourceChunk:
		return start < first
	case VerbChunk:
		return c.Form == IngForm
	case AuxChunk:
		return start+1 < first && chunks[start+1].Kind == VerbChunk // "having met"
	}
	return false
}
