package catalogue

import (
	"fmt"
	"net/url"
	"regexp"
	"slices"
	"time"

	"github.com/andybalholm/cascadia"
	"golang.org/x/text/language"

	"github.com/diplograph/diplograph/graph/ontology"
)

// problem is what is wrong with a key of a file.
type problem struct {
	key string
	err error
}

func (p *problem) Error() string { return p.err.Error() }

func (p *problem) Unwrap() error { return p.err }

func bad(key, format string, args ...any) *problem {
	return &problem{key, fmt.Errorf(format, args...)}
}

var goodName = regexp.MustCompile(`^[a-z0-9]+([.-][a-z0-9]+)*$`)

// The shortest time between two visits. Sites that want fewer visits say so in
// their answers.
const leastEvery = Duration(time.Minute)

// Check tells what is wrong with a source that comes from no file.
func Check(s Source) error {
	if p := s.check(); p != nil {
		return p
	}
	return nil
}

func (s Source) check() *problem {
	if !goodName.MatchString(s.Name) {
		return bad("name", "name %q: a name is made of small letters, digits, - and .", s.Name)
	}
	if s.Off && len(s.Addresses()) == 0 && s.Title == "" {
		return nil
	}
	for _, check := range []func() *problem{s.checkWords, s.checkAddresses, s.checkSelectors, s.checkNumbers} {
		if p := check(); p != nil {
			return p
		}
	}
	return nil
}

func (s Source) checkWords() *problem {
	base, err := language.ParseBase(s.Language)
	switch {
	case s.Title == "":
		return bad("title", "title is missing: how the source calls itself")
	case err != nil || base.String() != s.Language || len(s.Language) != 2:
		return bad("language", "language %q is no code of ISO 639-1 like ar or en", s.Language)
	case s.Country != "" && !ontology.KnownCountry(s.Country):
		return bad("country", "country %q is no code of ISO 3166 with three letters, like EGY", s.Country)
	case s.Licence == "":
		return bad("licence", "licence is missing: what the site says on the use of its texts")
	}
	if s.Verified == NotVerified {
		return nil
	}
	if _, err := time.Parse(time.DateOnly, s.Verified); err != nil {
		return bad("verified", "verified %q is neither a day like 2026-02-28 nor %q", s.Verified, NotVerified)
	}
	return nil
}

func (s Source) checkAddresses() *problem {
	if !isWeb(s.Homepage) {
		return bad("homepage", "homepage %q is no http or https address", s.Homepage)
	}
	if len(s.Addresses()) == 0 {
		return bad("feeds", "none of feeds, pages and sitemaps is given: nothing lists its articles")
	}
	seen := map[string]bool{}
	check := func(key, address string) *problem {
		switch {
		case !isWeb(address):
			return bad(key, "%s: %q is no http or https address", key, address)
		case seen[address]:
			return bad(key, "%s: %q stands twice", key, address)
		}
		seen[address] = true
		return nil
	}
	for _, a := range s.Feeds {
		if p := check("feeds", a); p != nil {
			return p
		}
	}
	for _, page := range s.Pages {
		if p := check("pages", page.URL); p != nil {
			return p
		}
	}
	for _, a := range s.Sitemaps {
		if p := check("sitemaps", a); p != nil {
			return p
		}
	}
	if s.FullText && len(s.Feeds) == 0 {
		return bad("full_text", "full_text is said, but there is no feed to carry whole articles")
	}
	return nil
}

func isWeb(address string) bool {
	u, err := url.Parse(address)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != "" && u.User == nil
}

func (s Source) checkSelectors() *problem {
	for _, page := range s.Pages {
		if page.Links == "" {
			continue
		}
		if _, err := cascadia.ParseGroup(page.Links); err != nil {
			return bad("pages", "links %q is no CSS selector: %v", page.Links, err)
		}
	}
	for _, part := range []struct{ name, selector string }{
		{"text", s.Page.Text}, {"title", s.Page.Title}, {"author", s.Page.Author}, {"date", s.Page.Date}, {"drop", s.Page.Drop},
	} {
		if part.selector == "" {
			continue
		}
		if _, err := cascadia.ParseGroup(part.selector); err != nil {
			return bad("page", "%s %q is no CSS selector: %v", part.name, part.selector, err)
		}
	}
	if slices.Contains(s.Only, "") {
		return bad("only", "only holds an empty text, which every address holds")
	}
	if slices.Contains(s.Skip, "") {
		return bad("skip", "skip holds an empty text, which every address holds")
	}
	return nil
}

func (s Source) checkNumbers() *problem {
	switch y := s.Yield; {
	case s.Every < leastEvery:
		return bad("every", "every %s is missing or shorter than %s", s.Every, leastEvery)
	case y.Articles < 0 || y.Articles > 1e5:
		return bad("yield", "articles_a_day %g cannot be", y.Articles)
	case y.Dated < 0 || y.Dated > 1:
		return bad("yield", "share_with_date %g is not between 0 and 1", y.Dated)
	case y.Text < 0 || y.Text > 1:
		return bad("yield", "share_with_text %g is not between 0 and 1", y.Text)
	}
	return nil
}
