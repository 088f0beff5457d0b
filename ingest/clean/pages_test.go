package clean_test

import (
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/diplograph/diplograph/ingest/clean"
	"github.com/diplograph/diplograph/ingest/source"
)

func htmlItem(address, content string) source.Item {
	return source.Item{ID: "a", Path: "a.html", URL: address, Bytes: []byte(content), MediaType: "text/html; charset=utf-8"}
}

// pageOf is a page with a title and a body.
func pageOf(title, head, body string) string {
	return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>` + title + `</title>` + head + `</head><body>` + body + `</body></html>`
}

const prose = "<p>Norway thanked Morocco on Thursday for its help in the search for the crew of a boat that had gone down off the coast.</p>"

// TestWalls: pages in front of the one that was asked for are named as such, in
// every language, and articles about such things are read.
func TestWalls(t *testing.T) {
	opts := options(t)
	for name, c := range map[string]struct{ page, want string }{
		"Cloudflare":       {pageOf("Just a moment...", "", `<noscript>Enable JavaScript</noscript><h1>wire.example</h1><p>Verifying you are human. This may take a few seconds.</p><script src="/cdn-cgi/challenge-platform/h/b"></script>`), "check for robots"},
		"only a script":    {pageOf("wire.example", "", `<p>One moment.</p><script>window._cf_chl_opt={}</script>`), "check for robots"},
		"Arabic":           {pageOf("لحظة من فضلك", "", `<h1>جاري التحقق من المتصفح</h1><p>سيتم تحويلك قريبا.</p>`), "check for robots"},
		"Russian":          {pageOf("Вы не робот?", "", `<p>Подтвердите, что запросы отправляли вы, а не робот.</p>`), "check for robots"},
		"French":           {pageOf("Un instant…", "", `<p>Vérification de votre navigateur avant de continuer.</p>`), "check for robots"},
		"Spanish":          {pageOf("Un momento", "", `<p>Comprobando tu navegador antes de acceder a la página.</p>`), "check for robots"},
		"access denied":    {pageOf("Access Denied", "", `<h1>Access Denied</h1><p>You do not have permission to view this page. Reference #18.</p>`), "check for robots"},
		"cookies":          {pageOf("The Wire", "", `<div><h2>We value your privacy</h2><p>We and our partners store and access information on a device, such as cookies, and process personal data.</p><button>Accept all</button><button>Reject all</button></div>`), "cookie wall"},
		"cookies, Spanish": {pageOf("El Observador", "", `<div><h2>Tu privacidad nos importa</h2><p>Nosotros y nuestros socios usamos cookies para mostrar anuncios.</p><button>Aceptar todo</button><button>Rechazar todo</button></div>`), "cookie wall"},
		"sends on":         {pageOf("Moved", `<meta http-equiv="refresh" content="0; url='/new.html'">`, `<p>This page has <a href="/new.html">moved</a>.</p>`), "only sends on to https://wire.example/new.html"},
	} {
		if _, err := clean.Clean(htmlItem("https://wire.example/x", c.page), opts); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
	for name, page := range map[string]string{
		"a banner above an article": pageOf("Norway thanks Morocco", "", `<div><p>We value your privacy</p><button>Accept all</button></div><article><h1>Norway thanks Morocco</h1>`+strings.Repeat(prose, 3)+`</article>`),
		"a headline that begins so": pageOf("Access denied to inspectors in Tehran, agency says", "", `<article><h1>Access denied to inspectors in Tehran, agency says</h1>`+strings.Repeat(prose, 3)+`</article>`),
		"an article on robots":      pageOf("Are robots the diplomats of tomorrow", "", `<article><h1>Are robots the diplomats of tomorrow</h1>`+prose+`</article>`),
	} {
		if _, err := clean.Clean(htmlItem("https://wire.example/x", page), opts); err != nil {
			t.Errorf("%s: %v", name, err)
		}
	}
}

// TestPaywalls: what is only the beginning says so, and a whole article for
// subscribers does not.
func TestPaywalls(t *testing.T) {
	locked := `<script type="application/ld+json">{"@type":"NewsArticle","headline":"Norway thanks Morocco","isAccessibleForFree":"False"}</script>`
	long := strings.Repeat(prose, 20)
	for name, c := range map[string]struct {
		page    string
		partial bool
	}{
		"said in JSON-LD":         {pageOf("Norway thanks Morocco", locked, "<article><h1>Norway thanks Morocco</h1>"+prose+"</article>"), true},
		"said in a meta element":  {pageOf("Norway thanks Morocco", `<meta name="article:content_tier" content="locked">`, "<article><h1>Norway thanks Morocco</h1>"+prose+"</article>"), true},
		"an offer in the text":    {pageOf("Norway thanks Morocco", "", "<article><h1>Norway thanks Morocco</h1>"+prose+"<p>Subscribe to continue reading.</p><p>Only one euro.</p></article>"), true},
		"a box over the text":     {pageOf("Norway thanks Morocco", "", "<article><h1>Norway thanks Morocco</h1>"+prose+`<div class="paywall-box"><span>Read on with an account</span></div></article>`), true},
		"whole, for subscribers":  {pageOf("Norway thanks Morocco", locked, "<article><h1>Norway thanks Morocco</h1>"+long+"</article>"), false},
		"whole, an empty box":     {pageOf("Norway thanks Morocco", "", "<article><h1>Norway thanks Morocco</h1>"+prose+`</article><div class="paywall"></div>`), false},
		"an offer at the far end": {pageOf("Norway thanks Morocco", "", "<article><h1>Norway thanks Morocco</h1>"+prose+"<p>Subscribe to our newsletter.</p></article>"), false},
	} {
		a, err := clean.Clean(htmlItem("https://wire.example/x", c.page), options(t))
		if err != nil || (a.Partial != "") != c.partial || strings.Contains(a.Text, "Subscribe to continue") {
			t.Errorf("%s: partial %q, %v\n%s", name, a.Partial, err, a.Text)
		}
	}
}

// entriesOf lists the entries of a live blog: time, address, title, author and
// text.
func entriesOf(t *testing.T, content string) string {
	t.Helper()
	opts := options(t)
	var lines []string
	for _, item := range clean.Entries(htmlItem("https://wire.example/live/flood", content), opts) {
		a, err := clean.Clean(item, opts)
		if err != nil {
			t.Errorf("%s: %v", item.Path, err)
			continue
		}
		checkSpans(t, a)
		lines = append(lines, fmt.Sprintf("%s %s %s|%s|%s|%s", item.Path, a.Published.Format(time.RFC3339), a.URL, a.Title, a.Author, strings.ReplaceAll(strings.TrimPrefix(a.Text, a.Title), "\n", "/")))
	}
	return strings.Join(lines, "\n")
}

// TestLiveBlogs: one article an entry, from what the page tells search engines
// or from its marks; lists of articles and ordinary pages give none.
func TestLiveBlogs(t *testing.T) {
	ld := pageOf("Flood", `<link rel="canonical" href="https://wire.example/live/flood"><script type="application/ld+json">{"@type":"LiveBlogPosting","headline":"Flood","author":{"name":"Desk"},"publisher":{"name":"The Wire"},"liveBlogUpdate":[
{"@type":"BlogPosting","headline":"Norway thanks Morocco","datePublished":"2025-09-25T12:00:00Z","articleBody":"Norway thanked Morocco.\nIts minister called Rabat.","url":"https://wire.example/live/flood#b3","author":{"name":"A. Marsh"}},
{"@type":"BlogPosting","headline":"","datePublished":"2025-09-25T11:00:00Z","articleBody":"<p>Two ships left the port.</p><p>They carry tents.</p>"},
{"@type":"BlogPosting","headline":"Empty","datePublished":"2025-09-25T10:30:00Z","articleBody":""},
{"@type":"BlogPosting","headline":"Water","datePublished":"2025-09-25T10:00:00Z","articleBody":"The water rose.","url":"https://wire.example/live/water-rises"}]}</script>`, "<h1>Flood</h1>"+prose)
	if got, want := entriesOf(t, ld), `a.html#1 2025-09-25T12:00:00Z https://wire.example/live/flood?entry=b3#b3|Norway thanks Morocco|A. Marsh|//Norway thanked Morocco.//Its minister called Rabat.
a.html#2 2025-09-25T11:00:00Z https://wire.example/live/flood?entry=20250925T110000||Desk|Two ships left the port.//They carry tents.
a.html#3 2025-09-25T10:00:00Z https://wire.example/live/water-rises|Water|Desk|//The water rose.`; got != want {
		t.Errorf("JSON-LD:\n got %s\nwant %s", got, want)
	}
	entry := func(id, at, text string) string {
		return `<div class="entry" id="` + id + `"><div class="meta"><time datetime="2025-09-25T` + at + `+01:00">` + at[:5] + `</time></div><div><p>` + text + `</p></div></div>`
	}
	entries := entry("n3", "12:00:00", "شكرت النرويج المغرب على مساعدته بعد الفيضان، وقالت وزارة الخارجية في أوسلو إن الوزير اتصل بنظيره في الرباط صباح اليوم.") +
		entry("n2", "11:00:00", "وصلت طائرتان محملتان بالخيام إلى المطار القريب من الوادي، وبدأت فرق الإغاثة في توزيعها على سكان القرى الثلاث المتضررة.") +
		entry("n1", "10:00:00", "ارتفع منسوب المياه في قريتين من القرى الثلاث، وأغلقت السلطات الجسور أمام حركة المرور حتى إشعار آخر بسبب الخطر.")
	if got, want := entriesOf(t, pageOf("الفيضان لحظة بلحظة", "", "<h1>الفيضان لحظة بلحظة</h1><section>"+entries+"</section>")), 3; strings.Count(got, "\n")+1 != want || !strings.HasPrefix(got, "a.html#1 2025-09-25T12:00:00+01:00 https://wire.example/live/flood?entry=n3#n3||") || !strings.Contains(got, "|شكرت النرويج المغرب") {
		t.Errorf("marks: %s", got)
	}
	for name, content := range map[string]string{
		"a list that is not live": pageOf("أخبار الوادي", "", "<h1>أخبار الوادي</h1><section>"+entries+"</section>"),
		"an ordinary page":        pageOf("Norway thanks Morocco", "", "<h1>Norway thanks Morocco</h1>"+prose),
		"a live blog of one":      pageOf("Flood: live updates", "", `<h1>Flood: live updates</h1><time datetime="2025-09-25">x</time>`+prose),
	} {
		if got := entriesOf(t, content); got != "" {
			t.Errorf("%s gives entries: %s", name, got)
		}
	}
}

// TestNextPages: the link to the next page of the same article is followed by
// whoever can, one to another article is not.
func TestNextPages(t *testing.T) {
	opts := options(t)
	for _, c := range []struct{ address, next, want string }{
		{"https://a.example/talks", "/talks/2", "https://a.example/talks/2"},
		{"https://a.example/talks.html", "talks-2.html", "https://a.example/talks-2.html"},
		{"https://a.example/talks", "/talks?page=2", "https://a.example/talks?page=2"},
		{"https://a.example/talks/page/2", "/talks/page/3", "https://a.example/talks/page/3"},
		{"https://a.example/2025/09/talks", "/2025/08/other", ""},
		{"https://a.example/news-17", "/news-18-other", ""},
		{"https://a.example/talks", "/talks", ""},
		{"https://a.example/talks", "https://b.example/talks/2", ""},
	} {
		a, err := clean.Clean(htmlItem(c.address, pageOf("Talks", `<link rel="next" href="`+c.next+`">`, "<h1>Talks</h1>"+prose)), opts)
		if err != nil || a.Next != c.want || (a.Partial != "") != (c.want != "") {
			t.Errorf("%s after %s: next %q, partial %q, %v", c.next, c.address, a.Next, a.Partial, err)
		}
	}
	one, _ := clean.Clean(htmlItem("https://a.example/talks", pageOf("Talks", `<link rel="next" href="/talks/2">`, "<h1>Talks</h1>"+prose)), opts)
	two, _ := clean.Clean(htmlItem("https://a.example/talks/2", pageOf("Talks", "", "<h1>Talks</h1><p>They met again after lunch.</p><h2>On fish</h2><p>They spoke of fish and of the sea.</p>")), opts)
	joined := clean.Append(one, two)
	checkSpans(t, joined)
	if joined.Partial != "" || joined.Next != "" || !strings.HasSuffix(joined.Text, "off the coast.\n\nThey met again after lunch.\n\nOn fish\n\nThey spoke of fish and of the sea.") || strings.Count(joined.Text, "Talks") != 1 {
		t.Errorf("joined: %q %q\n%s", joined.Partial, joined.Next, joined.Text)
	}
}

// TestHints: the selectors of a source go before the general reader, and one
// that finds nothing leaves the page to it.
func TestHints(t *testing.T) {
	content := pageOf("Site", "", `<div class="h">Norway thanks Morocco</div><div class="who">By Helen Marsh</div><div class="when">25 September 2025</div>
<div class="x"><p>An offer that is no text of the article, and long enough to be one of its paragraphs in every way.</p></div><div class="t">`+prose+`<p>Short.</p></div>`+strings.Repeat("<div><p>Something else that stands on the page and is longer than the article, so that a reader might well take it for the text.</p></div>", 5))
	item := htmlItem("https://a.example/1", content)
	item.Hints = &source.Hints{Text: ".t", Title: ".h", Author: ".who", Date: ".when", Drop: ".x"}
	a, err := clean.Clean(item, options(t))
	want := "en | 2025-09-25 | - | Helen Marsh | https://a.example/1\ntitle: Norway thanks Morocco\nparagraph: " + strings.TrimSuffix(strings.TrimPrefix(prose, "<p>"), "</p>") + "\nparagraph: Short.\n"
	if err != nil || show(a) != want {
		t.Errorf("%v\n got %s\nwant %s", err, show(a), want)
	}
	item.Hints = &source.Hints{Text: ".none", Title: ".none"}
	if a, err := clean.Clean(item, options(t)); err != nil || !strings.Contains(a.Text, "Norway thanked") {
		t.Errorf("selectors that find nothing: %v\n%s", err, a.Text)
	}
	item.Hints = &source.Hints{Text: "div["}
	if _, err := clean.Clean(item, options(t)); err == nil || !strings.Contains(err.Error(), `for the text, "div["`) {
		t.Errorf("a selector that is none: %v", err)
	}
}

// TestFrames: what the container of an article says fills what it does not say
// itself, and goes first where it says nothing.
func TestFrames(t *testing.T) {
	frame := &source.Frame{Title: "From the feed", Author: "Feed Author", Source: "The Wire", Language: "en-GB", Published: time.Date(2025, 9, 25, 8, 9, 0, 0, time.UTC), HasTime: true, Partial: "the feed carries only its beginning"}
	fragment := htmlItem("https://a.example/1", prose+"<p>It rained.</p><p>Read more</p>")
	fragment.Frame = frame
	a, err := clean.Clean(fragment, options(t))
	if want := "en | 2025-09-25T08:09:00Z | The Wire | Feed Author | https://a.example/1\npartial: the feed carries only its beginning\ntitle: From the feed\nparagraph: " + strings.TrimSuffix(strings.TrimPrefix(prose, "<p>"), "</p>") + "\nparagraph: It rained.\n"; err != nil || show(a) != want {
		t.Errorf("an entry of a feed: %v\n got %s\nwant %s", err, show(a), want)
	}
	whole := htmlItem("https://a.example/1", pageOf("Norway thanks Morocco", `<meta name="date" content="2025-09-25">`, "<h1>Norway thanks Morocco</h1>"+prose))
	whole.Frame = &source.Frame{Title: "From the feed", Source: "The Wire", Published: frame.Published, HasTime: true}
	if a, err = clean.Clean(whole, options(t)); err != nil || a.Title != "Norway thanks Morocco" || a.Source != "The Wire" || !a.HasTime || a.Published.Hour() != 8 {
		t.Errorf("a page: %v %+v", err, a)
	}
	letter := plain("Norway thanked Morocco on Thursday for its help.\n\nIt rained all day in Oslo.\n")
	letter.Frame = frame
	if a, err = clean.Clean(letter, options(t)); err != nil || a.Title != "From the feed" || a.Author != "Feed Author" || !strings.HasPrefix(a.Text, "From the feed\n\nNorway thanked") {
		t.Errorf("a letter: %v %+v", err, a)
	}
}

// FuzzPage gives any bytes as a page with its address: reading ends in an
// article or an error, and so does every entry of a live blog.
func FuzzPage(f *testing.F) {
	f.Add([]byte(pageOf("Flood: live updates", `<link rel="next" href="?page=2"><script type="application/ld+json">{"@graph":[{"@type":"LiveBlogPosting","liveBlogUpdate":[{"@type":"BlogPosting","articleBody":"x","datePublished":"2025-09-25"}]}]}</script>`, "<h1>Flood</h1>"+prose)), "https://a.example/1")
	f.Add([]byte(pageOf("Un instant", `<meta name="date" content="2025-09-25">`, `<div class="paywall">Subscribe to read on now</div><time datetime="2025-09-25">x</time>`)), "")
	opts := options(f)
	f.Fuzz(func(t *testing.T, content []byte, address string) {
		item := source.Item{ID: "a", Path: "a.html", URL: address, Bytes: content, MediaType: "text/html", Hints: &source.Hints{Text: "article, .t", Date: "time", Drop: "aside"}}
		for _, entry := range append(clean.Entries(item, opts), item) {
			a, err := clean.Clean(entry, opts)
			if err != nil {
				continue
			}
			checkSpans(t, a)
			if a.Text == "" || len(a.Blocks) == 0 {
				t.Fatalf("an article without text from %q", content)
			}
		}
	})
}

// BenchmarkPage reads a page of the usual size from bytes to article; pages in
// a second are reported beside the time.
func BenchmarkPage(b *testing.B) {
	opts := options(b)
	menu := strings.Repeat(`<li><a href="/x">A section of the site</a></li>`, 200)
	item := htmlItem("https://a.example/1", pageOf("Norway thanks Morocco", `<script>`+strings.Repeat("var a = 1; ", 5000)+`</script>`, "<nav><ul>"+menu+"</ul></nav><article><h1>Norway thanks Morocco</h1>"+strings.Repeat(prose, 30)+"</article>"))
	b.SetBytes(int64(len(item.Bytes)))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := clean.Clean(item, opts); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(b.N)/b.Elapsed().Seconds(), "pages/s")
}
