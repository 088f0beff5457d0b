package entity

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/mention"
)

// Rule says why a phrase means the actors that it is taken to mean.
type Rule string

// The rules, in the order in which they are tried.
const (
	ByList           Rule = "each member of the list"
	ByFullName       Rule = "a name of the gazetteer"
	BySeat           Rule = "the seat of a government stands for it"
	ByAdjectiveOf    Rule = "the adjective of a state"
	ByUsualBearer    Rule = "a name of several: whom it means where the article names no other by a longer name"
	ByLongerName     Rule = "a name of several: the one whom the article names by a longer name"
	BySurname        Rule = "a surname or first name whose bearer the article or the gazetteer knows"
	BySpelling       Rule = "introduced by the article; the gazetteer writes the name otherwise"
	ByIntroduction   Rule = "introduced by the article with name and office"
	ByOrganOf        Rule = "the organ of the state beside it"
	ByLastOrgan      Rule = "the organ of the state last named with one"
	ByHolderNamed    Rule = "the article names the holder of this office"
	ByOnlyHolder     Rule = "the only person of that state whom the article names in such an office"
	ByVoice          Rule = "a spokesperson without a name is whoever he speaks for"
	ByOfficeAlone    Rule = "the office; nobody is named in it"
	ByOtherWords     Rule = "a pronoun or reference: the discourse decides"
	ByDiscourse      Rule = "the article: whoever of that office it names before, or of the state that it is about"
	NobodyParticular Rule = "names nobody in particular"
)

// Candidate is an actor that the words of a phrase could also mean.
type Candidate struct {
	Key, Name string
	Chosen    bool
}

// Explanation is a phrase's meaning with its reason.
type Explanation struct {
	Chosen     []*Entity
	Rule       Rule
	Candidates []Candidate
}

// Explain resolves a phrase as [Resolver.Resolve] does and says why.
func (r *Resolver) Explain(p *mention.Phrase) Explanation {
	x := Explanation{Chosen: r.Resolve(p)}
	x.Rule = r.rule(p, x.Chosen)
	if told := r.told[p]; len(x.Chosen) == 0 && len(told) > 0 {
		x.Chosen, x.Rule = told, ByDiscourse
	}
	for _, id := range candidates(p) {
		if a, ok := r.gaz.Actor(id); ok {
			chosen := slices.ContainsFunc(x.Chosen, func(e *Entity) bool { return e.Key == id })
			x.Candidates = append(x.Candidates, Candidate{Key: id, Name: a.Name, Chosen: chosen})
		}
	}
	return x
}

// candidates are the ids of all whom the words of a phrase could name.
func candidates(p *mention.Phrase) []string {
	all := slices.Clone(p.Candidates)
	if len(p.Others) == 0 {
		return all
	}
	for _, id := range append([]string{p.Actor, p.Usual}, p.Others...) {
		if id != "" && !slices.Contains(all, id) {
			all = append(all, id)
		}
	}
	return all
}

func (r *Resolver) rule(p *mention.Phrase, chosen []*Entity) Rule {
	switch {
	case len(p.List) > 0:
		return ByList
	case p.Kind == mention.ByPronoun || p.Kind == mention.ByReference || p.Kind == mention.ByCounterpart && p.Name == "":
		return ByOtherWords
	case len(chosen) == 0:
		return NobodyParticular
	}
	e := chosen[0]
	switch {
	case p.Usual != "":
		return ByLongerName
	case len(p.Others) > 0:
		return ByUsualBearer
	}
	switch p.Kind {
	case mention.ByAdjective:
		return ByAdjectiveOf
	case mention.ByOrgan:
		if len(p.Of) == 0 {
			return ByLastOrgan
		}
		return ByOrganOf
	case mention.ByOffice:
		return r.officeRule(p, e)
	}
	switch {
	case p.Seat:
		return BySeat
	case p.Person != "" && !r.inFull(p):
		return BySurname
	case p.Person != "" || p.Actor != "":
		return ByFullName
	case e.Gazetteer:
		return BySpelling
	}
	return ByIntroduction
}

// inFull: the words are a name that the gazetteer has, in any case, more than a
// surname.
func (r *Resolver) inFull(p *mention.Phrase) bool {
	for _, n := range r.gaz.NamesOf(p.Person) {
		if n.Text == p.Name {
			return n.Use != gazetteer.Surname && n.Use != gazetteer.Given
		}
	}
	return strings.Contains(p.Name, " ")
}

func (r *Resolver) officeRule(p *mention.Phrase, e *Entity) Rule {
	o := officeAsked(p)
	switch {
	case e.Unnamed:
		return ByOfficeAlone
	case len(o.Of) > 0 && r.byOffice[officeOf{o.Office.Name, o.Of[0]}] == e:
		return ByHolderNamed
	case e.Kind != ontology.Person:
		return ByVoice
	}
	return ByOnlyHolder
}
