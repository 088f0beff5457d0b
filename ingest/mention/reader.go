package mention

import (
	"hash/maphash"
	"slices"
	"sync"

	"github.com/diplograph/diplograph/ingest/calendar"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// Reader finds the actor phrases and predicates of articles in one language. It
// may be used by several goroutines at once.
type Reader struct {
	lexicon  *Lexicon
	calendar *calendar.Words
	organs   map[string]*lang.Organ

	mu   sync.Mutex
	idle []*matcher // as many as articles were ever read at once
}

// NewReader makes a reader from a lexicon and the language's calendar.
func NewReader(x *Lexicon, words *calendar.Words) *Reader {
	r := &Reader{lexicon: x, calendar: words, organs: map[string]*lang.Organ{}}
	for i := range x.Pack.Organs {
		o := &x.Pack.Organs[i]
		if r.organs[o.Pattern] == nil {
			r.organs[o.Pattern] = o
		}
	}
	return r
}

// Read is [Reader.ReadIn] in a room of the article's own.
func (r *Reader) Read(sentences []text.Sentence) ([]Sentence, []Introduction) {
	return r.ReadIn(&Room{}, sentences)
}

// ReadIn gives the chunks of each sentence and the people whom only the article
// knows; chunks and phrases lie in the room. Sentences that somebody whom the article
// introduces can change are read twice: the second time his surname is known from the
// first sentence on.
func (r *Reader) ReadIn(room *Room, sentences []text.Sentence) ([]Sentence, []Introduction) {
	m := r.matcher()
	m.room = room
	defer r.release(m)
	found := newIntroductions(r.lexicon)
	out := make([]Sentence, len(sentences))
	lost := r.lexicon.unmarked(sentences)
	for i := range sentences {
		out[i].Sentence = sentences[i]
		out[i].Tokens = r.tokens(m, sentences[i], lost)
		m.article = append(m.article, m.sentence(out[i].Tokens))
		m.changing = append(m.changing, r.join(m, &out[i], i, found))
	}
	found = r.settle(m, out, found)
	if len(found.people) == 0 && len(found.known) == 0 {
		return out, nil
	}
	m.local = found.local()
	for i := range out {
		if lost { // whose name has lost its mark is told by the people, too
			out[i].Tokens = r.tokens(m, sentences[i], lost)
			m.article[i] = m.sentence(out[i].Tokens)
			r.join(m, &out[i], i, found)
			continue
		}
		if m.changing[i] || slices.ContainsFunc(m.article[i].words, m.isLocal) {
			r.join(m, &out[i], i, found)
		}
	}
	return out, found.people
}

// settle reads again what was read of the usual bearers of names that the article
// gives to others.
func (r *Reader) settle(m *matcher, out []Sentence, found *introductions) *introductions {
	if !found.sharing.settle() {
		return found
	}
	m.meant, m.changing = found.sharing.meant, m.changing[:0]
	found = newIntroductions(r.lexicon)
	for i := range out {
		m.changing = append(m.changing, r.join(m, &out[i], i, found))
	}
	return found
}

// tokens gives the tokens of a sentence as the lexicon wants them; lost says that
// the article has lost its apostrophes.
func (r *Reader) tokens(m *matcher, s text.Sentence, lost bool) []text.Token {
	tokens := unbracket(r.lexicon.unhyphened(r.lexicon.apart(s.Tokens)))
	if lost {
		tokens = m.marked(tokens)
	}
	return tokens
}

// join reads the chunks of sentence i of the article. It reports whether they
// hang on what other sentences say of people and bodies.
func (r *Reader) join(m *matcher, s *Sentence, i int, found *introductions) bool {
	found.asked = false
	pieces := m.scan(i)
	if m.local == nil && m.meant == nil {
		found.sharing.note(i, pieces)
	}
	j := &m.joiner
	body := withoutDateline(pieces, &s.Sentence)
	if s.Dateline = ""; len(body) < len(pieces) {
		s.Dateline = seatOf(&pieces[0])
	}
	*j = joiner{r: r, m: m, s: s, found: found, pieces: body}
	for i := range pieces {
		j.classes |= pieces[i].classes
	}
	if s.Chunks != nil {
		s.Chunks = slices.Clip(j.join(s.Chunks[:0])) // those of the first reading go
		return found.asked
	}
	s.Chunks = slices.Clip(j.join(m.room.chunks.Take(usualChunks(pieces))[:0]))
	return found.asked
}

// usualChunks is the number of chunks that pieces mostly make at most.
func usualChunks(pieces []piece) int {
	n := len(pieces)
	for i := range pieces {
		if c := pieces[i].clitics; c.Conj != "" || c.Prep != "" || c.Pron != "" {
			n++
		}
	}
	return n
}

// Names looks every token of the sentences up and gives the number of
// stretches that the lexicon knows: recognition alone, without joining.
func (r *Reader) Names(sentences []text.Sentence) int {
	m := r.matcher()
	defer r.release(m)
	n := 0
	for i := range sentences {
		m.article = append(m.article, m.sentence(r.lexicon.unhyphened(r.lexicon.apart(sentences[i].Tokens))))
		pieces := m.scan(i)
		for k := range pieces {
			if len(pieces[k].entries) > 0 || pieces[k].date != nil {
				n++
			}
		}
	}
	return n
}

// matcher gives one that nobody uses.
func (r *Reader) matcher() *matcher {
	r.mu.Lock()
	defer r.mu.Unlock()
	n := len(r.idle)
	if n == 0 {
		return &matcher{x: r.lexicon, calendar: r.calendar, number: 1, known: known{seed: maphash.MakeSeed()}}
	}
	m := r.idle[n-1]
	r.idle = r.idle[:n-1]
	m.number++
	return m
}

// release takes a matcher back, without what it holds of the article.
func (r *Reader) release(m *matcher) {
	m.local, m.meant, m.tokens, m.words, m.changing = nil, nil, nil, nil, m.changing[:0]
	clear(m.article)
	m.article, m.slab = m.article[:0], m.slab[:0]
	clear(m.pieces[:m.used])
	if m.lone != nil {
		m.lone.tokens[0] = text.Token{}
	}
	m.used, m.room, m.joiner = 0, nil, joiner{}
	r.mu.Lock()
	defer r.mu.Unlock()
	r.idle = append(r.idle, m)
}
