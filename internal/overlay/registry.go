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
	bearers  map[string][]string // kind, folded name -> ids whom it means
	taken    map[string][]string // the same, with names too short to mean anybody alone
	kinds    map[string]ontology.Kind
	facts    Tables
}

func newRegistry(g *gazetteer.Gazetteer) *registry {
	r := &registry{gaz: g, wikidata: map[string]string{}, bearers: map[string][]string{}, taken: map[string][]string{}, kinds: map[string]ontology.Kind{}, facts: Tables{}}
	for _, a := range g.Actors() {
		r.kinds[a.ID] = a.Kind
		if a.Wikidata != "" {
			r.wikidata[a.Wikidata] = a.ID
		}
		for _, n := range g.NamesOf(a.ID) {
			if n.Use == gazetteer.Given || n.Use == gazetteer.Surname {
				r.takes(a.Kind, n.Text, a.ID)
			} else {
				r.bears(a.Kind, n.Text, a.ID)
			}
		}
	}
	return r
}

func bearerKey(kind ontology.Kind, name string) string { return string(kind) + "|" + text.Fold(name) }

// bears notes a name that means somebody.
func (r *registry) bears(kind ontology.Kind, name, id string) {
	key := bearerKey(kind, name)
	if !slices.Contains(r.bearers[key], id) {
		r.bearers[key] = append(r.bearers[key], id)
	}
	r.takes(kind, name, id)
}

// takes notes a name that nobody else of the kind may have.
func (r *registry) takes(kind ontology.Kind, name, id string) {
	key := bearerKey(kind, name)
	if !slices.Contains(r.taken[key], id) {
		r.taken[key] = append(r.taken[key], id)
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
