package event

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/calendar"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// date finds the date phrase of an act: in its clause, else in the nearest
// clause above that does not merely report it.
func (a *article) date(r *Report, s *mention.Sentence, m *matcher, rd *reading, ctx context) {
	r.DateOrigin = ontology.OriginLacks
	if standing(rd) || m.remembered(rd.node) {
		return
	}
	c := rd.node.clause
	if told := m.presupposedBy(rd.node); told != nil {
		c = told // its own day, not that of what is said of it
	} else if done := m.doneBefore(rd.node); done != nil {
		c = done
	} else if met := m.whoTookPart(rd); met != nil && a.nearestDate(s, met, rd.node.chunk) != nil {
		c = met
	}
	for depth := 0; c != nil && depth < 6; depth++ {
		if ch := a.nearestDate(s, c, rd.node.chunk); ch != nil && !m.dayOfMatter(rd, s.Chunks, ch) {
			if m.daysAfter(rd.node) && !m.nextTo(rd.node, s.Chunks, ch) {
				return // «وافق أمس بعد عام على توقيع الاتفاق»
			}
			tense := calendar.Past
			if (ctx.status == ontology.Planned || ctx.status == ontology.Possible) && !(m.past(c) && (m.ahead(rd.node) || rd.frame.Status != "")) {
				tense = calendar.Future
			}
			if m.analytic && tense == calendar.Future && depth > 0 && m.past(c) {
				if !tellsOneOf(m.chunks[c.verb].Lemma, occasions) {
					return // "decided on Monday to send": the day is not that of what is to come
				}
				tense = calendar.Past // "flew to Rome on Monday to meet the pope"
			}
			if occasions[r.Relation] && ch.Date.Weekday() && (m.vso && m.goesOn(c) || rd.node.chunk >= c.verb && m.comesOn(c)) {
				tense = calendar.Future
			}
			r.Date, r.DateOrigin = calendar.Resolve(*ch.Date, a.in.Published, tense)
			if tense == calendar.Future && m.cameFor(c) && a.longAhead(r.Date) {
				r.Date, r.DateOrigin = calendar.Resolve(*ch.Date, a.in.Published, calendar.Past)
				r.Status = ontology.Occurred // "travelled to Rome to meet the pope on August 6", told in February
			}
			r.Date = a.spread(s, ch, r.Date, tense)
			r.DateText = a.in.Text[ch.Start:ch.End]
			if m.vso && m.foreseenBehind(rd.node.chunk) == ontology.Planned && !a.later(r.Date) {
				r.Date, r.DateOrigin, r.DateText = "", ontology.OriginLacks, "" // «أعلن أمس عن اللقاء المرتقب»
			}
			if r.Status == ontology.Occurred && (ch.Date.Ahead() || a.later(r.Date)) && !m.past(rd.node.clause) {
				if usesForce(rd.frame) && rd.node.class == lang.Verb && !m.vso || rd.node.clause.ranked || ch.Date.Within() && m.firstOf(rd.node) || m.firstIn(ch) {
					r.Date, r.DateOrigin, r.DateText = "", ontology.OriginLacks, "" // "kills 30 rebels in two days": so long it took; "the first to visit in 13 years"
					return
				}
				r.Status = ontology.Planned // "visits India next week"
			}
			if m.vso && depth == 0 && tense == calendar.Future && a.over(r, rd, m.nextTo(rd.node, s.Chunks, ch)) {
				r.Status = ontology.Occurred // «سيبحثان ما اتفقا عليه خلال زيارته في 18 يونيو»
			}
			return
		}
		if a.shifted(r, s, c) {
			return
		}
		c = dateAbove(m, c, rd)
	}
	a.gatheredOn(r, rd)
	a.demandedOn(r, s, m, rd)
}

// spread: what is told of two days that an Arabic "and" joins happened some time in
// their month: «اليوم وأمس السبت».
func (a *article) spread(s *mention.Sentence, ch *mention.Chunk, day ontology.Date, tense calendar.Tense) ontology.Date {
	for k := 0; k+1 < len(s.Chunks); k++ {
		x, y := &s.Chunks[k], &s.Chunks[k+1]
		if x != ch && y != ch || x.Kind != mention.DateChunk || y.Kind != mention.DateChunk || !strings.HasPrefix(y.Fold, "و") {
			continue
		}
		other := x
		if x == ch {
			other = y
		}
		if d, _ := calendar.Resolve(*other.Date, a.in.Published, tense); d != day && d.Precision() == ontology.Day && day.Precision() == ontology.Day && d[:7] == day[:7] {
			return day[:7]
		}
	}
	return day
}

// goesOn: the verb of the Arabic clause stands in the present; with a day of the
// week it tells of what is to come: «يتوجه الرئيس الأحد إلى طوكيو».
func (m *matcher) goesOn(c *clause) bool {
	if c.verb < 0 || m.chunks[c.verb].Form != mention.PresentForm || c.negated {
		return false
	}
	if fold := strings.TrimLeft(m.chunks[c.verb].Fold, "وف"); strings.HasPrefix(fold, "ت") {
		// «توجه», «تلقى»: with a man as its subject a past
		sub := m.subjectOf(c)
		if strings.HasPrefix(m.chunks[c.verb].Lemma.Text, "ت") || sub == nil || sub.arg == nil || sub.arg.actor == nil || m.masculine(sub.arg) {
			return false
		}
	}
	return !slices.ContainsFunc(c.parts, func(k int) bool {
		return m.chunks[k].Kind == mention.AuxChunk
	})
}

// over: a day behind the noun that is over tells what has been, whatever the
// verb above foresees.
func (a *article) over(r *Report, rd *reading, next bool) bool {
	if r.Status != ontology.Planned || rd.node.class != lang.Noun || !next {
		return false
	}
	n := min(len(r.Date), len(a.in.Published))
	return r.Date != "" && a.in.Published != "" && r.Date[:n] < a.in.Published[:n]
}

// nextTo: the date stands behind the noun, and no other predicate between.
func (m *matcher) nextTo(n *node, chunks []mention.Chunk, date *mention.Chunk) bool {
	for k := n.chunk + 1; k < len(chunks) && m.byChunk[k] == nil; k++ {
		if &chunks[k] == date {
			return true
		}
	}
	return false
}

// shifted reads "a day later": so many days from the last day told of.
func (a *article) shifted(r *Report, s *mention.Sentence, c *clause) bool {
	for _, k := range c.parts {
		rest, ok := strings.CutPrefix(s.Chunks[k].Value, "day")
		if s.Chunks[k].Kind != mention.SkipChunk || !ok {
			continue
		}
		n, err := strconv.Atoi(rest)
		day, parsed := time.Parse(time.DateOnly, string(a.talk.day))
		if err != nil || parsed != nil {
			return false
		}
		r.Date, r.DateOrigin = ontology.Date(day.AddDate(0, 0, n).Format(time.DateOnly)), ontology.Resolved
		r.DateText = a.in.Text[s.Chunks[k].Start:s.Chunks[k].End]
		return true
	}
	return false
}

// demandedOn: a past day behind what is demanded is that of the demand:
// "repeated its call on Serbia to join the sanctions on Wednesday".
func (a *article) demandedOn(r *Report, s *mention.Sentence, m *matcher, rd *reading) {
	if m.vso || rd.frame.Relation != "demands" && rd.frame.Relation != "demands-end-of" {
		return
	}
	for _, f := range rd.node.preps {
		c := f.clause
		if c == nil || c.link != infLink {
			continue
		}
		if ch := a.nearestDate(s, c, rd.node.chunk); ch != nil && !ch.Date.Ahead() {
			if d, origin := calendar.Resolve(*ch.Date, a.in.Published, calendar.Past); !a.later(d) {
				r.Date, r.DateOrigin, r.DateText = d, origin, a.in.Text[ch.Start:ch.End]
			}
		}
	}
}

// standing: a measure that is only named, ended, demanded or praised is older
// than the day on which that happens; one that is imposed is not. A war or a
// siege may have the date beside it.
func standing(rd *reading) bool {
	if rd.frame.Measure == "" || rd.node.class == lang.Verb {
		return false
	}
	g := rd.node.governor
	governed := g != nil && g.matched != nil
	imposed := governed && g.matched.frame.Operator == lang.Light || g != nil && g.clause.passive && hasOperator(g.lemma, lang.Light)
	switch rd.frame.Measure {
	case ontology.War, ontology.Siege, ontology.Blockade, ontology.Occupation, ontology.Activity:
		return governed && !imposed
	}
	return !imposed
}

// dateAbove gives the clause whose date also dates what happens in c. The day
// of a statement dates only what is itself a statement.
func dateAbove(m *matcher, c *clause, rd *reading) *clause {
	switch c.link {
	case coordLink:
		if sub := m.subjectOf(c); c.sibling != nil && (sub == nil || !sub.own) {
			return c.sibling // the same doer goes on
		}
	case partLink, infLink:
		return c.parent
	case relLink:
		if m.vso && c.verb >= 0 && c.verb+1 < len(m.chunks) && takesUpWord(&m.chunks[c.verb+1], m.preps.Resume) {
			return c.parent // «يقوم اليوم بزيارة يلتقي خلالها»
		}
		if m.vso && statement[rd.frame.Relation] && rd.node.class == lang.Verb && (m.resumesIn(rd.node) || resumed(rd.node)) && c.parent != nil && c.parent.verb >= 0 && rd.node.chunk == c.verb {
			if sub := m.subjectOf(c); sub == nil || !sub.own {
				return c.parent // «بعث أمس رسالة يهدد فيها»
			}
		}
	case timeLink:
		if m.vso && c.besides && !c.contrast && c.parent != nil && c.verb >= 0 && c.parent.verb >= 0 && !m.past(c) && !m.past(c.parent) {
			return c.parent // «يزور فرنسا غدا حيث يلتقي الرئيس»
		}
	case compLink, quoteLink, colonLink:
		if statement[rd.frame.Relation] && !m.othersAct(c, rd) {
			return c.parent
		}
	}
	return nil
}

// othersAct: the clause names its own subject: "said on Monday that Iran backs
// the rebels" tells no day of the backing.
func (m *matcher) othersAct(c *clause, rd *reading) bool {
	sub := m.subjectOf(c)
	if sub == nil || !sub.own || sub.arg == nil || sub.arg.actor == nil {
		return false
	}
	for _, f := range rd.fills {
		if f.role == lang.SourceRole && f.argument.chunk == sub.arg.chunk {
			return sub.arg.actor.Kind == mention.ByName || sub.arg.actor.Kind == mention.ByOffice
		}
	}
	return false
}

// nearestDate is the date among the parts of the clause that stands nearest to the chunk, unless it bounds
// the act or is the year of something else.
func (a *article) nearestDate(s *mention.Sentence, c *clause, chunk int) *mention.Chunk {
	var best *mention.Chunk
	distance := 0
	for _, k := range c.parts {
		ch := &s.Chunks[k]
		if ch.Kind != mention.DateChunk || ch.Date.Bound != calendar.At || a.yearOfOther(s.Chunks, chunk, k) {
			continue
		}
		d := max(k-chunk, chunk-k)
		if best == nil || d < distance {
			best, distance = ch, d
		}
	}
	return best
}

// whoTookPart is the Arabic relative clause that tells of the meeting in the noun before it who took part in
// it: «لقاء جمع الرئيس أمس ونظيره».
func (m *matcher) whoTookPart(rd *reading) *clause {
	if n := rd.node; m.vso && n.class == lang.Noun && rd.frame.Relation == "met-with" {
		for _, c := range m.clauses {
			if c.link == relLink && c.antecedent == n.chunk && slices.ContainsFunc(rd.fills, func(f filler) bool { return slices.Contains(c.parts, f.argument.chunk) }) {
				return c
			}
		}
	}
	return nil
}

// dayOfMatter: the English date stands inside the phrase of what is judged, whose day it is:
// "condemned the May 3 attack".
func (m *matcher) dayOfMatter(rd *reading, chunks []mention.Chunk, date *mention.Chunk) bool {
	if !m.analytic || !statement[rd.frame.Relation] {
		return false
	}
	for k := rd.node.chunk + 1; k+1 < len(chunks); k++ {
		if &chunks[k] == date {
			before, behind := &chunks[k-1], &chunks[k+1]
			return (date.Fold == "the" || before.Kind == mention.PossessiveChunk) && (behind.Kind == mention.NounChunk || behind.Kind == mention.WordChunk)
		}
	}
	return false
}

// yearOfOther: the year at k is that of what stands behind "since" or "after", not of the act before
// it: "has armed Ukraine since the invasion of 2022".
func (a *article) yearOfOther(chunks []mention.Chunk, act, k int) bool {
	named, another := false, false
	date := k
	for k--; k > act; k-- {
		switch c := &chunks[k]; c.Kind {
		case mention.NounChunk, mention.WordChunk:
			named = true
			another = another || a.pack.Settings.VerbFirst && c.Def && c.Kind == mention.NounChunk && chunks[act].Kind == mention.NounChunk && usesForceOn(c.Lemma)
		case mention.VerbChunk:
			return false
		case mention.PrepChunk, mention.SubChunk:
			if slices.Contains(a.pack.Settings.After, c.Value) || slices.Contains(a.pack.Settings.After, c.Fold) {
				return named && a.yearOnly(chunks[k:])
			}
		}
	}
	return another && a.yearOnly(chunks[date:]) // «أعاد الهجوم الروسي مخاوف من تكرار الغزو السوفياتي عام 1939»
}

// yearOnly: the first date of the chunks tells no more than a year.
func (a *article) yearOnly(chunks []mention.Chunk) bool {
	for k := range chunks {
		if chunks[k].Kind == mention.DateChunk {
			d, _ := calendar.Resolve(*chunks[k].Date, a.in.Published, calendar.Past)
			return d.Precision() == ontology.Year
		}
	}
	return false
}

// joinDates gives a report without a date the one date that the article knows
// for the same pair and relation; an Arabic article's day also takes the place of
// the month or year told elsewhere.
func joinDates(reports []Report, days bool) {
	type key struct {
		relation ontology.Relation
		status   ontology.Status
		a, b     string
	}
	dates := map[key]ontology.Date{}
	several := map[key]bool{}
	keys := func(r *Report, yield func(key)) {
		for i, p := range r.Participants {
			for _, q := range r.Participants[i+1:] {
				x, y := p.Entity.Key, q.Entity.Key
				if t, _ := ontology.Lookup(r.Relation); t.Symmetric && x > y {
					x, y = y, x
				}
				yield(key{r.Relation, r.Status, x, y})
			}
		}
	}
	for i := range reports {
		r := &reports[i]
		if r.Date == "" {
			continue
		}
		keys(r, func(k key) {
			if have := dates[k]; have != "" && have != r.Date {
				several[k] = !ontology.Compatible(have, r.Date) || several[k]
				if len(have) >= len(r.Date) {
					return
				}
			}
			dates[k] = r.Date
		})
	}
	for i := range reports {
		r := &reports[i]
		if r.Date != "" && !days {
			continue
		}
		keys(r, func(k key) {
			if d := dates[k]; len(d) > len(r.Date) && !several[k] && len(r.Participants) == 2 {
				r.Date, r.DateOrigin = d, ontology.Resolved
			}
		})
	}
}

// joinVisits gives a meeting or visit without a date the day of the one told
// shortly before it of one of the same people: «وصل أمس إلى عمان. وكان في استقباله».
func (a *article) joinVisits() {
	reports := a.out.Reports
	dated := map[int][]*Report{} // by sentence
	for i := range reports {
		if r := &reports[i]; travels(r) && r.Date.Precision() == ontology.Day {
			at := a.sentenceOf(r)
			dated[at] = append(dated[at], r)
		}
	}
	for i := range reports {
		r := &reports[i]
		if r.Date != "" || !travels(r) || r.Background {
			continue
		}
		at := a.sentenceOf(r)
		if day := visitDay(r, dated, at); day != "" {
			r.Date, r.DateOrigin = day, ontology.Resolved
			dated[at] = append(dated[at], r)
		}
	}
}

// visitDay is the one day that the visits and meetings of the same people shortly before sentence
// `at` are told of, none where they are told of several.
func visitDay(r *Report, dated map[int][]*Report, at int) ontology.Date {
	var day ontology.Date
	for n := at - visitReach; n <= at; n++ {
		for _, o := range dated[n] {
			if !sharePerson(r, o) {
				continue
			}
			if day != "" && day != o.Date {
				return ""
			}
			day = o.Date
		}
	}
	return day
}

// visitReach is how many sentences back the day of a visit is looked for.
const visitReach = 4

func travels(r *Report) bool {
	return r.Status == ontology.Occurred && (r.Relation == "met-with" || r.Relation == "visited")
}

func sharePerson(r, o *Report) bool {
	for _, p := range r.Participants {
		for _, q := range o.Participants {
			if p.Entity.Key == q.Entity.Key && p.Entity.Kind == ontology.Person {
				return true
			}
		}
	}
	return false
}

// sentenceOf is the number of the sentence that a report was read from.
func (a *article) sentenceOf(r *Report) int {
	n, _ := slices.BinarySearchFunc(a.in.Sentences, r.Start, func(s mention.Sentence, at int) int {
		if s.End <= at {
			return -1
		}
		return cmp.Compare(s.Start, at)
	})
	return n
}

// holders is the last step: it names the holder of an unnamed office where
// the gazetteer is sure of the day.
func (a *article) holders() {
	for i := range a.out.Reports {
		r := &a.out.Reports[i]
		for k := range r.Participants {
			p := &r.Participants[k]
			if p.Entity.Unnamed {
				a.holder(p, r.Date)
			}
		}
	}
}

func (a *article) holder(p *Participant, on ontology.Date) {
	day := on
	if day == "" {
		day = a.in.Published
	}
	held := a.gaz.Holders(p.Entity.Office, p.Entity.OfficeOf, on)
	if len(held) == 1 && on != "" {
		p.Holder = a.resolver.Known(held[0].Person)
		return
	}
	if last, ok := a.gaz.LastHolder(p.Entity.Office, p.Entity.OfficeOf, day); ok {
		if known, ok := a.gaz.Actor(last.Person); ok {
			p.LastHeld = known.Name
		}
	}
}

// firstOf: the English noun tells of the first of its kind: "the first talks in three years".
func (m *matcher) firstOf(n *node) bool {
	for k := n.chunk - 1; m.analytic && n.class == lang.Noun && k >= 0 && k >= n.chunk-3; k-- {
		switch c := &m.chunks[k]; {
		case c.Kind == mention.SkipChunk && c.Value == "rank":
			return true
		case c.Kind != mention.WordChunk && c.Kind != mention.AdjChunk && c.Kind != mention.SkipChunk:
			return false
		}
	}
	return false
}
