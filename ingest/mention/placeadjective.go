package mention

import "strings"

// placeAdjective passes over the adjective of a place noun behind the name of the place: «وصل إلى
// مطار عدن الدولي وزير الخارجية» names who arrived.
func (j *joiner) placeAdjective(out []Chunk) {
	if j.before() {
		return
	}
	for k := 3; k+1 < len(out); k++ {
		c, at, noun := &out[k], &out[k-1], &out[k-2]
		next := k + 1
		if out[next].Kind == DateChunk && next+1 < len(out) {
			next++
		}
		if out[next].Kind != ActorChunk && out[next].Kind != NounChunk {
			continue // «بريف حمص الشمالي التي قصفت»
		}
		if c.Kind == WordChunk && c.First == c.Last && out[k-3].Kind == PrepChunk && noun.Kind == PrepChunk && noun.Value == "place" && (at.Kind == ActorChunk && at.Actor.Kind == ByName || at.Kind == PlaceChunk) && describes(c.Fold) {
			c.Kind, c.Value = SkipChunk, ""
		}
	}
}

// describes: the folded word has the article and the ending of an adjective of relation.
func describes(fold string) bool {
	return strings.HasPrefix(fold, "ال") && (strings.HasSuffix(fold, "ي") || strings.HasSuffix(fold, "يه"))
}

// nounBehindPrep: an Arabic word with a preposition written before it is a noun, though it leads
// phrases, too, where it stands alone: «منحة لبناء مستشفى», «بناء على طلب».
func (j *joiner) nounBehindPrep(p *piece, e *Entry) bool {
	return !j.before() && e.Word.Class == "prep" && p.clitics.Prep != "" && p.first == p.last
}

// townBeforeName: between the envoy and his name stands the town where he serves: «القنصل العام
// الأمريكي بجدة جوي هود».
func (j *joiner) townBeforeName(k int) bool {
	p, n := j.piece(k), j.piece(k+1)
	return !j.before() && p != nil && n != nil && p.has(PlaceEntry) != nil && p.first == p.last && n.punct == "" && n.date == nil && n.function("prep") == nil && j.newName(k+1) > k+1
}
