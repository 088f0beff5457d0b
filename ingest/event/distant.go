package event

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// distant gives an Arabic verbal noun that has its doer already the object that
// stands behind a place or a day: «استقبال الملك في قصر السلام أمس شكري».
func (s *syntax) distant(c *clause, bare []argument) {
	if !s.vso {
		return
	}
	tight := false // the verb may have the object
	if v := s.byChunk[c.verb]; v != nil {
		tight = takes(v.lemma, "obj") && !hasOperator(v.lemma, lang.Say)
		if len(v.before) == 0 && len(bare) > 0 {
			bare = bare[1:] // the verb's subject
		}
	}
	for _, a := range bare {
		if a.actor == nil && s.deedOn(c, a, bare, tight) {
			return
		}
		if a.actor == nil || a.conj || a.actor.Kind == mention.ByPronoun || s.insideGenitive(a.chunk) {
			continue
		}
		if n := s.lacksObject(c, a.chunk); n != nil && (!tight || len(n.after) > 0 && n.after[len(n.after)-1].chunk == a.chunk-1 || s.insideAside(c, n.chunk, a.chunk)) {
			n.after = append(n.after, a)
			return
		}
	}
}

// insideAside: the noun and the chunk stand between two commas behind the verb of the clause:
// «أعرب الرئيس، خلال لقائه في القصر اليوم الموفد، عن».
func (s *syntax) insideAside(c *clause, noun, at int) bool {
	opens := noun - 1
	for opens > c.verb && s.chunks[opens].Kind == mention.PrepChunk {
		opens--
	}
	return c.verb >= 0 && opens > c.verb && s.chunks[opens].Kind == mention.CommaChunk && at+1 < len(s.chunks) && s.chunks[at+1].Kind == mention.CommaChunk
}

// doneTo gives an Arabic verbal noun that heads the subject of a verb the actor right behind its
// doer as its object: «زيارة بوتين تركيا ستبدأ»; what is left of the phrases stands before the verb.
func (s *syntax) doneTo(bare []argument) []argument {
	k := len(bare) - 2
	if !s.vso || k < 0 {
		return bare
	}
	n, whom := bare[k].node, &bare[k+1]
	if n == nil || n.class != lang.Noun || n.pron != "" || !actsOn(n.lemma) || whom.actor == nil || whom.conj || whom.actor.Kind == mention.ByPronoun || whom.actor.Kind == mention.ByAdjective {
		return bare
	}
	if len(n.after) != 1 || n.after[0].actor == nil || n.after[0].actor.Kind == mention.ByAdjective || n.after[0].chunk != whom.chunk-1 {
		return bare
	}
	n.after = append(n.after, *whom)
	return bare[:k+1]
}

// insideGenitive: the actor stands right behind a plain word that a noun of action
// governs: «إدانتهما قتل مراسلة الصحيفة شيرين».
func (s *syntax) insideGenitive(k int) bool {
	words := 0
	for k--; k >= 0 && s.chunks[k].Kind == mention.WordChunk; k-- {
		words++
	}
	return words > 0 && k >= 0 && s.chunks[k].Kind == mention.NounChunk
}

// lacksObject finds the nearest noun before a chunk that names its doer and may
// have an object.
func (s *syntax) lacksObject(c *clause, at int) *node {
	for i := len(c.parts) - 1; i >= 0; i-- {
		if !hasNode(s.chunks[c.parts[i]].Kind) {
			continue
		}
		n := s.byChunk[c.parts[i]]
		if n == nil || n.chunk >= at || n.chunk == c.verb || n.class != lang.Noun || !actsOn(n.lemma) {
			continue
		}
		if n.chunk < c.verb && c.verb < at {
			return nil // «دعم الحوثيين يشرف عليه قائد»
		}
		doers := 0
		if n.pron != "" {
			doers++
		}
		for _, a := range n.after {
			if a.actor != nil {
				doers++
			}
		}
		if doers == 1 {
			return n
		}
	}
	return nil
}

// actsOn: what the noun tells has an object.
func actsOn(l *mention.Lemma) bool {
	for _, f := range l.Frames {
		if f.Relation != "" && hasObject(f) {
			return true
		}
	}
	return false
}

// hasObject: whom the act is done to is the object.
func hasObject(f *lang.Frame) bool {
	return slices.ContainsFunc(f.Slots, func(s lang.Slot) bool { return s.Names[0] == "obj" && s.Role == lang.TargetRole })
}

// under hangs a bare noun below the Arabic light verbal noun right before it that
// has its doer: «شن روسيا حربا», «قرار برلين تزويد», «أكد رفض بلاده مشاركة».
func (s *syntax) under(g group, a argument) bool {
	if !s.vso || a.node == nil || g.conj {
		return false
	}
	n := s.byChunk[s.lastHead]
	if n == nil || n.class != lang.Noun || n.clause.verb == n.chunk || !hasOperator(n.lemma, lang.Light) && !s.plannedIn(n, a) && !s.stanceOn(n, a) {
		return false
	}
	if len(n.after) == 0 || n.after[len(n.after)-1].actor == nil || n.after[len(n.after)-1].chunk+1 != g.parts[0] {
		return false
	}
	n.after = append(n.after, a)
	if a.node.governor == nil {
		a.node.governor = n
	}
	return true
}

// overtaken: in «دعا إلى عقوبات على قطاعات تعول عليها روسيا» the actor behind what
// the verb calls for is not whom it calls upon.
func (m *matcher) overtaken(n *node, f *lang.Frame, all []argument) []argument {
	if !m.vso || n.class != lang.Verb {
		return all
	}
	first := -1
	for _, slot := range f.Slots {
		if slot.Names[0] == "subj" || slot.Names[0] == "obj" {
			continue
		}
		for _, name := range slot.Names {
			for _, a := range m.prepositional(n, name) {
				if a.actor == nil && (first < 0 || a.chunk < first) {
					first = a.chunk
				}
			}
		}
	}
	return slices.DeleteFunc(all, func(a argument) bool {
		return first > n.chunk && a.chunk > first && a.actor != nil && a.pron == ""
	})
}

// plannedIn: the first noun is a plan or decision of somebody, the second no accusative and
// nothing that others say or feel: «قرار برلين تزويد», not «أثار قرار برلين غضب».
func (s *syntax) plannedIn(n *node, a argument) bool {
	return hasOperator(n.lemma, lang.Plan) && !s.chunks[n.chunk].Def && !accusative(&s.chunks[a.node.chunk]) && !states(a.node.lemma) && !tellsOneOf(a.node.lemma, answers)
}

// arabicOccasion: in «قال لافروف بعد لقاء مع نظيره» the doer of a noun that names
// none is the subject of the clause in which it stands.
func (m *matcher) arabicOccasion(n *node, f *lang.Frame) []argument {
	g := n.governor
	if by := m.jointly(n, f); by != nil {
		return by
	}
	if n.class != lang.Noun || !occasions[f.Relation] || n.pron != "" || len(m.doers(n)) > 0 {
		return nil
	}
	if sayer := m.sayerMet(n); sayer != nil {
		return []argument{*sayer}
	}
	if g == nil || !slices.Contains(m.preps.Occasion, prepOf(g, n)) {
		return nil
	}
	if v := m.byChunk[n.clause.verb]; g.class == lang.Noun && g.clause == n.clause && v != nil && v.chunk < g.chunk && len(m.prepositional(n, withPrep)) > 0 {
		g = v // «أكد دعم بلاده لأذربيجان خلال اتصال مع نظيره»
	}
	if g.clause.verb != g.chunk || g.clause.passive {
		return nil
	}
	if len(f.Slots) == 1 && takes(g.lemma, "venue") {
		return nil // «شارك أمير قطر ورئيس السودان في القمة»: they came to it
	}
	if with := m.prepositional(n, withPrep); m.cameAbout(g) && len(with) > 0 && with[0].actor != nil {
		return m.droppedBy(g)
	}
	c := g.clause
	if c.link == relLink && c.parent != nil && c.antecedent >= 0 && m.chunks[c.antecedent].Kind == mention.NounChunk {
		c = c.parent // «قال في بيان صدر بعد اجتماع مع»
	}
	if who := m.subjectActor(c); who != nil {
		return []argument{*who}
	}
	if c == g.clause && hasOperator(g.lemma, lang.Say) && m.subjectMayLack(g) && len(f.Slots) > 1 {
		return m.droppedBy(g) // «وأضاف خلال لقاء مع نظيره»
	}
	return nil
}

// cameAbout: «جاء ذلك خلال لقاء مع»: what the verb tells of is what the sentence before told.
func (m *matcher) cameAbout(g *node) bool {
	k := g.chunk + 1
	return g.clause.link == mainLink && k+1 < len(m.chunks) && m.chunks[k].Kind == mention.DetChunk && m.chunks[k].Pron == "" && m.chunks[k+1].Kind == mention.PrepChunk
}

// jointly: in «أحبط العراق بالتعاون مع تركيا» whoever does what the clause tells cooperates.
func (m *matcher) jointly(n *node, f *lang.Frame) []argument {
	if n.class != lang.Noun || f.Relation != "cooperates-with" || n.pron != "" || !m.chunks[n.chunk].Def || m.prepBefore(n.chunk) != "ب" || len(m.doers(n)) > 0 {
		return nil
	}
	g := n.governor
	if n.clause.verb < 0 || n.clause.passive || g != nil && (g.chunk != n.clause.verb || g.matched != nil && m.isActOf(g.matched, n)) {
		return nil // «طالب بالتعاون مع», «قيامها بالتعاون مع»
	}
	if who := m.subjectActor(n.clause); who != nil {
		return []argument{*who}
	}
	return nil
}

// sayerMet: in «قال كارتر إن بلاده ستدعم الأردن، خلال لقاء مع نظيره» the meeting stands
// among what is said, but it is the speaker who met his counterpart.
func (m *matcher) sayerMet(n *node) *argument {
	with := m.prepositional(n, withPrep)
	if len(with) == 0 || with[0].actor == nil || with[0].actor.Kind != mention.ByCounterpart || m.kindOf == nil || !slices.Contains(m.preps.Occasion, m.prepBefore(n.chunk)) {
		return nil
	}
	for c := n.clause; c != nil; c = c.parent {
		sub := m.subjectOf(c)
		if sub == nil || sub.arg == nil || sub.arg.actor == nil || sub.arg.chunk > n.chunk || m.kindOf(sub.arg.actor) != ontology.Person {
			continue
		}
		if c == n.clause && sub.own {
			return nil
		}
		return sub.arg
	}
	return nil
}

// announces: what someone announces without another doer he does himself:
// «أعلنت فرنسا تقديم مساعدات», not what he only judges: «اعتبر استقبال الوفد عملا عدائيا».
func announces(g, n *node) bool {
	if g.class != lang.Verb || !hasOperator(g.lemma, lang.Say) || tells(g.lemma, "criticizes") {
		return false
	}
	for _, a := range g.after {
		if a.node == n {
			return true
		}
	}
	return n.chunk > g.chunk && prepOf(g, n) == "عن" // not «وعن الاتفاق مع الصين أكد»
}

// announcedToo: "and" joins the noun to another that somebody announces: «أعلنت هندوراس قطع
// علاقاتها مع تايوان والاعتراف بالصين».
func (m *matcher) announcedToo(g, n *node) bool {
	return m.joined(n) && prepOf(g, n) == "" && slices.ContainsFunc(g.after, func(a argument) bool {
		return a.node != nil && a.node.chunk < n.chunk && a.node.matched != nil && announces(g, a.node)
	})
}

// share: in «حزمة جديدة من العقوبات» the definite noun behind the plain one is the
// head.
func (s *syntax) share(g group, a argument, bare []argument) bool {
	if g.prep != "من" || len(bare) == 0 || a.node == nil && a.owner == nil || a.node != nil && (a.node.class != lang.Noun || !s.chunks[a.chunk].Def) {
		return false
	}
	last := &bare[len(bare)-1]
	if last.node != nil || last.actor != nil || last.owner != nil || last.place != "" || last.chunk != s.lastHead || hasArticle(last.fold) {
		return false
	}
	if a.node == nil && s.lastHead == g.parts[0]-2 {
		last.owner = a.owner // «شبكة من الشركات الإيرانية»
	}
	return a.node != nil || last.owner != nil
}

// resume puts the antecedent for the pronoun that takes it up in an Arabic
// relative clause with a subject of its own: «الاتفاق الذي توصلت إليه القوى».
func (s *syntax) resume(c *clause) {
	v := s.byChunk[c.verb]
	if !s.vso || c.link != relLink || c.antecedent < 0 || v == nil || v.pron != "" || len(v.after) == 0 || v.after[0].node != nil || v.after[0].actor != nil && v.after[0].actor.Kind == mention.ByPronoun {
		return
	}
	for i := range v.preps {
		a := &v.preps[i]
		ch := &s.chunks[c.antecedent]
		if !s.pronounOnly(a) || a.actor == nil && ch.Kind == mention.NounChunk {
			continue // «الهجمات التي تعرضت لها مصر»
		}
		*a = argument{prep: a.prep, chunk: c.antecedent, fold: ch.Fold, node: s.byChunk[c.antecedent], back: true}
		switch ch.Kind {
		case mention.ActorChunk:
			a.actor = lastNamed(ch.Actor)
		case mention.WordChunk:
			a.owner = s.ownerBehind(c.antecedent) // «الشركات الصينية التي فرضت عليها واشنطن عقوبات»
		}
		return
	}
}

// pronounOnly: a preposition and a pronoun are all of the Arabic phrase: «عليها», «له».
func (s *syntax) pronounOnly(a *argument) bool {
	if a.actor != nil {
		return a.actor.Kind == mention.ByPronoun
	}
	return a.pron != "" && a.chunk >= 0 && s.chunks[a.chunk].Kind == mention.DetChunk
}

// describes: the pronoun behind an Arabic participle with the article takes up whom it
// describes: «الحكومة المعترف بها».
func (s *syntax) describes(n *node, a argument) bool {
	return s.vso && n.class != lang.Verb && n.class != lang.Noun && s.chunks[n.chunk].Def && a.actor != nil && a.actor.Kind == mention.ByPronoun
}

// resumed: the antecedent is taken up behind a preposition of the verb.
func resumed(n *node) bool {
	for _, a := range n.preps {
		if a.back {
			return true
		}
	}
	return false
}

func usesForce(f *lang.Frame) bool { return f.Relation == "attacks" || f.Relation == "detains" }
