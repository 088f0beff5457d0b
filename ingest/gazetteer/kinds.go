package gazetteer

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
)

// officeKind is what holds for an office in every state and body.
type officeKind struct {
	capacity lang.Capacity
	single   bool     // one holder at a time
	except   []string // states in which several persons hold it together
}

// addOfficeKind reads a line of office-kinds.tsv. An office that ends in " *"
// stands for all that begin so: "ambassador to *".
func (g *Gazetteer) addOfficeKind(r row) error {
	seats, except, _ := strings.Cut(r.cells[2], " except ")
	k := officeKind{capacity: lang.Capacity(r.cells[1]), single: seats == "one"}
	if !k.capacity.Known() {
		return r.errorf("capacity %q is unknown: use state, domestic, military, spokes, body, member or person", k.capacity)
	}
	if !k.single && r.cells[2] != "many" {
		return r.errorf("seats is %q, want one, one except states, or many", r.cells[2])
	}
	if except != "" {
		k.except = strings.Split(except, ",")
	}
	g.officeKinds[r.cells[0]] = k
	return nil
}

// kindOfOffice finds an office in office-kinds.tsv, by its whole name or as
// one of those that begin alike.
func (g *Gazetteer) kindOfOffice(office string) (officeKind, bool) {
	if k, ok := g.officeKinds[office]; ok {
		return k, true
	}
	for rest := office; ; {
		at := strings.LastIndexByte(rest, ' ')
		if at < 0 {
			return officeKind{}, false
		}
		rest = rest[:at]
		if k, ok := g.officeKinds[rest+" *"]; ok {
			return k, true
		}
	}
}

// Capacity tells for whom the holder of an office acts, empty where the tables
// do not say.
func (g *Gazetteer) Capacity(office string) lang.Capacity {
	k, _ := g.kindOfOffice(office)
	return k.capacity
}

// wordAdder keeps the words of offices or organs in the form of a language pack.
func (g *Gazetteer) wordAdder(code, table string) func(row) error {
	return func(r row) error {
		cells := make([]string, len(r.cells)-1)
		for i := range cells {
			cells[i] = r.cell(i)
		}
		g.words = append(g.words, PackWord{code, table, r.file, r.line, cells})
		return nil
	}
}

// PackWord is a line that a layer adds to a table of a language pack.
type PackWord struct {
	Lang  string
	Table string // of the pack: "offices.tsv"
	File  string // of the layer, for messages
	Line  int
	Cells []string
}

// PackWords lists the words of offices and organs that layers add to the pack
// of a language.
func (g *Gazetteer) PackWords(code string) []PackWord {
	var words []PackWord
	for _, w := range g.words {
		if w.Lang == code {
			words = append(words, w)
		}
	}
	return words
}

// SingleSeat reports whether one person at a time can hold an office of a body.
func (g *Gazetteer) SingleSeat(office, body string) bool {
	k, _ := g.kindOfOffice(office)
	return k.single && !slices.Contains(k.except, body)
}
