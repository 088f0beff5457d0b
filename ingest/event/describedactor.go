package event

import (
	"cmp"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/mention"
)

// describesActor: the Arabic participle with its article stands right behind an actor by its name or
// organ: «مهاجمة الجيش التشادي المتحالف مع النيجر».
func (m *matcher) describesActor(n *node) bool {
	if !m.vso || n.chunk == 0 || !m.chunks[n.chunk].Def {
		return false
	}
	c := &m.chunks[n.chunk-1]
	return c.Kind == mention.ActorChunk && c.Actor.Kind != mention.ByAdjective && c.Actor.Kind != mention.ByPronoun
}

// otherGender: the adjective at chunk k is feminine and the actor's first word is not, so that the
// words between are what it describes: «قصف الجيش السوري الفصائل المدعومة من تركيا».
func (m *matcher) otherGender(k, actor int) bool {
	if actor == k-1 || m.chunks[actor].Actor.Kind == mention.ByPronoun || !feminine(m.chunks[k].Fold) {
		return false
	}
	return mention.MasculineHead(strings.TrimLeft(headWord(m.chunks[actor].Fold), "و"))
}

// actorBefore: a participle behind an actor describes it: "the Kurdish forces,
// supported by", «الجيش -المدعوم من تركيا-».
func (m *matcher) actorBefore(n *node) *argument {
	if n.clause.verb == n.chunk || !m.vso || !m.chunks[n.chunk].Def {
		return nil
	}
	for k := n.chunk - 1; k >= 0; k-- {
		switch c := &m.chunks[k]; c.Kind {
		case mention.DashChunk, mention.OpenChunk, mention.CommaChunk, mention.SkipChunk:
		case mention.ConjChunk:
			if before := k - 1; before < 0 || m.chunks[before].Kind != mention.WordChunk || !hasArticle(m.chunks[before].Fold) {
				return nil
			} // «موقفها الثابت والداعم»
		case mention.ActorChunk:
			return m.describedActor(n, k)
		case mention.WordChunk, mention.NounChunk:
			if c.Kind == mention.WordChunk && ofSeveral(c.Fold) && ofSeveral(m.chunks[n.chunk].Fold) {
				return nil // «المسلحين المدعومين من»
			}
			if c.Kind == mention.WordChunk && (c.Def || hasArticle(c.Fold)) {
				continue
			}
			pron := cmp.Or(c.Pron, suffixOf(c.Fold))
			if sub := m.subjectActor(n.clause); sub != nil && sub.chunk < k && m.means(pron, sub) {
				return sub // «أكدت مصر، أمام لجنة، موقفها الداعم»
			}
			if pron != "" {
				return &argument{pron: pron, chunk: k} // «موقفها الثابت الداعم»
			}
			return nil
		default:
			return nil
		}
	}
	return nil
}

// describedActor is the actor at k whom the Arabic participle behind him describes, nil where it tells of
// something else.
func (m *matcher) describedActor(n *node, k int) *argument {
	c := &m.chunks[k]
	if c.Actor.Kind == mention.ByAdjective && !(tells(n.lemma, "detains") && m.peopleOf(k)) || m.otherGender(n.chunk, k) {
		return nil
	}
	if k > 0 && c.Actor.Kind == mention.ByPronoun && m.chunks[k-1].Kind == mention.ActorChunk && m.chunks[k-1].Actor.Kind != mention.ByAdjective {
		k-- // «إيران هي الداعمة للحوثيين»
	}
	all := m.chunks[k].Actor
	if listsAlone(all) && ofSeveral(m.chunks[n.chunk].Fold) && m.kindOf(all.List[len(all.List)-1]) != ontology.Organization {
		return &argument{actor: all, chunk: k} // «إيران وسوريا الداعمتان»
	}
	return &argument{actor: lastNamed(all), chunk: k}
}

// peopleOf: the plural adjective at k and the plural word before it are people of a state: «الصيادين
// المصريين المحتجزين».
func (m *matcher) peopleOf(k int) bool {
	return k > 0 && nisbaPlural(m.chunks[k].Tail) && m.chunks[k-1].Kind == mention.WordChunk && soundPlural(m.chunks[k-1].Fold)
}

// suffixOf is the pronoun with which a word ends that is definite without the article, as
// the adjective behind it tells.
func suffixOf(fold string) string {
	switch {
	case strings.HasSuffix(fold, "ها"):
		return "3sf"
	case strings.HasSuffix(fold, "ه"):
		return "3sm"
	}
	return ""
}

// adjectiveDoes: the one genitive of the Arabic noun is the adjective of its doer right behind it: «الهجوم الإيراني».
func (m *matcher) adjectiveDoes(n *node, own []argument) bool {
	return len(own) == 1 && own[0].actor != nil && byAdjective(own[0].actor) && own[0].chunk == n.chunk+1
}
