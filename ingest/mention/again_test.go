package mention

import (
	"encoding/json"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/ingest/calendar"
	"github.com/diplograph/diplograph/ingest/clean"
	"github.com/diplograph/diplograph/ingest/gazetteer"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// TestReadAgain: reading again only what the introduced people change gives what
// reading everything again gives, and words known from other articles are read
// as new ones are.
func TestReadAgain(t *testing.T) {
	gaz, err := gazetteer.Load()
	if err != nil {
		t.Fatal(err)
	}
	for _, code := range []string{"ar", "en"} {
		pack, err := lang.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		words, err := calendar.NewWords(pack.Dates)
		if err != nil {
			t.Fatal(err)
		}
		x, err := NewLexicon(pack, gaz)
		if err != nil {
			t.Fatal(err)
		}
		r := NewReader(x, words)
		raw, err := os.ReadFile("../../testdata/gold/own-" + code + ".jsonl")
		if err != nil {
			t.Fatal(err)
		}
		introduced := 0
		for line := range strings.Lines(string(raw)) {
			var a struct{ ID, Text string }
			if err := json.Unmarshal([]byte(line), &a); err != nil {
				t.Fatal(err)
			}
			sentences := text.Sentences(a.Text, []clean.Block{{End: len(a.Text)}}, nil)
			got, people := r.Read(sentences)
			want := NewReader(x, words).readTwice(sentences)
			if !reflect.DeepEqual(got, want) {
				t.Errorf("%s is not read as it is when all of it is read twice", a.ID)
			}
			introduced += len(people)
		}
		if introduced < 5 {
			t.Errorf("%s: %d people are introduced, too few to show anything", code, introduced)
		}
	}
}

func (r *Reader) readTwice(sentences []text.Sentence) []Sentence {
	m := r.matcher()
	m.room = &Room{}
	found := newIntroductions(r.lexicon)
	out := make([]Sentence, len(sentences))
	for i := range sentences {
		out[i].Sentence = sentences[i]
		out[i].Tokens = r.tokens(m, sentences[i], false)
		m.article = append(m.article, m.sentence(out[i].Tokens))
		r.join(m, &out[i], i, found)
	}
	found = r.settle(m, out, found)
	m.local = found.local()
	for i := range out {
		r.join(m, &out[i], i, found)
	}
	return out
}
