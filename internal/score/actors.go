package score

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/diplograph/diplograph/graph/ontology"
)

// Mention is a stretch of an article's text and the actors that a program
// takes it to name. An actor without a place in the text (one reached through
// a pronoun) has Start and End 0.
type Mention struct {
	Start, End int // bytes of the text
	Actors     []Actor
}

// ActorArticle is an article as the program read it, with all its mentions.
type ActorArticle struct {
	ID       string
	Language string
	Text     string
	Mentions []Mention
}

// Fate tells what became of an actor that a required edge has at one end.
type Fate string

// The fates of actors.
const (
	Right   Fate = "right"   // some mention of the article is that actor
	Wrong   Fate = "wrong"   // the words are a mention of somebody else only
	Missing Fate = "missing" // no mention stands there
)

// ActorKind is what a figure of actors is about. It follows from the gold
// alone: an organization of a state is its organ, party or movement.
type ActorKind string

// The kinds of actors.
const (
	StateKind  ActorKind = "state"
	BodyKind   ActorKind = "body"   // an organization of no single state
	OrganKind  ActorKind = "organ"  // an organization that belongs to a state
	PersonKind ActorKind = "person" // by name
	OfficeKind ActorKind = "office" // a person known by his office alone
)

// ActorKinds lists the kinds in the order in which they are shown.
var ActorKinds = []ActorKind{StateKind, BodyKind, OrganKind, PersonKind, OfficeKind}

// KindOf tells which kind a gold actor is of.
func KindOf(a Actor) ActorKind {
	switch {
	case a.Kind == ontology.Country:
		return StateKind
	case a.Kind == ontology.Organization && a.Country == "":
		return BodyKind
	case a.Kind == ontology.Organization:
		return OrganKind
	case a.Office != "" && sameName(a.Name, a.Office) || byOffice(a.Name):
		return OfficeKind
	}
	return PersonKind
}

// byOffice: "foreign minister of Hungary" opens with a small letter, a name
// does not.
func byOffice(name string) bool {
	for _, r := range name {
		return unicode.IsLower(r)
	}
	return true
}

// ActorFigure counts the ends of required edges.
type ActorFigure struct {
	Language string
	Kind     ActorKind
	Asked    int
	Right    int // of Asked
	Quoted   int // of Right: within the quote of the edge
	Wrong    int // of Asked; the rest is missing
}

// Found is the share of ends whose words were taken for some actor.
func (f ActorFigure) Found() float64 { return share(f.Right+f.Wrong, f.Asked) }

// Identified is the share of ends that were found and rightly identified.
func (f ActorFigure) Identified() float64 { return share(f.Right, f.Asked) }

// LostActor is an end of a required edge that was missed or taken for another.
type LostActor struct {
	Article string
	Fate    Fate
	Actor   Actor
	Edge    Edge
	Taken   []string // names of those for whom the words were taken
}

// ActorResult is what CompareActors finds.
type ActorResult struct {
	Figures []ActorFigure // by language, then kind
	Lost    []LostActor   // article by article, each actor once
}

// CompareActors looks for the ends of the required edges among the mentions of
// each article. An actor at the ends of several edges counts once for each.
func CompareActors(gold []Article, read []ActorArticle) ActorResult {
	byID := make(map[string]*ActorArticle, len(read))
	for i := range read {
		byID[read[i].ID] = &read[i]
	}
	c := actorTally{figures: map[actorGroup]*ActorFigure{}}
	for _, g := range gold {
		a := byID[g.ID]
		if a == nil {
			a = &ActorArticle{ID: g.ID}
		}
		c.article(g, a)
	}
	return c.result()
}

type actorGroup struct {
	language string
	kind     ActorKind
}

type actorTally struct {
	figures map[actorGroup]*ActorFigure
	lost    []LostActor
}

func (c *actorTally) article(g Article, a *ActorArticle) {
	told := map[string]bool{}
	for _, e := range g.Edges {
		if e.Optional {
			continue
		}
		for _, actor := range []Actor{e.Source, e.Target} {
			f := c.figure(a.Language, KindOf(actor))
			f.Asked++
			fate, quoted, taken := a.find(actor, e.Quote)
			switch fate {
			case Right:
				f.Right++
				if quoted {
					f.Quoted++
				}
				continue
			case Wrong:
				f.Wrong++
			}
			if key := actor.Name + "|" + actor.Country; !told[key] {
				told[key] = true
				c.lost = append(c.lost, LostActor{g.ID, fate, actor, e, taken})
			}
		}
	}
}

func (c *actorTally) figure(language string, kind ActorKind) *ActorFigure {
	key := actorGroup{language, kind}
	if c.figures[key] == nil {
		c.figures[key] = &ActorFigure{Language: language, Kind: kind}
	}
	return c.figures[key]
}

func (c *actorTally) result() ActorResult {
	r := ActorResult{Lost: c.lost}
	for _, f := range c.figures {
		r.Figures = append(r.Figures, *f)
	}
	slices.SortFunc(r.Figures, func(a, b ActorFigure) int {
		return cmp.Or(strings.Compare(a.Language, b.Language),
			slices.Index(ActorKinds, a.Kind)-slices.Index(ActorKinds, b.Kind))
	})
	return r
}

// find looks for a gold actor in the whole article, and for whether a mention
// of it stands in the edge's quote.
func (a *ActorArticle) find(actor Actor, quote string) (fate Fate, quoted bool, taken []string) {
	start := strings.Index(a.Text, quote)
	end := start + len(quote)
	from, to := a.surface(actor.Surface, start, end)
	fate = Missing
	for _, m := range a.Mentions {
		for _, found := range m.Actors {
			if sameActor(actor, found) {
				fate = Right
				quoted = quoted || start >= 0 && m.Start >= start && m.End <= end && m.End > m.Start
			} else if from >= 0 && m.Start < to && m.End > from && !slices.Contains(taken, found.Name) {
				taken = append(taken, found.Name)
			}
		}
	}
	if fate != Right && len(taken) > 0 {
		fate = Wrong
	}
	return fate, quoted, taken
}

// surface finds the words of an actor, in the quote if they stand there.
func (a *ActorArticle) surface(words string, start, end int) (from, to int) {
	if words == "" {
		return -1, -1
	}
	if start >= 0 {
		if at := strings.Index(a.Text[start:end], words); at >= 0 {
			return start + at, start + at + len(words)
		}
	}
	if at := strings.Index(a.Text, words); at >= 0 {
		return at, at + len(words)
	}
	return -1, -1
}
