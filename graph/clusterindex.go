package graph

import (
	"maps"
	"slices"
	"time"

	"github.com/diplograph/diplograph/graph/ontology"
)

// clusterIndex finds the events that a group may mean without looking at all
// of a scope: a war has thousands.
type clusterIndex struct {
	all       []*cluster // in the order of making
	place     map[*cluster]int
	byDate    map[ontology.Date][]*cluster // dated ones
	byAnchor  map[ontology.Date][]*cluster // undated ones
	byArticle map[string][]*cluster
	lasting   []*cluster // undated positions, and stances on measures
}

func newClusterIndex() *clusterIndex {
	return &clusterIndex{
		place: map[*cluster]int{}, byDate: map[ontology.Date][]*cluster{},
		byAnchor: map[ontology.Date][]*cluster{}, byArticle: map[string][]*cluster{},
	}
}

func (x *clusterIndex) add(c *cluster) {
	x.place[c] = len(x.all)
	x.all = append(x.all, c)
	if c.date != "" {
		x.byDate[c.date] = append(x.byDate[c.date], c)
		return
	}
	x.byAnchor[c.anchor] = append(x.byAnchor[c.anchor], c)
	if c.standing {
		x.lasting = append(x.lasting, c)
	}
}

// note records the article of a group that was taken in, and the measure that
// it may have brought.
func (x *clusterIndex) note(c *cluster, g *group) {
	x.byArticle[g.article] = append(x.byArticle[g.article], c)
	if c.date == "" && g.measure != "" {
		x.lasting = append(x.lasting, c)
	}
}

// candidates lists all events that home could choose, and some that it cannot.
func (x *clusterIndex) candidates(g *group) []*cluster {
	found := map[int]*cluster{}
	take := func(some []*cluster) {
		for _, c := range some {
			found[x.place[c]] = c
		}
	}
	take(x.byArticle[g.article])
	switch g.date.Precision() {
	case ontology.Day:
		take(x.byDate[g.date])
	case ontology.Unknown:
		x.undated(g, take)
	default: // a month or a year: rare
		take(x.all)
	}
	return inOrder(found)
}

func (x *clusterIndex) undated(g *group, take func([]*cluster)) {
	take(x.lasting)
	take(x.byAnchor[g.published])
	day, err := time.Parse(time.DateOnly, string(g.published))
	if err != nil {
		return // without a day of publication nothing else can be near
	}
	early, late := g.window()
	for n := min(early, -retold); n <= max(late, retold); n++ {
		near := ontology.DayOf(day.AddDate(0, 0, n))
		take(x.byDate[near])
		take(x.byAnchor[near])
		take(x.byDate[near[:7]])
		take(x.byDate[near[:4]])
	}
}

func inOrder(found map[int]*cluster) []*cluster {
	all := make([]*cluster, 0, len(found))
	for _, n := range slices.Sorted(maps.Keys(found)) {
		all = append(all, found[n])
	}
	return all
}
