package mention

import "github.com/diplograph/diplograph/ingest/lang"

// joiner joins the pieces of one sentence into actor phrases and chunks.
type joiner struct {
	r      *Reader
	s      *Sentence
	m      *matcher
	pieces []piece
	found  *introductions // people whom the article introduces, being gathered
	states []int          // pieces at which the last list of states was read
	// classes of function words that some piece has: most sentences have none of those
	// with which the rarer phrases are made.
	classes uint64
}

// lacks: no piece of the sentence is a function word of the class.
func (j *joiner) lacks(class string) bool { return j.classes&classBit(class) == 0 }

// give gives a piece other readings.
func (j *joiner) give(p *piece, entries []Entry, clitics *Clitics) {
	p.give(entries, clitics)
	j.classes |= p.classes
}

func (j *joiner) piece(i int) *piece {
	if i < 0 || i >= len(j.pieces) {
		return nil
	}
	return &j.pieces[i]
}

// behind: the state at piece i may belong to the noun right before it: "ministre
// russe", «министр России».
func (j *joiner) behind(i int) bool {
	p := j.piece(i)
	if p == nil || p.punct != "" {
		return false
	}
	switch j.r.lexicon.Pack.Settings.Behind {
	case lang.Adjective:
		return p.has(AdjectiveEntry) != nil
	case lang.GenitiveCase:
		if e := p.has(OrganEntry); e != nil {
			return e.Cases.May(Genitive)
		}
		if e := p.function("group"); e != nil && stateOrBody(p) == "" {
			return stateOrBody(j.pieceOr(i+1)) != ""
		}
		if e := p.has(AdjectiveEntry); e != nil && e.Cases.May(Genitive) {
			n := j.piece(i + 1)
			return n != nil && (n.function("group") != nil || n.has(OrganEntry) != nil) // «глава российского правительства»
		}
		for _, e := range p.entries {
			if e.Kind == NameEntry && e.Cases.May(Genitive) {
				return e.body
			}
		}
	}
	return false
}

// pieceOr gives piece i or an empty one.
func (j *joiner) pieceOr(i int) *piece {
	if p := j.piece(i); p != nil {
		return p
	}
	return &piece{clitics: noClitics}
}

// leadsTo: the preposition at piece i leads from an office or group to its
// state or body, in the narrow sense of "of".
func (j *joiner) leadsTo(i int) bool { return j.prepOf(i) == "of" || j.behind(i) }

// before: modifiers stand before their noun ("Russian minister").
func (j *joiner) before() bool { return !j.r.lexicon.Pack.Settings.VerbFirst }

// opens: an actor phrase may begin with piece i. Most words of a sentence are
// told by this to be none.
func (j *joiner) opens(i int) bool {
	p := &j.pieces[i]
	if j.r.lexicon.Pack.Settings.Capitals && j.s.Tokens[p.first].Upper || j.possessive(i) {
		return true
	}
	return p.opens || j.opensName(i) || j.bothAlone(i)
}

// openers are the classes of words with which an actor phrase may begin.
var openers = map[string]bool{
	"title": true, "former": true, "designate": true, "acting": true, "deputy": true, "det": true, "poss": true, "ref": true,
	"group": true, "pron": true, "counterpart": true, "conj": true,
}
