package ask

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/diplograph/diplograph/graph/ontology"
)

// headline is the first line of an answer: the answer in a sentence, and how
// many articles and origins it rests on.
func (a *asked) headline(rows []row) string {
	acts := distinctActs(rows)
	said := a.sentence(rows, acts)
	if len(acts) == 0 {
		return said + "."
	}
	return said + "; " + sources(acts) + "."
}

func distinctActs(rows []row) []*act {
	seen := map[string]bool{}
	var acts []*act
	for _, r := range rows {
		if !seen[r.act.key()] {
			seen[r.act.key()] = true
			acts = append(acts, r.act)
		}
	}
	return acts
}

func (a *asked) sentence(rows []row, acts []*act) string {
	if a.lists() && a.status == ontology.Planned {
		return a.plannedSentence(rows, acts)
	}
	switch a.kind {
	case Who:
		return a.whoSentence(rows)
	case Whom:
		if a.symmetric() {
			return a.whoSentence(rows)
		}
		return a.whomSentence(rows, acts)
	case Did:
		return a.didSentence(acts)
	}
	return a.listSentence(acts)
}

// plannedSentence is "2 people are named in 2 planned meetings of Donald Trump
// (president of the United States)".
func (a *asked) plannedSentence(rows []row, acts []*act) string {
	me, _ := a.about()
	one, many := a.actNames()
	if len(rows) == 0 {
		return "The graph knows no planned " + one + " of " + a.describe(me, rows) + a.period.phrase()
	}
	verb := "are"
	if len(rows) == 1 {
		verb = "is"
	}
	return countKinds(rows) + " " + verb + " named in " + plural(len(acts), "planned "+one, "planned "+many) + " of " + a.describe(me, rows) + a.period.phrase()
}

// whoSentence is "11 people met Sergey Lavrov (foreign minister of Russia) on
// Wednesday 24 September 2025".
func (a *asked) whoSentence(rows []row) string {
	me, _ := a.about()
	who := countKinds(rows)
	if who == "" {
		who = "As far as the graph knows, nobody"
	}
	return who + " " + a.verb(distinctActs(rows)) + " " + a.describe(me, rows) + a.period.phrase()
}

// whomSentence is "Sergey Lavrov (foreign minister of Russia) praised India".
func (a *asked) whomSentence(rows []row, acts []*act) string {
	me, _ := a.about()
	if _, many := a.actNames(); len(rows) == 0 && len(a.relations) > 1 {
		return "The graph knows no " + many + " of " + a.describe(me, rows) + a.period.phrase()
	}
	if len(rows) == 0 {
		return "As far as the graph knows, " + a.describe(me, rows) + " " + a.verb(nil) + " nobody" + a.period.phrase()
	}
	var clauses []string
	for _, relation := range a.relations {
		objects := map[string]bool{}
		var names []string
		for _, r := range rows {
			if r.act.text("relation") != string(relation) {
				continue
			}
			name := r.objectName()
			if !objects[name] {
				objects[name] = true
				names = append(names, name)
			}
		}
		if t, _ := ontology.Lookup(relation); len(names) > 0 {
			clauses = append(clauses, t.Past+" "+some(names, 4))
		}
	}
	said := a.describe(me, rows) + " " + strings.Join(clauses, " and ") + a.period.phrase()
	if len(acts) > 1 {
		one, many := a.actNames()
		said += ": " + plural(len(acts), one, many)
	}
	return upperFirst(said)
}

// objectName is whom or what a row's act was done to, as in a sentence.
func (r row) objectName() string {
	t, _ := ontology.Lookup(ontology.Relation(r.act.text("relation")))
	if measure := r.act.text("measure_name"); t.OnMeasure && measure != "" {
		return definite(measure, measureKind)
	}
	return withArticle(entry{name: r.part.text("name"), kind: r.part.text("kind")})
}

func (a *asked) didSentence(acts []*act) string {
	one, many := a.actNames()
	pair := withArticle(*a.doer) + " " + a.verb(acts) + " " + a.object(a.other)
	yes, no := "Yes: "+pair, "no: nothing says that "+pair
	if a.open {
		yes, no = upperFirst(pair), "nothing says that "+pair
	}
	n := occurred(acts)
	switch {
	case n == 0:
		said := "As far as the graph knows, " + no + a.period.phrase()
		if other := notOccurred(acts); other != "" {
			said += "; " + other
		}
		return said
	case n == 1:
		return yes + a.dayOf(acts)
	}
	return yes + ", " + plural(n, one, many) + a.period.phrase()
}

func (a *asked) dayOf(acts []*act) string {
	for _, x := range acts {
		if x.status() == ontology.Occurred && x.text("date") != "" {
			d := ontology.Date(x.text("date"))
			return Period{d.First(), d.Last()}.phrase()
		}
	}
	return a.period.phrase()
}

func occurred(acts []*act) int {
	n := 0
	for _, x := range acts {
		if x.status() == ontology.Occurred {
			n++
		}
	}
	return n
}

// listSentence is "7 acts between Russia and Cuba, of which 1 planned".
func (a *asked) listSentence(acts []*act) string {
	one, many := a.actNames()
	said := plural(len(acts), one, many) + a.between()
	if len(acts) == 0 {
		said = "The graph knows no " + one + a.between()
	}
	if other := notOccurred(acts); other != "" {
		return said + a.period.phrase() + ", of which " + other
	}
	return said + a.period.phrase()
}

// notOccurred is "1 planned and 2 denied", empty where there is none.
func notOccurred(acts []*act) string {
	var counts []string
	for _, status := range []ontology.Status{ontology.Planned, ontology.Denied, ontology.Possible} {
		if n := countStatus(acts, status); n > 0 {
			counts = append(counts, fmt.Sprintf("%d %s", n, status))
		}
	}
	return list(counts)
}

func (a *asked) between() string {
	switch {
	case a.kind == Events:
		return ""
	case a.doer != nil && a.other != nil && a.kind == Deeds:
		return " of " + withArticle(*a.doer) + " towards " + withArticle(*a.other)
	case a.doer != nil && a.other != nil:
		return " between " + withArticle(*a.doer) + " and " + withArticle(*a.other)
	case a.doer != nil && a.kind == Deeds:
		return " of " + withArticle(*a.doer)
	case a.kind == Deeds:
		return " towards " + withArticle(*a.other)
	}
	return " of and towards " + withArticle(*cmp.Or(a.doer, a.other))
}

func countStatus(acts []*act, status ontology.Status) int {
	n := 0
	for _, x := range acts {
		if x.status() == status {
			n++
		}
	}
	return n
}

// verb is the act in the past: "met", "made demands of or demanded the end
// of". Of several relations those that the acts have are said.
func (a *asked) verb(acts []*act) string {
	var verbs []string
	for _, r := range a.relations {
		has := func(x *act) bool { return x.text("relation") == string(r) }
		if t, _ := ontology.Lookup(r); len(acts) == 0 || slices.ContainsFunc(acts, has) {
			verbs = append(verbs, t.Past)
		}
	}
	return strings.Join(verbs, " or ")
}

// object is e after the verb: of a stance on measures those of e.
func (a *asked) object(e *entry) string {
	for _, r := range a.relations {
		if t, _ := ontology.Lookup(r); t.OnMeasure && e.kind != measureKind && len(a.relations) == 1 {
			return "measures of " + withArticle(*e)
		}
	}
	return withArticle(*e)
}

// describe is e with the office in which the rows show it.
func (a *asked) describe(e *entry, rows []row) string {
	if e.kind == measureKind {
		return measures(e, rows)
	}
	if a.kind == Who && e.kind != string(ontology.Person) {
		return a.object(e)
	}
	name := withArticle(*e)
	if e.kind != string(ontology.Person) || name != e.name {
		return name
	}
	office := e.office
	for _, r := range rows {
		for _, p := range r.mine {
			if p.text("actor") == e.key && p.text("office") != "" && p.text("acts_for_name") != "" {
				return name + " (" + p.text("office") + " of " + definite(p.text("acts_for_name"), p.text("acts_for_kind")) + ")"
			}
		}
	}
	if office == "" {
		return name
	}
	return name + " (" + office + ")"
}

// measures are those that rows concern, of which the question may mean
// several; e where there are no rows.
func measures(e *entry, rows []row) string {
	var names []string
	for _, r := range rows {
		if name := definite(r.act.text("measure_name"), measureKind); name != "" && !slices.Contains(names, name) {
			names = append(names, name)
		}
	}
	if len(names) == 0 {
		return withArticle(*e)
	}
	return list(names)
}

// countKinds is "11 people and 1 country", empty for no rows.
func countKinds(rows []row) string {
	kinds := map[string]map[string]bool{}
	for _, r := range rows {
		kind := r.part.text("kind")
		if kinds[kind] == nil {
			kinds[kind] = map[string]bool{}
		}
		kinds[kind][actorOf(r)] = true
	}
	var counts []string
	for _, k := range []struct {
		kind      ontology.Kind
		one, many string
	}{{ontology.Person, "person", "people"}, {ontology.Country, "country", "countries"}, {ontology.Organization, "organization", "organizations"}} {
		if n := len(kinds[string(k.kind)]); n > 0 {
			counts = append(counts, plural(n, k.one, k.many))
		}
	}
	return list(counts)
}

func upperFirst(s string) string {
	first, size := utf8.DecodeRuneInString(s)
	if first == utf8.RuneError {
		return s
	}
	return string(unicode.ToUpper(first)) + s[size:]
}
