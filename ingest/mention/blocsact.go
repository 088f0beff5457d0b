package mention

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// blocActs are what a bloc does as one. Whom its members meet or what deals they sign its
// adjective does not tell.
var blocActs = map[ontology.Relation]bool{
	"sanctions": true, "supports": true, "demands": true, "demands-end-of": true, "rejects": true, "praises": true, "criticizes": true,
	"accuses": true, "warns": true, "threatens": true, "pressures": true,
}

// blocsAct: the adjective of a bloc behind the noun of an act or a measure says whose that
// is («عقوبات أوروبية»), behind any other noun it tells of the continent («دول أوروبية»).
func (j *joiner) blocsAct(out []Chunk, p *piece) *Phrase {
	e, prev := p.function("bloc"), lastChunk(out)
	if e == nil || prev == nil || prev.Pron != "" || !(prev.Kind == NounChunk && byBloc(prev.Lemma)) && prev.Value != "stance" {
		return nil
	}
	if withArticle(j.s.Tokens[prev.Last].Fold) != withArticle(j.s.Tokens[p.first].Fold) && prev.Def != withArticle(j.s.Tokens[p.first].Fold) {
		return nil
	}
	first, last := &j.s.Tokens[p.first], &j.s.Tokens[p.last]
	return &Phrase{Kind: ByAdjective, Actor: e.Word.Value, First: p.first, Last: p.last, Start: first.Start, End: last.End}
}

// byBloc: the noun tells what a bloc does as one.
func byBloc(l *Lemma) bool {
	if l == nil || l.Class != lang.Noun {
		return false
	}
	for _, f := range l.Frames {
		if blocActs[f.Relation] || f.Measure != "" || f.Operator == lang.Say && f.Class == lang.Noun || (f.Operator == lang.PossibleOp || f.Operator == lang.Plan) && f.Slots[0].Role == lang.SourceRole {
			return true // «البيان الأوروبي», «المقترح الأوروبي»
		}
	}
	return false
}

// blocAt is the body that the adjective at piece i means, empty where it is none.
func (j *joiner) blocAt(i int) string {
	p := j.piece(i)
	if p == nil || j.before() || p.clitics.Conj != "" || p.clitics.Prep != "" {
		return ""
	}
	if e := p.function("bloc"); e != nil {
		return e.Word.Value
	}
	return ""
}
