package lang

import (
	"fmt"
	"slices"
)

// prepositions are the canonical prepositions of the language.
func (p *Pack) prepositions() map[string]bool {
	known := map[string]bool{}
	for _, w := range p.Words {
		switch w.Class {
		case "prep":
			known[w.Value] = true
		case "sub":
			known[w.Text] = true // before a noun it is a preposition: "since the war"
		}
	}
	return known
}

// checkPrepositions refuses a setting that names a preposition of no word.
func checkPrepositions(p *Pack) error {
	known := p.prepositions()
	s := p.Settings
	for _, list := range [][]string{s.Of, s.Host, s.From, s.Rule, s.After, s.Before, s.Ahead, s.Despite, s.Lead, s.Occasion, s.Matter, s.Amid, s.Resume, s.Inside, s.Company, s.Aim} {
		for _, prep := range list {
			if !known[prep] {
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

// slotNames are the slots that are no prepositions.
var slotNames = []string{"subj", "obj", "of", "gen", "place", "rel", "dat", "venue", "that", "comp", "inf", "bare", "between"}

// checkSlots refuses a slot that nothing can fill: no text of the language has
// a preposition of that name.
func checkSlots(p *Pack) error {
	known := p.prepositions()
	for _, name := range slotNames {
		known[name] = true
	}
	for _, f := range p.Frames {
		for _, slot := range f.Slots {
			if i := slices.IndexFunc(slot.Names, func(name string) bool { return !known[name] }); i >= 0 {
				return fmt.Errorf("reading language pack %q: frames.tsv: slot %q of %q is no slot and the value of no preposition in words.tsv", p.Code, slot.Names[i], f.Lemma)
			}
		}
	}
	return nil
}

// checkLemmas refuses a frame whose lemma no table declares.
func checkLemmas(p *Pack) error {
	type key struct {
		text  string
		class Class
	}
	known := map[key]bool{}
	for _, l := range p.Lemmas {
		if known[key{l.Text, l.Class}] {
			return fmt.Errorf("reading language pack %q: lemmas.tsv: %q stands twice in one class", p.Code, l.Text)
		}
		known[key{l.Text, l.Class}] = true
	}
	if p.Settings.Inflection == "english" {
		return nil // a regular lemma needs no line of its own
	}
	for _, f := range p.Frames {
		if !known[key{f.Lemma, f.Class}] {
			return fmt.Errorf("reading language pack %q: frames.tsv: lemma %q has no line of its class in lemmas.tsv", p.Code, f.Lemma)
		}
	}
	return nil
}
