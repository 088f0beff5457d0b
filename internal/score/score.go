package score

import (
	"sort"
)

// Figure counts right, predicted and gold edges at one level.
type Figure struct {
	Hit, Predicted, Gold int
}

// Precision is the share of predicted edges that are right, 0 when there are none.
func (f Figure) Precision() float64 { return share(f.Hit, f.Predicted) }

// Recall is the share of gold edges that were found, 0 when there are none.
func (f Figure) Recall() float64 { return share(f.Hit, f.Gold) }

// F1 is the harmonic mean of precision and recall.
func (f Figure) F1() float64 {
	p, r := f.Precision(), f.Recall()
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

func (f *Figure) add(o Figure) {
	f.Hit += o.Hit
	f.Predicted += o.Predicted
	f.Gold += o.Gold
}

func share(part, whole int) float64 {
	if whole == 0 {
		return 0
	}
	return float64(part) / float64(whole)
}

// Attributes counts, over the matched edges, those with the right date,
// status and speaker.
type Attributes struct {
	Matched, Date, Status, SaidBy int
}

// Group is the figure of the edges that share one value.
type Group struct {
	Value string
	Figure
}

// Mistake is an edge that was missed or is wrong.
type Mistake struct {
	Article string
	Missed  bool // a gold edge that was not found; else a predicted one that is wrong
	Edge    Edge
}

// Result is what Compare finds.
type Result struct {
	Articles   int
	Absent     []string // ids of gold articles that the prediction lacks
	Figures    map[Level]Figure
	Attributes Attributes
	By         map[Grouping][]Group // most gold edges first, then most predicted ones
	Mistakes   []Mistake            // article by article
}

// Compare scores predicted articles against gold ones.
func Compare(gold, predicted []Article) Result {
	found := make(map[string]Article, len(predicted))
	for _, a := range predicted {
		found[a.ID] = a
	}
	t := tally{Result: Result{Articles: len(gold), Figures: map[Level]Figure{}}, groups: map[Grouping]groups{}}
	for _, g := range gold {
		p, here := found[g.ID]
		if !here {
			t.Absent = append(t.Absent, g.ID)
		}
		t.article(g, p)
	}
	sort.Strings(t.Absent)
	t.By = make(map[Grouping][]Group, len(t.groups))
	for by, g := range t.groups {
		t.By[by] = g.sorted()
	}
	return t.Result
}

// tally is a Result in the making.
type tally struct {
	Result
	groups map[Grouping]groups
}

// compared is one article at one level.
type compared struct {
	required, predicted []Edge
	hits                []match
	wrong               []int // of predicted: neither right nor excused by an optional edge
}

func compare(l Level, gold, predicted []Edge) compared {
	c := compared{predicted: l.only(predicted)}
	var optional []Edge
	for _, e := range l.only(gold) {
		if e.Optional {
			optional = append(optional, e)
		} else {
			c.required = append(c.required, e)
		}
	}
	hits, left := l.pairUp(c.required, c.predicted)
	spare := make([]Edge, len(left))
	for i, j := range left {
		spare[i] = c.predicted[j]
	}
	_, stillLeft := l.pairUp(optional, spare)
	for _, i := range stillLeft {
		c.wrong = append(c.wrong, left[i])
	}
	c.hits = hits
	return c
}

func (c compared) figure() Figure {
	return Figure{Hit: len(c.hits), Predicted: len(c.hits) + len(c.wrong), Gold: len(c.required)}
}

func (t *tally) article(gold, predicted Article) {
	for _, l := range Levels {
		c := compare(l, gold.Edges, predicted.Edges)
		sum := t.Figures[l]
		sum.add(c.figure())
		t.Figures[l] = sum
		if l == Full {
			t.details(gold, c)
		}
	}
}

// details counts what only full edges are asked for: attributes, groups, mistakes.
func (t *tally) details(article Article, c compared) {
	found := make(map[int]Edge, len(c.hits)) // by place of the gold edge
	for _, m := range c.hits {
		found[m.gold] = c.predicted[m.predicted]
		t.Attributes.add(c.required[m.gold], c.predicted[m.predicted])
	}
	for i, e := range c.required {
		p, hit := found[i]
		t.group(article, e, p, hit)
		if !hit {
			t.Mistakes = append(t.Mistakes, Mistake{article.ID, true, e})
		}
	}
	for _, j := range c.wrong {
		p := c.predicted[j]
		for by, of := range groupings {
			t.add(by, of(article, p, p), Figure{Predicted: 1})
		}
		t.Mistakes = append(t.Mistakes, Mistake{article.ID, false, p})
	}
}

func (a *Attributes) add(g, p Edge) {
	a.Matched++
	if g.sameDate(p) {
		a.Date++
	}
	if g.status() == p.status() {
		a.Status++
	}
	if g.SaidBy == "" && p.SaidBy == "" || g.SaidBy != "" && p.SaidBy != "" && sameName(string(g.SaidBy), string(p.SaidBy)) {
		a.SaidBy++
	}
}
