package mention

import "strings"

// likeValue is the value of prepositions that list members behind a group: "such as", "like", «مثل».
const likeValue = "like"

// suchAs: a preposition of likeness between an unnamed group and an actor lists members: "countries
// like Chad", «حركات مثل حزب الله».
func (j *joiner) suchAs(chunks []Chunk) {
	for k := 1; k+1 < len(chunks); k++ {
		c, next := &chunks[k], &chunks[k+1]
		if c.Kind == PrepChunk && c.Value == likeValue && next.Kind == ActorChunk && next.Actor.Kind == ByName && j.unnamedGroup(&chunks[k-1]) {
			c.Kind, c.Value = IncludeChunk, ""
		}
	}
}

// unnamedGroup: the chunk is a plain English plural or a plain Arabic noun.
func (j *joiner) unnamedGroup(c *Chunk) bool {
	if c.Kind != WordChunk && (c.Kind != NounChunk || c.Lemma != nil && len(c.Lemma.Frames) > 0) {
		return false
	}
	return !j.before() || strings.HasSuffix(c.Fold, "s")
}
