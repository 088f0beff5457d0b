package gazetteer

import "sort"

// Count is one line of the gazetteer's statistics.
type Count struct {
	What   string // "actors", "names", "gap", ...
	Of     string // what of it: "person", "ar", "persons without a name in ar"
	Number int
}

// Stats counts actors by kind and label, names by language, offices,
// memberships and places, and what is missing.
func (g *Gazetteer) Stats() []Count {
	counts := map[Count]int{}
	add := func(what, of string, n int) { counts[Count{What: what, Of: of}] += n }
	for _, a := range g.actors {
		add("actors", string(a.Kind), 1)
		for _, label := range a.Labels {
			add("actors", label, 1)
		}
		for _, lang := range g.Languages() {
			if g.CommonName(a.ID, lang) == "" {
				add("gap", string(a.Kind)+" without a name in "+lang, 1)
			}
		}
		if a.Kind == "person" && len(g.offices[a.ID]) == 0 {
			add("gap", "person without an office", 1)
		}
	}
	for _, lang := range g.Languages() {
		add("names", lang, len(g.names[lang]))
		add("adjectives", lang, len(g.adjectives[lang]))
	}
	for _, tenures := range g.offices {
		for _, t := range tenures {
			if t.Exact {
				add("offices", "since a known day", 1)
			} else {
				add("offices", "seen", 1)
			}
		}
	}
	add("memberships", "", g.lines["members.tsv"])
	add("places", "", len(g.places))
	return sortCounts(counts)
}

func sortCounts(counts map[Count]int) []Count {
	all := make([]Count, 0, len(counts))
	for c, n := range counts {
		c.Number = n
		all = append(all, c)
	}
	sort.Slice(all, func(i, j int) bool {
		if all[i].What != all[j].What {
			return all[i].What < all[j].What
		}
		return all[i].Of < all[j].Of
	})
	return all
}
