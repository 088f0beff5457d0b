package ask

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
)

// findMeasure looks for measures of the kinds that words name, and of the
// sides that they name: "the American embargo on Cuba". Adjectives are not in
// the graph, so a word fits a side with whose name it begins.
func (d directory) findMeasure(words []string, p *phrases, strict bool) []entry {
	kinds := map[ontology.MeasureKind]bool{}
	var rest []string
	for _, w := range words {
		named := p.measuresOf(w)
		for _, kind := range named {
			kinds[kind] = true
		}
		if len(named) == 0 && !p.stop[w] {
			rest = append(rest, w)
		}
	}
	if len(kinds) == 0 {
		return nil
	}
	best := 0
	fitting := map[string]int{}
	for _, e := range d {
		if e.kind != measureKind || !kinds[e.measure] {
			continue
		}
		n := 0
		for _, w := range rest {
			if slices.ContainsFunc(append(e.sides, e.names...), func(name []string) bool { return begins(name, w) }) {
				n++
			}
		}
		fitting[e.key] = n
		best = max(best, n)
	}
	if best < len(rest) && (strict || best == 0) {
		return nil
	}
	return d.filter(func(e entry) bool { n, ok := fitting[e.key]; return ok && e.kind == measureKind && n == best })
}

// measuresOf are the kinds of measures that a word names.
func (p *phrases) measuresOf(w string) []ontology.MeasureKind {
	var kinds []ontology.MeasureKind
	for kind, forms := range p.measures {
		if slices.ContainsFunc(forms, func(form string) bool { return bareArabic(form) == w }) {
			kinds = append(kinds, kind)
		}
	}
	return kinds
}

// begins reports that w and a word of name have a stem in common: American
// and America, امريكي and امريكا, مصري and مصر.
func begins(name []string, w string) bool {
	for _, n := range name {
		if n == w {
			return true
		}
		a, b := []rune(n), []rune(w)
		common := 0
		for common < min(len(a), len(b)) && a[common] == b[common] {
			common++
		}
		shorter, longer := min(len(a), len(b)), max(len(a), len(b))
		if common >= 4 && common >= longer-3 || common >= 3 && common == shorter && shorter >= longer-2 {
			return true
		}
	}
	return false
}
