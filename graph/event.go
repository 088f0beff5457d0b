package graph

import (
	"cmp"
	"slices"
	"sort"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// event is an act between two or more actors, with all reports of it.
type event struct {
	key      string
	scope    string
	relation ontology.RelationType
	status   ontology.Status
	alleged  bool
	by       string // of an alleged act: who says so
	best     *telling
	tellings []*telling // best first
	date     ontology.Date
	parts    []part
	measure  *Measure
}

// part is what an actor did in an event.
type part struct {
	Part
	side side
}

// newEvent makes an event of the reports that tell of it.
func newEvent(c *cluster) *event {
	slices.SortFunc(c.tellings, better)
	best := c.tellings[0]
	rel, _ := ontology.Lookup(best.Report.Relation)
	e := &event{
		key: keyOf(c.tellings), scope: best.Scope, relation: rel, status: best.Report.Status,
		best: best, tellings: c.tellings, date: best.Report.Date,
	}
	e.parts = partsOf(c)
	for _, t := range c.tellings {
		if t.Report.Measure != nil && (e.measure == nil || t.Report.Measure.Name < e.measure.Name) {
			e.measure = t.Report.Measure
		}
	}
	e.by = allegedBy(e)
	e.alleged = e.by != ""
	return e
}

// keyOf is the smallest key of the reports: it stays when articles come that
// tell of the same, unless one of their keys is smaller.
func keyOf(tellings []*telling) string {
	key := tellings[0].Report.Key
	for _, t := range tellings {
		key = min(key, t.Report.Key)
	}
	return key
}

// better sorts the reports of an event: most precise date, then unattributed,
// then not in passing, then longest. It is a total order.
func better(a, b *telling) int {
	return cmp.Or(
		cmp.Compare(len(b.Report.Date), len(a.Report.Date)),
		cmp.Compare(flag(a.Report.SaidBy != ""), flag(b.Report.SaidBy != "")),
		cmp.Compare(flag(a.Report.Background), flag(b.Report.Background)),
		cmp.Compare(len(b.Report.Quote), len(a.Report.Quote)),
		cmp.Compare(a.Report.Key, b.Report.Key),
	)
}

func flag(b bool) int {
	if b {
		return 1
	}
	return 0
}

// partsOf joins the parts that the reports tell of: in the order of the best
// report that names the most people. A state that only stands for people who
// are named is left out, as is an office whose holder is.
func partsOf(c *cluster) []part {
	order := slices.Clone(c.tellings)
	slices.SortStableFunc(order, func(a, b *telling) int { return cmp.Compare(sidesOf(b).people(), sidesOf(a).people()) })
	var parts []part
	at := map[string]int{} // role and actor
	for _, t := range order {
		for i, p := range t.Report.Parts {
			id := string(p.Role) + " " + p.Actor
			n, known := at[id]
			if !known {
				at[id] = len(parts)
				parts = append(parts, part{p, t.Sides[i]})
				continue
			}
			parts[n].fill(p, t.Sides[i])
		}
	}
	return slices.DeleteFunc(slices.Clone(parts), func(p part) bool { return p.standsFor(parts, c) })
}

// fill adds what another report tells of the same part. A holder whom some
// report names himself is not inferred.
func (p *part) fill(other Part, s side) {
	if p.Inferred && !other.Inferred {
		p.Surface, p.Start, p.End, p.Inferred = other.Surface, other.Start, other.End, false
	}
	if p.Office == "" {
		p.Office = other.Office
	}
	if p.ActsFor == "" {
		p.ActsFor, p.side.Lift = other.ActsFor, s.Lift
	}
	if p.Group == "" {
		p.Group = other.Group
	}
	if p.LastHeld == "" {
		p.LastHeld = other.LastHeld
	}
}

func (p part) standsFor(all []part, c *cluster) bool {
	rel, _ := ontology.Lookup(c.tellings[0].Report.Relation)
	if !rel.Absorbs {
		return false
	}
	for _, other := range all {
		if other.Actor == p.Actor || !rel.Symmetric && other.Role != p.Role || other.side.Home != p.side.Home {
			continue
		}
		if p.Actor == p.side.Home {
			return true
		}
		if p.side.Unnamed && p.Office != "" && p.Office == other.Office && (!other.side.Unnamed || other.Actor < p.Actor) {
			return true
		}
	}
	return false
}

// allegedBy tells who alone says that a hostile act happened: names of one
// side that did not do it. It is empty when the article says so itself, the
// doer admits it, a second side or an observer tells of it.
func allegedBy(e *event) string {
	if !e.relation.Hostile || e.status != ontology.Occurred {
		return ""
	}
	doers := map[string]bool{}
	for _, p := range e.parts {
		if p.Role == Source {
			doers[p.side.Home], doers[p.Actor] = true, true
		}
	}
	names, homes := map[string]bool{}, map[string]bool{}
	for _, t := range e.tellings {
		s := t.Sayer
		if s == nil || s.Observer || doers[s.Home] || doers[t.Report.SaidBy] {
			return ""
		}
		names[s.Name], homes[s.Home] = true, true
	}
	if len(homes) > 1 {
		return ""
	}
	return strings.Join(sortedKeys(names), ", ")
}

func sortedKeys(m map[string]bool) []string {
	keys := make([]string, 0, len(m))
	for k := range m {
		keys = append(keys, k)
	}
	sort.Strings(keys)
	return keys
}

// edgeType is the type of the event's edges, empty where it has none: an edge
// of an act means that the act happened.
func (e *event) edgeType() string {
	switch {
	case e.status == ontology.Planned:
		return ontology.Announced
	case e.status != ontology.Occurred:
		return ""
	case e.alleged:
		return ontology.Alleged
	}
	return e.relation.Type
}

// ends are the two sides of the event's edges: who with whom. Parties are
// paired each with each.
func (e *event) ends() [][2]part {
	var pairs [][2]part
	for i, a := range e.parts {
		for j, b := range e.parts {
			switch {
			case a.Role == Party && b.Role == Party && i < j && e.opposed(a, b),
				a.Role == Source && b.Role == Target && a.Actor != b.Actor:
				pairs = append(pairs, [2]part{a, b})
			}
		}
	}
	return pairs
}

// opposed keeps the members of one delegation apart from their counterparts:
// Lavrov and Ushakov did not meet each other when both met Witkoff.
func (e *event) opposed(a, b part) bool {
	if a.side.Home != b.side.Home {
		return true
	}
	for _, p := range e.parts {
		if p.side.Home != a.side.Home {
			return false
		}
	}
	return true
}

// name says in a few words what happened.
func (e *event) name() string {
	var from, to []string
	for _, p := range e.parts {
		if p.Role == Target || e.relation.Symmetric && len(from) > 0 && len(e.parts) == 2 {
			to = append(to, p.side.Name)
		} else {
			from = append(from, p.side.Name)
		}
	}
	if e.measure != nil && e.relation.OnMeasure {
		to = []string{e.measure.Name}
	}
	text := join(from) + " " + e.relation.Past
	if len(to) > 0 {
		text += " " + join(to)
	}
	if e.status != ontology.Occurred {
		text += " (" + string(e.status) + ")"
	} else if e.alleged {
		text += " (alleged)"
	}
	return text
}

func join(names []string) string {
	if n := len(names); n > 1 {
		return strings.Join(names[:n-1], ", ") + " and " + names[n-1]
	}
	return strings.Join(names, "")
}
