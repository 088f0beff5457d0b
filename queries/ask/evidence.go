package ask

import (
	"cmp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// Sentence is a sentence that an answer rests on.
type Sentence struct {
	Number    int
	Text      string
	Outlet    string // empty when the article does not name it
	Title     string
	Published ontology.Date
	Address   string // of the article, else the name by which the input knew it
}

// act is an event with who took part and who tells of it.
type act struct {
	record
	parts    []record
	tellings []record
	cites    []*Sentence
}

func (a *act) key() string { return a.text("event") }

func (a *act) status() ontology.Status { return ontology.Status(a.text("status")) }

// order is where the act stands in the texts: its earliest telling.
func (a *act) order(b *act) int {
	if len(a.tellings) == 0 || len(b.tellings) == 0 {
		return cmp.Compare(len(b.tellings), len(a.tellings))
	}
	x, y := earliest(a.tellings), earliest(b.tellings)
	return cmp.Or(
		cmp.Compare(cmp.Or(x.text("published"), "9999"), cmp.Or(y.text("published"), "9999")),
		cmp.Compare(x.text("article"), y.text("article")),
		cmp.Compare(x.number("position"), y.number("position")),
	)
}

// earliest is the telling that comes first: by day of publication, then in
// the order of reading.
func earliest(tellings []record) record {
	return slices.MinFunc(tellings, func(a, b record) int {
		return cmp.Or(
			cmp.Compare(cmp.Or(a.text("published"), "9999"), cmp.Or(b.text("published"), "9999")),
			cmp.Compare(a.text("article"), b.text("article")),
			cmp.Compare(a.number("position"), b.number("position")),
		)
	})
}

// best is the telling that the graph holds to be the best of the act.
func (a *act) best() (record, bool) {
	for _, t := range a.tellings {
		if t.text("report") == a.text("best_report") {
			return t, true
		}
	}
	if len(a.tellings) == 0 {
		return nil, false
	}
	return a.tellings[0], true
}

// shown are the tellings behind the act that are shown: the best one, and the
// one that names the place if the best does not.
func (a *act) shown() []record {
	best, ok := a.best()
	if !ok {
		return nil
	}
	shown := []record{best}
	place := []string{a.text("place"), a.text("place_ar")}
	if place[0] == "" || names(best.text("sentence"), place) {
		return shown
	}
	for _, t := range a.tellings {
		if names(t.text("sentence"), place) {
			return append(shown, t)
		}
	}
	return shown
}

func names(sentence string, any []string) bool {
	for _, name := range any {
		if name != "" && strings.Contains(sentence, name) {
			return true
		}
	}
	return false
}

// bibliography numbers sentences in the order in which they are cited.
type bibliography struct {
	sentences []*Sentence
	by        map[string]*Sentence
}

func newBibliography() *bibliography { return &bibliography{by: map[string]*Sentence{}} }

// cite numbers the sentences behind a.
func (b *bibliography) cite(a *act) {
	for _, t := range a.shown() {
		id := t.text("article") + "\n" + t.text("sentence")
		s, known := b.by[id]
		if !known {
			s = &Sentence{
				Number: len(b.sentences) + 1, Text: t.text("sentence"), Outlet: t.text("outlet"), Title: t.text("title"),
				Published: dayOf(t.text("published")), Address: cmp.Or(t.text("url"), "article "+t.text("article_id")),
			}
			b.sentences = append(b.sentences, s)
			b.by[id] = s
		}
		if !slices.Contains(a.cites, s) {
			a.cites = append(a.cites, s)
		}
	}
}

func (b *bibliography) all() []Sentence {
	out := make([]Sentence, len(b.sentences))
	for i, s := range b.sentences {
		out[i] = *s
	}
	return out
}

// dayOf is the day of a time of publication.
func dayOf(published string) ontology.Date {
	if len(published) > 10 {
		published = published[:10]
	}
	return ontology.Date(published)
}

// sources counts the articles and origins behind acts.
func sources(acts []*act) string {
	articles, origins := map[string]bool{}, map[string]bool{}
	for _, a := range acts {
		for _, t := range a.tellings {
			articles[t.text("article")], origins[t.text("origin")] = true, true
		}
	}
	return plural(len(articles), "article", "articles") + ", " + plural(len(origins), "origin", "origins")
}
