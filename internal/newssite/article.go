package newssite

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"time"
	"unicode"
)

// Article is one article of the site as it stands now.
type Article struct {
	N          int // from 0, in the order of publication
	Language   string
	Path       string // of its page
	GUID       string
	Outlet     string
	Title      string
	Author     string
	Paragraphs []string
	Published  time.Time
	Modified   time.Time // zero: never
	Gone       bool      // withdrawn: its page answers 410, nothing lists it
}

// Pages is how many articles appear in the month of the site.
const Pages = 200

// Month is how long the site takes to publish them.
const Month = 30 * 24 * time.Hour

// write makes the n-th article. One whose number is Pages or more lies before
// the month: these fill the archive.
func write(seed uint64, begin time.Time, n int) Article {
	r := rand.New(rand.NewPCG(seed, uint64(n)+1))
	code := codes[n%len(codes)]
	l := languages[code]
	published := begin.Add(time.Duration(n)*Month/Pages + time.Duration(r.IntN(90))*time.Minute).Truncate(time.Minute)
	if n >= Pages {
		published = begin.Add(-time.Duration(n-Pages+1) * time.Hour)
	}
	first := r.IntN(len(actors))
	second := (first + 1 + r.IntN(len(actors)-1)) % len(actors)
	a, b := actors[first][code], actors[second][code]
	s := l.stories[r.IntN(len(l.stories))]
	fill := strings.NewReplacer("{who}", a.who, "{whom}", b.whom, "{name}", a.name, "{other}", b.name,
		"{state}", a.state, "{land}", b.state, "{city}", b.city, "{day}", l.days[published.Weekday()])
	article := Article{
		N: n, Language: code, Outlet: l.outlet, Title: capital(fill.Replace(s.title)), Author: l.authors[r.IntN(len(l.authors))], Published: published,
		Paragraphs: []string{capital(fill.Replace(s.lead)), fill.Replace(s.more)},
	}
	for _, i := range r.Perm(len(l.fillers))[:5] {
		article.Paragraphs = append(article.Paragraphs, l.fillers[i])
	}
	article.Path = fmt.Sprintf("/%s/%s/%s-%d", code, published.Format("2006/01/02"), slug(article.Title), 100_000+n)
	article.GUID = fmt.Sprintf("harbour-%d-%d", seed, n)
	return article
}

// capital makes the first letter of a sentence one.
func capital(text string) string {
	r := []rune(text)
	r[0] = unicode.ToUpper(r[0])
	return string(r)
}

// slug makes the last part of an address of a title; letters of all scripts
// stay, as on many sites.
func slug(title string) string {
	words := strings.FieldsFunc(strings.ToLower(title), func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) })
	return strings.Join(words, "-")
}

// Text is title and paragraphs, as a reader sees them.
func (a Article) Text() string { return a.Title + "\n\n" + strings.Join(a.Paragraphs, "\n\n") }
