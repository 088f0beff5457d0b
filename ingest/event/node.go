package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// argument is what stands beside a predicate.
type argument struct {
	prep   string          // preposition, empty for a bare phrase
	actor  *mention.Phrase // the phrase is an actor
	node   *node           // the phrase is headed by a predicate noun
	owner  *mention.Phrase // the phrase is headed by a plain word of this actor: "India's position"
	clause *clause         // the argument is a clause
	chunk  int             // chunk of its head
	conj   bool            // joined to the phrase before it
	pron   string          // the head's possessor is a pronoun: "his visit"
	place  string          // id of a place
	first  bool            // a dropped subject in the first person
	she    bool            // a dropped subject of a feminine verb
	back   bool            // was a pronoun that takes up the antecedent
	fold   string          // folded head word
}

// node is a predicate of a sentence with its arguments.
type node struct {
	chunk  int
	lemma  *mention.Lemma
	clause *clause
	class  lang.Class
	pron   string // possessor of a noun, object of a verb
	before []argument
	after  []argument // bare phrases behind it, in order
	preps  []argument
	// governor is the predicate of which the node is an argument, nil for a
	// clause's own verb: see clause.governor.
	governor *node
	matched  *reading
	// relatives are the clauses of which a noun is the antecedent: "the talks
	// that he held with X".
	relatives []*clause
}

// syntax is a sentence taken apart.
type syntax struct {
	chunks  []mention.Chunk
	clauses []*clause
	nodes   []*node
	byChunk map[int]*node
	vso     bool
	preps   *lang.Prepositions
	acts    []string                            // lemmas that may stand for an act told before
	kindOf  func(*mention.Phrase) ontology.Kind // nil: any kind

	anyone bool // any noun phrase is an actor: see Reader.Told

	// While arguments are hung: head of the phrase before, and what holds it.
	lastHead int
	holder   *node
}

func newSyntax(chunks []mention.Chunk, of *lang.Settings, kindOf func(*mention.Phrase) ontology.Kind) *syntax {
	s := &syntax{
		kindOf: kindOf, chunks: chunks, clauses: parse(chunks, of), byChunk: map[int]*node{},
		vso: of.VerbFirst, preps: &of.Prepositions, acts: of.Acts, lastHead: -1,
	}
	for _, c := range s.clauses {
		for _, k := range c.parts {
			switch ch := &chunks[k]; ch.Kind {
			case mention.VerbChunk, mention.NounChunk, mention.AdjChunk:
				n := &node{chunk: k, lemma: ch.Lemma, clause: c, class: ch.Lemma.Class, pron: ch.Pron}
				s.nodes = append(s.nodes, n)
				s.byChunk[k] = n
			}
		}
	}
	for _, c := range s.clauses {
		s.arguments(c)
	}
	for _, c := range s.clauses {
		s.hangBelow(c)
		s.resume(c)
		if n := s.byChunk[c.antecedent]; n != nil && c.link == relLink && c.verb >= 0 {
			n.relatives = append(n.relatives, c)
		}
	}
	return s
}

// group is a noun phrase: chunks between two boundaries.
type group struct {
	prep  string
	parts []int
	conj  bool // joined to the group before it by a conjunction or comma
}

// arguments cuts a clause into noun phrases and hangs them on its predicates.
func (s *syntax) arguments(c *clause) {
	var bare []argument
	g := group{}
	flush := func() {
		if len(g.parts) > 0 {
			bare = s.hang(c, g, bare)
		}
		g = group{}
	}
	for i, k := range c.parts {
		ch := &s.chunks[k]
		if s.stateOfPlace(c, i) {
			continue
		}
		switch ch.Kind {
		case mention.PrepChunk, mention.SourceChunk:
			if s.owned(c, g, k) {
				continue
			}
			conj := g.conj && len(g.parts) == 0
			flush()
			g.prep, g.conj = ch.Value, conj
			if ch.Kind == mention.SourceChunk {
				g.prep = sourcePrep
			}
		case mention.DateChunk:
			if g.prep != "" && len(g.parts) == 0 && !s.possessiveDate(k) {
				g = group{} // "met on Monday the ministers": the preposition is the date's
			} else if s.vso {
				flush() // «في قصر السلام اليوم وزير الخارجية»: a day ends the phrase before it
			}
		case mention.DashChunk:
			if !s.hyphen(k) {
				flush()
			}
			if s.enumerates(k) {
				g.prep = includePrep
			}
		case mention.CommaChunk, mention.OpenChunk, mention.CloseChunk, mention.StopChunk:
			flush()
			if s.enumerates(k) {
				g.prep = includePrep
			}
		case mention.ConjChunk:
			if s.adjectiveFollows(g, k) {
				continue
			}
			prep := g.prep
			flush()
			g.prep, g.conj = prep, true
		case mention.IncludeChunk:
			flush()
			g.prep = includePrep
		case mention.VerbChunk:
			flush()
			s.verbReached(k, bare)
			bare = nil
			s.holder, s.lastHead = s.byChunk[k], -1
		case mention.AdjChunk:
			if k == c.verb {
				flush()
				s.verbReached(k, bare)
				bare = nil
				continue
			}
			if len(g.parts) == 0 || s.vso {
				g.parts = append(g.parts, k)
			}
		case mention.PassiveChunk, mention.AuxChunk:
			flush()
		case mention.ActorChunk:
			if s.splitsBefore(g, k) {
				flush()
			}
			g.parts = append(g.parts, k)
		case mention.NounChunk, mention.WordChunk, mention.PossessiveChunk, mention.PlaceChunk, mention.DetChunk, mention.CompoundChunk:
			if s.vso && len(g.parts) > 0 && s.endsGroup(g, k) || s.opensPhrase(g, k) {
				flush()
			}
			g.parts = append(g.parts, k)
		}
	}
	flush()
	if c.verb >= 0 {
		settle(s.byChunk[c.verb], bare)
	}
	s.distant(c, bare)
}

const (
	sourcePrep  = "@source"  // according to
	includePrep = "@include" // including
)

// stateOfPlace: in "meet in Geneva, Switzerland, on Tuesday" the state behind the
// comma says where Geneva is.
func (s *syntax) stateOfPlace(c *clause, i int) bool {
	if s.vso || i < 3 || s.chunks[c.parts[i]].Kind != mention.ActorChunk {
		return false
	}
	state, comma, place, prep := &s.chunks[c.parts[i]], &s.chunks[c.parts[i-1]], &s.chunks[c.parts[i-2]], &s.chunks[c.parts[i-3]]
	if comma.Kind != mention.CommaChunk || place.Kind != mention.PlaceChunk || prep.Kind != mention.PrepChunk {
		return false
	}
	a := state.Actor
	if a.Kind != mention.ByName || a.Person != "" || len(a.List) > 0 || a.Possessive {
		return false
	}
	if i+1 == len(c.parts) {
		return true
	}
	switch s.chunks[c.parts[i+1]].Kind {
	case mention.CommaChunk, mention.PrepChunk, mention.DateChunk, mention.StopChunk:
		return true
	}
	return false
}

// possessiveDate: "at Thursday's meeting": the preposition is the meeting's.
func (s *syntax) possessiveDate(k int) bool {
	return !s.vso && k+1 < len(s.chunks) && s.chunks[k+1].Kind == mention.PossessiveChunk
}

// owned: «غارات على مواقع لداعش»: behind a noun without the article, inside a
// prepositional phrase, the «ل» says whose it is; so it does behind the object
// of a verb that gives nobody anything: «تدعم الوحدة الترابية للمغرب».
func (s *syntax) owned(c *clause, g group, k int) bool {
	if !s.vso || s.chunks[k].Value != "ل" {
		return false
	}
	object := g.prep == "" && c.verb >= 0 && len(g.parts) > 0 && g.parts[0] > c.verb && s.chunks[c.verb].Lemma != nil && !takes(s.chunks[c.verb].Lemma, "ل")
	if g.prep == "" && !object {
		return false
	}
	for _, part := range g.parts {
		if c := &s.chunks[part]; c.Kind != mention.WordChunk || c.Def && !object || c.Pron != "" {
			return false
		}
	}
	return len(g.parts) > 0
}

// adjectiveFollows: «الحصار التجاري والاقتصادي الأمريكي»: the conjunction joins
// adjectives of one noun. Relational adjectives end in «ي» or «ية».
func (s *syntax) adjectiveFollows(g group, k int) bool {
	if !s.vso || len(g.parts) == 0 || k+1 >= len(s.chunks) {
		return false
	}
	last, next := &s.chunks[g.parts[len(g.parts)-1]], &s.chunks[k+1]
	return next.Kind == mention.WordChunk && relational(next.Fold) && (last.Kind == mention.WordChunk || last.Kind == mention.NounChunk)
}

func relational(fold string) bool {
	return hasArticle(fold) && (strings.HasSuffix(fold, "ي") || strings.HasSuffix(fold, "يه"))
}

// splitsBefore: two actors side by side are two phrases (subject and object),
// unless the second is an adjective of the first's head.
func (s *syntax) splitsBefore(g group, k int) bool {
	if len(g.parts) == 0 {
		return false
	}
	if s.chunks[k].Actor.Kind == mention.ByPronoun && !s.vso {
		return true // "in the day he": a pronoun is a phrase of its own
	}
	last := &s.chunks[g.parts[len(g.parts)-1]]
	if !s.vso && g.prep != "" && last.Kind == mention.WordChunk && s.verbNext(k) {
		return true // "on the same day Rodríguez met"
	}
	if last.Kind == mention.PlaceChunk && s.vso {
		return s.chunks[k].Actor.Kind != mention.ByAdjective // «استقبل الأمير في جدة الرئيس الأوكراني»
	}
	if s.vso && last.Kind == mention.NounChunk && last.Def && s.chunks[k].Actor.Kind != mention.ByAdjective {
		return true // «لتقديم التعزية رئيس مالي»: no noun with its article has a possessor
	}
	if last.Kind != mention.ActorChunk {
		return false
	}
	if s.vso && s.capitalOf(g) {
		return false
	}
	if s.vso {
		return s.chunks[k].Actor.Kind != mention.ByAdjective
	}
	return last.Actor.Kind != mention.ByAdjective
}

// capitalOf: in «في العاصمة القطرية الدوحة» the adjective is the capital's.
func (s *syntax) capitalOf(g group) bool {
	first := g.parts[0]
	if len(g.parts) != 1 || g.prep == "" || first == 0 || s.chunks[first].Actor == nil || s.chunks[first].Actor.Kind != mention.ByAdjective {
		return false
	}
	prev := &s.chunks[first-1]
	return prev.Kind == mention.PrepChunk && prev.Last > prev.First
}

// verbNext: a verb stands right behind chunk k, whose subject it then is.
func (s *syntax) verbNext(k int) bool {
	for n := k + 1; n < len(s.chunks); n++ {
		switch s.chunks[n].Kind {
		case mention.SkipChunk, mention.NegChunk, mention.ModalChunk:
			continue
		case mention.VerbChunk:
			return s.chunks[n].Form != mention.IngForm && s.chunks[n].Form != mention.Participle
		case mention.AuxChunk, mention.PassiveChunk:
			return true
		}
		return false
	}
	return false
}

// endsGroup: in Arabic a noun behind a complete actor begins a new phrase.
func (s *syntax) endsGroup(g group, k int) bool {
	last := &s.chunks[g.parts[len(g.parts)-1]]
	first := &s.chunks[g.parts[0]]
	if next := &s.chunks[k]; first.Def && last.Kind == mention.ActorChunk && last.Actor.Kind == mention.ByAdjective && hasArticle(last.Fold) && next.Kind == mention.NounChunk && !next.Def && next.Pron == "" {
		return true // «القرار الأمريكي انتهاكا»
	}
	return last.Kind == mention.ActorChunk && last.Actor.Kind != mention.ByAdjective &&
		(first.Kind == mention.ActorChunk || s.chunks[k].Kind == mention.NounChunk)
}

// opensPhrase: an English article behind a noun begins another phrase:
// "designated Hamas a terrorist organisation".
func (s *syntax) opensPhrase(g group, k int) bool {
	if s.vso || len(g.parts) == 0 {
		return false
	}
	last := &s.chunks[g.parts[len(g.parts)-1]]
	if counts(&s.chunks[k]) {
		return last.Kind == mention.ActorChunk && last.Actor.Kind != mention.ByAdjective // "gave Ukraine 50 tanks"
	}
	if s.chunks[k].Kind != mention.DetChunk {
		return false
	}
	return last.Kind == mention.NounChunk || last.Kind == mention.WordChunk || last.Kind == mention.ActorChunk && last.Actor.Kind != mention.ByAdjective
}

// verbReached gives a verb what stood before it.
func (s *syntax) verbReached(k int, bare []argument) {
	if n := s.byChunk[k]; n != nil {
		n.before = append(n.before, govern(n, bare)...)
	}
}

// settle gives the clause's verb what stands behind it.
func settle(n *node, bare []argument) {
	if n != nil {
		n.after = append(n.after, govern(n, bare)...)
	}
}

// hyphen: a dash inside a word ("full-scale") divides nothing.
func (s *syntax) hyphen(k int) bool {
	return k > 0 && k+1 < len(s.chunks) && s.chunks[k-1].End == s.chunks[k].Start && s.chunks[k].End == s.chunks[k+1].Start
}

// govern puts the nouns that head a verb's phrases under the verb.
func govern(verb *node, arguments []argument) []argument {
	for _, a := range arguments {
		if a.node != nil && a.node.governor == nil && a.node != verb {
			a.node.governor = verb
		}
	}
	return arguments
}

// hang makes an argument of a group and hangs it where it belongs: a
// prepositional phrase on the nearest predicate that takes the preposition.
func (s *syntax) hang(c *clause, g group, bare []argument) []argument {
	a := s.argument(g)
	a.conj = g.conj
	defer func() {
		s.lastHead = a.chunk
		if a.node != nil {
			s.lastHead = a.node.chunk
		}
	}()
	if g.conj && s.coordinate(c, a) {
		return bare
	}
	if g.prep == "" {
		if s.under(g, a) {
			return bare
		}
		s.holder = s.byChunk[c.verb]
		if s.besideTitled(g, a, bare) {
			last := &bare[len(bare)-1]
			both := &mention.Phrase{First: last.actor.First, Last: a.actor.Last, Start: last.actor.Start, End: a.actor.End}
			both.List = append(slices.Clone(each(last.actor)), each(a.actor)...)
			last.actor = both
			return bare
		}
		if g.conj && len(bare) > 0 && a.actor == nil && a.node == nil {
			return bare
		}
		return append(bare, a)
	}
	if s.people(c, g, a, bare) {
		bare[len(bare)-1].actor = a.actor
		return bare
	}
	if s.belongs(g, a, bare) {
		return bare
	}
	if s.quantity(g, a, bare) {
		last := &bare[len(bare)-1]
		last.node, last.fold, last.chunk = a.node, a.fold, a.chunk
		return bare
	}
	head := s.taker(c, g)
	if above := s.agentOf(c, g); above != nil {
		head = above
	}
	if head == nil || s.absolute(g) {
		return bare
	}
	s.holder = head
	head.preps = append(head.preps, a)
	if a.node != nil && a.node.governor == nil {
		a.node.governor = head
	}
	return bare
}

// besideTitled: «باريس وحليفتها لندن»: a word like "ally" between two actors does
// not part them.
func (s *syntax) besideTitled(g group, a argument, bare []argument) bool {
	if !s.vso || !g.conj || a.actor == nil || len(bare) == 0 || bare[len(bare)-1].actor == nil || a.chunk < 2 {
		return false
	}
	return s.chunks[a.chunk-1].Kind == mention.SkipChunk && s.chunks[a.chunk-2].Kind == mention.ConjChunk && bare[len(bare)-1].chunk == a.chunk-3
}

// coordinate hangs a noun that ends something beside the one before it: "the
// need to end the embargo and to remove Cuba from the list" has two.
func (s *syntax) coordinate(c *clause, a argument) bool {
	if a.node == nil || !hasOperator(a.node.lemma, lang.End) {
		return false
	}
	for i := len(c.parts) - 1; i >= 0; i-- {
		n := s.byChunk[c.parts[i]]
		if n == nil || n.chunk >= a.node.chunk || n.class != lang.Noun || !hasOperator(n.lemma, lang.End) || n.governor == nil {
			continue
		}
		a.node.governor = n.governor
		if k := a.node.chunk; k > 0 && s.chunks[k-1].Kind == mention.PrepChunk {
			n.governor.preps = append(n.governor.preps, a) // «طالب بإنهاء الحصار وبشطب كوبا من القائمة»
		} else if prep := prepOf(n.governor, n); !s.vso && prep != "" {
			a.prep = prep // "the need for an end to the blockade and the removal of"
			n.governor.preps = append(n.governor.preps, a)
		} else {
			n.governor.after = append(n.governor.after, a)
		}
		return true
	}
	return false
}

// hangBelow makes a clause the complement of the predicate that governs it.
func (s *syntax) hangBelow(c *clause) {
	if c.governor < 0 {
		return
	}
	g := s.byChunk[c.governor]
	if g == nil {
		return
	}
	switch c.link {
	case compLink, infLink, quoteLink, colonLink:
		g.preps = append(g.preps, argument{prep: "comp", clause: c, chunk: c.verb})
	}
}
