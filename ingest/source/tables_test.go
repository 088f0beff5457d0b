package source_test

import (
	"context"
	"fmt"
	"io"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"github.com/diplograph/diplograph/ingest/source"
)

// records lists what a table gives, a line each.
func records(t *testing.T, r *source.Reader, name, content string) string {
	t.Helper()
	folder := write(t, map[string]string{name: content})
	var lines []string
	for item, err := range r.Items(t.Context(), []string{folder + "/" + name}) {
		switch {
		case err != nil:
			lines = append(lines, strings.ReplaceAll(err.Error(), folder+"/", ""))
		case item.Record == nil:
			lines = append(lines, fmt.Sprintf("%s page %q %q", item.ID, item.Frame.Title, item.Bytes))
		default:
			published := "-"
			if item.Record.Published != nil {
				published = *item.Record.Published
			}
			lines = append(lines, strings.ReplaceAll(fmt.Sprintf("%s|%s|%s|%s|%s|%s|%s|%s", item.ID, item.Record.Language, published, item.Record.Source, item.Record.Author, item.URL, item.Record.Title, item.Record.Text), folder+"/", ""))
		}
	}
	return strings.Join(lines, "\n")
}

func TestTables(t *testing.T) {
	check(t, records(t, &source.Reader{}, "a.csv", "id,Publish_Date,Headline,Body,Source Name,link,author\n"+
		"1,2025-09-25,Talks,\"They met,\nand talked.\",Wire,https://a.example/1,\"Marsh, Helen\"\n"+
		"2,\"Thu, 25 Sep 2025 08:09:00 +0200\",,\"He said \"\"no\"\".\",,,\n3,,,,,,\n4,someday,T,x,,,\n5,25/09/2025,T,<p>One</p><p>Two</p>\n"),
		`1||2025-09-25||Marsh, Helen|https://a.example/1|Talks|They met,
and talked.
2||2025-09-25T08:09:00+02:00|||||He said "no".
a.csv:5: has no text in its row
a.csv:6: published "someday" is no date that is understood (2025-09-25 always is)
5 page "T" "<p>One</p><p>Two</p>"`)
	check(t, records(t, &source.Reader{}, "a.tsv", "lang\tالنص\tالعنوان\tالتاريخ\nar\tالتقى الوزيران.\tلقاء\t25 سبتمبر 2025\n"), `a.tsv:2|ar|2025-09-25||||لقاء|التقى الوزيران.`)
	in1251, _ := charmap.Windows1251.NewEncoder().String("текст;заголовок;дата\r\nМинистры встретились в Рабате.;Встреча;25.09.2025\r\n")
	check(t, records(t, &source.Reader{}, "a.csv", in1251), `a.csv:2||2025-09-25||||Встреча|Министры встретились в Рабате.`)
	check(t, records(t, &source.Reader{}, "a.csv", "a,b\n1,2\n"), `a.csv: has no column of texts; its columns are a, b: name one with --columns text=NAME`)
	check(t, records(t, &source.Reader{Columns: source.Columns{"text": "b", "title": "A"}}, "a.csv", "a,b\nT,U\n"), `a.csv:2||-||||T|U`)
	check(t, records(t, &source.Reader{Columns: source.Columns{"text": "c"}}, "a.csv", "a,b\nT,U\n"), `a.csv: has no column "c" for the field text; its columns are a, b`)
	if !testing.Short() { // the race detector takes minutes
		check(t, records(t, &source.Reader{Columns: source.Columns{"text": "b"}}, "a.csv", "a,b\nT,\"U\n"+strings.Repeat("x\n", 11<<20)), `a.csv: has a row longer than 20 MB, the limit for one article: a quote may be open`)
	}
	check(t, read("", "title,text\nT,U\n", "-"), `stdin:2 application/json "U"`)
}

func TestParseColumns(t *testing.T) {
	got, err := source.ParseColumns("title=headline, text=Full Text")
	if err != nil || got["title"] != "headline" || got["text"] != "Full Text" {
		t.Errorf("%v %v", got, err)
	}
	for text, want := range map[string]string{"": "form", "text": "form", "text=": "form", "body=x": `no field "body"; the fields are author, id, lang`, "text=a,text=b": "twice"} {
		if _, err := source.ParseColumns(text); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%q: %v, want %q", text, err, want)
		}
	}
}

func TestJSONFiles(t *testing.T) {
	folder := write(t, map[string]string{
		"a.json": "[\n {\"id\":\"one\",\"text\":\"T\",\"author\":[\"A\",{\"name\":\"B\"}]},\n {\"title\":\"no text\"} ]", "b.json": "{\n \"id\": 2,\n \"text\": \"U\"\n}\n{\"text\":\"V\"}", "c.json": `[{"id":"x","text":"X"},`,
		"d.json": `{"version":"https://jsonfeed.org/version/1","title":"F","items":[{"id":"1","content_text":"` + strings.Repeat("word ", 50) + `"}]}`,
	})
	check(t, read(folder, "", folder), `one application/json "T"
a.json#2: has no text; an article needs the field "text"
2 application/json "U"
`+folder+`/b.json#2 application/json "V"
x application/json "X"
c.json#2: is cut: the JSON does not end
1 text/html; charset=utf-8 "<p>`+strings.TrimSpace(strings.Repeat("word ", 50))+`</p>\n"`)
}

// site is a web of pages in memory.
type site map[string]source.Item

func (s site) Get(_ context.Context, address string) (source.Item, error) {
	item, found := s[address]
	if !found {
		return source.Item{}, fmt.Errorf("%s: not found (404)", address)
	}
	if item.URL == "" {
		item.URL = address
	}
	return item, nil
}

func (s site) Open(ctx context.Context, address string) (io.ReadCloser, source.Item, error) {
	item, err := s.Get(ctx, address)
	return io.NopCloser(strings.NewReader(string(item.Bytes))), source.Item{URL: item.URL, MediaType: item.MediaType}, err
}

func html(body string) source.Item {
	return source.Item{MediaType: "text/html; charset=utf-8", Bytes: []byte("<html>" + body)}
}

// fromWeb lists what addresses give: id, URL, media type and the first bytes.
func fromWeb(t *testing.T, web site, stdin string, inputs ...string) string {
	t.Helper()
	r := &source.Reader{Web: web, Stdin: strings.NewReader(stdin)}
	var lines []string
	for item, err := range r.Items(t.Context(), inputs) {
		if err != nil {
			lines = append(lines, err.Error())
			continue
		}
		title := ""
		if item.Frame != nil {
			title = item.Frame.Title
		}
		lines = append(lines, fmt.Sprintf("%s %s %s %.30q %s", item.ID, item.URL, item.MediaType, item.Bytes, title))
	}
	return strings.Join(lines, "\n")
}

func TestAddresses(t *testing.T) {
	long := strings.Repeat("word ", 60)
	feed := `<rss><channel><title>F</title><link>https://a.example/</link><item><title>Whole</title><link>/1</link><description>` + strings.Repeat("word ", 100) + `</description></item>` +
		`<item><title>Summary</title><link>/2</link><description>short...</description></item><item><title>Gone</title><link>/3</link></item></channel></rss>`
	gkg := func(urls ...string) string {
		var b strings.Builder
		for i, u := range urls {
			fmt.Fprintf(&b, "20250925081500-%d\t20250925081500\t1\ta.example\t%s%s\thttps://image.example/x.png\n", i, u, strings.Repeat("\t", 20))
		}
		return b.String()
	}
	web := site{
		"https://a.example/page":       html("<p>Page"),
		"https://a.example/moved":      {URL: "https://b.example/new", MediaType: "text/html", Bytes: []byte("<p>Moved")},
		"https://a.example/feed":       {MediaType: "application/rss+xml", Bytes: []byte(feed)},
		"https://a.example/2":          html(long),
		"https://a.example/news.xml":   html("<p>No feed"),
		"https://a.example/a.jsonl.gz": {Bytes: []byte(gz(t, `{"id":"one","text":"T"}`))},
		"https://a.example/cc.warc.gz": {Bytes: []byte(gz(t, answer("http://c.example/1", "200 OK\r\nContent-Type: text/html", page)))},
		"https://data.commoncrawl.org/crawl-data/CC-NEWS/2025/09/CC-NEWS-20250925.warc.gz": {Bytes: []byte(gz(t, answer("http://c.example/1", "200 OK\r\nContent-Type: text/html", page)))},
		"https://a.example/paper.pdf":          {MediaType: "application/pdf", Bytes: []byte("%PDF-1.4 noise")},
		"https://a.example/x.gkg.csv.zip":      {Bytes: []byte(zipped(t, "x.gkg.csv", gkg("https://a.example/page", "https://a.example/page", "https://a.example/moved")))},
		"https://a.example/masterfilelist.txt": {MediaType: "text/plain", Bytes: []byte("123 0123456789abcdef https://a.example/x.gkg.csv.zip\n")},
	}
	const pageLine = `https://a.example/page https://a.example/page text/html; charset=utf-8 "<html><p>Page" `
	const movedLine = `https://a.example/moved https://b.example/new text/html "<p>Moved" `
	check(t, fromWeb(t, web, "", "https://a.example/page", "https://a.example/moved", "https://a.example/none"), pageLine+"\n"+movedLine+"\nhttps://a.example/none: not found (404)")
	check(t, fromWeb(t, web, "", "https://a.example/feed"), `https://a.example/1 https://a.example/1 text/html; charset=utf-8 "word word word word word word " Whole
https://a.example/2 https://a.example/2 text/html; charset=utf-8 "<html>word word word word word" Summary
https://a.example/3: not found (404)`)
	check(t, fromWeb(t, web, "", "https://a.example/news.xml"), `https://a.example/news.xml https://a.example/news.xml text/html; charset=utf-8 "<html><p>No feed" `)
	check(t, fromWeb(t, web, "", "https://a.example/a.jsonl.gz", "https://a.example/cc.warc.gz", "https://a.example/paper.pdf"), `one  application/json "T" 
http://c.example/1 http://c.example/1 text/html "<html><body><p>Lavrov met Bour" 
https://a.example/paper.pdf: is a damaged PDF (not a PDF file: invalid header); print it to a new one`)
	check(t, fromWeb(t, web, "", "https://a.example/x.gkg.csv.zip"), pageLine+"\n"+movedLine)
	check(t, fromWeb(t, web, "", "https://a.example/masterfilelist.txt"), pageLine+"\n"+movedLine)
	check(t, fromWeb(t, web, "# list\nhttps://a.example/page\n\nhttps://a.example/page\nhttps://a.example/moved\n", "-"), pageLine+"\n"+movedLine)
	check(t, fromWeb(t, web, "title,url\nT,https://a.example/page\nU,no address\n", "-"), pageLine)
	check(t, fromWeb(t, web, gkg("https://a.example/moved"), "-"), movedLine)
	events := "1234567890\t20250925" + strings.Repeat("\t", 55) + "20250925081500\thttps://a.example/page\n"
	mentions := "1234567890\t20250925081500\t20250925081500\t1\ta.example\thttps://a.example/moved" + strings.Repeat("\t0", 10) + "\n"
	check(t, fromWeb(t, web, events+events, "-"), pageLine)
	check(t, fromWeb(t, web, mentions, "-"), movedLine)
	long = "20250925081500-T1\t20250925081500\t1\ta.example\thttps://a.example/page\t" + strings.Repeat("THEME;", 2000) + strings.Repeat("\t", 20) + "\n"
	check(t, fromWeb(t, web, long, "-"), pageLine)
	check(t, fromWeb(t, web, "crawl-data/CC-NEWS/2025/09/CC-NEWS-20250925.warc.gz\n", "-"), "http://c.example/1 http://c.example/1 text/html \"<html><body><p>Lavrov met Bour\" ")

	check(t, read("", "https://a.example/page\nhttps://a.example/2\n", "-", "https://a.example/page"), "stdin: names addresses, and this command reads no addresses: ingest does\nhttps://a.example/page: is an address, and this command reads no addresses: ingest does")
	check(t, read("", "https://a.example/page\n\nMinisters meet\n\nThey met in Rabat.\n", "-"), `stdin text/plain "https://a.example/page\n\nMinisters meet\n\nThey met in Rabat.\n"`)
}

// TestFeedsAsFiles: entries that carry no article are named, not fetched.
func TestFeedsAsFiles(t *testing.T) {
	item, err := one(t, "a.xml", `<rss><channel><title>مرصد</title><language>ar</language><item><title>لقاء</title><link>https://a.example/1</link><pubDate>25 سبتمبر 2025</pubDate><description>`+strings.Repeat("كلمة ", 100)+` ...</description></item></channel></rss>`)
	if err != nil || item.URL != "https://a.example/1" || item.Frame.Title != "لقاء" || item.Frame.Source != "مرصد" || item.Frame.Language != "ar" || item.Frame.Published.Format("2006-01-02") != "2025-09-25" || item.Frame.Partial == "" {
		t.Errorf("%+v %+v %v", item, item.Frame, err)
	}
	folder := write(t, map[string]string{"b.rss": `<rss><channel><title>F</title><item><title>T</title><link>https://a.example/1</link><description>a b c</description></item><item><title>U</title></item></channel></rss>`, "c.xml": "<urlset></urlset>", "x.xml": "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><p>X", "d.atom": `<feed xmlns="http://www.w3.org/2005/Atom"><title>Quiet</title></feed>`})
	check(t, read(folder, "", folder), `b.rss: 2 of 2 entries carry a summary only; ingest the address of the feed, or of their pages, like https://a.example/1
c.xml: reading the feed: it is a sitemap, no feed
d.atom: is a feed without entries
x text/html "<?xml version=\"1.0\"?><html xmlns=\"http://www.w3.org/1999/xhtml\"><p>X"`)
}
