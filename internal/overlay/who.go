package overlay

import (
	"fmt"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/language"
	"golang.org/x/text/runes"
	"golang.org/x/text/transform"
	"golang.org/x/text/unicode/norm"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/text"
)

// Languages are those in which names are taken over.
var Languages = []string{"ar", "en", "es", "fr", "ru"}

// registry knows the actors of the gazetteer and those that an import has made,
// and finds who is meant.
type registry struct {
	gaz      *gazetteer.Gazetteer
	wikidata map[string]string   // item -> id
	bearers  map[string][]string // kind, folded name -> ids
	kinds    map[string]ontology.Kind
	facts    Tables
}

func newRegistry(g *gazetteer.Gazetteer) *registry {
	r := &registry{gaz: g, wikidata: map[string]string{}, bearers: map[string][]string{}, kinds: map[string]ontology.Kind{}, facts: Tables{}}
	for _, a := range g.Actors() {
		r.kinds[a.ID] = a.Kind
		if a.Wikidata != "" {
			r.wikidata[a.Wikidata] = a.ID
		}
		for _, n := range g.NamesOf(a.ID) {
			if n.Use != gazetteer.Given && n.Use != gazetteer.Surname {
				r.bears(a.Kind, n.Text, a.ID)
			}
		}
	}
	return r
}

func bearerKey(kind ontology.Kind, name string) string { return string(kind) + "|" + text.Fold(name) }

func (r *registry) bears(kind ontology.Kind, name, id string) {
	key := bearerKey(kind, name)
	if !slices.Contains(r.bearers[key], id) {
		r.bearers[key] = append(r.bearers[key], id)
	}
}

// known finds the one actor of a kind whom one of the names means.
func (r *registry) known(kind ontology.Kind, country string, names ...string) (string, bool) {
	var found []string
	for _, name := range names {
		for _, id := range r.bearers[bearerKey(kind, name)] {
			if a, ok := r.gaz.Actor(id); ok && country != "" && a.Country != "" && a.Country != country {
				continue // of one name, of another state
			}
			if !slices.Contains(found, id) {
				found = append(found, id)
			}
		}
	}
	if len(found) != 1 {
		return "", false
	}
	return found[0], true
}

// refer finds a state or body by its id or a name of it.
func (r *registry) refer(to string) (string, error) {
	if to == "" {
		return "", nil
	}
	if _, ok := r.kinds[to]; ok {
		return to, nil
	}
	var found []string
	for _, kind := range []ontology.Kind{ontology.Country, ontology.Organization, ontology.Person} {
		found = append(found, r.bearers[bearerKey(kind, to)]...)
		if len(found) > 0 {
			break
		}
	}
	switch len(found) {
	case 1:
		return found[0], nil
	case 0:
		return "", fmt.Errorf("%q is no id and no name of an actor", to)
	}
	return "", fmt.Errorf("%q may be %s; give the id", to, strings.Join(found, " or "))
}

// slug makes the readable part of an id of an English name: "Anna Petrová" is
// anna-petrova. It is empty where a name has no Latin letter.
func slug(name string) string {
	plain, _, err := transform.String(transform.Chain(norm.NFD, runes.Remove(runes.In(unicode.Mn)), norm.NFC), name)
	if err != nil {
		plain = name
	}
	var b strings.Builder
	for _, r := range strings.ToLower(plain) {
		switch {
		case r >= 'a' && r <= 'z', r >= '0' && r <= '9':
			b.WriteRune(r)
		case b.Len() > 0 && !strings.HasSuffix(b.String(), "-"):
			b.WriteByte('-')
		}
	}
	return strings.Trim(b.String(), "-")
}

// mint gives a new id to an actor that nobody knows yet.
func (r *registry) mint(kind ontology.Kind, part string) (string, error) {
	prefix := map[ontology.Kind]string{ontology.Person: "p.", ontology.Organization: "o."}[kind]
	if prefix == "" || part == "" {
		return "", fmt.Errorf("it needs an id: a state has three capitals of its own, others p.name or o.name in Latin letters")
	}
	id := prefix + part
	if _, taken := r.kinds[id]; taken {
		return "", fmt.Errorf("%s is the id of somebody else: give another one", id)
	}
	return id, nil
}

// alpha3 turns a code of a country into our id of it: "ru" is RUS.
func (r *registry) alpha3(code string) string {
	code = strings.ToUpper(strings.TrimSpace(code))
	if r.kinds[code] == ontology.Country {
		return code
	}
	if code == "XK" {
		return "XKX"
	}
	region, err := language.ParseRegion(code)
	if err != nil || r.kinds[region.ISO3()] != ontology.Country {
		return ""
	}
	return region.ISO3()
}

// actor is somebody on the way into the tables.
type actor struct {
	id, name           string // usual English name
	kind               ontology.Kind
	labels             string
	actsFor, country   string
	wikidata           string
	since, until       string
	names              map[string][]string // by language
	usual              map[string]string   // by language: names that the input says are the usual ones
	where              string              // in the input
	offices            []office
	bodies             []membership
	adjectives, plural map[string]string
	seats              map[string][]string
}

type office struct {
	name, body, since, until, seen string
	exact                          bool
}

type membership struct{ body, since, until string }

func newActor(kind ontology.Kind, where string) *actor {
	return &actor{
		kind: kind, where: where, names: map[string][]string{}, usual: map[string]string{}, seats: map[string][]string{},
		adjectives: map[string]string{}, plural: map[string]string{},
	}
}

// write puts an actor into the tables: what the gazetteer does not say. A name
// that somebody else of the kind bears is refused, and the actor with it when
// no usual English name is left to him.
func (r *registry) write(in *Import, a *actor) {
	have, known := r.gaz.Actor(a.id)
	names := r.freeNames(in, a)
	a.name = a.usualEnglish(names["en"], have)
	if a.name == "" {
		in.refuse(a.where, a.id, "no name in Latin letters is left that would be its usual one")
		return
	}
	code := in.Origin[0]
	if !known || a.adds(have) {
		a.fill(have)
		in.Facts.Add("actors.tsv", a.id, string(a.kind), a.labels, a.name, a.actsFor, a.country, a.wikidata, a.since, a.until, code)
	}
	r.kinds[a.id] = a.kind
	if a.wikidata != "" {
		r.wikidata[a.wikidata] = a.id
	}
	for _, lang := range Languages {
		r.writeNames(in, a, lang, names[lang])
	}
	for _, o := range a.offices {
		r.writeOffice(in, a, o)
	}
	for _, m := range a.bodies {
		if !r.belongs(a.id, m) {
			in.Facts.Add("members.tsv", a.id, m.body, m.since, m.until, code)
		}
	}
}

// belongs: the gazetteer says so already.
func (r *registry) belongs(id string, m membership) bool {
	found, _ := r.gaz.Describe(id)
	return len(found) == 1 && slices.ContainsFunc(found[0].MemberOf, func(have gazetteer.Membership) bool {
		return have.Body == m.body && (m.since == "" || string(have.Since) == m.since) && string(have.Until) == m.until
	})
}

// usualEnglish is the name of actors.tsv: what the input says it is, else what
// the gazetteer says, else the first one in English.
func (a *actor) usualEnglish(free []string, have *gazetteer.Actor) string {
	switch {
	case a.usual["en"] != "" && slices.Contains(free, a.usual["en"]):
		return a.usual["en"]
	case have != nil:
		return have.Name
	case len(free) > 0:
		return free[0]
	}
	return ""
}

// adds reports whether the input says of the actor itself what the gazetteer
// does not.
func (a *actor) adds(have *gazetteer.Actor) bool {
	differs := func(says, was string) bool { return says != "" && says != was }
	return a.name != have.Name || differs(a.labels, strings.Join(have.Labels, ",")) || differs(a.actsFor, have.ActsFor) ||
		differs(a.country, have.Country) || differs(a.wikidata, have.Wikidata) || differs(a.since, string(have.Since)) || differs(a.until, string(have.Until))
}

// fill keeps what the gazetteer says where the input is silent.
func (a *actor) fill(have *gazetteer.Actor) {
	if have == nil {
		return
	}
	keep := func(cell *string, value string) {
		if *cell == "" {
			*cell = value
		}
	}
	keep(&a.labels, strings.Join(have.Labels, ","))
	keep(&a.actsFor, have.ActsFor)
	keep(&a.country, have.Country)
	keep(&a.wikidata, have.Wikidata)
	keep(&a.since, string(have.Since))
	keep(&a.until, string(have.Until))
}

// freeNames gives the names that can be taken, the usual one first, and refuses
// the others with the reason.
func (r *registry) freeNames(in *Import, a *actor) map[string][]string {
	free := map[string][]string{}
	for _, lang := range Languages {
		for _, name := range append([]string{a.usual[lang]}, a.names[lang]...) {
			name = gazetteer.Tidy(name)
			if name == "" || slices.Contains(free[lang], name) {
				continue
			}
			if err := gazetteer.CleanText(name); err != nil {
				in.refuse(a.where, a.id, "name: "+err.Error())
			} else if other := r.otherBearer(a, name); other != "" {
				in.refuse(a.where, a.id, fmt.Sprintf("name %q is that of %s: if they are one, gazetteer merge; else take another name", name, other))
			} else {
				free[lang] = append(free[lang], name)
			}
		}
	}
	return free
}

func (r *registry) otherBearer(a *actor, name string) string {
	for _, id := range r.bearers[bearerKey(a.kind, name)] {
		if id != a.id {
			return id
		}
	}
	return ""
}

func (r *registry) writeNames(in *Import, a *actor, lang string, names []string) {
	code := in.Origin[0]
	common := r.gaz.CommonName(a.id, lang)
	switch {
	case lang == "en":
		common = a.name
	case slices.Contains(names, a.usual[lang]):
		common = a.usual[lang]
	case common == "" && len(names) > 0:
		common = names[0]
	}
	for _, name := range names {
		use := gazetteer.Short
		switch {
		case name == common:
			use = gazetteer.Common
		case a.kind == ontology.Person && !strings.Contains(name, " "):
			use = gazetteer.Given // one word: too little to stand alone
		}
		if !r.has(a.id, lang, name, use) {
			in.Facts.Add("names."+lang+".tsv", a.id, name, string(use), code)
		}
		r.bears(a.kind, name, a.id)
	}
	for _, name := range a.seats[lang] {
		in.Facts.Add("names."+lang+".tsv", a.id, name, string(gazetteer.Seat), code)
	}
	if adjective := a.adjectives[lang]; adjective != "" {
		in.Facts.Add("adjectives."+lang+".tsv", a.id, adjective, a.plural[lang], code)
	}
}

// has: the gazetteer knows the actor by that very name, and as much of it.
func (r *registry) has(id, lang, name string, use gazetteer.Use) bool {
	if r.gaz.CommonName(id, lang) == name {
		return true
	}
	return use != gazetteer.Common && slices.ContainsFunc(r.gaz.NamesOf(id), func(n gazetteer.Name) bool { return n.Text == name })
}

func (r *registry) writeOffice(in *Import, a *actor, o office) {
	kind := "seen"
	if o.exact {
		kind = "exact"
	}
	seen := o.seen
	if seen == "" {
		if seen = o.until; seen == "" {
			seen = max(o.since, in.Origin[2]) // who imports it says that he is in office
		}
	}
	name := r.gaz.CanonicalOffice(o.name, o.body)
	if slices.ContainsFunc(r.gaz.Tenures(a.id), func(t gazetteer.Tenure) bool {
		return t.Office == name && t.Body == o.body && string(t.Since) == o.since && string(t.Until) == o.until && t.Exact == o.exact
	}) {
		return // the gazetteer says so already
	}
	in.Facts.Add("offices.tsv", a.id, name, o.body, o.since, o.until, seen, kind, in.Origin[0])
}
