package mention

import (
	"strings"

	"github.com/diplograph/diplograph/ingest/lang"
)

// inflectedLemma is a lemma with its frames and all its forms.
type inflectedLemma struct {
	*Lemma
	forms []inflected
}

// inflect gathers lemmas and frames, and makes the forms of names that decline and of
// the lemmas while the caller does something else.
func (x *Lexicon) inflect() <-chan []inflectedLemma {
	type key struct {
		text  string
		class lang.Class
	}
	lemmas := map[key]*Lemma{}
	var order []lang.Lemma
	for _, l := range x.Pack.Lemmas {
		lemmas[key{l.Text, l.Class}] = &Lemma{Text: l.Text, Class: l.Class}
		order = append(order, l)
	}
	for i := range x.Pack.Frames {
		f := &x.Pack.Frames[i]
		l := lemmas[key{f.Lemma, f.Class}]
		if l == nil {
			l = &Lemma{Text: f.Lemma, Class: f.Class}
			lemmas[key{f.Lemma, f.Class}] = l
			order = append(order, lang.Lemma{Text: f.Lemma, Class: f.Class})
		}
		l.Frames = append(l.Frames, f)
	}
	for k, l := range lemmas {
		at := strings.LastIndexByte(k.text, ' ')
		if !x.grammar.placed || k.class != lang.Verb || at < 0 {
			continue
		}
		if base := lemmas[key{k.text[:at], lang.Verb}]; base != nil {
			if base.with == nil {
				base.with = map[string]*Lemma{}
			}
			base.with[k.text[at+1:]] = l
		}
	}
	done, names := make(chan []inflectedLemma, 1), make(chan inflectedNames, 1)
	x.draft.ahead = &ahead{coming: names, words: map[declinedWord]*sixCases{}}
	go func() {
		x.inflectNames(names)
		all := make([]inflectedLemma, len(order))
		for i, l := range order {
			all[i] = inflectedLemma{withSlots(lemmas[key{l.Text, l.Class}]), x.grammar.lemma(l)}
			if x.grammar.placed {
				all[i].gerund = gerundOf(all[i].Lemma)
			}
		}
		done <- all
	}()
	return done
}

// addPredicates enters every form of the lemmas.
func (x *Lexicon) addPredicates(lemmas []inflectedLemma) {
	for _, l := range lemmas {
		reading := &Reading{Lemma: l.Lemma}
		for _, form := range l.forms {
			e := Entry{Kind: PredicateEntry, Reading: reading, Form: form.form, Cases: form.cases, Future: form.future, Plural: form.plural, Perhaps: form.perhaps, Ours: form.ours, Neuter: form.neuter}
			if x.grammar.accents {
				e.Exact = form.text
			}
			x.add(form.text, e)
		}
	}
}
