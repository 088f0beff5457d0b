package gazetteer

import "strings"

// Capacity tells for whom the holder of an office acts.
type Capacity string

// The capacities of offices, as in the language packs.
const (
	ForState    Capacity = "state"    // speaks for the state abroad
	ForDomestic Capacity = "domestic" // an official of the state who does not
	ForMilitary Capacity = "military" // commands its forces
	ForSpokes   Capacity = "spokes"   // speaks for a state or body
	ForBody     Capacity = "body"     // acts for the body that it is an office of
	ForMember   Capacity = "member"   // one of many: acts for nobody
	ForPerson   Capacity = "person"   // a title: acts for nobody
)

// Lifts reports whether acts of the holder count for the state or body.
func (c Capacity) Lifts() bool {
	return c == ForState || c == ForMilitary || c == ForSpokes || c == ForBody
}

// officeKind is what holds for an office in every state and body.
type officeKind struct {
	capacity Capacity
	single   bool // one holder at a time
}

// addOfficeKind reads a line of office-kinds.tsv. An office that ends in " *"
// stands for all that begin so: "ambassador to *".
func (g *Gazetteer) addOfficeKind(r row) error {
	k := officeKind{capacity: Capacity(r.cells[1]), single: r.cells[2] == "one"}
	switch k.capacity {
	case ForState, ForDomestic, ForMilitary, ForSpokes, ForBody, ForMember, ForPerson:
	default:
		return r.errorf("capacity %q is unknown: use state, domestic, military, spokes, body, member or person", k.capacity)
	}
	if !k.single && r.cells[2] != "many" {
		return r.errorf("seats is %q, want one or many", r.cells[2])
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
func (g *Gazetteer) Capacity(office string) Capacity {
	k, _ := g.kindOfOffice(office)
	return k.capacity
}

// singleSeat reports whether an office has one holder at a time.
func (g *Gazetteer) singleSeat(office string) bool {
	k, _ := g.kindOfOffice(office)
	return k.single
}

// collegial lists the states whose head is a college of several persons.
var collegial = map[string]bool{"BIH": true, "SMR": true, "CHE": true, "AND": true}

// wordAdder keeps the words of offices or organs in the form of a language pack.
func (g *Gazetteer) wordAdder(lang, table string) func(row) error {
	return func(r row) error {
		cells := make([]string, len(r.cells)-1)
		for i := range cells {
			cells[i] = r.cell(i)
		}
		g.words = append(g.words, PackWord{lang, table, r.file, r.line, cells})
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
func (g *Gazetteer) PackWords(lang string) []PackWord {
	var words []PackWord
	for _, w := range g.words {
		if w.Lang == lang {
			words = append(words, w)
		}
	}
	return words
}

// SingleSeat reports whether one person at a time can hold an office of a body.
func (g *Gazetteer) SingleSeat(office, body string) bool {
	return g.singleSeat(office) && !collegial[body]
}
