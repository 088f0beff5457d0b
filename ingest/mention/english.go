package mention

import (
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// englishVerb decides between verb and noun by what stands on either side.
func (j *joiner) englishVerb(out []Chunk, i int, verb, other *Entry) bool {
	if n := len(out); n > 1 && out[n-1].Kind == SkipChunk && out[n-2].Kind == ActorChunk {
		out = out[:n-1] // "China and India still buy"
	}
	prev := lastChunk(out)
	if verb.Form == IngForm && j.guestAt(i, prev) {
		return false // "told visiting President Xi Jinping"
	}
	if verb.Form == PresentForm && other != nil && prev != nil && prev.Kind == PassiveChunk {
		return false // "there were talks"
	}
	if is, decided := j.decidedBefore(out, i, verb, other); decided {
		return is
	}
	if verb.Form == PastForm && other == nil && j.countsBehind(i) {
		return false // "18 captured soldiers"
	}
	if verb.Form == IngForm && j.participial(i) {
		return false
	}
	if verb.Form == PastForm && prev == nil && j.namedAt(i+1) {
		return false // "Jailed British couple", "Ousted leader Bashar al-Assad"
	}
	if verb.Form == BaseForm && prev != nil && prev.Kind == ActorChunk && prev.Actor.Name != "" && len(prev.Actor.List) == 0 && j.prepOf(i+1) == "of" {
		return false // "Dr Jane Roe head of the mission"
	}
	if (verb.Form == BaseForm || verb.Form == PresentForm) && prev != nil && prev.Kind == WordChunk && j.finiteFollows(i+1) {
		return false // "its European allies are working"
	}
	if prev != nil && prev.Kind == VerbChunk && verb.Form == PastForm && strings.Contains(prev.Lemma.Text, " ") && j.prepOf(i+1) == "by" {
		return true // "held talks mediated by Chad"
	}
	if prev != nil && prev.Kind == VerbChunk && verb.Form == Participle && other == nil && prev.Lemma.Takes("obj") && j.namedAt(i+1) {
		return false // "released frozen Libyan assets"
	}
	if prev != nil && prev.Kind == VerbChunk && (verb.Form == BaseForm || verb.Form == IngForm || verb.Form == PastForm && other == nil) {
		if verb.Form == IngForm && strings.HasSuffix(prev.Lemma.Text, " for") {
			return j.opensObject(i + 1) // "called for lifting the embargo"
		}
		if verb.Form == IngForm && fallen(out) && j.opensObject(i+1) {
			return true // "were killed fighting the group"
		}
		return verb.Form == IngForm && operates(prev.Lemma) // "begin lifting", not "hosted direct talks"
	}
	if other == nil && verb.Form == PresentForm && (j.pluralHere(out) || thingBefore(prev) && (objectHere(out) || j.finiteBehind(i+1))) {
		return false
	}
	if verb.Form == PresentForm && prev != nil && strings.Contains(verb.Lemma.Text, " ") && (prev.Kind == VerbChunk || prev.Kind == ActorChunk && prev.Actor.Kind == ByAdjective && !prev.Actor.Plural) {
		return false // "announced plans for", "Iranian calls for"
	}
	if other == nil && (verb.Form == BaseForm || verb.Form == PresentForm) && j.prepOf(i+1) == "of" && !verb.Lemma.Takes("of") {
		return false // "the European sponsors of Kyiv", "talk of war"
	}
	if verb.Form == BaseForm && other == nil && j.besideNoun(out, i) {
		return false
	}
	if verb.Form == BaseForm && letDo(out) && (other == nil || j.opensObject(i+1)) {
		return true // "helped Russia bomb", "watched him demand the withdrawal"
	}
	if verb.Form == BaseForm && other == nil && prev != nil && !subjunctive(out) && !demanded(out) && j.s.Kind == text.Body {
		if is, decided := j.severalDo(out); decided {
			return is
		}
	}
	if verb.Form == BaseForm && other == nil && prev != nil && prev.Kind == ActorChunk && j.attributive(prev) {
		return false // "a Syrian air base"
	}
	if other == nil {
		if j.countedKind(out, i, verb) {
			return false
		}
		return verb.Form != BaseForm || prev == nil || prev.Kind != WordChunk || j.s.Kind != text.Body
	}
	if verb.Form == BaseForm && j.bareVerb(out, i) {
		return true
	}
	return j.verbOrNoun(out, i, verb, other)
}

// namedAt: a name, an adjective of a state or an office stands at piece i, no article before it.
func (j *joiner) namedAt(i int) bool {
	p := j.piece(i)
	return p != nil && p.punct == "" && (p.has(AdjectiveEntry) != nil || p.has(NameEntry) != nil || p.has(OfficeEntry) != nil)
}

// decidedBefore decides by the kind of the word before, where that is enough.
func (j *joiner) decidedBefore(out []Chunk, i int, verb, other *Entry) (is, decided bool) {
	prev := lastChunk(out)
	if prev == nil {
		return false, false
	}
	if n := len(out); prev.Kind == QuoteChunk && n > 1 {
		switch out[n-2].Kind {
		case DetChunk, PossessiveChunk, InfChunk, ModalChunk, NegChunk, AuxChunk, PassiveChunk:
			prev = &out[n-2] // a "stab in the back"
		}
	}
	switch prev.Kind {
	case VerbChunk:
		if prev.Form == IngForm && verb.Form == PresentForm {
			return false, true // "committed sweeping abuses"
		}
	case DetChunk, PossessiveChunk, CompoundChunk:
		return false, true
	case ActorChunk:
		if verb.Form == BaseForm && prev.Last > prev.First && j.possessive(i-1) {
			return false, true // "the US president's claim that"
		}
	case AdjChunk:
		if n := len(out); verb.Form == BaseForm && n > 1 && out[n-2].Kind == ModalChunk {
			return true, true // "would likely take"
		}
		return verb.Form == PastForm || verb.Form == PresentForm && other == nil, true
	case PrepChunk:
		return verb.Form == IngForm && (other == nil || j.opensObject(i+1) || j.takesWhatFollows(verb, i+1)), true
	case NounChunk:
		if verb.Form == IngForm && other != nil && prev.Lemma != nil && prev.Lemma.Takes("comp") && (j.opensObject(i+1) || j.takesWhatFollows(verb, i+1)) {
			return true, true // "signed an order ending sanctions on"
		}
	case SubChunk:
		if next := j.piece(i + 1); verb.Form == IngForm {
			// "after meeting X", "after pulling out of X", "after the meeting of"
			return next == nil || j.prepOf(i+1) != "of" || other == nil && verb.Lemma.Takes("of"), true
		}
		return false, verb.Form == BaseForm && other == nil // "as direct talks began"
	case WordChunk:
		if n := len(out); verb.Form == PresentForm && n > 1 && out[n-2].Kind == RelChunk && out[n-2].Value == "of" && j.prepOf(i+1) == "" && j.piece(i+1) != nil && j.piece(i+1).punct == "" {
			return true, true // "whose country supplies oil"
		}
	case InfChunk:
		if j.answersAct(out, i, other) {
			return false, true
		}
		return (other == nil || verb.Form != PresentForm) && !(verb.Form == PastForm && verb.Lemma.Takes("obj") && !j.baseToo(i)), true // no infinitive ends in -s: "sold arms to rebels", "gave aid to besieged areas"
	case NegChunk:
		return other == nil || prev.Fold != "no", true // "carried out no strikes"
	case ModalChunk:
		return true, true
	case ColonChunk:
		if n := len(out); verb.Form == BaseForm && n > 3 && out[n-2].Kind == ActorChunk && out[n-3].Fold == "to" && out[n-4].Kind == ActorChunk && (j.opensObject(i+1) || j.gerundFollows(i+1)) {
			return true, true // "Trump to Hamas: Release the hostages"
		}
	case AuxChunk, PassiveChunk:
		return verb.Form != BaseForm || prev.Kind == AuxChunk && (!strings.HasPrefix(prev.Fold, "ha") || j.piece(i).participle()), true // "has further escalated"
	}
	return false, false
}

// baseToo: the word at piece i is the base of a verb, too: "hit", "cut".
func (j *joiner) baseToo(i int) bool {
	return slices.ContainsFunc(j.piece(i).entries, func(e Entry) bool { return e.Kind == PredicateEntry && e.Form == BaseForm })
}

// participle: the word is a form of a verb that may stand behind "has".
func (p *piece) participle() bool {
	return slices.ContainsFunc(p.entries, func(e Entry) bool {
		return e.Kind == PredicateEntry && (e.Form == PastForm || e.Form == Participle)
	})
}

// operates: the lemma says something of an act that it takes as a gerund
// ("begin", "plan"), as "sign" does not.
func operates(l *Lemma) bool {
	for _, f := range l.Frames {
		if f.Operator != lang.NoOperator && f.Operator != lang.None && f.Operator != lang.Undergo &&
			(f.Operator != lang.Light || f.HasSlot("comp")) {
			return true
		}
	}
	return len(l.Frames) == 0
}

// fallen: what was read ends in a verb that tells who died or came to harm.
func fallen(out []Chunk) bool {
	n := len(out)
	if n == 0 || out[n-1].Kind != VerbChunk {
		return false
	}
	passive := n > 1 && out[n-2].Kind == PassiveChunk
	return slices.ContainsFunc(out[n-1].Lemma.Frames, func(f *lang.Frame) bool {
		return passive && f.Relation == "attacks" || f.Operator == lang.Undergo && f.Slots[0].Names[0] == "subj"
	})
}

// oneOf: the actor stands behind "a", so that it says of what kind what follows is.
func (j *joiner) oneOf(c *Chunk) bool {
	first := j.s.Tokens[c.First].Fold
	return (first == "a" || first == "an") && c.Actor.Kind == ByName && c.Actor.Person == "" && len(c.Actor.List) == 0 && len(c.Actor.Offices) == 0
}

// movement: the actor is a movement, of which English speaks in the plural.
func (j *joiner) movement(c *Chunk) bool {
	a, ok := j.r.lexicon.Gaz.Actor(c.Actor.Actor)
	return ok && c.Actor.Kind == ByName && a.Has(ontology.MovementLabel)
}

// several: the actor ends in a plain word for people in the plural: "Chadian rebels".
func (j *joiner) several(c *Chunk) bool {
	last := &j.s.Tokens[c.Last]
	return !last.Upper && strings.HasSuffix(last.Fold, "s") && c.Actor.Person == ""
}

// singular: a state or a single person, who take a verb in -s.
func (j *joiner) singular(c *Chunk) bool {
	a := c.Actor
	alone := c.First == c.Last || c.Last == c.First+1 && !j.s.Tokens[c.First].Upper // "the US"
	return a.Kind == ByName && a.Person == "" && j.kind(a.Actor) == ontology.Country && alone || a.Kind == ByName && a.Person != "" && len(a.List) == 0
}

// attributive: the adjective of a state that cannot mean its people: "a Syrian",
// not "the British", "Americans".
func (j *joiner) attributive(c *Chunk) bool {
	if first := j.s.Tokens[c.First].Fold; c.Actor.Kind == ByName && (first == "a" || first == "an") {
		return true // "a Hezbollah command centre"
	}
	if c.Actor.Kind != ByAdjective || c.Actor.Plural || len(c.Actor.List) > 0 {
		return false
	}
	last := j.s.Tokens[c.Last].Fold
	return c.First == c.Last || j.s.Tokens[c.First].Fold != "the" || strings.HasSuffix(last, "n") || strings.HasSuffix(last, "i")
}

// finiteFollows: an auxiliary stands right behind, so that the word before it
// heads a subject.
func (j *joiner) finiteFollows(i int) bool {
	p := j.piece(i)
	return p != nil && (p.function("passive") != nil || p.function("aux") != nil || p.function("modal") != nil)
}

// verbOrNoun: words like "talks", "strikes", "visit" between an actor and
// what follows.
func (j *joiner) verbOrNoun(out []Chunk, i int, verb, other *Entry) bool {
	prev := lastChunk(out)
	opensObject := j.opensObject(i + 1)
	if verb.Form == IngForm {
		if prev != nil && j.amountFollows(i+1) {
			return true // "hit a market killing nine"
		}
		if prev != nil && prev.Kind == ActorChunk && j.several(prev) && (j.prepOf(i+1) != "" && j.prepOf(i+1) != "of" || j.infinitiveAt(i+1)) {
			return true // "rebels fighting in the south", "fighting to topple Assad"
		}
		return prev == nil && !j.headsSubject(i, verb, other) || prev != nil && (prev.Kind == CommaChunk || prev.Kind == ConjChunk || opensObject && (prev.Kind != NounChunk || strings.HasSuffix(prev.Fold, "s"))) // "rebels fighting Assad"
	}
	if prev == nil {
		return verb.Form == BaseForm && (opensObject && j.s.Kind == text.Body || verb.Lemma.Takes("comp") && j.gerundFollows(i+1)) // "Stop arming rebels, Rwanda says"
	}
	switch prev.Kind {
	case QuoteChunk:
		return opensObject && verb.Form == BaseForm && opensWhole(out) // "Stop the war," Macron told Putin
	case ActorChunk:
		if verb.Form == PresentForm && prev.Actor.Kind == ByName && j.doesIf(out, i) {
			return true // "will retaliate if Chad attacks"
		}
		if n := len(out); n > 1 && out[n-2].Kind == RelChunk && verb.Form == PresentForm && j.endsPhrase(i+1) {
			return true // "the rebels, whom Chad supports,"
		}
		if opensObject && (verb.Form == BaseForm || verb.Form == PresentForm) && objectOfRelative(out) {
			return true // "Chad and the states that back it demand a truce"
		}
		if prev.Fold == "they" || prev.Fold == "we" {
			return true // no noun stands behind a subject pronoun: "they support"
		}
		if (prev.Fold == "he" || prev.Fold == "she") && verb.Form != BaseForm || prev.Fold == "it" && verb.Form == PresentForm {
			return true // "when he travels to", "denies it supports"
		}
		if prev.Actor.Kind == ByAdjective || verb.Form == BaseForm && j.oneOf(prev) || ownedName(out) || verb.Form == PresentForm && j.pairBefore(out) {
			return false
		}
		if k := beforePair(out); verb.Form == PresentForm && k >= 0 && out[k].Kind == VerbChunk && !says(out[k].Lemma) {
			return false // "denied Israel's army claims that"
		}
		if verb.Form == PresentForm && behindVerb(out) {
			return false // "slaps sanctions on US arms makers"
		}
		if verb.Form == PresentForm && verbless(out) && j.takesNext(verb, i) && !j.takesNext(other, i) {
			return true // "Canadian envoy lands in Beirut"
		}
		if verb.Form == PresentForm || verb.Form == PastForm {
			return opensObject || prev.Actor.Name != "" || j.objectMayFollow(i+1)
		}
		last := j.s.Tokens[prev.Last].Fold
		if opensObject && verbless(out) && j.movement(prev) && !j.verbFollows(i+1) {
			return true // "Taliban welcome Russia's step"
		}
		many := coordinated(out) || prev.Actor.Plural || prev.Last > prev.First && (strings.HasSuffix(last, "s") || last == "police")
		return many && (opensObject || j.namedObject(verb, i+1) || coordinated(out) && j.gerundFollows(i+1) || j.objectMayFollow(i+1) && !j.verbFollows(i+1) || j.takesNext(verb, i) && !j.takesNext(other, i) ||
			together(verb.Lemma) && !j.verbFollows(i+1)) // "Indian and Chinese troops clash"
	case NounChunk:
		if verb.Form == PresentForm && len(prev.Lemma.Frames) == 0 {
			return opensObject && verbless(out) // "Turkish court jails Germans"
		}
		return opensObject && verb.Form == BaseForm && strings.HasSuffix(prev.Fold, "s") || j.manyDo(out, i, verb, other) || j.manyEnd(out, i, verb) // "Turkish jets strike PKK targets"
	case ConjChunk, RelChunk, CommaChunk:
		if prev.Kind == RelChunk && verb.Form == PresentForm {
			return !j.finiteFollows(i + 1) // "India, which imports nearly"
		}
		if prev.Kind == RelChunk && verb.Form == BaseForm && j.objectForm(i+1) {
			return true // "the states which support it"
		}
		return opensObject && verb.Form != BaseForm || verb.Form == PastForm || verb.Form == PresentForm && inPresent(out) && (j.takesNext(verb, i) || j.verbGoesOn(prev, i+1))
	case CompChunk:
		if n := len(out); n > 1 && (out[n-2].Kind == WordChunk || out[n-2].Kind == DetChunk || out[n-2].Kind == NounChunk) && verb.Form == BaseForm && j.objectForm(i+1) {
			return true // "the states that support it"
		}
		if n := len(out); n > 1 && (out[n-2].Kind == ActorChunk || out[n-2].Kind == WordChunk) && verb.Form == PresentForm {
			return opensObject // "the bloc that groups Brazil and Argentina"
		}
	case WordChunk, CloseChunk, DateChunk:
		if prev.Kind == WordChunk && j.manyDo(out, i, verb, other) {
			return true
		}
		return (opensObject || verb.Form == PresentForm && prev.Kind == WordChunk && verbless(out) && j.amountFollows(i+1)) && verb.Form != BaseForm && !(verb.Form == PresentForm && insideObject(out))
	}
	return false
}

// manyEnd: the word at piece i, base of a verb that ends something, is the verb of a headline behind
// the plural right before it: "Togo-Chad talks end without deal".
func (j *joiner) manyEnd(out []Chunk, i int, verb *Entry) bool {
	ends := slices.ContainsFunc(verb.Lemma.Frames, func(f *lang.Frame) bool { return f.Operator == lang.End })
	return ends && j.s.Kind == text.Title && verb.Form == BaseForm && strings.HasSuffix(lastChunk(out).Fold, "s") && verbless(out) && !j.verbFollows(i+1) && (j.endsPhrase(i+1) || j.prepOf(i+1) != "" && j.prepOf(i+1) != "of")
}

// pairBefore: a hyphen, or at the head of a headline a comma, joins the last actor to the one before it, so that no
// verb in -s follows: "Chad-Togo talks end", "Chad, Togo talks end".
func (j *joiner) pairBefore(out []Chunk) bool {
	c := lastChunk(out)
	if len(out) == 3 && j.s.Kind == text.Title && out[0].Kind == ActorChunk && out[1].Kind == CommaChunk {
		return true
	}
	return c.First > 1 && j.s.Tokens[c.First-1].Raw == "-" && j.s.Tokens[c.First-2].Upper && j.s.Tokens[c.First-2].End == j.s.Tokens[c.First-1].Start
}

// verbGoesOn: behind the comma of a headline the verb in the present goes on from the one before, as an
// object may stand at piece i: "slams raid, calls emergency talks".
func (j *joiner) verbGoesOn(comma *Chunk, i int) bool {
	p := j.piece(i)
	return j.s.Kind == text.Title && comma.Kind == CommaChunk && p != nil && p.function("sub") == nil && j.objectMayFollow(i)
}

// endsPhrase: a comma, a full stop or nothing stands at piece i.
func (j *joiner) endsPhrase(i int) bool {
	p := j.piece(i)
	return p == nil || p.punct == "," || p.punct == "."
}

// inPresent: a verb in the present stands before: "rejects the plan and calls on Chad to".
func inPresent(out []Chunk) bool {
	return slices.ContainsFunc(out, func(c Chunk) bool { return c.Kind == VerbChunk && c.Form == PresentForm })
}

// headsSubject: at the head of a sentence the word at piece i in -ing is a noun where
// the pair or a finite verb stands behind it, or a preposition that the noun alone
// takes: "Meeting between X and Y", "Fighting resumed".
func (j *joiner) headsSubject(i int, verb, other *Entry) bool {
	next := j.piece(i + 1)
	if next == nil {
		return false
	}
	after, noun := predicates(next.entries, false)
	return next.function("between") != nil || j.prepOf(i+1) == "of" || after != nil && noun == nil && (after.Form == PastForm || after.Form == PresentForm) || j.takesNext(other, i) && !j.takesNext(verb, i)
}

// gerundFollows: piece i is a verb in -ing: "Chile, Peru sign mining accord", "accused the regime of bombing".
func (j *joiner) gerundFollows(i int) bool {
	p := j.piece(i)
	if p == nil {
		return false
	}
	verb, _ := predicates(p.entries, false)
	return verb != nil && verb.Form == IngForm
}

// opensObject: an object may begin at piece i.
func (j *joiner) opensObject(i int) bool {
	next := j.piece(i)
	return next != nil && (next.function("det") != nil || next.function("poss") != nil || next.function("comp") != nil || next.function("ref") != nil ||
		next.has(AdjectiveEntry) != nil || next.has(NameEntry) != nil || next.has(LocalEntry) != nil || next.has(OfficeEntry) != nil || next.has(PlaceEntry) != nil)
}

// takesNext: the preposition behind piece i has a slot in the entry's frames:
// "US forces work with".
func (j *joiner) takesNext(e *Entry, i int) bool {
	prep := j.prepOf(i + 1)
	return e != nil && prep != "" && e.Lemma.Takes(prep)
}

// verbFollows: a word from piece i on may be the verb of the clause whose subject is one: no base
// form ("strike deal").
func (j *joiner) verbFollows(i int) bool {
	for ; i < len(j.pieces); i++ {
		p := &j.pieces[i]
		if p.punct != "" || p.function("prep") != nil || p.function("sub") != nil {
			return false
		}
		if e, noun := predicates(p.entries, false); e != nil && e.Form != IngForm && (e.Form != BaseForm || noun == nil) {
			return true
		}
	}
	return false
}

// objectMayFollow: behind a plural noun comes a preposition, a verb or the end
// ("US strikes in Iran"), behind a verb anything else ("Iran offers rescue aid").
func (j *joiner) objectMayFollow(i int) bool {
	p := j.piece(i)
	if p == nil || p.punct != "" {
		return p != nil && strings.ContainsAny(p.punct, "$€£¥") // "cut $95 million"
	}
	for _, class := range []string{"prep", "between", "place", "topic", "conj", "aux", "passive", "modal", "neg"} {
		if p.function(class) != nil {
			return false
		}
	}
	verb, other := predicates(p.entries, false)
	return verb == nil || other != nil || j.participial(i)
}

// participial: piece i in -ing is one that the pack lists as an adjective, and has no object:
// "announces sweeping tariffs".
func (j *joiner) participial(i int) bool {
	verb, _ := predicates(j.piece(i).entries, false)
	return verb != nil && verb.Form == IngForm && j.piece(i).function("skip") != nil && !j.opensObject(i+1)
}

// together: the lemma tells what its subjects do with each other.
func together(l *Lemma) bool {
	return slices.ContainsFunc(l.Frames, func(f *lang.Frame) bool {
		return len(f.Slots) == 1 && f.Slots[0].Names[0] == "subj" && f.Slots[0].Role == lang.PartyRole
	})
}
