package event

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// argument finds the head of a noun phrase.
func (s *syntax) argument(g group) argument {
	switch {
	case s.vso:
		return s.headFirst(g)
	case s.cased:
		return s.headBetween(g)
	}
	if s.nounFirst {
		return s.headAmid(g)
	}
	return s.headLast(g)
}

// headFirst reads a phrase whose head comes first, possessors and adjectives
// behind it: «إنهاء الحصار الأمريكي».
func (s *syntax) headFirst(g group) argument {
	parts := g.parts
	for len(parts) > 1 && (s.chunks[parts[0]].Kind == mention.DetChunk || counts(&s.chunks[parts[0]]) && s.chunks[parts[1]].Kind == mention.ActorChunk) {
		parts = parts[1:] // «ثلاث طائرات تركية», «3 طائرات تركية»
	}
	head := &s.chunks[parts[0]]
	a := argument{prep: g.prep, chunk: parts[0], fold: head.Fold, pron: head.Pron}
	switch head.Kind {
	case mention.ActorChunk:
		a.actor = head.Actor
	case mention.NounChunk, mention.AdjChunk:
		a.node = s.byChunk[parts[0]]
		s.possessors(a.node, parts[1:])
	case mention.PlaceChunk:
		a.place = head.Place
	default:
		a.owner = s.firstOwner(parts[1:], &a)
	}
	return a
}

// firstOwner is the actor in whose possession a plain noun stands; a predicate
// noun behind it is what the phrase is about.
func (s *syntax) firstOwner(parts []int, a *argument) *mention.Phrase {
	for i, k := range parts {
		switch ch := &s.chunks[k]; ch.Kind {
		case mention.ActorChunk:
			if s.standsAlone(k) {
				return nil // «الهجمات على المدنيين هي انتهاك»
			}
			return ch.Actor
		case mention.NounChunk:
			a.node = s.byChunk[k]
			s.possessors(a.node, parts[i+1:])
			return nil
		case mention.WordChunk:
			a.pron = ch.Pron
		}
	}
	return nil
}

// possessors gives a noun what stands behind it: an actor or another noun.
func (s *syntax) possessors(n *node, parts []int) {
	for i, k := range parts {
		switch ch := &s.chunks[k]; ch.Kind {
		case mention.ActorChunk:
			if s.signedAt(n, k) {
				continue
			}
			n.after = append(n.after, argument{actor: ch.Actor, chunk: k, fold: ch.Fold})
		case mention.AdjChunk:
			if inner := s.byChunk[k]; inner.governor == nil && inner != n {
				inner.governor = n // «دعم الهند المستمر في»: what goes on is the support
			}
		case mention.NounChunk:
			inner := s.byChunk[k]
			inner.governor = n
			n.after = append(n.after, argument{node: inner, chunk: k, fold: ch.Fold})
			s.possessors(inner, parts[i+1:])
			return
		case mention.WordChunk:
			a := argument{chunk: k, fold: ch.Fold}
			if i == 0 && ch.Value == mention.GroupValue && ch.Pron != "" {
				a.pron = ch.Pron
				n.after = append(n.after, a) // «انسحاب قواتها»
				return
			}
			if i == 0 || s.chunks[parts[i-1]].Kind != mention.WordChunk {
				if owner := s.firstOwner(parts[i+1:], &a); owner != nil && !s.adjacentAdjective(owner, n, ch) {
					a.owner = owner
					n.after = append(n.after, a)
					return
				}
				if s.placedBehind(k, parts[i+1:]) {
					n.after = append(n.after, a)
					return
				}
			}
		}
	}
}

// placedBehind: what "in" or "of" brings right behind the plain word says where it is or
// whose: «قصف بلدات في لبنان», «إدراج قياديين في حركة الشباب».
func (s *syntax) placedBehind(k int, rest []int) bool {
	return len(rest) == 0 && k+2 < len(s.chunks) && !s.chunks[k].Def && s.chunks[k+1].Kind == mention.PrepChunk && slices.Contains(s.preps.Inside, s.chunks[k+1].Value)
}

// signedAt: a capital right behind an agreement or talks is where they were: «اتفاق فيينا»,
// «محادثات فيينا».
func (s *syntax) signedAt(n *node, k int) bool {
	a := s.chunks[k].Actor
	if k != n.chunk+1 || !a.Seat || len(a.List) > 0 || s.chunks[n.chunk].Def {
		return false
	}
	if tells(n.lemma, "agrees-with") {
		return k+1 >= len(s.chunks) || s.chunks[k+1].Kind != mention.PrepChunk
	}
	next := s.nextPrep(k)
	return next != "مع" && next != "بين" && tells(n.lemma, "met-with") && !tells(n.lemma, "visited")
}

// nextPrep is the preposition that stands behind the chunk at k or behind its plain adjectives, "" for
// none.
func (s *syntax) nextPrep(k int) string {
	for k++; k < len(s.chunks); k++ {
		switch ch := &s.chunks[k]; ch.Kind {
		case mention.PrepChunk:
			return ch.Value
		case mention.WordChunk, mention.SkipChunk:
		default:
			return ""
		}
	}
	return ""
}

// adjacentAdjective: an adjective behind a plain adjective still belongs to the
// noun («الحصار الاقتصادي الأمريكي»); behind a genitive it is the genitive's
// («شراء النفط الروسي»). Adjectives agree in definiteness, genitives need not.
func (s *syntax) adjacentAdjective(p *mention.Phrase, n *node, word *mention.Chunk) bool {
	if !s.chunks[n.chunk].Def && hasArticle(word.Fold) || counts(word) {
		return false // «حظر دخول 20 أمريكيا»
	}
	first := p
	if len(p.List) > 0 {
		first = p.List[0]
	}
	if first.Kind != mention.ByAdjective || s.disagrees(n, word, p) {
		return false
	}
	n.after = append(n.after, argument{actor: p, chunk: n.chunk})
	return true
}

// disagrees: in «استهداف سفينة إسرائيلية» the feminine adjective is no
// masculine singular's, so it is the genitive's.
func (s *syntax) disagrees(n *node, word *mention.Chunk, p *mention.Phrase) bool {
	noun := s.chunks[n.chunk].Fold
	if !feminine(word.Fold) || feminine(noun) || !strings.HasSuffix(noun, text.Fold(n.lemma.Text)) {
		return false
	}
	for k := n.chunk + 1; k < len(s.chunks); k++ {
		if s.chunks[k].Actor == p {
			return feminine(s.chunks[k].Fold)
		}
	}
	return false
}

// feminine: the folded word ends in «ة».
func feminine(fold string) bool { return strings.HasSuffix(fold, "ه") }

// headLast reads a phrase whose head comes last, states and possessors before
// it: "the US economic embargo", "Israel's attack".
func (s *syntax) headLast(g group) argument {
	last := len(g.parts) - 1
	a := argument{prep: g.prep, chunk: g.parts[last], fold: s.chunks[g.parts[last]].Fold}
	for _, k := range g.parts {
		if ch := &s.chunks[k]; ch.Kind == mention.DetChunk && ch.Pron != "" {
			a.pron = ch.Pron
		}
	}
	switch head := &s.chunks[g.parts[last]]; head.Kind {
	case mention.ActorChunk:
		a.actor = head.Actor
		if a.actor.Kind == mention.ByAdjective && !a.actor.Plural && len(g.parts) > 1 {
			a.actor, a.owner = nil, head.Actor
		}
		s.nounsBefore(g.parts[:last])
	case mention.NounChunk, mention.AdjChunk:
		a.node = s.byChunk[g.parts[last]]
		s.modifiers(a.node, g.parts[:last], a.pron)
	case mention.PlaceChunk:
		a.place, a.held = head.Place, s.occupant(g.parts[:last])
	default:
		s.plainHead(g.parts[:last], &a)
	}
	return a
}

// plainHead: behind a plain head the last predicate noun or actor before it
// says whose or what it is ("sanctions relief", "Iran's demands list").
func (s *syntax) plainHead(parts []int, a *argument) {
	for i := len(parts) - 1; i >= 0; i-- {
		switch ch := &s.chunks[parts[i]]; ch.Kind {
		case mention.ActorChunk:
			a.owner, a.held = ch.Actor, s.occupant(parts[:i])
			return
		case mention.CompoundChunk:
			if ch.Value == "possess" && ch.Actor != nil && !s.possessorBefore(parts[:i]) {
				a.owner = ch.Actor // "Pakistani-controlled territory"
				return
			}
		case mention.NounChunk:
			a.node = s.byChunk[parts[i]]
			s.modifiers(a.node, parts[:i], a.pron)
			return
		}
	}
}

// modifiers gives a noun the actors and nouns before it.
func (s *syntax) modifiers(n *node, parts []int, pron string) {
	if n.pron == "" {
		n.pron = pron
	}
	parts = s.wares(n, parts)
	for i := len(parts) - 1; i >= 0; i-- {
		switch ch := &s.chunks[parts[i]]; ch.Kind {
		case mention.ActorChunk:
			if s.venue(n, parts, i) {
				continue
			}
			if s.destination(n, parts, i) {
				n.preps = append(n.preps, argument{prep: "to", actor: ch.Actor, chunk: parts[i], fold: ch.Fold})
				continue
			}
			n.before = append(n.before, argument{actor: ch.Actor, chunk: parts[i], fold: ch.Fold})
			if last := len(n.before) - 1; last > 0 && s.chunks[parts[i]+1].Kind == mention.PossessiveChunk && n.before[last-1].actor != nil {
				n.before[0], n.before[last] = n.before[last], n.before[0] // "Serbia's EU membership" is Serbia's
			}
		case mention.PlaceChunk:
			n.preps = append(n.preps, argument{prep: "of", place: ch.Place, chunk: parts[i], fold: ch.Fold}) // "the Gaza siege"
		case mention.CompoundChunk:
			if ch.Actor != nil && ch.Value == "against" {
				n.preps = append(n.preps, argument{prep: ch.Value, actor: ch.Actor, chunk: parts[i], fold: ch.Fold})
			} else if ch.Actor != nil && ch.Lemma != nil && (hasOperator(ch.Lemma, lang.Light) || len(n.lemma.Frames) > 0 && !ofRelations(n.lemma)) {
				n.before = append(n.before, argument{actor: ch.Actor, chunk: parts[i], fold: ch.Fold}) // "US-imposed sanctions", "a US-drafted resolution"
			}
		case mention.NounChunk:
			inner := s.byChunk[parts[i]]
			inner.governor = n
			n.before = append(n.before, argument{node: inner, chunk: parts[i], fold: ch.Fold})
			s.modifiers(inner, parts[:i], "")
			return
		}
	}
}

// venue: a capital right before talks or an agreement is where they were: "the
// Minsk agreement".
func (s *syntax) venue(n *node, parts []int, i int) bool {
	if a := s.chunks[parts[i]].Actor; !a.Seat || len(a.List) > 0 || parts[i]+1 != n.chunk && (i+2 != len(parts) || s.chunks[parts[i]+1].Kind != mention.WordChunk) {
		return false
	}
	return tellsOneOf(n.lemma, reconciles)
}

// destination: a state's name right before "visit" is where it goes: "ends Qatar
// visit".
func (s *syntax) destination(n *node, parts []int, i int) bool {
	a := s.chunks[parts[i]].Actor
	return a.Kind == mention.ByName && a.Person == "" && parts[i]+1 == n.chunk && tells(n.lemma, "visited")
}

func (s *syntax) nounsBefore(parts []int) {
	for i := len(parts) - 1; i >= 0; i-- {
		if n := s.byChunk[parts[i]]; n != nil && n.class == lang.Noun {
			s.modifiers(n, parts[:i], "")
			return
		}
	}
}

func hasArticle(fold string) bool {
	return strings.HasPrefix(fold, "ال") || strings.HasPrefix(fold, "وال")
}
