package mention

import (
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
)

// fromStates takes the states behind the office of several: "the foreign ministers from Kenya
// and Uganda". One state may be where they come back from.
func (b *builder) fromStates(o *Office) bool {
	if b.oneFrom(o) {
		state, next := b.j.comesFrom(b.i)
		o.Of, b.i = []string{state}, next
		return true
	}
	if !b.j.before() || !b.p.Plural || !b.j.fromState(b.i) {
		return false
	}
	ids, next := b.j.homeList(b.i)
	if len(ids) == 0 {
		return false
	}
	o.Of, o.ofPieces, b.i = append(o.Of, ids...), slices.Clone(b.j.states), next
	return true
}

// oneFrom: where the holder is from stands behind the office: "the minister from Kenya", and of envoys behind
// that of one who is not known yet, as "the ambassador" may be called back from there.
func (b *builder) oneFrom(o *Office) bool {
	if !b.j.r.lexicon.Pack.Settings.Analytic() || b.p.Plural || len(o.Of) > 0 || o.OfPron != "" || !b.j.fromState(b.i) {
		return false
	}
	if !o.Office.Accredited {
		return true
	}
	at := b.i - 1
	for at > 0 && b.j.s.Tokens[b.j.pieces[at].first].Start > o.Start {
		at--
	}
	return b.oneOfMany(at)
}

// otherHosts are the states to which the others of several English envoys are sent: "Kenya's
// ambassadors to Peru, Chile and Bolivia".
func (b *builder) otherHosts(o *Office) {
	if o.Host == "" || o.Office.Number != lang.Plural || !b.j.r.lexicon.grammar.placed {
		return
	}
	for id, next := b.j.nextInList(b.i); id != ""; id, next = b.j.nextInList(b.i) {
		o.Hosts, b.i = append(o.Hosts, id), next
	}
}

// comesFrom gives the state behind "from" at piece i: "his counterpart from
// Kenya", «коллега из Великобритании», «نظيره من كينيا».
func (j *joiner) comesFrom(i int) (state string, next int) {
	if !slices.Contains(j.r.lexicon.Pack.Settings.From, j.prepOf(i)) {
		return "", i
	}
	at := i + 1
	if p := j.piece(at); p != nil && p.function("det") != nil {
		at++ // "from the Emirates"
	}
	if p := j.piece(at); !j.before() && p != nil && p.has(NameEntry) != nil && p.has(NameEntry).Use == gazetteer.Seat {
		return "", i // «اتصل بنظيره من القاهرة»: where he calls from
	}
	if id, after := j.ofElement(i+1, true); after == at+1 && j.kind(id) == ontology.Country {
		return id, after
	}
	return "", i
}

// fromState: a state stands behind "from" at piece i.
func (j *joiner) fromState(i int) bool {
	state, _ := j.comesFrom(i)
	return state != ""
}

// homeList reads where several come from: "his counterparts in London and
// Paris", «نظرائه من مصر والأردن».
func (j *joiner) homeList(i int) (ids []string, next int) {
	settings := &j.r.lexicon.Pack.Settings
	if prep := j.prepOf(i); prep == "" || !slices.Contains(settings.From, prep) && !slices.Contains(settings.Rule, prep) {
		return nil, i
	}
	k := i
	if p := j.piece(k); p.clitics.Prep == "" {
		k++
	}
	j.states = j.states[:0]
	for id, after := j.ofElement(k, true); id != ""; id, after = j.nextInList(next) {
		ids, next = append(ids, id), after
		j.states = append(j.states, after-1)
	}
	if len(ids) < 2 && (len(ids) == 0 || j.kind(ids[0]) != ontology.Organization || !slices.Contains(settings.From, j.prepOf(i))) {
		return nil, i // "met his counterparts in Cairo": where, not whose
	}
	return ids, next
}

// inCapital is the state in whose capital an English office is held that stands before "in" at piece
// i and does something: "the prime minister in Ankara said", not "met the prime minister in Ankara".
func (j *joiner) inCapital(i int) (state string, next int) {
	if settings := &j.r.lexicon.Pack.Settings; !settings.Analytic() || !slices.Contains(settings.Rule, j.prepOf(i)) {
		return "", i
	}
	p, verb := j.piece(i+1), j.piece(i+2)
	if p == nil || verb == nil || p.has(NameEntry) == nil || p.has(NameEntry).Use != gazetteer.Seat {
		return "", i
	}
	if verb.punct == "," && j.piece(i+3) != nil {
		end := j.newName(i + 3)
		if j.personOf(i+3, stateOrBody(p)) || j.pieces[i+3].has(LocalEntry) != nil {
			end = i + 4
		}
		if n := j.piece(end); end > i+3 && n != nil && n.punct == "," {
			return stateOrBody(p), i + 2 // "his counterpart in Ankara, Hakan Fidan, said"
		}
	}
	if e, noun := predicates(verb.entries, false); !verb.auxiliary() && (e == nil || noun != nil || e.Form == IngForm || e.Form == BaseForm) {
		return "", i
	}
	return stateOrBody(p), i + 2
}

// houseLeader makes whoever leads the house from which a head of state rules the leader of that state:
// "the Kremlin leader".
func (b *builder) houseLeader(o *Office) {
	if !o.Sole || len(o.Of) != 1 || o.Office.Number != lang.Singular {
		return
	}
	if state := b.j.r.lexicon.Gaz.LedFrom(o.Of[0]); state != "" {
		o.Of, o.Def = []string{state}, true
	}
}
