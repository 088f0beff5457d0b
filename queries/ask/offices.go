package ask

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
)

// findHolder looks for who holds an office that is said in other words than
// the graph's: the Russian foreign minister, وزير الخارجية الروسي. The office
// is one of the table of phrases, the longest that fits; what is left of words
// names the state or body.
func (d directory) findHolder(words []string, p *phrases) []entry {
	best, at := office{}, -1
	for _, o := range p.offices {
		if i := indexOf(words, o.words); i >= 0 && len(o.words) > len(best.words) {
			best, at = o, i
		}
	}
	if at < 0 {
		return nil
	}
	var rest []string
	for _, w := range append(slices.Clone(words[:at]), words[at+len(best.words):]...) {
		if w != "of" && !p.stop[w] {
			rest = append(rest, w)
		}
	}
	body := d.body(rest)
	if body == nil {
		return nil
	}
	title := nameWords(best.name + " of " + body.name)
	return d.filter(func(e entry) bool { return holds(e.names, title) || holds(e.offices, title) })
}

// body finds the one state or body that words name: by a name, by a part of
// one, or by an adjective.
func (d directory) body(words []string) *entry {
	if len(words) == 0 {
		return nil
	}
	collective := func(e entry) bool {
		return e.kind == string(ontology.Country) || e.kind == string(ontology.Organization)
	}
	for _, fit := range []func(entry) bool{
		func(e entry) bool { return collective(e) && holds(e.names, words) },
		func(e entry) bool {
			return e.kind == string(ontology.Country) && len(words) == 1 &&
				slices.ContainsFunc(e.names, func(name []string) bool { return len(name) == 1 && begins(name, words[0]) })
		},
		func(e entry) bool { return collective(e) && anyPart(e.names, words) },
	} {
		if found := d.filter(fit); len(found) == 1 {
			return &found[0]
		}
	}
	return nil
}

// indexOf is where part stands in words, -1 if it does not.
func indexOf(words, part []string) int {
	for i := 0; i+len(part) <= len(words); i++ {
		if slices.Equal(words[i:i+len(part)], part) {
			return i
		}
	}
	return -1
}
