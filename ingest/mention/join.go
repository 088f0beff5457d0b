package mention

import (
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
)

// join turns the pieces of a sentence into chunks. They lie where out has room,
// and hold until that is used again.
func (j *joiner) join(out []Chunk) []Chunk {
	for i := 0; i < len(j.pieces); {
		p := &j.pieces[i]
		out = j.clitics(out, p)
		if p.punct == "" && p.date == nil && !j.verbWins(out, i) {
			if phrase, next := j.phraseAt(i); phrase != nil && j.namedAfter(phrase, i) {
				for ; i < next; i++ {
					out = append(out, j.chunk(WordChunk, &j.pieces[i], ""))
				}
				continue
			} else if phrase != nil {
				j.whoseCountry(out, phrase, i)
				c := j.actor(phrase, p)
				if j.r.lexicon.cased() {
					c.Cases = j.phraseCases(phrase, i, next)
				}
				out = j.compound(append(j.capital(out, phrase), c))
				i = next
				if elsewhere, after := j.officeElsewhere(phrase, i); elsewhere != nil {
					for ; j.pieces[i].function("conj") == nil; i++ {
						out = j.classify(out, i)
					}
					out = append(j.classify(out, i), j.actor(elsewhere, &j.pieces[i+1]))
					i = after
				}
				for elided, after := j.elided(phrase, i); elided != nil; elided, after = j.elided(elided, i) {
					if j.pieces[i].punct != "" {
						out = j.classify(out, i)
						i++
					}
					out = j.clitics(out, &j.pieces[i])
					if j.pieces[i].clitics.Conj == "" {
						out = append(out, j.chunk(ConjChunk, &j.pieces[i], "and"))
					}
					out = append(out, j.actor(elided, &j.pieces[after-1]))
					i = after
				}
				continue
			}
		}
		out = j.compound(j.classify(out, i))
		i++
	}
	j.lightAuxiliaries(out)
	j.bothAnd(out)
	j.joinsSubject(out)
	j.suchAs(out)
	j.particles(out)
	j.described(out)
	j.led(out)
	out = j.hostNamed(out)
	j.placeAdjective(out)
	out = j.lists(j.groupOfTold(j.movementTold(j.ownedOrgan(j.leadersOffice(j.officeFor(j.brokered(j.listedPlaces(out))))))))
	out = j.pairNamed(out)
	j.nearing(out)
	return out
}

// whoseCountry: in "le ministre omanais, dont le pays sert d'intermédiaire" the country is that of
// him before the relative word, which else opens a list.
func (j *joiner) whoseCountry(out []Chunk, p *Phrase, i int) {
	if prev := lastChunk(out); prev == nil || prev.Kind != RelChunk || i == 0 || j.pieces[i-1].function("include") == nil {
		return
	}
	if p.Kind == ByReference && p.Ref == "country" {
		p.Ref, p.OfPron = OwnCountry, "3sm"
	}
}

// lightAuxiliaries makes "had" a light verb where no participle follows it but
// a noun that predicates: "Rodríguez had meetings with".
func (j *joiner) lightAuxiliaries(chunks []Chunk) {
	for i := range chunks {
		if chunks[i].Kind != AuxChunk || !strings.HasPrefix(chunks[i].Value, "light") {
			continue
		}
		phoned := false
	behind:
		for k := i + 1; k < len(chunks); k++ {
			switch chunks[k].Kind {
			case NounChunk:
				if len(chunks[k].Lemma.Frames) > 0 {
					chunks[i].Kind, chunks[i].Lemma, chunks[i].Form = VerbChunk, haveLemma, PastForm
					chunks[i].Future = chunks[i].Value == "light planned"
				}
				break behind
			case ActorChunk:
				if phoned {
					chunks[i].Kind, chunks[i].Lemma, chunks[i].Form = VerbChunk, phoneLemma, PastForm
				}
				break behind
			case SkipChunk:
				phoned = phoned || chunks[k].Value == "phone" && j.r.lexicon.Pack.Settings.NounFirst()
			case DetChunk, WordChunk, DateChunk, AdjChunk, NegChunk:
			default:
				break behind
			}
		}
	}
}

// haveLemma is the verb of "had talks": its object's doer is its subject.
var haveLemma = withSlots(&Lemma{Text: "have", Class: lang.Verb, Frames: []*lang.Frame{{
	Name: "have.verb.1", Lemma: "have", Class: lang.Verb, Operator: lang.Light,
	Slots: []lang.Slot{{Names: []string{"subj"}, Role: lang.SourceRole}, {Names: []string{"obj"}, Role: lang.ActRole}},
}}})

// phoneLemma is the verb of "a eu au téléphone son homologue": the two speak with each other.
var phoneLemma = withSlots(&Lemma{Text: "have on the phone", Class: lang.Verb, Frames: []*lang.Frame{{
	Name: "phone.verb.1", Lemma: "have on the phone", Class: lang.Verb, Relation: "spoke-with", CAMEO: "041",
	Slots: []lang.Slot{{Names: []string{"subj"}, Role: lang.PartyRole}, {Names: []string{"obj"}, Role: lang.PartyRole}},
}}})

func (j *joiner) actor(p *Phrase, at *piece) Chunk {
	head := p.First
	if j.r.lexicon.Pack.Settings.NounFirst() && head == at.first && at.last < p.Last && (at.function("det") != nil || at.function("poss") != nil) {
		head = at.last + 1 // "una embajada", "sus tropas"
	}
	c := Chunk{
		Kind: ActorChunk, First: p.First, Last: p.Last, Start: p.Start, End: p.End, Actor: p,
		Def: at.clitics.Def, Fold: j.s.Tokens[head].Fold, Tail: j.s.Tokens[p.Last].Fold,
	}
	if det := at.function("det"); det != nil && at.first == p.First {
		c.Value = det.Word.Value // "the Chadian", "an Israeli"
	}
	return c
}

// clitics puts a conjunction or preposition that is written with the word
// before it, as a chunk of its own; before a present it tells what somebody does a thing
// for: «سافر ليبحث».
func (j *joiner) clitics(out []Chunk, p *piece) []Chunk {
	if p.clitics.Conj != "" {
		out = append(out, j.chunk(ConjChunk, p, "and"))
	}
	switch {
	case p.clitics.Prep == "":
	case p.purposive():
		out = append(out, j.chunk(SubChunk, p, "manner"))
	default:
		out = append(out, j.chunk(PrepChunk, p, p.clitics.Prep))
	}
	return out
}

// purposive: the piece, behind its preposition, can be a verb of the present alone.
func (p *piece) purposive() bool {
	for i := range p.entries {
		if e := &p.entries[i]; e.Kind != PredicateEntry || e.Lemma.Class != lang.Verb || e.Form != PresentForm {
			return false
		}
	}
	return len(p.entries) > 0
}

func (j *joiner) chunk(kind ChunkKind, p *piece, value string) Chunk {
	first, last := &j.s.Tokens[p.first], &j.s.Tokens[p.last]
	return Chunk{
		Kind: kind, First: p.first, Last: p.last, Start: first.Start, End: last.End, Value: value,
		Fold: first.Fold, Tail: last.Fold, Def: p.clitics.Def, Future: p.clitics.Future, Pron: p.clitics.Pron,
	}
}

// elided reads "and the Moroccan Nasser Bourita" behind "the foreign ministers
// Sergey Lavrov of Russia": the office goes on, state and name change.
func (j *joiner) elided(p *Phrase, i int) (*Phrase, int) {
	counterpart := p.Kind == ByCounterpart && len(p.Of) == 1
	if p.Name == "" || j.before() || !counterpart && len(soleOffice(p).Of) == 0 {
		return nil, i
	}
	n := j.piece(i)
	if n != nil && n.punct == "," {
		i++
		n = j.piece(i)
	}
	if n == nil || n.clitics.Conj == "" || n.clitics.Prep != "" || n.has(AdjectiveEntry) == nil && (counterpart || soleOffice(p).Office.Number == lang.Singular || j.kind(stateOrBody(n)) != ontology.Country) {
		return nil, i
	}
	b := builder{j: j, i: j.pastTitles(i + 1)}
	next := j.piece(b.i)
	if next == nil || next.clitics.Conj != "" || next.clitics.Prep != "" {
		return nil, i
	}
	state := stateOrBody(n) // «وزراء خارجية كينيا سامي الحداد وغانا كريم شداد»
	if e := n.has(AdjectiveEntry); e != nil {
		state = e.Actor
	}
	if counterpart {
		b.titled, b.p.Of = true, []string{state}
	} else {
		o := soleOffice(p)
		o.Of = []string{state}
		b.p.Offices = []Office{o}
	}
	if !b.name(next) {
		return nil, i
	}
	b.finishPerson()
	if counterpart {
		b.p.Kind = ByCounterpart
	}
	j.close(&b.p, i, b.i-1)
	return &b.p, b.i
}

// soleOffice is the one office of the phrase beside a birth, an empty one where it has none or several.
func soleOffice(p *Phrase) Office {
	var sole Office
	for _, o := range p.Offices {
		if o.Office.Noble {
			continue
		}
		if sole.Office != nil {
			return Office{}
		}
		sole = o
	}
	return sole
}
