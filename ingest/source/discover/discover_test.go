package discover_test

import (
	"bytes"
	"compress/gzip"
	"context"
	"encoding/json"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/diplograph/diplograph/ingest/source/catalogue"
	"github.com/diplograph/diplograph/ingest/source/discover"
	"github.com/diplograph/diplograph/ingest/source/fetch"
)

var now = time.Date(2026, 3, 10, 12, 0, 0, 0, time.UTC)

// web is a Finder that holds its pages; each answers with an ETag and knows
// conditional requests.
type web struct {
	pages    map[string]string // body by address; "!kind" fails
	types    map[string]string
	sitemaps []string
	plain    bool // it knows no validators
	asked    []string
}

func (w *web) Get(_ context.Context, r fetch.Request) (fetch.Response, error) {
	w.asked = append(w.asked, r.URL)
	body, ok := w.pages[r.URL]
	switch {
	case !ok:
		return fetch.Response{}, &fetch.Error{URL: r.URL, Kind: fetch.Gone, Err: fmt.Errorf("is gone")}
	case strings.HasPrefix(body, "!"):
		return fetch.Response{}, &fetch.Error{URL: r.URL, Kind: fetch.Kind(body[1:]), Err: fmt.Errorf("failed")}
	}
	res := fetch.Response{URL: r.URL, Status: 200, Body: []byte(body), MediaType: w.types[r.URL]}
	if w.plain {
		return res, nil
	}
	res.ETag = fmt.Sprint(len(body), body[len(body)-min(len(body), 40):])
	if r.ETag == res.ETag {
		return fetch.Response{URL: r.URL, Status: 304, NotModified: true, ETag: r.ETag}, nil
	}
	return res, nil
}

func (w *web) Sitemaps(context.Context, string) ([]string, error) { return w.sitemaps, nil }

func rss(items ...string) string {
	return `<rss version="2.0"><channel><title>Rabat Post</title><link>https://rp.example/</link><language>ar</language>` + strings.Join(items, "") + `</channel></rss>`
}

func item(path, title, date string) string {
	return fmt.Sprintf("<item><title>%s</title><link>https://rp.example%s</link><guid>%s</guid><pubDate>%s</pubDate><description>d</description></item>", title, path, path, date)
}

func show(entries []discover.Entry) string {
	var lines []string
	for _, e := range entries {
		date := "-"
		if !e.Published.IsZero() {
			date = e.Published.UTC().Format("02 15:04")
		}
		lines = append(lines, e.URL+" | "+e.Title+" | "+date)
	}
	return strings.Join(lines, "\n")
}

func list(t *testing.T, w *web, s catalogue.Source, before discover.Validators) discover.Listing {
	t.Helper()
	l, err := discover.List(t.Context(), w, s, before, now)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

func check(t *testing.T, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

func TestFeedsOfASourceAreJoined(t *testing.T) {
	w := &web{pages: map[string]string{
		"https://rp.example/feed":  rss(item("/a?utm_source=rss#top", "A", "Tue, 10 Mar 2026 08:00:00 GMT"), item("/sport/b", "B", ""), item("/%D8%B1%D9%8A%D8%A7%D8%B6%D8%A9/1", "R", ""), item("/c", "C", "Tue, 10 Mar 2037 08:00:00 GMT")),
		"https://rp.example/world": rss(item("/a", "A again", ""), item("/d?id=7&amp;fbclid=x", "D", "")),
	}}
	s := catalogue.Source{Name: "rp", Feeds: []string{"https://rp.example/feed", "https://rp.example/world"}, Skip: []string{"/Sport/", "/رياضة/"}}
	l := list(t, w, s, nil)
	check(t, show(l.Entries), `https://rp.example/a | A | 10 08:00
https://rp.example/c | C | -
https://rp.example/d?id=7 | D | -`)
	if l.Entries[0].From != "https://rp.example/feed" || l.Entries[0].ID != "/a?utm_source=rss#top" || l.Entries[0].Language != "ar" || l.Unchanged {
		t.Errorf("%+v", l.Entries[0])
	}
	if len(l.Remarks) != 1 || !strings.Contains(l.Remarks[0], "1 of 4 entries have a date in the future") {
		t.Errorf("remarks %q", l.Remarks)
	}
}

func TestNothingNewIsNothing(t *testing.T) {
	for _, plain := range []bool{false, true} {
		w := &web{plain: plain, pages: map[string]string{"https://rp.example/feed": rss(item("/a", "A", "")), "https://rp.example/two": rss(item("/b", "B", ""))}}
		s := catalogue.Source{Name: "rp", Feeds: []string{"https://rp.example/feed", "https://rp.example/two"}}
		first := list(t, w, s, nil)
		// The validators go through the file in which they are kept.
		kept, err := json.Marshal(first.Validators)
		if err != nil {
			t.Fatal(err)
		}
		var before discover.Validators
		if err := json.Unmarshal(kept, &before); err != nil {
			t.Fatal(err)
		}
		second := list(t, w, s, before)
		if len(second.Entries) != 0 || !second.Unchanged || len(second.Validators) != 2 {
			t.Errorf("plain %v: %+v, want nothing new", plain, second)
		}
		w.pages["https://rp.example/two"] = rss(item("/b", "B", ""), item("/c", "C", ""))
		third := list(t, w, s, second.Validators)
		check(t, show(third.Entries), "https://rp.example/b | B | -\nhttps://rp.example/c | C | -")
	}
}

func TestOneAddressFailsAndTheOthersCount(t *testing.T) {
	w := &web{pages: map[string]string{"https://rp.example/feed": rss(item("/a", "A", "")), "https://rp.example/broken": "<html>moved</html>", "https://rp.example/down": "!temporary"}}
	s := catalogue.Source{Name: "rp", Feeds: []string{"https://rp.example/broken", "https://rp.example/feed", "https://rp.example/down"}}
	l := list(t, w, s, nil)
	if len(l.Entries) != 1 || len(l.Failures) != 2 || len(l.Validators) != 1 {
		t.Fatalf("%+v", l)
	}
	if !strings.Contains(l.Failures[0].Error(), "https://rp.example/broken: reading the feed: it is a web page") || fetch.KindOf(l.Failures[1]) != fetch.Temporary {
		t.Errorf("failures %q", l.Failures)
	}
	delete(w.pages, "https://rp.example/feed")
	if _, err := discover.List(t.Context(), w, s, nil, now); err == nil || fetch.KindOf(err) == "" || !strings.Contains(err.Error(), "asking rp what is new") {
		t.Errorf("all fail: %v", err)
	}
}

func TestWholeArticlesInTheFeed(t *testing.T) {
	body := `<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>T</title>
<item><title>A</title><guid isPermaLink="false">1</guid><content:encoded>&lt;p&gt;Whole.&lt;/p&gt;</content:encoded></item>
<item><title>B</title><link>https://rp.example/b</link><content:encoded>&lt;p&gt;Also.&lt;/p&gt;</content:encoded></item></channel></rss>`
	w := &web{pages: map[string]string{"https://rp.example/feed": body}}
	s := catalogue.Source{Name: "rp", Feeds: []string{"https://rp.example/feed"}}
	l := list(t, w, s, nil)
	if len(l.Entries) != 1 || l.Entries[0].Content != "" || len(l.Remarks) != 1 {
		t.Errorf("without full_text: %+v", l)
	}
	s.FullText = true
	if l = list(t, w, s, nil); len(l.Entries) != 2 || l.Entries[0].ID != "1" || l.Entries[0].Content != "<p>Whole.</p>" {
		t.Errorf("with full_text: %+v", l)
	}
}

func TestTooManyEntries(t *testing.T) {
	var items []string
	for i := range 10_050 {
		items = append(items, item(fmt.Sprint("/a", i), "A", ""))
	}
	w := &web{pages: map[string]string{"https://rp.example/feed": rss(items...)}}
	l := list(t, w, catalogue.Source{Name: "rp", Feeds: []string{"https://rp.example/feed"}}, nil)
	if len(l.Entries) != discover.MaxEntries || len(l.Remarks) != 1 || !strings.Contains(l.Remarks[0], "lists 10050 articles") {
		t.Errorf("%d entries, remarks %q", len(l.Entries), l.Remarks)
	}
}

const newsSitemap = `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:n="http://www.google.com/schemas/sitemap-news/0.9" xmlns:image="http://www.google.com/schemas/sitemap-image/1.1">
<url><loc>https://rp.example/1</loc><image:image><image:loc>https://rp.example/1.jpg</image:loc><image:title>Picture</image:title></image:image>
<n:news><n:publication><n:name>RP</n:name><n:language>AR</n:language></n:publication><n:publication_date>2026-03-10T07:30:00+01:00</n:publication_date><n:title>One &amp;
 only</n:title></n:news></url>
<url><loc> https://rp.example/old </loc><lastmod>2025-01-01</lastmod></url>
<url><lastmod>2026-03-09</lastmod></url>
<url><loc>https://rp.example/2</loc><lastmod>2026-03-09</lastmod></url>
</urlset>`

func gzipped(text string) string {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	_, _ = w.Write([]byte(text))
	w.Close()
	return b.String()
}

func TestSitemaps(t *testing.T) {
	index := `<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
<sitemap><loc>https://rp.example/2019.xml</loc><lastmod>2019-12-31</lastmod></sitemap>
<sitemap><loc>https://rp.example/missing.xml</loc></sitemap>
<sitemap><loc>https://rp.example/news.xml.gz</loc><lastmod>2026-03-10T10:00Z</lastmod></sitemap></sitemapindex>`
	w := &web{pages: map[string]string{"https://rp.example/sitemap.xml": index, "https://rp.example/news.xml.gz": gzipped(newsSitemap)}}
	s := catalogue.Source{Name: "rp", Sitemaps: []string{"https://rp.example/sitemap.xml"}}
	l := list(t, w, s, nil)
	check(t, show(l.Entries), "https://rp.example/1 | One & only | 10 06:30\nhttps://rp.example/2 |  | -")
	if e := l.Entries[0]; e.Language != "ar" || !e.HasTime {
		t.Errorf("%+v", e)
	}
	if len(l.Failures) != 1 || !strings.Contains(l.Failures[0].Error(), "missing.xml") {
		t.Errorf("failures %v", l.Failures)
	}
	check(t, strings.Join(w.asked, " "), "https://rp.example/sitemap.xml https://rp.example/news.xml.gz https://rp.example/missing.xml")
	again := list(t, w, s, l.Validators)
	if !again.Unchanged || len(again.Validators) != 2 {
		t.Errorf("unchanged index: %+v", again)
	}
}

func TestSitemapFaults(t *testing.T) {
	cut := newsSitemap[:strings.Index(newsSitemap, "<url><lastmod>")]
	s, err := discover.ParseSitemap(strings.NewReader(cut), 100)
	if err != nil || len(s.Pages) != 2 {
		t.Errorf("a cut sitemap: %+v, %v; want what stands before", s, err)
	}
	if s, err = discover.ParseSitemap(strings.NewReader(newsSitemap), 1); err != nil || len(s.Pages) != 1 || !s.Cut {
		t.Errorf("limit 1: %+v, %v", s, err)
	}
	for _, bad := range []string{"", "<html></html>", "no", "<urlset", gzipped("<rss/>"), "\x1f\x8bxx"} {
		if _, err := discover.ParseSitemap(strings.NewReader(bad), 100); err == nil {
			t.Errorf("%q was taken for a sitemap", bad)
		}
	}
}

const front = `<!doctype html><html lang="fr-FR"><head><title>Accueil</title><meta property="og:site_name" content="La Poste de Rabat">%s</head><body>
<nav><a href="/2026/03/10/une-page-du-menu-principal">Une page du menu principal du site</a></nav>
<main><h2><a href="/2026/03/10/les-ministres-se-sont-vus">Les ministres se sont vus à Rabat mardi matin</a></h2>
<a href="/2026/03/10/les-ministres-se-sont-vus"><img alt="photo"></a>
<h2><a href="article-123456.html">Un accord a été signé entre les deux pays</a></h2>
<h2><a href="https://monde.rp.example/accord-entre-deux-pays?utm_medium=x">Accord entre deux pays voisins</a></h2>
<a href="/tag/maroc-algerie-tunisie-2026">Tout sur le Maroc et la Tunisie depuis hier</a> <a href="/photo-du-jour-123456.jpg">La photo du jour est belle ici</a>
<a href="https://autre.example/2026/03/10/une-page-d-un-autre-site">Une page d'un autre site que le nôtre</a> <a href="/contact">Contact</a>
<a href="javascript:void(0)">Voir la suite de cet article ici</a> <a href="#top">Retour en haut de la page ici</a></main>
<footer><a href="/flux/rss.xml">RSS</a> <a href="/2026/03/09/mentions-legales-du-site">Mentions légales du site en détail</a></footer></body></html>`

func TestLinksThatLookLikeArticles(t *testing.T) {
	links, err := discover.Links([]byte(fmt.Sprintf(front, "")), "text/html", "https://rp.example/", "")
	if err != nil {
		t.Fatal(err)
	}
	var lines []string
	for _, l := range links {
		lines = append(lines, l.URL+" | "+l.Title)
	}
	check(t, strings.Join(lines, "\n"), `https://rp.example/2026/03/10/les-ministres-se-sont-vus | Les ministres se sont vus à Rabat mardi matin
https://rp.example/article-123456.html | Un accord a été signé entre les deux pays
https://monde.rp.example/accord-entre-deux-pays | Accord entre deux pays voisins`)
	chosen, err := discover.Links([]byte(fmt.Sprintf(front, "")), "text/html", "https://rp.example/", "nav a")
	if err != nil || len(chosen) != 1 || chosen[0].Title != "Une page du menu principal du site" {
		t.Errorf("selector: %+v, %v", chosen, err)
	}
}

func TestIndexPages(t *testing.T) {
	w := &web{pages: map[string]string{"https://rp.example/": fmt.Sprintf(front, ""), "https://rp.example/empty": "<html><p>Nothing here</p>"}}
	l := list(t, w, catalogue.Source{Name: "rp", Pages: []catalogue.Index{{URL: "https://rp.example/"}, {URL: "https://rp.example/empty"}}}, nil)
	if len(l.Entries) != 3 || l.Entries[0].ID != l.Entries[0].URL || len(l.Failures) != 1 || !strings.Contains(l.Failures[0].Error(), "give a selector") {
		t.Errorf("%+v", l)
	}
}

func TestFind(t *testing.T) {
	declared := `<link rel="alternate" type="application/rss+xml" href="/comments/feed"><link rel="alternate" type="application/rss+xml" title="x" href="flux"><link rel="alternate" hreflang="ar" href="/ar">`
	feed := rss(item("/a", "A", "Tue, 10 Mar 2026 08:00:00 GMT"), item("/b", "B", ""))
	for _, c := range []struct {
		name  string
		pages map[string]string
		maps  []string
		from  string
		want  string
	}{
		{"declared", map[string]string{"https://rp.example/": fmt.Sprintf(front, declared), "https://rp.example/flux": feed}, nil, "https://rp.example/",
			"La Poste de Rabat fr https://rp.example/: feed https://rp.example/flux 2 entries, 1 dated"},
		{"linked in the footer", map[string]string{"https://rp.example/": fmt.Sprintf(front, ""), "https://rp.example/flux/rss.xml": feed}, nil, "https://rp.example/",
			"La Poste de Rabat fr https://rp.example/: feed https://rp.example/flux/rss.xml 2 entries, 1 dated"},
		{"where feeds usually lie", map[string]string{"https://rp.example/": "<html>", "https://rp.example/feed.json": `{"version":"https://jsonfeed.org/version/1.1","title":"J","items":[{"id":"1","url":"https://rp.example/1","title":"One"}]}`}, nil, "https://rp.example/",
			"J  https://rp.example/: feed https://rp.example/feed.json 1 entries, 0 dated"},
		{"below a section", map[string]string{"https://rp.example/ar/": "<html lang=ar>", "https://rp.example/ar/rss": feed}, nil, "https://rp.example/ar/",
			"Rabat Post ar https://rp.example/ar/: feed https://rp.example/ar/rss 2 entries, 1 dated"},
		{"the address is a feed", map[string]string{"https://rp.example/flux": feed}, nil, "https://rp.example/flux",
			"Rabat Post ar https://rp.example/: feed https://rp.example/flux 2 entries, 1 dated"},
		{"a sitemap that robots.txt names", map[string]string{"https://rp.example/": "<html lang=ar><title>R</title>", "https://rp.example/s/news.xml": newsSitemap}, []string{"https://rp.example/all.xml", "https://rp.example/s/news.xml"}, "https://rp.example/",
			"R ar https://rp.example/: sitemap https://rp.example/s/news.xml 2 entries, 1 dated"},
		{"the page itself", map[string]string{"https://rp.example/": fmt.Sprintf(front, "")}, nil, "https://rp.example/",
			"La Poste de Rabat fr https://rp.example/: page https://rp.example/ 3 entries, 0 dated"},
	} {
		site, err := discover.Find(t.Context(), &web{pages: c.pages, sitemaps: c.maps}, c.from, now)
		if err != nil || len(site.Found) != 1 {
			t.Errorf("%s: %+v, %v", c.name, site, err)
			continue
		}
		f := site.Found[0]
		check(t, fmt.Sprintf("%s %s %s: %s %s %d entries, %d dated", site.Title, site.Language, site.Homepage, f.Kind, f.URL, len(f.Entries), f.Dated), c.want)
	}
	site, err := discover.Find(t.Context(), &web{pages: map[string]string{"https://rp.example/": "<html>"}}, "https://rp.example/", now)
	if err == nil || !strings.Contains(err.Error(), "nothing on it lists articles") || len(site.Tried) == 0 {
		t.Errorf("an empty site: %+v, %v", site, err)
	}
}

func TestCanonical(t *testing.T) {
	for address, want := range map[string]string{
		"HTTPS://RP.example:443":                         "https://rp.example/",
		"http://rp.example:8080/a?":                      "http://rp.example:8080/a",
		"https://me:x@rp.example/a?b=2&a=1&utm_source=x": "https://rp.example/a?b=2&a=1",
		" https://rp.example/%D8%A7?id=%20#x ":           "https://rp.example/%D8%A7?id=%20",
		"/a":                                             "", "mailto:a@b": "", "": "", "ftp://a/b": "",
	} {
		if got := discover.Canonical(address); got != want {
			t.Errorf("%q: %q, want %q", address, got, want)
		}
	}
}

func FuzzSitemap(f *testing.F) {
	f.Add([]byte(newsSitemap))
	f.Add([]byte(gzipped(newsSitemap)))
	f.Add([]byte("<sitemapindex><sitemap><loc>x</loc></sitemap>"))
	f.Fuzz(func(t *testing.T, body []byte) {
		s, err := discover.ParseSitemap(bytes.NewReader(body), 5)
		if err != nil && len(s.Pages)+len(s.Sitemaps) > 0 {
			t.Error("an error with pages")
		}
		if len(s.Pages)+len(s.Sitemaps) > 5 {
			t.Errorf("%d pages, the limit is 5", len(s.Pages)+len(s.Sitemaps))
		}
		for _, p := range append(s.Pages, s.Sitemaps...) {
			if p.URL == "" {
				t.Error("a page without an address")
			}
		}
	})
}

func FuzzLinks(f *testing.F) {
	f.Add([]byte(fmt.Sprintf(front, "")), "a")
	f.Add([]byte("<base href='//x'><a href=%zz>1 2 3 4 5 6"), "")
	f.Fuzz(func(t *testing.T, body []byte, selector string) {
		links, err := discover.Links(body, "text/html", "https://rp.example/x", selector)
		if err != nil {
			return
		}
		seen := map[string]bool{}
		for _, l := range links {
			if seen[l.URL] || discover.Canonical(l.URL) == "" {
				t.Errorf("link %q: twice or no address", l.URL)
			}
			seen[l.URL] = true
		}
	})
}
