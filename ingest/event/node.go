package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
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
	pron   string          // the head's possessor is a pronoun: "his visit"
	place  string          // id of a place
	fold   string          // folded head word
	cases  mention.Cases   // of its head, where the language has cases
	conj   bool            // joined to the phrase before it
	held   *mention.Phrase // who holds the place: "rebel-held Daraya"
	first  bool            // a dropped subject in the first person
	she    bool            // a dropped subject of a feminine verb
	he     bool            // of a masculine present
	one    bool            // of a verb that tells of no two
	they   bool            // of a plural verb
	both   bool            // of a dual verb
	meets  bool            // of a verb of meeting that tells of no host
	back   bool            // was a pronoun that takes up the antecedent
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
	// joined is the noun of a like act that "and" joins to this one, whose phrases
	// may be those of both: "ataques y bombardeos contra X".
	joined *node
	// beside is the noun beside which "and" puts this one, so that both are acts of one verb.
	beside *node
}

// syntax is a sentence taken apart.
type syntax struct {
	room       *Room
	chunks     []mention.Chunk
	clauses    []*clause
	nodes      []*node
	byChunk    map[int]*node
	vso        bool
	cased      bool
	preps      *lang.Prepositions
	drops      bool                                // verbs leave out a subject that was told before
	nounFirst  bool                                // a noun stands before what modifies it
	analytic   bool                                // the order of words alone tells who does what
	wrongs     []string                            // lemmas of nouns of a wrong
	acts       []string                            // lemmas that may stand for an act told before
	others     []string                            // forms of nouns for somebody else than whose they are
	holdings   []string                            // nouns of things whose owner an attack on them hits
	among      []string                            // verbs that make their subject one of several
	answers    []string                            // verbs and nouns that say of a hostile act that it answers one
	anyState   []string                            // forms of nouns for any state
	ownDeeds   []string                            // verbs whose object with a possessive is their subject's own
	ties       []string                            // verbs and adjectives that tie firms or people to whom they name
	masculines []string                            // states that take a masculine verb
	kindOf     func(*mention.Phrase) ontology.Kind // nil: any kind

	anyone bool // any noun phrase is an actor: see Reader.Told

	// While arguments are hung: head of the phrase before, and what holds it.
	lastHead int
	behind   string // preposition of the phrase before
	lastPrep string // what the case of a phrase without a preposition made of it
	holder   *node
	lastAct  *node // noun of the last phrase but for those behind "of"
	parts    []int // empty: room for those of a group
	bare     []argument

	made map[int]argument // doers of the participles before nouns, by the noun's chunk
}

// newSyntax parses a sentence. The chunks are its own: the parser rewrites what two
// words are together.
func newSyntax(room *Room, chunks []mention.Chunk, of *lang.Settings, kindOf func(*mention.Phrase) ontology.Kind, title bool) *syntax {
	s := room.sentences.New()
	*s = syntax{
		room: room, kindOf: kindOf, chunks: chunks, clauses: parse(room, chunks, of, title),
		vso: of.VerbFirst, cased: of.Cased(), nounFirst: of.NounFirst(), analytic: of.Analytic(), drops: of.Drops, preps: &of.Prepositions, acts: of.Acts, wrongs: of.Wrongs, others: of.Others, holdings: of.Holdings, answers: of.Answers, among: of.Among, ties: of.Ties, ownDeeds: of.OwnDeeds, anyState: of.States, masculines: of.Masculine, lastHead: -1,
		parts: room.parts.Take(16)[:0], bare: room.arguments.Take(8)[:0],
	}
	s.makeNodes()
	s.participleDoers()
	for _, c := range s.clauses {
		s.arguments(c)
	}
	s.parts, s.bare = nil, nil
	for _, c := range s.clauses {
		s.hangBelow(c)
		s.resume(c)
		s.pastRelative(c)
		if n := s.byChunk[c.antecedent]; n != nil && c.link == relLink && c.verb >= 0 {
			n.relatives = append(n.relatives, c)
		}
	}
	return s
}

// makeNodes makes the nodes of the sentence.
func (s *syntax) makeNodes() {
	most := 0
	for i := range s.chunks {
		if hasNode(s.chunks[i].Kind) {
			most++
		}
	}
	all := s.room.nodes.Take(most)[:0]
	s.nodes, s.byChunk = s.room.listed.Take(most)[:0], make(map[int]*node, most)
	for _, c := range s.clauses {
		for _, k := range c.parts {
			if ch := &s.chunks[k]; hasNode(ch.Kind) {
				all = append(all, node{
					chunk: k, lemma: ch.Lemma, clause: c, class: ch.Lemma.Class, pron: ch.Pron,
					after: s.room.arguments.Take(2)[:0], preps: s.room.arguments.Take(2)[:0],
				})
				n := &all[len(all)-1]
				s.nodes = append(s.nodes, n)
				s.byChunk[k] = n
			}
		}
	}
}

// hasNode: a chunk of the kind is a predicate.
func hasNode(kind mention.ChunkKind) bool {
	return kind == mention.VerbChunk || kind == mention.NounChunk || kind == mention.AdjChunk
}

// verbReached gives a verb what stood before it.
func (s *syntax) verbReached(k int, bare []argument) {
	if n := s.byChunk[k]; n != nil {
		n.before = append(n.before, govern(n, s.doneTo(bare))...)
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
	return k > 0 && k+1 < len(s.chunks) && s.chunks[k].Fold != "—" && s.chunks[k-1].End == s.chunks[k].Start && s.chunks[k].End == s.chunks[k+1].Start
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
	byCase := s.cased && g.prep == ""
	if s.cased {
		if byCase && g.conj && s.groupCases(g) == 0 {
			g.prep = s.lastPrep // «поддержку суверенитету и целостности»
		} else {
			g.prep = s.prepByCase(g)
		}
		s.lastPrep = ""
		if byCase {
			s.lastPrep = g.prep
		}
	}
	a := s.argument(g)
	a.conj = g.conj
	if s.compounds(g, a, bare) {
		return bare
	}
	s.joinActs(g, a)
	defer func() {
		if s.furtherOf(g, a) {
			return // "el trabajo de los inspectores de la ONU": of the first
		}
		s.lastHead, s.behind = a.chunk, g.prep
		if a.node != nil {
			s.lastHead = a.node.chunk
		}
	}()
	if n := s.withHim(g, a); n != nil {
		a.prep, a.conj = withPrep, false
		n.preps = append(n.preps, a)
		return bare
	}
	if g.conj && (s.coordinate(c, a) || s.furtherAct(c, g, a)) {
		return bare
	}
	if s.named(c, g, a, bare) || s.accompanies(c, &g, &a) {
		return bare
	}
	if byCase && s.doneBehind(a, g.prep) {
		return bare
	}
	if n := s.metThere(g, a); n != nil {
		n.after = append(n.after, a)
		return bare
	}
	if g.prep == "" {
		if s.under(g, a) || s.cased && s.lateGenitive(c, a) {
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
	if v := s.byChunk[c.verb]; v != nil && (s.nounFirst && s.verbTakes(v, g.prep, g.parts[0]) || s.takesBeyond(v, g)) {
		// "retiró sus tropas de Níger", "paid the salaries of Lebanese soldiers": the "of" is the verb's
	} else if s.belongs(g, a, bare) {
		return bare
	}
	if s.quantity(g, a, bare) {
		last := &bare[len(bare)-1]
		last.node, last.fold, last.chunk = a.node, a.fold, a.chunk
		return bare
	}
	head := s.taker(c, g)
	if v := s.byChunk[c.verb]; byCase && v != nil && head != nil && !takes(head.lemma, g.prep) {
		head = v
	}
	if above := s.agentOf(c, g); above != nil {
		head = above
	}
	if head == nil || s.absolute(g) || s.describes(head, a) {
		return bare
	}
	s.holder = head
	head.preps = append(head.preps, a)
	if a.node != nil && a.node.governor == nil {
		a.node.governor = head
	}
	return bare
}

// besideTitled: «باريس وحليفتها لندن», "Paris and its ally London": a word like "ally"
// between two actors does not part them.
func (s *syntax) besideTitled(g group, a argument, bare []argument) bool {
	if !g.conj || a.actor == nil || len(bare) == 0 || bare[len(bare)-1].actor == nil || a.chunk < 2 {
		return false
	}
	if !s.vso {
		k := a.chunk - 3
		return k > 0 && !s.cased && !s.nounFirst && a.actor.Kind == mention.ByName && a.actor.Person == "" && s.chunks[k].Kind == mention.ConjChunk && s.chunks[k+1].Pron != "" &&
			(s.chunks[k+2].Kind == mention.NounChunk || s.chunks[k+2].Kind == mention.WordChunk) && bare[len(bare)-1].chunk == k-1
	}
	if a.actor.Kind != mention.ByPronoun && s.besideDay(a.chunk, bare[len(bare)-1].chunk) {
		return true
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

// behind are the phrases that hang on the node by the preposition.
func (n *node) behind(prep string) []argument {
	var all []argument
	for _, a := range n.preps {
		if a.prep == prep {
			all = append(all, a)
		}
	}
	return all
}
