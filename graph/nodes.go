package graph

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"time"
	"unicode/utf8"

	"github.com/diplograph/diplograph/graph/ontology"
)

// put sets a property unless its value is empty: a missing value is no row of
// the map, in either store.
func (p Props) put(name, value string) {
	if value != "" {
		p[name] = value
	}
}

func listOf(all []string) []string { return append([]string{}, all...) } // never nil: drivers tell nil from empty

// articleNode is the Article node of a document, without digest and given.
func articleNode(doc *Document) Node {
	a := &doc.Article
	p := Props{
		"id": a.ID, "title": a.Title, "language": a.Language, "origin": a.OriginHash,
		"sentences": int64(a.Sentences), "program": a.Program,
	}
	p.put("source", SourceKey(a.Source))
	p.put("url", a.URL)
	p.put("short", shorten(a.Title, 30))
	p.put("author", a.Author)
	p.put("published", timeText(a.Published, a.HasTime))
	p.put("gazetteer_version", a.Gazetteer)
	return Node{Label: ontology.ArticleLabel, Key: a.Key, Props: p}
}

func timeText(t time.Time, hasTime bool) string {
	switch {
	case t.IsZero():
		return ""
	case hasTime:
		return t.Format(time.RFC3339)
	}
	return t.Format(time.DateOnly)
}

// shorten cuts a text to at most n letters.
func shorten(text string, n int) string {
	if utf8.RuneCountInString(text) <= n {
		return text
	}
	return string([]rune(text)[:n-1]) + "…"
}

// digest is the hash of all that was read from an article: two documents with
// one digest give the same graph.
func digest(doc *Document) string {
	text, err := json.Marshal(doc)
	if err != nil {
		panic(err) // plain structs: cannot fail
	}
	return Hash(string(text))
}

func textNode(doc *Document) Node {
	var b bytes.Buffer
	z := gzip.NewWriter(&b)
	z.Write([]byte(doc.Article.Text)) // a bytes.Buffer takes everything
	z.Close()
	return Node{Label: ontology.TextLabel, Key: doc.Article.Key, Props: Props{"encoding": "gzip", "data": b.Bytes()}}
}

// ArticleOf reads an article back from its Article and Text nodes; text may
// be nil where texts are not kept.
func ArticleOf(n Node, text *Node, sourceName string) (Article, error) {
	h := headOf(n)
	str := func(name string) string { s, _ := n.Props[name].(string); return s }
	a := Article{
		Key: n.Key, ID: str("id"), Source: sourceName, URL: h.URL, Title: h.Title, Language: h.Language, Author: str("author"),
		OriginHash: h.Origin, Program: h.Program, Gazetteer: h.Gazetteer,
	}
	if s, ok := n.Props["sentences"].(int64); ok {
		a.Sentences = int(s)
	}
	var err error
	if a.Published, a.HasTime, err = readTime(h.Published); err != nil {
		return a, fmt.Errorf("reading stored article %q: %w", n.Key, err)
	}
	if text == nil {
		return a, nil
	}
	if a.Text, err = unzip(*text); err != nil {
		return a, fmt.Errorf("reading stored text of article %q: %w", n.Key, err)
	}
	return a, nil
}

func readTime(text string) (t time.Time, hasTime bool, err error) {
	if text == "" {
		return time.Time{}, false, nil
	}
	if len(text) == len(time.DateOnly) {
		t, err = time.Parse(time.DateOnly, text)
		return t, false, err
	}
	t, err = time.Parse(time.RFC3339, text)
	return t, true, err
}

func unzip(n Node) (string, error) {
	data, _ := n.Props["data"].([]byte)
	z, err := gzip.NewReader(bytes.NewReader(data))
	if err != nil {
		return "", fmt.Errorf("unpacking: %w", err)
	}
	text, err := io.ReadAll(z)
	if err != nil {
		return "", fmt.Errorf("unpacking: %w", err)
	}
	return string(text), nil
}

func skipNodes(doc *Document) []Node {
	nodes := make([]Node, 0, len(doc.Skipped))
	for i, s := range doc.Skipped {
		p := Props{"article": doc.Article.Key, "position": int64(i), "sentence": s.Sentence, "actors": listOf(s.Actors)}
		p.put("predicate", s.Predicate)
		key := "s." + Hash(doc.Article.Key, strconv.Itoa(i))
		nodes = append(nodes, Node{Label: ontology.SkipLabel, Key: key, Props: p})
	}
	return nodes
}

func (a *Actor) node() Node {
	p := Props{
		"kind": string(a.Kind), "labels": listOf(a.Labels), "name": a.Name, "names": listOf(a.Names),
		"unnamed": a.Unnamed, "gazetteer": a.Gazetteer,
	}
	p.put("name_ar", a.NameAr)
	p.put("country", a.Country)
	p.put("office", a.Office)
	p.put("wikidata", a.Wikidata)
	if len(a.FormerKeys) > 0 {
		p["former_keys"] = listOf(a.FormerKeys)
	}
	labels := append([]string{ontology.LabelOf(a.Kind)}, a.Labels...)
	return Node{Label: ontology.ActorLabel, Key: a.Key, Labels: labels, Props: p}
}

func (p *Place) node() Node {
	props := Props{"name": p.Name}
	props.put("name_ar", p.NameAr)
	props.put("country", p.Country)
	return Node{Label: ontology.PlaceLabel, Key: p.Key, Props: props}
}

func (m *Measure) node() Node {
	p := Props{"name": m.Name, "kind": string(m.Kind), "imposer": m.Imposer}
	p.put("target", m.Target)
	p.put("matter", m.Matter)
	return Node{Label: ontology.MeasureLabel, Key: m.Key(), Props: p}
}

// edges draws who imposes the measure, and against whom.
//
//	(:Actor)-[:IMPOSES]->(:Measure)-[:AGAINST]->(:Actor)
func (m *Measure) edges() []Edge {
	self := NodeRef{ontology.MeasureLabel, m.Key()}
	all := []Edge{plainEdge(ontology.Imposes, NodeRef{ontology.ActorLabel, m.Imposer}, self)}
	if m.Target != "" {
		all = append(all, plainEdge(ontology.Against, self, NodeRef{ontology.ActorLabel, m.Target}))
	}
	return all
}

func plainEdge(relType string, from, to NodeRef) Edge {
	return Edge{Type: relType, Key: edgeKey(relType, from, to), From: from, To: to, Props: Props{}}
}
