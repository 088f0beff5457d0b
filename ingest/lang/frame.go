package lang

import (
	"errors"
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
	slots, err := p.readSlots(c[2])
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
	return p.checkFrame(&f)
}

// Place is the kind of a slot that only a town or region fills: what is done to it is done
// to its state.
const Place ontology.Kind = "place"

// kinds are those that a slot may ask for: "target:organization".
var kinds = []ontology.Kind{ontology.Country, ontology.Person, ontology.Organization, Place}

// readSlots reads "subj=source obj?=target~ with|alongside=party".
func (p *Pack) readSlots(cell string) ([]Slot, error) {
	var slots []Slot
	fields := strings.Fields(cell)
	for i, field := range fields {
		if slices.Contains(fields[:i], field) {
			return nil, fmt.Errorf("slot %q stands twice", field)
		}
		s, err := p.readSlot(field)
		if err != nil {
			return nil, fmt.Errorf("slot %q: %w", field, err)
		}
		slots = append(slots, s)
	}
	return slots, nil
}

// readSlot reads "obj?=target~:tanker|@vessels".
func (p *Pack) readSlot(field string) (s Slot, err error) {
	name, role, ok := strings.Cut(field, "=")
	if !ok {
		return s, errors.New("it is not name=role")
	}
	if name, s.Optional = strings.CutSuffix(name, "?"); name == "" {
		return s, errors.New("it has no name")
	}
	role, words, literal := strings.Cut(role, ":")
	role, s.Through = strings.CutSuffix(role, "~")
	s.Names = strings.Split(name, "|")
	s.Role = SlotRole(role)
	switch s.Role {
	case SourceRole, TargetRole, PartyRole, MeasureRole, ActRole, EmptyRole:
	default:
		return s, fmt.Errorf("unknown role %q", role)
	}
	switch kind := ontology.Kind(words); {
	case !literal:
	case s.Role != EmptyRole && slices.Contains(kinds, kind):
		s.Kind = kind
	case s.Role == MeasureRole || s.Role == ActRole:
		return s, fmt.Errorf("%q is no kind of actor", words)
	default:
		s.Words, err = p.spell(words)
	}
	return s, err
}

// list reads a list of words that several frames share, which may hold other lists.
func (p *Pack) list(c []string) error {
	if p.lists == nil {
		p.lists = map[string][]string{}
	}
	if strings.HasPrefix(c[0], "@") {
		return fmt.Errorf("list %q: its name stands without @ here", c[0])
	}
	if p.lists[c[0]] != nil {
		return fmt.Errorf("list %q stands twice", c[0])
	}
	words, err := p.spell(c[1])
	if err != nil {
		return fmt.Errorf("list %q: %w", c[0], err)
	}
	p.lists[c[0]] = words
	return nil
}

// spell lists the words of "tents|@arms": those that it writes out and those of the lists that it names.
func (p *Pack) spell(cell string) ([]string, error) {
	var written, listed []string
	names := strings.Split(cell, "|")
	for i, name := range names {
		list, isList := strings.CutPrefix(name, "@")
		switch {
		case slices.Contains(names[:i], name):
			return nil, fmt.Errorf("%q stands twice", name)
		case name == "" || strings.ContainsAny(name, "()"):
			return nil, fmt.Errorf("%q is no word: words are divided by |, without brackets", name)
		case !isList:
			written = append(written, name)
		case p.lists[list] == nil:
			return nil, fmt.Errorf("no list %q in a line above or in lists.tsv", list)
		default:
			listed = append(listed, p.lists[list]...)
		}
	}
	for _, word := range written {
		if slices.Contains(listed, word) {
			return nil, fmt.Errorf("%q stands in a list beside it", word)
		}
	}
	return append(written, listed...), nil
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
