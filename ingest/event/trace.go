package event

import (
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/ingest/mention"
)

// Parse is what the room made of a sentence.
type Parse struct {
	syntax   *syntax
	readings []*reading
}

var linkNames = [...]string{
	mainLink: "main", coordLink: "and", compLink: "that", infLink: "to", relLink: "who", partLink: "-ing", timeLink: "when",
	causeLink: "because", condLink: "if", concessionLink: "although", purposeLink: "so that", quoteLink: "quote", colonLink: "colon",
}

var chunkNames = [...]string{
	mention.WordChunk: "w", mention.ActorChunk: "ACTOR", mention.VerbChunk: "VERB", mention.NounChunk: "NOUN",
	mention.AdjChunk: "ADJ", mention.PrepChunk: "prep", mention.ConjChunk: "and", mention.CompChunk: "that",
	mention.InfChunk: "to", mention.RelChunk: "who", mention.SubChunk: "sub", mention.NegChunk: "not",
	mention.ModalChunk: "may", mention.AuxChunk: "aux", mention.PassiveChunk: "be", mention.DetChunk: "det",
	mention.IncludeChunk: "incl", mention.PossessiveChunk: "'s", mention.CommaChunk: ",", mention.ColonChunk: ":",
	mention.DashChunk: "-", mention.SemicolonChunk: ";", mention.QuoteChunk: "quote", mention.OpenChunk: "(",
	mention.CloseChunk: ")", mention.StopChunk: ".", mention.DateChunk: "DATE", mention.PlaceChunk: "PLACE",
	mention.SourceChunk: "source", mention.SkipChunk: "skip", mention.CompoundChunk: "-ed",
}

// Trace shows each clause, how it hangs and its chunks, and each frame that
// matched with what filled it. text is that of the article.
func (p Parse) Trace(text string) (clauses, readings []string) {
	for _, c := range p.syntax.clauses {
		if len(c.parts) == 0 {
			continue
		}
		var b strings.Builder
		b.WriteString(linkNames[c.link])
		for _, flag := range []struct {
			on   bool
			name string
		}{{c.negated, "negated"}, {c.passive, "passive"}, {c.future, "future"}, {c.modal != "", c.modal}} {
			if flag.on {
				b.WriteString(" " + flag.name)
			}
		}
		b.WriteString(":")
		for _, k := range c.parts {
			ch := &p.syntax.chunks[k]
			fmt.Fprintf(&b, " %s[%s]", chunkNames[ch.Kind], text[ch.Start:ch.End])
		}
		clauses = append(clauses, b.String())
	}
	for _, r := range p.readings {
		readings = append(readings, traceReading(text, p.syntax.chunks, r))
	}
	return clauses, readings
}

func traceReading(text string, chunks []mention.Chunk, r *reading) string {
	var b strings.Builder
	b.WriteString(r.frame.Name)
	b.WriteString(" = ")
	b.WriteString(string(r.frame.Relation) + string(r.frame.Operator))
	for _, f := range r.fills {
		fmt.Fprintf(&b, " %s:", f.role)
		switch {
		case f.phrase != nil:
			b.WriteString("[" + phraseText(text, f) + "]")
		case f.measure != nil:
			b.WriteString("measure[" + text[chunks[f.measure.chunk].Start:chunks[f.measure.chunk].End] + "]")
		case f.pron != "":
			b.WriteString("pronoun " + f.pron)
		case f.inherited:
			b.WriteString("dropped")
		default:
			b.WriteString("+")
		}
	}
	return b.String()
}

func phraseText(text string, f filler) string {
	if f.phrase.End > f.phrase.Start {
		return text[f.phrase.Start:f.phrase.End]
	}
	return f.argument.fold
}
