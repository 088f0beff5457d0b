package lang

import (
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

func (p *Pack) frame(c []string) error {
	class, ok := classes[c[1]]
	if !ok {
		return fmt.Errorf("unknown class %q of frame %q", c[1], c[0])
	}
	slots, err := readSlots(c[2])
	if err != nil {
		return fmt.Errorf("frame %q: %w", c[0], err)
	}
	f := Frame{
		Lemma: c[0], Class: class, Slots: slots, CAMEO: c[4],
		Status: ontology.Status(c[5]), Measure: ontology.MeasureKind(c[6]), About: c[7], AboutWords: Expand(c[7]),
	}
	switch f.Aspect = ontology.Aspect(c[5]); f.Aspect {
	case ontology.Ongoing, ontology.Standing:
		f.Status = ""
	default:
		f.Aspect = ""
	}
	switch f.Status {
	case "", ontology.Occurred, ontology.Planned, ontology.Denied, ontology.Possible:
	default:
		return fmt.Errorf("frame %q: unknown status %q", c[0], c[5])
	}
	if _, ok := ontology.Goldstein(f.CAMEO); f.CAMEO != "" && !ok {
		return fmt.Errorf("frame %q: CAMEO code %q is not in the codebook's scale", c[0], c[4])
	}
	if f.Measure != "" && !f.Measure.Known() {
		return fmt.Errorf("frame %q: unknown measure %q", c[0], c[6])
	}
	if strings.HasPrefix(c[3], "@") {
		f.Operator = Operator(c[3])
		switch f.Operator {
		case Say, Light, End, Plan, PossibleOp, Deny, Fail, Oblige, Back, Undergo, Wrong, Threat, Judge, Same, None:
		default:
			return fmt.Errorf("frame %q: unknown operator %q", c[0], c[3])
		}
	} else if c[3] != "" {
		f.Relation = ontology.Relation(c[3])
		if _, ok := ontology.Lookup(f.Relation); !ok {
			return fmt.Errorf("frame %q: unknown relation %q", c[0], c[3])
		}
	}
	p.Frames = append(p.Frames, f)
	return nil
}

// Place is the kind of a slot that only a town or region fills: what is done to it is done
// to its state.
const Place ontology.Kind = "place"

// kinds are those that a slot may ask for: "target:organization".
var kinds = []ontology.Kind{ontology.Country, ontology.Person, ontology.Organization, Place}

// readSlots reads "subj=source obj?=target~ with|alongside=party".
func readSlots(cell string) ([]Slot, error) {
	var slots []Slot
	for _, field := range strings.Fields(cell) {
		name, role, ok := strings.Cut(field, "=")
		if !ok {
			return nil, fmt.Errorf("slot %q is not name=role", field)
		}
		s := Slot{}
		if name, s.Optional = strings.CutSuffix(name, "?"); name == "" {
			return nil, fmt.Errorf("slot %q has no name", field)
		}
		role, words, literal := strings.Cut(role, ":")
		if literal {
			s.Words = strings.Split(words, "|")
		}
		role, s.Through = strings.CutSuffix(role, "~")
		s.Names = strings.Split(name, "|")
		s.Role = SlotRole(role)
		switch s.Role {
		case SourceRole, TargetRole, PartyRole, MeasureRole, ActRole, EmptyRole:
		default:
			return nil, fmt.Errorf("unknown role %q of slot %q", role, field)
		}
		switch kind := ontology.Kind(words); {
		case !literal || s.Role == EmptyRole:
		case slices.Contains(kinds, kind):
			s.Kind, s.Words = kind, nil
		case s.Role == MeasureRole || s.Role == ActRole:
			return nil, fmt.Errorf("slot %q: %q is no kind of actor", field, words)
		}
		slots = append(slots, s)
	}
	return slots, nil
}

// nameFrames gives each frame the name under which evidence knows it.
func nameFrames(frames []Frame) {
	names := [...]string{Verb: "verb", Noun: "noun", Adj: "adj", Part: "part"}
	seen := map[string]int{}
	for i := range frames {
		f := &frames[i]
		key := f.Lemma + "." + names[f.Class]
		seen[key]++
		f.Name = fmt.Sprintf("%s.%d", key, seen[key])
	}
}
