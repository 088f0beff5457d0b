package overlay

import (
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
)

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
	seats, surnames    map[string][]string
}

type office struct {
	name, body, since, until, seen string
	exact                          bool
}

type membership struct{ body, since, until string }

func newActor(kind ontology.Kind, where string) *actor {
	return &actor{
		kind: kind, where: where, names: map[string][]string{}, usual: map[string]string{}, seats: map[string][]string{}, surnames: map[string][]string{},
		adjectives: map[string]string{}, plural: map[string]string{},
	}
}

// ours reports whether the program's own tables say a fact, by its origin. What
// another overlay says is said again: it may be taken out.
func ours(origin string) bool { return !strings.Contains(origin, "/") }

// write puts an actor into the tables: what the program's own do not say. A name
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
	if !known || !ours(have.Origin) || a.adds(have) {
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

// belongs: the program's tables say so already.
func (r *registry) belongs(id string, m membership) bool {
	found, _ := r.gaz.Describe(id)
	return len(found) == 1 && slices.ContainsFunc(found[0].MemberOf, func(have gazetteer.Membership) bool {
		return ours(have.Origin) && have.Body == m.body && (m.since == "" || string(have.Since) == m.since) && string(have.Until) == m.until
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
	for _, id := range r.taken[bearerKey(a.kind, name)] {
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
	r.writeAlone(in, a, lang, gazetteer.Seat, a.seats[lang])
	r.writeAlone(in, a, lang, gazetteer.Surname, a.surnames[lang])
	if adjective := a.adjectives[lang]; adjective != "" {
		in.Facts.Add("adjectives."+lang+".tsv", a.id, adjective, a.plural[lang], code)
	}
}

// writeAlone writes single words that are enough to mean an actor: the seat of a
// government, the surname of a person.
func (r *registry) writeAlone(in *Import, a *actor, lang string, use gazetteer.Use, names []string) {
	for _, name := range names {
		if use == gazetteer.Surname && a.kind != ontology.Person {
			in.refuse(a.where, a.id, fmt.Sprintf("surname %q of a %s", name, a.kind))
			continue
		}
		if other := r.otherBearer(a, name); other != "" {
			in.refuse(a.where, a.id, fmt.Sprintf("%s %q is a name of %s", use, name, other))
			continue
		}
		r.takes(a.kind, name, a.id)
		in.Facts.Add("names."+lang+".tsv", a.id, name, string(use), in.Origin[0])
	}
}

// has: the program's tables know the actor by that very name, and as much of it.
func (r *registry) has(id, lang, name string, use gazetteer.Use) bool {
	usual := r.gaz.CommonName(id, lang) == name
	return (usual || use != gazetteer.Common) && slices.ContainsFunc(r.gaz.NamesOf(id), func(n gazetteer.Name) bool {
		return n.Text == name && ours(n.Origin)
	})
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
		return ours(t.Origin) && t.Office == name && t.Body == o.body && string(t.Since) == o.since && string(t.Until) == o.until && t.Exact == o.exact
	}) {
		return // the program's tables say so already
	}
	in.Facts.Add("offices.tsv", a.id, name, o.body, o.since, o.until, seen, kind, in.Origin[0])
}

// sweep takes out what refers to an actor who was refused.
func (r *registry) sweep(in *Import) {
	there := map[string]bool{}
	for _, a := range r.gaz.Actors() {
		there[a.ID] = true
	}
	for _, row := range in.Facts.rows("actors.tsv") {
		there[row[0]] = true
	}
	for file, ids := range map[string][]int{"offices.tsv": {0, 2}, "members.tsv": {0, 1}} {
		t := in.Facts[file]
		if t == nil {
			continue
		}
		t.Rows = slices.DeleteFunc(t.Rows, func(row []string) bool {
			for _, i := range ids {
				if !there[row[i]] {
					in.refuse("", row[0], fmt.Sprintf("%s: %s was refused", strings.TrimSuffix(file, ".tsv"), row[i]))
					return true
				}
			}
			return false
		})
	}
}
