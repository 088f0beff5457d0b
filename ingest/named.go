package ingest

import (
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/clean"
	"github.com/diplograph/diplograph/ingest/entity"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/mention"
)

// Naming is whom a language takes a phrase for that stands alone.
type Naming struct {
	Language string // ISO 639-1
	entity.Explanation
}

// Named reads a phrase as news would write it, in every language of its script:
// "foreign minister of Hungary", «МИД России», «Путина». Only actors of the
// tables are given, their organs and their offices; none where the phrase is
// more or less than one of them. The day, which may be empty, is that of the
// news.
func (r *Reader) Named(phrase string, on ontology.Date) ([]Naming, error) {
	var all []Naming
	for _, code := range lang.Languages() {
		if !r.languages[code].writes(phrase) {
			continue
		}
		written, err := writings(code, phrase)
		if err != nil {
			return nil, err
		}
		for _, written := range written {
			x, found, err := r.namedIn(code, written, on)
			if err != nil {
				return nil, err
			}
			if found {
				all = append(all, Naming{code, x})
				break
			}
		}
	}
	return all, nil
}

func (r *Reader) namedIn(code, phrase string, on ontology.Date) (entity.Explanation, bool, error) {
	article := clean.Article{Path: phrase, Language: code, Text: phrase, Blocks: []clean.Block{{Kind: clean.Paragraph, End: len(phrase)}}}
	if day, err := time.Parse(time.DateOnly, string(on.First())); err == nil {
		article.Published = day
	}
	l, err := r.languages[code].furnish()
	if err != nil {
		return entity.Explanation{}, false, err
	}
	d := r.takeDesk()
	defer r.leaveDesk(d)
	w := l.read(d, article)
	if len(w.sentences) != 1 {
		return entity.Explanation{}, false, nil
	}
	s := &w.sentences[0]
	var only *mention.Phrase
	for i := range s.Chunks {
		switch c := &s.Chunks[i]; {
		case c.Actor != nil && only == nil && len(c.Actor.List) == 0 && c.Actor.Last == len(s.Tokens)-1:
			only = c.Actor
		case c.Kind != mention.DetChunk:
			return entity.Explanation{}, false, nil
		}
	}
	if only == nil {
		return entity.Explanation{}, false, nil
	}
	x := w.Resolver.Explain(only)
	for _, e := range x.Chosen {
		if e.Gazetteer || e.Unnamed || e.Kind == ontology.Organization {
			return x, true, nil
		}
	}
	return x, false, nil
}

// writes reports whether the language writes the letters of a phrase.
func (l *language) writes(phrase string) bool {
	at := strings.IndexFunc(phrase, unicode.IsLetter)
	if at < 0 {
		return false
	}
	first, _ := utf8.DecodeRuneInString(phrase[at:])
	return l.script != nil && unicode.Is(l.script, first)
}

// scriptOf is the script of the letters of a word, nil for others than ours.
func scriptOf(word string) *unicode.RangeTable {
	for _, r := range word {
		for _, script := range []*unicode.RangeTable{unicode.Latin, unicode.Cyrillic, unicode.Arabic, unicode.Greek, unicode.Hebrew} {
			if unicode.Is(script, r) {
				return script
			}
		}
	}
	return nil
}

// writings are the ways in which news would write a phrase: as it is, with
// capitals, with the article.
func writings(code, phrase string) ([]string, error) {
	pack, err := lang.LoadOutline(code)
	if err != nil {
		return nil, err
	}
	all := []string{phrase}
	if large := capitals(phrase); large != phrase {
		all = append(all, large)
	}
	for _, w := range pack.Words {
		if pack.Settings.Articles && w.Class == "det" && w.Value == mention.DefiniteValue {
			all = append(all, w.Text+" "+phrase)
		}
	}
	return all, nil
}

// capitals writes the first letter of each word of three letters or more large.
func capitals(phrase string) string {
	words := strings.Fields(phrase)
	for i, w := range words {
		if first, size := utf8.DecodeRuneInString(w); utf8.RuneCountInString(w) > 2 {
			words[i] = string(unicode.ToUpper(first)) + w[size:]
		}
	}
	return strings.Join(words, " ")
}
