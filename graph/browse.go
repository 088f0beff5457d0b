package graph

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/diplograph/diplograph/graph/ontology"
)

// The levels of browse edges.
const (
	levelNamed = "named"
	levelState = "state"
)

// namedEdges are the browse edges of one event between actors as named. Where
// both ends are states or bodies the edge over all events says it already: a
// war is one line, not ten thousand.
//
//	(Lavrov)-[:MET_WITH {label: "met 24 Sep"}]->(Bourita)
func (e *event) namedEdges() []Edge {
	relType := e.edgeType()
	if relType == "" {
		return nil
	}
	var all []Edge
	done := map[string]bool{}
	for _, ends := range e.ends() {
		from, to := ends[0], ends[1]
		ref, bodies := e.targetRef(to), from.side.Body && to.side.Body
		if ref.Label == ontology.MeasureLabel {
			bodies = from.side.Body
		}
		key := edgeKey(relType, NodeRef{ontology.ActorLabel, from.Actor}, ref, e.key)
		if bodies || done[key] {
			continue
		}
		done[key] = true
		all = append(all, Edge{
			Type: relType, Key: key, From: NodeRef{ontology.ActorLabel, from.Actor}, To: ref,
			Props: e.browseProps(from.Inferred || to.Inferred),
		})
	}
	return all
}

func (e *event) targetRef(to part) NodeRef {
	if e.relation.OnMeasure && e.measure != nil {
		return NodeRef{ontology.MeasureLabel, e.measure.Key()}
	}
	return NodeRef{ontology.ActorLabel, to.Actor}
}

func (e *event) browseProps(inferred bool) Props {
	n := e.node().Props
	p := Props{
		"level": levelNamed, "relation": string(e.relation.Name), "act": e.relation.Type, "event": e.key, "events": int64(1),
		"label": label(e.relation, e.edgeType(), e.date, 1), "inferred": inferred, "article": n["title"],
	}
	for _, name := range []string{"reports", "origins", "background", "confidence"} {
		p[name] = n[name]
	}
	onTheSpot(p, n)
	p.put("first", string(e.date))
	p.put("last", string(e.date))
	return p
}

// onTheSpot copies what a reader of an edge wants to see without asking for
// its event.
func onTheSpot(p, event Props) {
	for _, name := range []string{"quote", "date", "precision", "url", "published", "about", "by"} {
		if v, ok := event[name]; ok {
			p[name] = v
		}
	}
	if v, ok := event["said_by_name"]; ok {
		p["said_by"] = v
	}
}

// label is the caption of an edge: "met 24 Sep", "planned: met", "met ×3".
func label(rel ontology.RelationType, relType string, date ontology.Date, events int) string {
	verb := rel.Label
	switch relType {
	case ontology.Announced:
		verb = "planned: " + verb
	case ontology.Alleged:
		verb = "alleged: " + verb
	}
	if events > 1 {
		return verb + " ×" + strconv.Itoa(events)
	}
	switch date.Precision() {
	case ontology.Day:
		t, _ := time.Parse(time.DateOnly, string(date))
		return verb + t.Format(" 2 Jan")
	case ontology.Month:
		t, _ := time.Parse("2006-01", string(date))
		return verb + t.Format(" Jan 2006")
	case ontology.Year:
		return verb + " " + string(date)
	}
	return verb
}

// pair names an edge between states and bodies.
type pair struct {
	relType, act string
	from         string // actor key
	to           NodeRef
}

// String is an item of the property "pairs" of events.
func (p pair) String() string {
	return strings.Join([]string{p.relType, p.act, p.from, p.to.Label, p.to.Key}, "|")
}

// parsePair reads an item of "pairs" back. Keys of actors hold no "|".
func parsePair(text string) (pair, bool) {
	c := strings.Split(text, "|")
	if len(c) != 5 {
		return pair{}, false
	}
	return pair{c[0], c[1], c[2], NodeRef{c[3], c[4]}}, true
}

// turned is the pair in the other direction, where both ends do the act.
func (p pair) turned() (pair, bool) {
	rel, _ := ontology.RelationOf(p.act)
	if !rel.Symmetric || p.to.Label != ontology.ActorLabel {
		return p, false
	}
	return pair{p.relType, p.act, p.to.Key, NodeRef{ontology.ActorLabel, p.from}}, true
}

// line is the pair whatever its direction, where both ends do the act.
func (p pair) line() pair {
	if t, ok := p.turned(); ok && t.from < p.from {
		return t
	}
	return p
}

func (e *event) pairs() []pair {
	relType := e.edgeType()
	if relType == "" {
		return nil
	}
	var all []pair
	lines := map[pair]bool{}
	for _, ends := range e.ends() {
		for _, from := range e.bodies(ends[0]) {
			for _, to := range e.stateTargets(ends[1]) {
				p := pair{relType, e.relation.Type, from, to}
				if to.Key == from || sameGroup(ends, from, to.Key) || lines[p.line()] {
					continue // never from a state to itself, nor from a member to the group that spoke for it
				}
				lines[p.line()] = true
				all = append(all, p)
			}
		}
	}
	return all
}

func sameGroup(ends [2]part, from, to string) bool {
	g := ends[0].Group
	return g != "" && g == ends[1].Group && (from == g || to == g)
}

func (e *event) stateTargets(to part) []NodeRef {
	if ref := e.targetRef(to); ref.Label == ontology.MeasureLabel {
		return []NodeRef{ref}
	}
	var all []NodeRef
	for _, body := range e.bodies(to) {
		all = append(all, NodeRef{ontology.ActorLabel, body})
	}
	return all
}

func (e *event) pairNames() []string {
	all := []string{}
	for _, p := range e.pairs() {
		all = append(all, p.String())
	}
	slices.Sort(all)
	return all
}

// stateEdge is the edge between two states or bodies over all events of a
// pair: Event nodes, at least one. Where both ends do the act it points the
// way that most events tell it.
//
//	(Russia)-[:MET_WITH {events: 3}]->(Morocco)
func stateEdge(line pair, events []Node) Edge {
	dir := direction(line, events)
	from := NodeRef{ontology.ActorLabel, dir.from}
	slices.SortFunc(events, latest)
	head := events[0].Props
	rel, _ := ontology.RelationOf(dir.act)
	date, _ := head["date"].(string)
	p := Props{
		"level": levelState, "relation": string(rel.Name), "act": dir.act, "event": events[0].Key, "events": int64(len(events)),
		"label": label(rel, dir.relType, ontology.Date(date), len(events)), "article": head["title"],
	}
	onTheSpot(p, head)
	sum(p, events)
	return Edge{Type: dir.relType, Key: edgeKey(dir.relType, from, dir.to, dir.act, levelState), From: from, To: dir.to, Props: p}
}

func direction(line pair, events []Node) pair {
	turned, ok := line.turned()
	if !ok {
		return line
	}
	votes := 0
	for _, e := range events {
		all, _ := e.Props["pairs"].([]string)
		if slices.Contains(all, turned.String()) {
			votes++
		}
	}
	if 2*votes > len(events) {
		return turned
	}
	return line
}

func sum(p Props, events []Node) {
	var reports, origins int64
	var first, last string
	var confidence float64
	inferred, background := true, true
	for _, e := range events {
		reports += e.Props["reports"].(int64)
		origins += e.Props["origins"].(int64)
		confidence = max(confidence, e.Props["confidence"].(float64))
		inferred = inferred && e.Props["inferred"].(bool)
		background = background && e.Props["background"].(bool)
		if date, _ := e.Props["date"].(string); date != "" {
			if first == "" || date < first {
				first = date
			}
			last = max(last, date)
		}
	}
	p["reports"], p["origins"], p["confidence"] = reports, origins, confidence
	p["inferred"], p["background"] = inferred, background
	p.put("first", first)
	p.put("last", last)
}

// latest sorts events from the last one: by date, where it lacks by the last
// publication. It is a total order.
func latest(a, b Node) int {
	return cmp.Or(cmp.Compare(when(b), when(a)), cmp.Compare(a.Key, b.Key))
}

func when(e Node) string {
	if date, _ := e.Props["last_day"].(string); date != "" {
		return date
	}
	reported, _ := e.Props["last_reported"].(string)
	return reported
}
