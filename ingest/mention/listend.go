package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/text"
)

// toldByName: behind the comma the English list names those whom its first member, which begins
// at chunk i, is several of: "two Israeli ministers, A and B". They take its office.
func (j *joiner) toldByName(chunks []Chunk, i int, members []*Phrase) bool {
	all := members[0]
	if !j.r.lexicon.grammar.placed || len(members) < 3 || !all.Plural && !strings.HasSuffix(all.Word, "s") || all.Name != "" || all.Person != "" || len(all.List) > 0 || chunks[i+1].Kind != CommaChunk {
		return false
	}
	of := []string{all.Actor}
	if len(all.Offices) == 1 {
		of = all.Offices[0].Of
	}
	if len(of) != 1 {
		return false
	}
	state := of[0]
	if a, ok := j.r.lexicon.Gaz.Actor(state); ok && a.Country != "" {
		state = a.Country
	}
	for _, m := range members[1:] {
		if a, ok := j.r.lexicon.Gaz.Actor(m.Person); m.Name == "" || len(m.Offices) > 0 || len(m.List) > 0 || ok && a.Country != state {
			return false
		}
	}
	for _, m := range members[1:] {
		m.Offices = slices.Clone(all.Offices)
	}
	return true
}

// heldByBoth: what stands at k behind a comma are the offices or states of those who were named in the
// English list: "A and B, the foreign ministers of X and Y". Each takes his own.
func (j *joiner) heldByBoth(chunks []Chunk, k int, members []*Phrase) bool {
	told := chunks[k].Actor
	if !j.r.lexicon.grammar.placed || chunks[k-1].Kind != CommaChunk || len(members) < 2 || len(told.List) != len(members) {
		return false
	}
	for n, m := range members {
		of := told.List[n]
		if !person(m) || m.Name == "" || of.Name != "" || of.Person != "" {
			return false
		}
		states := append([]string{of.Actor}, of.Of...)
		for _, o := range of.Offices {
			states = append(states, o.Of...)
		}
		if a, ok := j.r.lexicon.Gaz.Actor(m.Person); ok && a.Country != "" && !slices.Contains(states, a.Country) {
			return false
		}
	}
	for n, m := range members {
		if len(m.Offices) == 0 {
			m.Offices = told.List[n].Offices
		}
	}
	return true
}

// mereComma: two actors between whom stands nothing but a comma are no list in a text:
// "armed the rebels, Sudan said".
func (j *joiner) mereComma(chunks []Chunk, first, end, k int) bool {
	if of := &j.r.lexicon.Pack.Settings; !j.before() || of.NounFirst() || of.Cased() || j.s.Kind != text.Body || k != end+2 || chunks[k-1].Kind != CommaChunk {
		return false
	}
	if end > first && conjoined(chunks[first+1:end]) {
		return k+1 < len(chunks) && chunks[k+1].Kind == VerbChunk && says(chunks[k+1].Lemma) // "the rebels and Chad, Sudan said"
	}
	return k+1 < len(chunks) && end == first && first > 0 && (chunks[k+1].Kind == VerbChunk || chunks[k+1].Kind == AuxChunk)
}

// pairComplete: behind "between Mali and Niger" a comma goes on with something else than the
// pair.
func (j *joiner) pairComplete(chunks []Chunk, first, end, k int) bool {
	if !j.before() || first == 0 || end == first || chunks[first-1].Kind != PrepChunk || chunks[first-1].Value != "between" || chunks[end+1].Kind != CommaChunk {
		return false
	}
	return (chunks[k-1].Kind == ConjChunk || j.r.lexicon.grammar.placed) && conjoined(chunks[first+1:end])
}

// sayersBehind: "backs the rebels, UN experts say": the actor behind the comma is of
// those who say what stands before it.
func sayersBehind(chunks []Chunk, k int) bool {
	if chunks[k-1].Kind != CommaChunk {
		return false
	}
	n := k + 1
	if n+1 < len(chunks) && chunks[n].Kind == VerbChunk && says(chunks[n].Lemma) && chunks[n+1].Kind == WordChunk && toldPlain(chunks, n+1) {
		return true
	}
	for n < len(chunks) && n < k+4 && (chunks[n].Kind == WordChunk || chunks[n].Kind == NounChunk) {
		n++
	}
	if n == k+1 || n >= len(chunks) || chunks[n].Kind != VerbChunk || !says(chunks[n].Lemma) {
		return false
	}
	return n+1 == len(chunks) || chunks[n+1].Kind == StopChunk
}

// toldPlain: plain people at k, perhaps with where it was, and then a comma stand behind a verb of saying: in
// "Iran, Trump told reporters there, must" the second says so of the first.
func toldPlain(chunks []Chunk, k int) bool {
	for end := k; k < len(chunks) && k < end+5; k++ {
		switch chunks[k].Kind {
		case WordChunk, SkipChunk, PrepChunk, PlaceChunk, DateChunk, DetChunk:
		case CommaChunk:
			return true
		default:
			return false
		}
	}
	return false
}

// saysWhat: "Sweden, a NATO member, backs": behind a comma the actor at k is of what kind
// the noun behind it says the one before is.
func (j *joiner) saysWhat(chunks []Chunk, k int) bool {
	if !j.r.lexicon.grammar.placed || chunks[k-1].Kind != CommaChunk || !j.oneOf(&chunks[k]) || k+1 >= len(chunks) {
		return false
	}
	return chunks[k+1].Kind == NounChunk || chunks[k+1].Kind == WordChunk
}

// halves: a hyphen between two adjectives of states makes them one, whatever
// follows: "les accords franco-arméniens signés".
func (j *joiner) halves(chunks []Chunk, end, k int) bool {
	return chunks[end].Actor.Kind == ByAdjective && k == end+2 && chunks[end+1].Kind == DashChunk && hyphen(chunks, end+1)
}

// leadsClause: behind a preposition, a comma and an actor with his verb no list
// goes on: "après la visite en Arménie, la France a", "after the strike on Doha, Hamas
// said".
func (j *joiner) leadsClause(chunks []Chunk, first, end, k int) bool {
	if !j.before() || j.r.lexicon.cased() {
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
			if !j.r.lexicon.Pack.Settings.NounFirst() {
				return false // "the U.S., Japan and other countries were"
			}
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
	case first == 1 && j.r.lexicon.grammar.placed && chunks[0].Kind == PrepChunk && chunks[0].Value == "in" && k+1 < len(chunks) && chunks[k+1].Kind == PossessiveChunk: // "In Beirut, Hezbollah's leader said"
	case first == 0 || !j.before() && !parted(chunks[end+1:k]): // «اتفاق يمني مصري», «تعاون يمني - مصري»
		return false
	case !j.before() && chunks[first-1].Kind == IncludeChunk: // «طالبت دول عدة، بينها مصر وقطر، إيران»
		return conjoined(chunks[first+1:end+1]) && !conjoined(chunks[end+1:k])
	case first == 1 && chunks[0].Kind == SourceChunk: // "According to the ministry, Israel was"
		if _, more := j.nextMember(chunks, k); more {
			return false
		}
	case j.before(): // "In Cairo, Foreign Minister X was received"
		if p := chunks[k].Actor; first > 1 && !j.opensAnew(chunks, first-1) || chunks[first-1].Kind != PrepChunk || !person(p) {
			return false
		}
	case chunks[first-1].Kind == VerbChunk: // «استقبل الرئيس المصري، وزير الخارجية العماني»
		counterpart := chunks[k].Actor.Kind == ByCounterpart // «القمة التي تحتضنها روما، نظيره»
		if _, more := j.nextMember(chunks, k); more || end > first || !counterpart && (!person(chunks[first].Actor) || explains(chunks, k)) && !j.objectBehindComma(chunks, k) {
			return false
		}
	case chunks[first-1].Kind != PrepChunk && chunks[first-1].Kind != NounChunk:
		return false
	}
	return !conjoined(chunks[end+1 : k])
}

// objectBehindComma: the name at k, behind a verb, its subject and a mere comma, goes on with
// a preposition, as an object does: «اتهم الجيش المالي، الجزائر بدعم».
func (j *joiner) objectBehindComma(chunks []Chunk, k int) bool {
	return j.s.Kind == text.Body && chunks[k].Actor.Kind == ByName && len(chunks[k].Actor.Offices) == 0 && k+1 < len(chunks) && chunks[k+1].Kind == PrepChunk
}

// parted: there is a comma among the chunks.
func parted(chunks []Chunk) bool {
	return slices.ContainsFunc(chunks, func(c Chunk) bool { return c.Kind == CommaChunk })
}

// explains: the office at k stands between two commas: «السفير كريم علي، مساعد الوزير، رفض».
func explains(chunks []Chunk, k int) bool {
	p := chunks[k].Actor
	return p.Person == "" && p.Name == "" && k+1 < len(chunks) && chunks[k+1].Kind == CommaChunk
}

// person: the phrase names somebody or an office.
func person(p *Phrase) bool {
	return len(p.Offices) > 0 || p.Person != ""
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
	v := k + 1
	for v < len(chunks) && (chunks[v].Kind == SkipChunk || chunks[v].Kind == AuxChunk) {
		v++ // "Chad, Niger has often claimed, arms"
	}
	if chunks[k-1].Kind != CommaChunk || v+1 >= len(chunks) || chunks[v].Kind != VerbChunk || chunks[v+1].Kind != CommaChunk {
		return false
	}
	return says(chunks[v].Lemma)
}

// startsClause: "X met A and B said": the last actor is the subject of a verb
// of its own when a verb stands on either side of the list.
func (j *joiner) startsClause(chunks []Chunk, first, k int) bool {
	if !j.before() && j.s.Kind == text.Body && !(len(chunks) > 1 && chunks[0].Kind == ActorChunk && chunks[1].Kind == VerbChunk) {
		return false // the verb comes first, save in headlines and what is written like them
	}
	in, before := chunks[k].Cases, chunks[first].Cases
	if in != 0 && in&Nominative == 0 || in == 0 && before != 0 && before&Nominative == 0 && k == first+2 {
		return false // «встречи Кении и Ганы завершились», «встречи Кении и Перу завершились»
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
	if chunks[k-1].Kind == CommaChunk && ledBy(chunks, first) && !j.opensClause(chunks, first) {
		return true
	}
	for b := first - 1; b >= 0; b-- {
		switch chunks[b].Kind {
		case VerbChunk:
			if chunks[b].Form == IngForm && b > 0 && chunks[b-1].Kind == ActorChunk {
				continue // "the forces fighting in Iraq and Syria say"
			}
			if chunks[k-1].Kind == ConjChunk && doneBy(chunks, b, first) {
				continue // "a truce brokered by Kenya and Egypt came into force"
			}
			return b < first-1 || !onlySays(chunks[b].Lemma) // "says Iran and Syria betrayed": both did
		case CommaChunk, CompChunk, SubChunk, RelChunk, StopChunk, ColonChunk, SemicolonChunk, QuoteChunk:
			return false
		}
	}
	return false
}

// doneBy: the verb at b is a participle behind a noun, and the list that begins at first
// does what it tells.
func doneBy(chunks []Chunk, b, first int) bool {
	if b == 0 || b != first-2 || chunks[b].Form != PastForm || chunks[first-1].Kind != PrepChunk || chunks[first-1].Value != "by" {
		return false
	}
	if b > 1 && chunks[b-1].Kind == PassiveChunk && (chunks[b-2].Kind == RelChunk || chunks[b-2].Kind == CompChunk) {
		return true // "a truce that was brokered by Kenya and Egypt came into force"
	}
	switch chunks[b-1].Kind {
	case NounChunk, WordChunk, ActorChunk:
		return true
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
	for start+1 < first && (chunks[start].Kind == SkipChunk || chunks[start].Kind == ConjChunk || chunks[start].Kind == CommaChunk) {
		start++ // "But after"
	}
	if first > start && chunks[first-1].Kind == CommaChunk {
		return false // "In a statement, Chad, Mali and Niger said": the phrase is over
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

// opensAnew: the preposition at k stands behind a comma, as what leads a sentence may:
// "Poco después, en Malta, el presidente Bush acordó".
func (j *joiner) opensAnew(chunks []Chunk, k int) bool {
	return j.r.lexicon.Pack.Settings.NounFirst() && k > 0 && chunks[k-1].Kind == CommaChunk && chunks[k].Value == "in"
}

// opensClause: the list stands right behind the word that opens its clause: "si los
// chinos, los indios o los rusos tienen".
func (j *joiner) opensClause(chunks []Chunk, first int) bool {
	return j.r.lexicon.Pack.Settings.NounFirst() && first > 0 && chunks[first-1].Kind == SubChunk
}
