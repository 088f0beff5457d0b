package lang

import (
	"fmt"
	"slices"
)

// checkPrepositions refuses a setting that names a preposition of no word.
func checkPrepositions(p *Pack) error {
	s := p.Settings
	for _, list := range [][]string{s.Of, s.Host, s.From, s.Rule, s.After, s.Before, s.Ahead, s.Despite, s.Lead, s.Occasion, s.Matter, s.Amid, s.Resume, s.Inside, s.Company, s.Aim} {
		for _, prep := range list {
			if !p.prepositions[prep] {
				return fmt.Errorf("reading language pack %q: pack.tsv: %q is the value of no preposition in words.tsv", p.Code, prep)
			}
		}
	}
	return nil
}

// checkListed refuses a setting of predicates that names none, and a noun of a wrong that no frame
// lets stand for itself: neither would ever be met.
func checkListed(p *Pack) error {
	known, alone := map[string]bool{}, map[string]bool{}
	for _, l := range p.Lemmas {
		known[l.Text] = true
	}
	for _, f := range p.Frames {
		known[f.Lemma] = true
		alone[f.Lemma] = alone[f.Lemma] || f.Class == Noun && f.Relation == "" && f.Operator == NoOperator
	}
	for _, list := range []struct {
		setting string
		words   []string
		in      map[string]bool
	}{{"acts", p.Settings.Acts, known}, {"ties", p.Settings.Ties, known}, {"own", p.Settings.OwnDeeds, known}, {"wrongs", p.Settings.Wrongs, alone}} {
		for _, word := range list.words {
			if !list.in[word] {
				return fmt.Errorf("reading language pack %q: pack.tsv: no predicate is %q of %q", p.Code, word, list.setting)
			}
		}
	}
	return nil
}

// checkBrackets refuses a line with a bracket that has no other half: its forms would be
// other words than were meant.
func checkBrackets(cells []string) error {
	for _, cell := range cells {
		open := 0
		for i := 0; i < len(cell) && open >= 0; i++ {
			switch cell[i] {
			case '(':
				open++
			case ')':
				open--
			}
		}
		if open != 0 {
			return fmt.Errorf("a bracket of %q has no other half", cell)
		}
	}
	return nil
}

// slotNames are the slots that are no prepositions.
var slotNames = []string{"subj", "obj", "of", "gen", "place", "rel", "dat", "venue", "that", "comp", "inf", "bare", "between"}

// checkFrame refuses a frame whose lemma no table declares, and a slot that nothing can fill: no
// text of the language has a preposition of that name.
func (p *Pack) checkFrame(f *Frame) error {
	// a regular lemma of English needs no line of its own
	if p.Settings.Inflection != "english" && !p.declared[lemmaKey{f.Lemma, f.Class}] {
		return fmt.Errorf("lemma %q has no line of its class in lemmas.tsv", f.Lemma)
	}
	for _, slot := range f.Slots {
		for _, name := range slot.Names {
			if !p.prepositions[name] && !slices.Contains(slotNames, name) {
				return fmt.Errorf("slot %q of %q is no slot and the value of no preposition in words.tsv", name, f.Lemma)
			}
		}
	}
	return nil
}
