package event

import (
	"slices"
	"time"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// act turns a reading into reports; what is said of several measures is one
// report for each.
func (a *article) act(s *mention.Sentence, m *matcher, rd *reading) {
	var measures []filler
	rest := *rd
	rest.fills = nil
	for _, f := range rd.fills {
		if f.measure != nil {
			measures = append(measures, f)
		} else {
			rest.fills = append(rest.fills, f)
		}
	}
	if len(measures) < 2 {
		a.actOf(s, m, rd)
		return
	}
	for _, f := range measures {
		each := rest
		each.fills = append(slices.Clone(rest.fills), f)
		a.actOf(s, m, &each)
	}
}

// actOf reports a reading with one measure or none.
func (a *article) actOf(s *mention.Sentence, m *matcher, rd *reading) {
	ctx := m.contextOf(rd)
	denial := m.denial(rd)
	if ctx.suppressed && denial == nil {
		return
	}
	sides := a.sides(s, rd)
	switch {
	case len(sides.target) > 0:
	case denial != nil:
		sides.target = a.denier(s, denial)
	case rd.frame.Relation == "mediates":
		sides.target = a.mediatedSides(s, m, rd)
	}
	measure := a.measureSide(s, m, rd, &sides)
	base := a.report(s, m, rd, ctx)
	base.Measure = measure
	if denial != nil {
		base.Date, base.DateOrigin, base.DateText = "", ontology.OriginLacks, "" // made before it was denied
	}
	if rd.frame.Operator == lang.End {
		if len(sides.source) == 0 && !m.happens(rd.node) || !a.ends(&base, &sides, measure) {
			return
		}
	}
	a.ownEnvoy(&base, &sides, rd)
	a.hostOf(&sides, rd)
	a.refine(m, rd, &base, &sides)
	if base.Relation == "visited" && len(sides.target) == 0 && !takesTarget(rd.frame) {
		a.travelAlong(&base, &sides)
	}
	if len(sides.target) == 0 && len(sides.source) > 0 && rd.frame.Operator == lang.NoOperator {
		sides.target = a.addressed(s, m, rd, &base, sides.source)
	}
	a.file(m, rd, ctx, base, sides)
}

// addressed finds whom an act is directed at that names nobody itself.
func (a *article) addressed(s *mention.Sentence, m *matcher, rd *reading, r *Report, source []Participant) []Participant {
	if found := a.embedded(s, m, rd, source); len(found) > 0 || innerReading(rd) != nil {
		return found
	}
	if found := a.charged(r, source); len(found) > 0 {
		return found
	}
	return a.partner(s, m, rd, source)
}

// file keeps a report for every pair of its sides, or one of all its parties.
func (a *article) file(m *matcher, rd *reading, ctx context, base Report, sides sides) {
	measure := base.Measure
	relation, ok := ontology.Lookup(base.Relation)
	if !ok {
		return
	}
	if base.Relation == "demands-end-of" && measure == nil {
		a.presuppose(m, rd, base, sides.target)
	}
	if relation.Tie && base.Status == ontology.Denied {
		return // "is not a member": no tie
	}
	if measure != nil && base.About == "" {
		base.About = measure.Name
	}
	if len(sides.party) > 0 {
		a.together(base, sides, relation, m, rd, ctx)
		return
	}
	for _, source := range sides.source {
		for _, target := range sides.target {
			if !foreign(source.Entity, target.Entity, relation) {
				continue
			}
			r := base
			r.Participants = []Participant{source, target}
			a.attribute(&r, m, rd, ctx)
			a.keep(r)
		}
	}
}

// ownEnvoy: who calls his own ambassador home lowers his ties with the state to
// which that one was sent.
func (a *article) ownEnvoy(r *Report, s *sides, rd *reading) {
	if r.Relation != "protests-against" && r.Relation != "cuts-ties-with" {
		return
	}
	for _, f := range rd.fills {
		if f.role != lang.TargetRole || f.phrase == nil || len(f.phrase.Offices) == 0 {
			continue
		}
		o := f.phrase.Offices[0]
		own := o.OfPron != "" || len(s.source) == 1 && len(o.Of) == 1 && o.Of[0] == s.source[0].Entity.Country
		host := a.resolver.Known(o.Host)
		if o.Host == "" || !own || host == nil {
			continue
		}
		r.Relation, r.CAMEO = "cuts-ties-with", "161"
		s.target = []Participant{{Entity: host, Role: Target, Start: f.phrase.Start, End: f.phrase.End, Surface: a.in.Text[f.phrase.Start:f.phrase.End]}}
	}
}

// travelAlong: members of a delegation go where the article's last visit goes.
func (a *article) travelAlong(r *Report, s *sides) {
	for i := len(a.out.Reports) - 1; i >= 0; i-- {
		v := &a.out.Reports[i]
		if v.Relation != "visited" || len(v.Participants) != 2 {
			continue
		}
		target := v.Participants[1]
		s.target = []Participant{target}
		if r.Date == "" {
			r.Date, r.DateOrigin, r.DateText = v.Date, v.DateOrigin, v.DateText
		}
		r.Confidence *= 0.85
		return
	}
}

func takesTarget(f *lang.Frame) bool {
	for _, s := range f.Slots {
		if s.Role == lang.TargetRole {
			return true
		}
	}
	return false
}

// happens: an end without a doer is told as a fact behind a preposition of time
// or under a verb ("following the easing of US sanctions"), else it is a wish.
func (m *matcher) happens(n *node) bool {
	if !m.vso && n.class == lang.Verb {
		return true // "sanctions were lifted"
	}
	if g := n.governor; g != nil && g.matched != nil {
		switch g.matched.frame.Operator {
		case lang.Light, lang.Say:
			return true
		}
		switch g.matched.frame.Relation {
		case "praises", "criticizes":
			return true // "welcomed the lifting of sanctions"
		}
	}
	for k := n.chunk - 1; k >= 0 && k >= n.chunk-3; k-- {
		if c := &m.chunks[k]; c.Kind == mention.PrepChunk {
			return afterPrep[c.Value]
		}
	}
	return false
}

// afterPrep are the canonical prepositions of what has happened.
var afterPrep = map[string]bool{"after": true, "following": true, "since": true, "بعد": true, "عقب": true, "إثر": true, "منذ": true}

// hostOf: an ambassador is summoned or expelled by the state to which he was
// sent, where nobody else is said to do so.
func (a *article) hostOf(s *sides, rd *reading) {
	if len(s.source) > 0 || rd.frame.Relation != "protests-against" && rd.frame.Relation != "cuts-ties-with" {
		return
	}
	for _, f := range rd.fills {
		if f.role != lang.TargetRole || f.phrase == nil || len(f.phrase.Offices) == 0 {
			continue
		}
		if host := a.resolver.Known(f.phrase.Offices[0].Host); host != nil {
			s.source = []Participant{{Entity: host, Role: Source}}
		}
	}
}

// ends: who lifts his own measure concedes to whom it was against.
func (a *article) ends(r *Report, s *sides, measure *Measure) bool {
	if measure == nil || measure.Target == nil {
		return false
	}
	switch measure.Kind {
	case ontology.War, ontology.Occupation, ontology.Activity, ontology.Law:
		return false
	}
	imposer := s.target
	if len(s.source) == 0 {
		s.source = imposer
	}
	if one := s.source[0].Entity; len(s.source) != 1 || one.Country != measure.Imposer.Country || one.Country == "" && one.Key != measure.Imposer.Key {
		return false
	}
	r.Relation, r.CAMEO, r.Measure = "concedes-to", "085", nil
	r.About = "end of the " + measure.Name
	s.source[0].Role = Source
	s.target = []Participant{{Entity: measure.Target, Role: Target}}
	return true
}

// sides are the participants of an act by role; slots are those of several
// party slots, apart.
type sides struct {
	source, target, party []Participant
	slots                 [][]Participant
	pronounOnly           bool // the parties are named by a pronoun alone
}

func (a *article) sides(s *mention.Sentence, rd *reading) sides {
	var out sides
	defer func() { a.talk.exclude = nil }()
	for _, f := range rd.fills {
		a.talk.exclude = nil
		if f.role == lang.TargetRole && (f.pron != "" || f.phrase != nil && f.phrase.Kind == mention.ByPronoun) {
			for _, p := range out.source {
				a.talk.exclude = append(a.talk.exclude, p.Entity) // "puts pressure on it" is not on itself
			}
		}
		switch f.role {
		case lang.SourceRole:
			out.source = append(out.source, a.participants(s, a.spokenBy(f, rd), Source)...)
		case lang.TargetRole:
			out.target = append(out.target, a.participants(s, f, Target)...)
		case lang.PartyRole:
			found := a.participants(s, f, Party)
			out.pronounOnly = f.pron != "" && len(out.slots) == 0
			out.party = append(out.party, found...)
			if f.more && len(out.slots) > 0 {
				last := len(out.slots) - 1
				out.slots[last] = append(out.slots[last], found...)
			} else {
				out.slots = append(out.slots, found)
			}
		}
	}
	a.despite(rd, &out)
	if rd.frame.Relation == memberOf {
		for i := range out.target {
			a.bodyOf(&out.target[i])
		}
	}
	return out
}

// bodyOf: "the president of the bloc that groups A and B": they belong to what
// he presides over.
func (a *article) bodyOf(p *Participant) {
	if p.Entity.Kind == ontology.Person && p.Entity.OfficeOf != "" {
		if body := a.resolver.Known(p.Entity.OfficeOf); body != nil && body.Kind == ontology.Organization {
			p.Entity = body
		}
	}
}

// spokenBy: "we reject" is the speaker's own statement, not his state's.
func (a *article) spokenBy(f filler, rd *reading) filler {
	if f.phrase != nil && f.phrase.Kind == mention.ByPronoun && f.phrase.Person3 == "1p" && statement[rd.frame.Relation] {
		f.phrase, f.pron = nil, speakerPron
	}
	return f
}

// speakerPron marks a subject that is the speaker himself.
const speakerPron = "speaker"

// despite: what goes on "despite US pressure" is done by whom the pressure is
// put on.
func (a *article) despite(rd *reading, out *sides) {
	if len(out.source) == 0 || len(out.target) > 0 || rd.despite == nil {
		return
	}
	for _, e := range a.who(rd.despite, lang.SourceRole) {
		f := rd.despite.fills[0]
		p := Participant{Entity: e, Role: Target}
		if f.phrase != nil {
			p.Start, p.End = f.phrase.Start, f.phrase.End
			p.Surface = a.in.Text[p.Start:p.End]
		}
		out.target = append(out.target, p)
	}
}

func (a *article) participants(s *mention.Sentence, f filler, role Role) []Participant {
	var all []Participant
	for _, e := range a.filler(f) {
		p := Participant{Entity: e, Role: role}
		a.locate(s, f, e, &p)
		all = append(all, p)
	}
	return all
}

// embedded finds the target of a demand, refusal or threat in the act that it
// is about: whoever is to do it, else whoever it is to be done to.
func (a *article) embedded(s *mention.Sentence, m *matcher, rd *reading, source []Participant) []Participant {
	inner := innerReading(rd)
	if inner == nil {
		return a.doer(s, m, rd, source)
	}
	if !m.vso && rd.frame.Relation == "demands" && occasions[inner.frame.Relation] && inner.node.class == lang.Noun {
		return nil // "called for talks between X and Y" asks nobody in particular
	}
	roles := []lang.SlotRole{lang.TargetRole, lang.PartyRole}
	if asks[rd.frame.Relation] {
		roles = []lang.SlotRole{lang.SourceRole, lang.TargetRole, lang.PartyRole}
	}
	for _, role := range roles {
		var all []Participant
		if rd.frame.Relation == "mediates" && inner.node.class != lang.Noun {
			return nil
		}
		for _, f := range inner.fills {
			if f.role == role {
				all = append(all, a.participants(s, f, Target)...)
			}
		}
		all = slices.DeleteFunc(all, func(p Participant) bool { return sameSide(p.Entity, source) })
		if rd.frame.Relation == "mediates" && len(all) < 2 {
			continue // "negotiated a deal with Japan" is no mediation
		}
		if len(all) > 0 {
			return all
		}
	}
	return nil
}

// doer is the subject of a demanded act that the pack does not know.
func (a *article) doer(s *mention.Sentence, m *matcher, rd *reading, source []Participant) []Participant {
	if !asks[rd.frame.Relation] {
		return nil
	}
	for _, f := range rd.fills {
		if f.verb == nil {
			continue
		}
		if sub := m.subjectOf(f.verb.clause); sub != nil && sub.arg != nil && sub.arg.actor != nil {
			all := a.participants(s, filler{phrase: sub.arg.actor, argument: *sub.arg}, Target)
			return slices.DeleteFunc(all, func(p Participant) bool { return sameSide(p.Entity, source) })
		}
	}
	return nil
}

// asks: acts of speech whose addressee is to do what they are about.
var asks = map[ontology.Relation]bool{"demands": true, "accuses": true}

func sameSide(e *entity.Entity, source []Participant) bool {
	for _, p := range source {
		if p.Entity.Key == e.Key || e.Country != "" && p.Entity.Country == e.Country {
			return true
		}
	}
	return false
}

// innerReading is the reading of the act that fills an act slot.
func innerReading(rd *reading) *reading {
	for _, f := range rd.fills {
		if f.role != lang.ActRole {
			continue
		}
		inner := f.act
		if inner == nil {
			inner = f.verb
		}
		if inner == nil {
			continue
		}
		if r := inner.matched; r != nil && r.frame.Operator == lang.Light && r != rd {
			if deeper := innerReading(r); deeper != nil {
				return deeper // "threatened to impose tariffs on Spain"
			}
		}
		return inner.matched
	}
	return nil
}

// locate finds the words of the text that name a participant.
func (a *article) locate(s *mention.Sentence, f filler, e *entity.Entity, p *Participant) {
	start, end := -1, -1
	switch {
	case f.phrase != nil:
		start, end = f.phrase.Start, f.phrase.End
		for _, m := range f.phrase.List {
			if found := a.resolver.Resolve(m); len(found) == 1 && found[0] == e {
				if m.End > 0 {
					start, end = m.Start, m.End
				}
				if m.Via != nil {
					p.Via = one(a.resolver.Resolve(m.Via))
				}
			}
		}
		if f.phrase.Via != nil {
			p.Via = one(a.resolver.Resolve(f.phrase.Via))
		}
	case f.argument.chunk >= 0 && f.argument.chunk < len(s.Chunks):
		start, end = s.Chunks[f.argument.chunk].Start, s.Chunks[f.argument.chunk].End
	}
	if start >= 0 && end > start {
		p.Start, p.End, p.Surface = start, end, a.in.Text[start:end]
	}
}

func one(entities []*entity.Entity) *entity.Entity {
	if len(entities) == 1 {
		return entities[0]
	}
	return nil
}

// measureSide: where a frame has a measure, the target is whoever keeps it up.
func (a *article) measureSide(s *mention.Sentence, m *matcher, rd *reading, out *sides) *Measure {
	for _, f := range rd.fills {
		if f.measure == nil {
			continue
		}
		measure := a.measure(m, f.measure)
		if measure == nil {
			return a.sharedMeasure(m, f.measure, out)
		}
		p := Participant{Entity: measure.Imposer, Role: Target}
		c := &s.Chunks[f.measure.chunk]
		p.Start, p.End, p.Surface = c.Start, c.End, a.in.Text[c.Start:c.End]
		if c := f.argument.clause; len(out.target) == 0 || c != nil && c.link == compLink && !m.vso {
			out.target = []Participant{p} // "told Blinken that Israel must end its war"
		}
		return measure
	}
	return nil
}

// sharedMeasure: what several keep up together is asked of each.
func (a *article) sharedMeasure(m *matcher, n *node, out *sides) *Measure {
	if n.matched == nil {
		return nil
	}
	imposers := a.who(n.matched, lang.SourceRole)
	if len(imposers) < 2 {
		return nil
	}
	if len(out.target) == 0 {
		for _, e := range imposers {
			out.target = append(out.target, Participant{Entity: e, Role: Target})
		}
	}
	return a.measureOf(m, n, imposers[0])
}

// measure reads who keeps up the measure that a noun names, and against whom.
func (a *article) measure(m *matcher, n *node) *Measure {
	r := n.matched
	if r == nil {
		if r = m.frame(n); r == nil {
			return a.recalled(m, n)
		}
	}
	imposer, target := one(a.who(r, lang.SourceRole)), one(a.who(r, lang.TargetRole))
	if imposer == nil {
		return nil
	}
	if target == nil {
		target = a.endedFor(m, n, imposer)
	}
	if imposer.Kind == ontology.Person && imposer.Country != "" {
		if state := a.resolver.Known(imposer.Country); state != nil {
			imposer = state
		}
	}
	return &Measure{Imposer: imposer, Target: target, Kind: r.frame.Measure, Name: measureName(imposer, r.frame.Measure, target)}
}

// endedFor: whom the end of a measure is for: "the removal of Cuba from the US
// list", "lifted the siege of Gaza".
func (a *article) endedFor(m *matcher, n *node, imposer *entity.Entity) *entity.Entity {
	g := n.governor
	if g == nil || !hasOperator(g.lemma, lang.End) {
		return nil
	}
	r := g.matched
	if r == nil {
		if r = m.frame(g); r == nil {
			return nil
		}
	}
	if target := one(a.who(r, lang.TargetRole)); target != nil {
		return target
	}
	// The possessor of a noun of ending may be what is freed: «إزالة البلاد من القائمة».
	if freed := one(a.who(r, lang.SourceRole)); g.class == lang.Noun && freed != nil && freed.Kind == ontology.Country && freed.Key != imposer.Country {
		return freed
	}
	return nil
}

var shortStates = map[string]string{"USA": "US", "GBR": "UK", "ARE": "UAE"}

func measureName(imposer *entity.Entity, kind ontology.MeasureKind, target *entity.Entity) string {
	name := imposer.Name
	if short := shortStates[imposer.Key]; short != "" {
		name = short
	}
	name += " " + string(kind)
	switch {
	case target == nil:
	case kind == ontology.Listing:
		name += " of " + target.Name
	default:
		name += " on " + target.Name
	}
	return name
}

// foreign: an act counts between two states, or with a body or movement;
// never inside one state, never with oneself.
func foreign(a, b *entity.Entity, relation ontology.RelationType) bool {
	if a.Key == b.Key {
		return false
	}
	if relation.Tie || a.Country == "" || b.Country == "" || a.Country != b.Country {
		return true
	}
	return movement(a) != movement(b)
}

func movement(e *entity.Entity) bool {
	for _, l := range e.Labels {
		if l == "Movement" {
			return true
		}
	}
	return false
}

// together makes one report of several parties. Parties of two slots ("X met
// A, B and C") are two sides that met each other, not among themselves.
func (a *article) together(base Report, s sides, relation ontology.RelationType, m *matcher, rd *reading, ctx context) {
	if len(s.slots) == 2 {
		for _, x := range s.slots[0] {
			for _, y := range s.slots[1] {
				if x.Entity.Country == y.Entity.Country && !foreign(x.Entity, y.Entity, relation) {
					continue
				}
				r := base
				x.Role, y.Role = Source, Target
				r.Participants = []Participant{x, y}
				a.attribute(&r, m, rd, ctx)
				a.keep(r)
				if !relation.Symmetric && !relation.Tie {
					a.keep(mirrored(r)) // "a truce with the Houthis": each ceases fire
				}
			}
		}
		return
	}
	if s.pronounOnly && (len(s.party) > 2 || base.Relation == "spoke-with" && !m.vso) {
		return // "their meeting": who they are is too vague
	}
	seen := map[string]bool{}
	states := map[string]bool{}
	for _, p := range s.party {
		if seen[p.Entity.Key] {
			continue
		}
		seen[p.Entity.Key] = true
		side := p.Entity.Country
		if side == "" || movement(p.Entity) {
			side = p.Entity.Key
		}
		states[side] = true
		base.Participants = append(base.Participants, p)
	}
	if len(states) >= 2 {
		a.attribute(&base, m, rd, ctx)
		a.keep(base)
	}
}

// keep files a report and remembers the pair that it is about.
func (a *article) keep(r Report) {
	a.out.Reports = append(a.out.Reports, r)
	a.talk.count(&r)
	if len(r.Date) == len(time.DateOnly) {
		a.talk.day = r.Date
	}
	if t, _ := ontology.Lookup(r.Relation); !t.Tie && len(r.Participants) == 2 {
		a.talk.pair = [2]*entity.Entity{r.Participants[0].Entity, r.Participants[1].Entity}
		a.talk.paired = a.talk.sentence
	}
}

// report fills in what all participants of a reading share.
func (a *article) report(s *mention.Sentence, m *matcher, rd *reading, ctx context) Report {
	c := &s.Chunks[rd.node.chunk]
	r := Report{
		Relation: rd.frame.Relation, Status: ctx.status, Background: ctx.background, About: rd.frame.About,
		named: rd.frame.Measure, CAMEO: rd.frame.CAMEO, Rule: rd.frame.Name, Confidence: confidence(rd, ctx),
		Sentence: a.in.Text[s.Start:s.End], PredStart: c.Start, PredEnd: c.End,
		Aspect: aspect(rd),
	}
	a.date(&r, s, m, rd, ctx)
	r.Place = a.place(s, rd.node.clause)
	r.Start, r.End = a.quote(s, m, rd)
	r.Quote = a.in.Text[r.Start:r.End]
	return r
}

// past: the clause tells in the past tense what happened.
func (m *matcher) past(c *clause) bool {
	return c.verb >= 0 && m.chunks[c.verb].Form == mention.PastForm && !c.passive
}

// later: the day lies wholly behind the one on which the article came out.
func (a *article) later(d ontology.Date) bool {
	p := a.in.Published
	if d == "" || p == "" {
		return false
	}
	n := min(len(d), len(p))
	return d[:n] > p[:n]
}

// aspect: a measure is standing, a war goes on, all else is an event.
func aspect(rd *reading) ontology.Aspect {
	switch rd.frame.Measure {
	case "":
		return ontology.PointEvent
	case ontology.War, ontology.Siege, ontology.Blockade, ontology.Activity:
		return ontology.Ongoing
	}
	return ontology.Standing
}

// confidence lowers what rests on inference.
func confidence(rd *reading, ctx context) float64 {
	c := 0.9 * ctx.confidence
	for _, f := range rd.fills {
		switch {
		case f.inherited || f.pron == inheritedPron:
			c *= 0.75
		case f.pron != "":
			c *= 0.85
		case f.through:
			c *= 0.95
		}
	}
	return c
}

// quote is the stretch from the first to the last word that the act rests on.
func (a *article) quote(s *mention.Sentence, m *matcher, rd *reading) (int, int) {
	c := &s.Chunks[rd.node.chunk]
	start, end := c.Start, c.End
	widen := func(from, to int) {
		if from >= s.Start && to <= s.End && from < to {
			start, end = min(start, from), max(end, to)
		}
	}
	for _, f := range rd.fills {
		if f.phrase != nil {
			widen(f.phrase.Start, f.phrase.End)
		}
		if f.measure != nil {
			mc := &s.Chunks[f.measure.chunk]
			widen(mc.Start, mc.End)
			if f.measure.matched != nil {
				for _, inner := range f.measure.matched.fills {
					if inner.phrase != nil {
						widen(inner.phrase.Start, inner.phrase.End)
					}
				}
			}
		}
	}
	return start, end
}

// place is the city or state that a preposition of place puts in the clause.
func (a *article) place(s *mention.Sentence, c *clause) string {
	for i, k := range c.parts {
		ch := &s.Chunks[k]
		if ch.Kind == mention.PlaceChunk && i > 0 && s.Chunks[c.parts[i-1]].Kind == mention.PrepChunk {
			return ch.Place
		}
	}
	return ""
}

// attribute sets who says so: nobody when the source says it himself.
func (a *article) attribute(r *Report, m *matcher, rd *reading, ctx context) {
	if !m.vso && rd.frame.Measure != "" && rd.node.class == lang.Noun && m.ended(rd.node) {
		return // "said he would end sanctions" takes the sanctions for granted
	}
	var who []*entity.Entity
	switch {
	case ctx.speaker != nil:
		who = a.who(ctx.speaker, lang.SourceRole, lang.EmptyRole)
	case ctx.source != nil:
		who = a.talk.phrase(ctx.source, 0)
	}
	speaker := one(who)
	if speaker == nil {
		return
	}
	for _, p := range r.Participants {
		if (p.Role != Target || r.symmetric()) && p.Entity.Key == speaker.Key {
			return
		}
	}
	r.SaidBy = speaker
}

func (r *Report) symmetric() bool {
	t, _ := ontology.Lookup(r.Relation)
	return t.Symmetric
}
