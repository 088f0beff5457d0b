package ingest

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/mention"
	"github.com/diplograph/diplograph/ingest/text"
)

// SentenceTrace is what the rooms made of one sentence, for a person to read.
type SentenceTrace struct {
	Text     string         `json:"text"`
	Start    int            `json:"start"` // bytes of the article's text
	End      int            `json:"end"`
	Kind     string         `json:"kind"` // title, subhead or body
	Tokens   []string       `json:"tokens"`
	Mentions []MentionTrace `json:"mentions"`
	Clauses  []string       `json:"clauses"`  // how each hangs, with its chunks
	Readings []string       `json:"readings"` // frames that matched, with what filled them
}

// MentionTrace is an actor phrase.
type MentionTrace struct {
	Text  string   `json:"text"`
	How   string   `json:"how"`             // how it names the actor: name, office, pronoun ...
	Means []string `json:"means,omitempty"` // ids and offices that the words alone give
	// Chosen are the actors for which the phrase is taken, Rule says why, and
	// Candidates are all whom the same words could name.
	Chosen     []string `json:"chosen,omitempty"`
	Rule       string   `json:"rule"`
	Candidates []string `json:"candidates,omitempty"`
}

var sentenceKinds = map[text.SentenceKind]string{text.Title: "title", text.Subhead: "subhead", text.Body: "body"}

var phraseKinds = map[mention.PhraseKind]string{
	mention.ByName: "name", mention.ByAdjective: "adjective", mention.ByOffice: "office", mention.ByOrgan: "organ",
	mention.ByPronoun: "pronoun", mention.ByReference: "reference", mention.ByCounterpart: "counterpart", mention.ByNewName: "new name",
}

// Trace tells, sentence by sentence, what every room made of the article. It reads the
// article once more.
func (r Result) Trace() []SentenceTrace {
	w := r.rooms.read(&desk{}, r.Article)
	var all []SentenceTrace
	for i := range w.sentences {
		s := &w.sentences[i]
		t := SentenceTrace{Text: r.Article.Text[s.Start:s.End], Start: s.Start, End: s.End, Kind: sentenceKinds[s.Kind]}
		for _, token := range s.Tokens {
			t.Tokens = append(t.Tokens, token.Raw)
		}
		for k := range s.Chunks {
			if p := s.Chunks[k].Actor; p != nil {
				t.Mentions = append(t.Mentions, w.mentions(p)...)
			}
		}
		t.Clauses, t.Readings = w.Parses[i].Trace(r.Article.Text)
		all = append(all, t)
	}
	return all
}

// mentions takes a list of phrases apart.
func (w *whole) mentions(p *mention.Phrase) []MentionTrace {
	if len(p.List) > 0 {
		var all []MentionTrace
		for _, member := range p.List {
			all = append(all, w.mentions(member)...)
		}
		return all
	}
	m := MentionTrace{Text: w.article.Text[p.Start:p.End], How: phraseKinds[p.Kind]}
	for _, id := range []string{p.Person, p.Actor} {
		if id != "" {
			m.Means = append(m.Means, id)
		}
	}
	if p.Name != "" {
		m.Means = append(m.Means, p.Name)
	}
	for _, o := range p.Offices {
		m.Means = append(m.Means, strings.TrimSuffix(o.Office.Name+" of "+strings.Join(o.Of, ", "), " of "))
	}
	if p.Ref != "" {
		m.Means = append(m.Means, p.Ref)
	}
	w.explain(&m, p)
	return []MentionTrace{m}
}

func (w *whole) explain(m *MentionTrace, p *mention.Phrase) {
	x := w.Resolver.Explain(p)
	m.Rule = string(x.Rule)
	for _, e := range x.Chosen {
		m.Chosen = append(m.Chosen, e.Key+" "+e.Name)
	}
	if len(x.Candidates) < 2 {
		return
	}
	for _, c := range x.Candidates {
		mark := ""
		if c.Chosen {
			mark = " (chosen)"
		}
		m.Candidates = append(m.Candidates, c.Key+" "+c.Name+mark)
	}
}
