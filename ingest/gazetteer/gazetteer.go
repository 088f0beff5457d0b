package gazetteer

import (
	"cmp"
	"slices"
	"strings"
	"sync"

	"github.com/diplograph/diplograph/ingest/text"
)

// Gazetteer is what the tables say, indexed. It is read-only and may be used
// by several goroutines.
type Gazetteer struct {
	version    string
	actors     []*Actor // sorted by id
	byID       map[string]*Actor
	names      map[string][]Name      // by language, sorted by actor
	langs      []string               // of names, sorted
	adjectives map[string][]Adjective // by language
	places     []Place
	offices    map[string][]Tenure // by person, earliest first
	seats      map[seat][]Tenure   // earliest first
	membersOf  map[string][]Membership
	bodiesOf   map[string][]Membership
	definite   map[string]bool
	against    map[string][]string // alliances by foe, see foes.tsv
	suspended  []Membership        // times in which a member takes no part
	rules      map[langID][]Rule   // by language and name
	ruled      map[langID][]Rule   // by language and folded name
	// officeNames gives the canonical name of an office, of one body or ("") of all.
	officeNames map[seat]string
	officeKinds map[string]officeKind
	stateOrgans map[seat]string   // by pattern and state, see state-organs.tsv
	leads       map[string]string // by state or body, see leads.tsv
	lines       map[string]int    // facts that count, by file
	layers      []string          // laid over the program's tables, the lowest first
	overruled   []Overruled
	idle        []Problem         // lines that do nothing
	current     map[string]string // merged key -> current key
	merges      []Merge
	words       []PackWord
	asked       sync.Map // names by actor, made when first asked for
	once        sync.Once
	skeletons   map[skeletonKey][]*Name // of persons, made by the first Resembling
	givenOnce   sync.Once
	given       map[langID]bool // by language and folded word, made by the first OtherBearer
}

type langID struct{ lang, id string }

type langName struct {
	lang string
	Name
}

// Version is a short hash of all tables, behind a plus one of the layers over
// them: two programs with the same version know the same actors.
func (g *Gazetteer) Version() string { return g.version }

// Actor finds an actor by its id, or by the id of one that was merged into it.
func (g *Gazetteer) Actor(id string) (*Actor, bool) {
	a, ok := g.byID[id]
	if !ok && len(g.current) > 0 {
		a, ok = g.byID[g.Current(id)]
	}
	return a, ok
}

// Actors lists all actors, sorted by id. They must not be changed.
func (g *Gazetteer) Actors() []*Actor { return g.actors }

// Languages lists the languages (ISO 639-1) in which there are names, sorted.
func (g *Gazetteer) Languages() []string { return slices.Clone(g.langs) }

// Names lists all names in a language, sorted by actor.
func (g *Gazetteer) Names(lang string) []Name { return g.names[lang] }

// NamesOf lists the names of an actor in all languages, those of the usual
// English and Arabic first. The list is shared: it is not to be changed.
func (g *Gazetteer) NamesOf(id string) []Name { return g.callings(id).names }

// Callings lists what an actor is called in all languages, in the order of
// [Gazetteer.NamesOf], but by his capital or his first name, and his usual name in
// Arabic. The list is shared: it is not to be changed.
func (g *Gazetteer) Callings(id string) (own []string, arabic string) {
	c := g.callings(id)
	return c.own, c.arabic
}

// callings are the names of an actor, found once for whoever is asked for.
type callings struct {
	names  []Name
	own    []string
	arabic string
}

func (g *Gazetteer) callings(id string) *callings {
	if known, ok := g.asked.Load(id); ok {
		return known.(*callings)
	}
	all := g.namesOf(id)
	c := &callings{names: make([]Name, len(all)), arabic: g.CommonName(id, "ar")}
	for i, n := range all {
		c.names[i] = n.Name
		if n.Use != Seat && n.Use != Given {
			c.own = append(c.own, n.Text)
		}
	}
	c.own = slices.Clip(c.own)
	g.asked.Store(id, c)
	return c
}

// namesOf finds the names of an actor in the table of each language.
func (g *Gazetteer) namesOf(id string) []langName {
	var all []langName
	for _, lang := range g.langs {
		for _, n := range g.namesIn(lang, id) {
			all = append(all, langName{lang, n})
		}
	}
	slices.SortStableFunc(all, func(a, b langName) int { return cmp.Compare(nameRank(a), nameRank(b)) })
	return all
}

// namesIn is the stretch of a language's table that is about an actor.
func (g *Gazetteer) namesIn(lang, id string) []Name {
	names := g.names[lang]
	first, found := slices.BinarySearchFunc(names, id, func(n Name, id string) int { return strings.Compare(n.Actor, id) })
	if !found {
		return nil
	}
	end := first
	for end < len(names) && names[end].Actor == id {
		end++
	}
	return names[first:end]
}

// CommonName is the usual name of an actor in a language, empty where the
// tables have none.
func (g *Gazetteer) CommonName(id, lang string) string {
	for _, n := range g.namesIn(lang, id) {
		if n.Use == Common {
			return n.Text
		}
	}
	return ""
}

// Adjectives lists the adjectives of countries and bodies in a language.
func (g *Gazetteer) Adjectives(lang string) []Adjective { return g.adjectives[lang] }

// Places lists the cities, sorted by id.
func (g *Gazetteer) Places() []Place { return g.places }

// Rules lists what ambiguous.tsv says of a name in a language, in any spelling
// of its letters.
func (g *Gazetteer) Rules(lang, name string) []Rule { return g.ruled[langID{lang, text.Fold(name)}] }

// Weak reports whether a name of an actor needs context to count as that
// actor: its use is weak or given, or a rule says so.
func (g *Gazetteer) Weak(lang string, name Name) bool {
	return name.Weak(g.Rules(lang, name.Text))
}

// Weak reports whether a name with these rules needs context to count as its
// actor.
func (n Name) Weak(rules []Rule) bool {
	return n.Use == Weak || n.Use == Given || slices.ContainsFunc(rules, func(r Rule) bool { return r.Code == RuleContext })
}

// Prefer tells which of several actors an ambiguous name stands for when
// nothing in the article decides: the id that a "prefer" rule gives.
func (g *Gazetteer) Prefer(lang, name string) (id string, ok bool) {
	return Preferred(g.Rules(lang, name))
}

// Preferred tells which actor a name with these rules stands for when nothing in
// the article decides.
func Preferred(rules []Rule) (id string, ok bool) {
	for _, r := range rules {
		if r.Code == RulePrefer {
			return r.Arg, true
		}
	}
	return "", false
}
