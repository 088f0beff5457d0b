package newssite

import (
	"strconv"
	"strings"
	"time"
)

// change alters the n-th article of the month.
func (s *Site) change(n int, alter func(*Article)) {
	s.mu.Lock()
	defer s.mu.Unlock()
	alter(&s.articles[n])
}

// Edit corrects an article: it gains a sentence and a date of change, also in
// the feeds.
func (s *Site) Edit(n int, at time.Time) {
	s.change(n, func(a *Article) {
		a.Paragraphs = append(a.Paragraphs[:len(a.Paragraphs):len(a.Paragraphs)], languages[a.Language].edit)
		a.Modified = at
	})
}

// Withdraw takes an article from the site: its page answers 410, feeds and
// sitemaps no longer list it.
func (s *Site) Withdraw(n int) { s.change(n, func(a *Article) { a.Gone = true }) }

// ChangeGUID gives an article another guid, as sites do when they move.
func (s *Site) ChangeGUID(n int) { s.change(n, func(a *Article) { a.GUID += "-b" }) }

// Date puts a date of publication on an article; it appears when it would have
// appeared.
func (s *Site) Date(n int, published time.Time) {
	s.change(n, func(a *Article) { a.Published = published })
}

// fromArchive finds an article of the years before the month by the number at
// the end of its path.
func (s *Site) fromArchive(path string) (Article, bool) {
	n, err := strconv.Atoi(path[strings.LastIndexByte(path, '-')+1:])
	if err != nil || n < 100_000+Pages || n > 1_000_000 {
		return Article{}, false
	}
	a := write(s.seed, Begin, n-100_000)
	return a, a.Path == path
}
