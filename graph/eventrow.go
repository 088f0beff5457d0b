package graph

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// node is the Event node.
func (e *event) node() Node {
	b := &e.best.Report
	p := Props{
		"name": e.name(), "scope": e.scope, "relation": string(e.relation.Name), "type": cmp.Or(e.edgeType(), e.relation.Type),
		"status": string(e.status), "alleged": e.alleged, "date_origin": string(cmp.Or(b.DateOrigin, ontology.OriginLacks)),
		"aspect": string(b.Aspect), "background": e.background(), "plover": e.relation.PLOVER,
		"reports": int64(len(e.tellings)), "confidence": e.confidence(), "inferred": e.inferred(),
		"quote": b.Quote, "sentence": b.Sentence, "best_report": b.Key, "article": e.best.Article.Key, "title": e.best.Article.Title,
		"former_keys": e.formerKeys(), "pairs": e.pairNames(),
	}
	p.put("date", string(e.date))
	p.put("first_day", string(e.date.First()))
	p.put("last_day", string(e.date.Last()))
	p.put("precision", string(e.date.Precision()))
	p.put("date_text", b.DateText)
	p.put("about", e.about())
	if e.attributed() {
		p["said_by"], p["said_by_name"] = b.SaidBy, e.best.Sayer.Name
	}
	p.put("by", e.by)
	p.put("url", e.best.Article.URL)
	p.put("published", e.best.Article.Published)
	p.put("place", e.place())
	if e.measure != nil {
		p["measure"] = e.measure.Key()
	}
	e.putCodes(p)
	e.putEvidence(p)
	return Node{Label: ontology.EventLabel, Key: e.key, Props: p}
}

// putCodes sets the classes of the event-data field. The finest CAMEO code
// that a frame names wins over the default of the relation.
func (e *event) putCodes(p Props) {
	code := e.relation.CAMEO
	for _, t := range e.tellings {
		if c := t.Report.CAMEO; c != "" {
			code = c
			break
		}
	}
	p["cameo"] = code
	p["quad"], _ = ontology.QuadClass(e.relation.PLOVER)
	p["goldstein"], _ = ontology.Goldstein(code)
}

// putEvidence counts articles, origins and languages, and bounds the event by
// the days of publication.
func (e *event) putEvidence(p Props) {
	articles, origins, languages := map[string]bool{}, map[string]bool{}, map[string]bool{}
	var first, last ontology.Date
	for _, t := range e.tellings {
		articles[t.Article.Key], origins[t.Article.Origin], languages[t.Article.Language] = true, true, true
		if day := t.Article.day(); day != "" {
			if first == "" || day < first {
				first = day
			}
			last = max(last, day)
		}
	}
	p["articles"], p["origins"] = int64(len(articles)), int64(len(origins))
	p["languages"] = sortedKeys(languages)
	p.put("first_reported", string(first))
	p.put("last_reported", string(last))
	if e.status == ontology.Occurred {
		p.put("not_after", string(first))
	}
}

// attributed reports whether every report leaves the act to what somebody
// said: one that does not makes it the article's own.
func (e *event) attributed() bool {
	return !slices.ContainsFunc(e.tellings, func(t *telling) bool { return t.Sayer == nil })
}

func (e *event) background() bool {
	return !slices.ContainsFunc(e.tellings, func(t *telling) bool { return !t.Report.Background })
}

func (e *event) inferred() bool {
	return slices.ContainsFunc(e.parts, func(p part) bool { return p.Inferred })
}

func (e *event) confidence() float64 {
	var most float64
	for _, t := range e.tellings {
		most = max(most, t.Report.Confidence)
	}
	return most
}

// place is that of the best report which names one.
func (e *event) place() string {
	for _, t := range e.tellings {
		if t.Report.Place != "" {
			return t.Report.Place
		}
	}
	return ""
}

// about joins the matters that the reports name, best first.
func (e *event) about() string {
	var all []string
	for _, t := range e.tellings {
		for _, matter := range strings.Split(t.Report.About, ";") {
			if matter = strings.TrimSpace(matter); matter != "" && !slices.Contains(all, matter) {
				all = append(all, matter)
			}
		}
	}
	return strings.Join(all, "; ")
}

// formerKeys are the keys that the event has when some of its articles are
// missing: the smallest key of each article. So a link to an event still leads
// to it after another article took its key over.
func (e *event) formerKeys() []string {
	of := map[string]string{}
	for _, t := range e.tellings {
		if key, ok := of[t.Article.Key]; !ok || t.Report.Key < key {
			of[t.Article.Key] = t.Report.Key
		}
	}
	keys := map[string]bool{}
	for _, key := range of {
		keys[key] = key != e.key
	}
	delete(keys, e.key)
	return sortedKeys(keys)
}

// edges are the relationships of the event with what it rests on.
//
//	(:Report)-[:SUPPORTS]->(:Event)<-[:TOOK_PART]-(:Actor)
//	(:Event)-[:CONCERNS]->(:Measure), (:Event)-[:AT]->(:Place)
func (e *event) edges() []Edge {
	self := NodeRef{ontology.EventLabel, e.key}
	var all []Edge
	for _, t := range e.tellings {
		all = append(all, plainEdge(ontology.Supports, NodeRef{ontology.ReportLabel, t.Report.Key}, self))
	}
	if e.measure != nil {
		all = append(all, plainEdge(ontology.Concerns, self, NodeRef{ontology.MeasureLabel, e.measure.Key()}))
	}
	if place := e.place(); place != "" {
		all = append(all, plainEdge(ontology.At, self, NodeRef{ontology.PlaceLabel, place}))
	}
	return append(all, e.tookPart(self)...)
}

func (e *event) tookPart(self NodeRef) []Edge {
	var all []Edge
	done := map[string]bool{} // role and actor: somebody named is not represented as well
	for i, p := range e.parts {
		done[string(p.Role)+" "+p.Actor] = true
		props := Props{"role": string(p.Role), "as": "named", "inferred": p.Inferred, "position": int64(i)}
		props.put("office", p.Office)
		props.put("acts_for", e.actsFor(p))
		props.put("group", p.Group)
		props.put("surface", p.Surface)
		props.put("last_held", p.LastHeld)
		all = append(all, partEdge(p.Actor, self, props))
	}
	for i, p := range e.parts {
		for _, body := range e.bodies(p) {
			if id := string(p.Role) + " " + body; !done[id] {
				done[id] = true
				props := Props{"role": string(p.Role), "as": "represented", "inferred": p.Inferred, "position": int64(i)}
				all = append(all, partEdge(body, self, props))
			}
		}
	}
	return all
}

func partEdge(actor string, self NodeRef, props Props) Edge {
	from := NodeRef{ontology.ActorLabel, actor}
	key := edgeKey(ontology.TookPart, from, self, props["role"].(string), props["as"].(string))
	return Edge{Type: ontology.TookPart, Key: key, From: from, To: self, Props: props}
}

// actsFor is whom a named actor stands for: somebody else than himself.
func (e *event) actsFor(p part) string {
	if p.side.Lift == p.Actor {
		return ""
	}
	return p.side.Lift
}

// bodies are the states and bodies for which a part counts: the one that the
// actor is or acts for, and in meetings and the like the group through which
// the text names it. The target counts for its state only where both ends do
// the act.
func (e *event) bodies(p part) []string {
	var all []string
	if lifted := p.Role != Target || e.relation.LiftBoth; lifted || p.side.Body {
		all = append(all, p.side.Lift)
	}
	if e.relation.LiftBoth && p.Group != p.side.Lift {
		all = append(all, p.Group)
	}
	return slices.DeleteFunc(all, func(key string) bool { return key == "" })
}
