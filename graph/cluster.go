package graph

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/diplograph/diplograph/graph/ontology"
)

// A group is what one article tells about one act with one set of sides and
// one date: reports that certainly mean the same.
type group struct {
	article   string
	published ontology.Date
	sides     sides
	date      ontology.Date
	measure   string
	tellings  []*telling
	label     string // cache of name
}

// cluster is an event in the making.
type cluster struct {
	sides    sides
	date     ontology.Date
	anchor   ontology.Date // publication of the first group of an undated event
	standing bool
	measure  string
	exact    map[string]bool // names of the groups in it
	articles map[string]bool
	tellings []*telling
	label    string // cache of reports
}

// clusterScope sorts the reports of one scope into events.
//
// Groups are taken from the one that tells most to the one that tells least
// (dated before undated, people before states), and each joins the one event
// that it can mean: first inside its own article, then among all. What could
// mean several events stays one of its own. The order depends on the groups
// alone, so the outcome does not depend on the order of arrival.
func clusterScope(all []*telling) []*cluster {
	x := newClusterIndex()
	for _, g := range groupsOf(all) {
		c := home(g, x.candidates(g))
		if c == nil {
			c = &cluster{
				sides: sides{}, date: g.date, measure: g.measure, anchor: g.published,
				exact: map[string]bool{}, articles: map[string]bool{}, standing: standing(g.tellings[0]),
			}
			x.add(c)
		}
		c.take(g)
		x.note(c, g)
	}
	return x.all
}

func (c *cluster) take(g *group) {
	c.sides.add(g.sides)
	if c.measure == "" {
		c.measure = g.measure
	}
	c.exact[g.name()] = true
	c.articles[g.article] = true
	c.tellings = append(c.tellings, g.tellings...)
}

// home finds the one event that a group means, nil where it is a new one.
func home(g *group, clusters []*cluster) *cluster {
	var near, far []*cluster
	for _, c := range clusters {
		if !alike(g.measure, c.measure) || !compatible(g.sides, c.sides) {
			continue
		}
		if c.articles[g.article] && sameDay(g.date, c.date) {
			near = append(near, c)
		}
		if sameDay(g.date, c.date) && g.plausible(c) {
			far = append(far, c)
		}
	}
	if g.date != "" {
		if c := exact(g, far); c != nil {
			return c
		}
	}
	if len(near) > 0 {
		return only(g, near)
	}
	return only(g, dated(far))
}

// only picks the event that holds just such a group, else the only one.
func only(g *group, found []*cluster) *cluster {
	if c := exact(g, found); c != nil || len(found) != 1 {
		return c
	}
	return found[0]
}

func exact(g *group, found []*cluster) *cluster {
	for _, c := range found {
		if c.exact[g.name()] {
			return c
		}
	}
	return nil
}

// dated drops undated events where dated ones are at hand.
func dated(found []*cluster) []*cluster {
	with := slices.DeleteFunc(slices.Clone(found), func(c *cluster) bool { return c.date == "" })
	if len(with) > 0 {
		return with
	}
	return found
}

// sameDay reports whether a group's date leaves room for that of an event,
// which is never the coarser one.
func sameDay(group, event ontology.Date) bool {
	return len(group) <= len(event) && strings.HasPrefix(string(event), string(group))
}

func alike(a, b string) bool { return a == b || a == "" || b == "" }

// plausible reports whether an undated group of another article can mean the
// event: by the days of publication. A position, and a stance on a measure,
// last; an act is told within days.
func (g *group) plausible(c *cluster) bool {
	switch {
	case g.date != "":
		return true
	case c.date == "" && standing(g.tellings[0]) && c.standing, c.date == "" && g.measure != "" && g.measure == c.measure:
		return true
	case c.date == "":
		return within(g.published, c.anchor, -retold, retold)
	case g.published == "":
		return false
	}
	early, late := g.window()
	return within(c.date.Last(), g.published, early, late) || within(c.date.First(), g.published, early, late)
}

// window is how many days before and after its publication an undated act
// lies: what occurred is told in the week after.
func (g *group) window() (early, late int) {
	switch g.tellings[0].Report.Status {
	case ontology.Planned:
		return -1, 60
	case ontology.Denied, ontology.Possible:
		return -7, 60
	}
	return -7, 1
}

// retold is how many days lie between two undated tellings of one act.
const retold = 3

func standing(t *telling) bool { return t.Report.Aspect != ontology.PointEvent }

// within reports whether day lies early to late days after the other one. Two
// unknown days are alike, an unknown one is never near a known one.
func within(day, other ontology.Date, early, late int) bool {
	if day == "" || other == "" {
		return day == other
	}
	a, errA := time.Parse(time.DateOnly, string(day))
	b, errB := time.Parse(time.DateOnly, string(other))
	if errA != nil || errB != nil {
		return false
	}
	days := int(a.Sub(b).Hours() / 24)
	return early <= days && days <= late
}

// groupsOf puts the reports of each article that agree in sides, date and
// measure together, and sorts the groups from the fullest to the poorest.
func groupsOf(all []*telling) []*group {
	by := map[string]*group{}
	// The first report of a group gives its offices: stores read in no order.
	all = slices.SortedFunc(slices.Values(all), func(a, b *telling) int { return cmp.Compare(a.Report.Key, b.Report.Key) })
	for _, t := range all {
		g := &group{article: t.Article.Key, published: t.Article.day(), sides: sidesOf(t), date: t.Report.Date}
		if t.Report.Measure != nil {
			g.measure = t.Report.Measure.Key()
		}
		id := g.article + "\x00" + g.name()
		if by[id] == nil {
			by[id] = g
		}
		by[id].tellings = append(by[id].tellings, t)
	}
	groups := make([]*group, 0, len(by))
	for _, g := range by {
		groups = append(groups, g)
	}
	slices.SortFunc(groups, fuller)
	return groups
}

// name is the same for groups that tell the same, whatever their article.
func (g *group) name() string {
	if g.label != "" {
		return g.label
	}
	var all []string
	for side, actors := range g.sides {
		for a := range actors {
			all = append(all, side+"="+a)
		}
	}
	slices.Sort(all)
	g.label = strings.Join(append(all, string(g.date), g.measure), "\x00")
	return g.label
}

// fuller is a total order: no two groups of a scope share article and name.
func fuller(a, b *group) int {
	return cmp.Or(
		cmp.Compare(len(b.date), len(a.date)),
		cmp.Compare(b.sides.people(), a.sides.people()),
		cmp.Compare(len(b.measure), len(a.measure)),
		cmp.Compare(a.published, b.published),
		cmp.Compare(a.article, b.article),
		cmp.Compare(a.name(), b.name()),
	)
}
