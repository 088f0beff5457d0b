package source_test

import (
	"bytes"
	"compress/gzip"
	"compress/zlib"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"

	"archive/zip"

	"github.com/klauspost/compress/zstd"

	"github.com/diplograph/diplograph/ingest/source"
)

func gz(t testing.TB, parts ...string) string {
	t.Helper()
	var b bytes.Buffer
	for _, part := range parts {
		w := gzip.NewWriter(&b)
		if _, err := io.WriteString(w, part); err != nil {
			t.Fatal(err)
		}
		if err := w.Close(); err != nil {
			t.Fatal(err)
		}
	}
	return b.String()
}

func zst(t testing.TB, content string) string {
	t.Helper()
	w, err := zstd.NewWriter(nil)
	if err != nil {
		t.Fatal(err)
	}
	return string(w.EncodeAll([]byte(content), nil))
}

func zipped(t testing.TB, files ...string) string {
	t.Helper()
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for i := 0; i < len(files); i += 2 {
		f, err := w.Create(files[i])
		if err == nil {
			_, err = io.WriteString(f, files[i+1])
		}
		if err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// record is a record of a web archive.
func record(kind, uri, contentType, block string) string {
	return fmt.Sprintf("WARC/1.0\r\nWARC-Type: %s\r\nWARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2025-09-25T08:15:00Z\r\nWARC-Target-URI: %s\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n%s\r\n\r\n",
		kind, uri, contentType, len(block), block)
}

func answer(uri, head, body string) string {
	return record("response", uri, "application/http; msgtype=response", "HTTP/1.1 "+head+"\r\n\r\n"+body)
}

const page = "<html><body><p>Lavrov met Bourita.</p></body></html>"

// archive holds pages in every way in which crawlers store them.
func archive(t testing.TB) []string {
	var deflated bytes.Buffer
	w := zlib.NewWriter(&deflated)
	_, _ = io.WriteString(w, page)
	_ = w.Close()
	chunked := fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(page), page)
	return []string{
		record("warcinfo", "", "application/warc-fields", "software: made by hand\r\n"),
		record("request", "http://a.example/1", "application/http; msgtype=request", "GET /1 HTTP/1.1\r\n\r\n"),
		answer("http://a.example/1", "200 OK\r\nContent-Type: text/html; charset=utf-8", page),
		answer("http://a.example/chunked", "200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked", chunked),
		answer("http://a.example/gzip", "200 OK\nContent-Type: text/html\nContent-Encoding: gzip\nTransfer-Encoding: chunked", fmt.Sprintf("%x\r\n%s\r\n0\r\n\r\n", len(gz(t, page)), gz(t, page))),
		answer("http://a.example/deflate", "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: deflate", deflated.String()),
		answer("http://a.example/undone", "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: gzip\r\nTransfer-Encoding: chunked", page),
		answer("http://a.example/untyped", "200 OK\r\nX-Broken line\r\n folded: yes", page),
		answer("http://a.example/gone", "404 Not Found\r\nContent-Type: text/html", page),
		answer("http://a.example/photo.png", "200 OK\r\nContent-Type: image/png", "\x89PNG"),
		answer("http://a.example/brotli", "200 OK\r\nContent-Type: text/html\r\nContent-Encoding: br", "\x0b\x02\x80\x00\x01\x02\x03\xff\xfe"),
		record("conversion", "http://a.example/wet", "text/plain", "Lavrov met Bourita."),
		record("revisit", "http://a.example/1", "application/http; msgtype=response", "HTTP/1.1 200 OK\r\n\r\n"),
	}
}

const archiveItems = `http://a.example/1 text/html; charset=utf-8 "<html><body><p>Lavrov met Bourita.</p></body></html>"
http://a.example/chunked text/html "<html><body><p>Lavrov met Bourita.</p></body></html>"
http://a.example/gzip text/html "<html><body><p>Lavrov met Bourita.</p></body></html>"
http://a.example/deflate text/html "<html><body><p>Lavrov met Bourita.</p></body></html>"
http://a.example/undone text/html "<html><body><p>Lavrov met Bourita.</p></body></html>"
http://a.example/untyped text/html "<html><body><p>Lavrov met Bourita.</p></body></html>"
%[1]s#9: passed over: no article
%[1]s#10: passed over: no article
%[1]s#11: is packed with brotli, which is not read; crawl it with Accept-Encoding: gzip
http://a.example/wet text/plain "Lavrov met Bourita."`

func TestWebArchives(t *testing.T) {
	records := archive(t)
	folder := write(t, map[string]string{
		"a.warc": strings.Join(records, ""), "a.warc.gz": gz(t, records...), "whole.warc.gz": gz(t, strings.Join(records, "")), "a.warc.zst": zst(t, strings.Join(records, "")),
	})
	for _, name := range []string{"a.warc", "a.warc.gz", "whole.warc.gz", "a.warc.zst"} {
		check(t, read(folder, "", folder+"/"+name), fmt.Sprintf(archiveItems, name))
	}
	check(t, read("", gz(t, records...), "-"), fmt.Sprintf(archiveItems, "stdin"))
	for item := range source.Items([]string{folder + "/a.warc"}, nil) {
		if item.Fetched.Format("2006-01-02") != "2025-09-25" || item.URL != "http://a.example/1" || item.Path != folder+"/a.warc#3" {
			t.Errorf("item %+v", item)
		}
		break
	}
}

// TestCutArchives: what stands before the cut is given, and the cut named.
func TestCutArchives(t *testing.T) {
	one, two := answer("http://a.example/1", "200 OK\r\nContent-Type: text/html", page), answer("http://a.example/2", "200 OK\r\nContent-Type: text/html", page)
	first := "http://a.example/1 text/html \"" + page + "\"\n"
	for name, c := range map[string]struct{ content, want string }{
		"in a body":            {one + two[:len(two)-30], first + "stdin#2: is where the archive ends: it is cut: the file ends too early; copy or fetch it again"},
		"in a head":            {one + two[:60], first + "stdin#2: is where the archive ends: it is cut: the file ends too early; copy or fetch it again"},
		"in a packed body":     {gz(t, one) + gz(t, two)[:120], first + "stdin#2: is where the archive ends: it is cut: the file ends too early; copy or fetch it again"},
		"noise between":        {one + "noise\r\n" + two, first + `stdin#2: is where the archive ends: it is damaged: a record must begin with WARC/1.0, this one with "noise"`},
		"noise behind members": {gz(t, one) + "noise of more than ten bytes", first + "stdin#2: is where the archive ends: it is damaged: what follows is no gzip; copy or fetch it again"},
		"a length of nothing":  {one + strings.Replace(two, "Content-Length: ", "Content-Length: x", 1), first + `stdin#2: is where the archive ends: it is damaged: a record says "x` + fmt.Sprint(len("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n")+len(page)) + `" for its length`},
	} {
		if got := read("", c.content, "-"); got != c.want {
			t.Errorf("cut %s:\n got %s\nwant %s", name, got, c.want)
		}
	}
}

func TestPackedFiles(t *testing.T) {
	lines := `{"id":"one","text":"T"}` + "\n" + `{"id":"two","text":"U"}` + "\n"
	folder := write(t, map[string]string{
		"a.jsonl.gz": gz(t, lines), "b.jsonl.zst": zst(t, lines), "c.html.gz": gz(t, "<p>C"), "d.txt.zst": zst(t, "D"),
		"cut.jsonl.gz": gz(t, lines)[:25], "no.jsonl.gz": lines, "empty.jsonl.gz": gz(t, ""),
		"e.zip": zipped(t, "x/one.txt", "One", "two.html", "<p>Two", "photo.png", "x", "in.zip", zipped(t, "three.jsonl", lines, "deep.zip", zipped(t, "four.txt", "x"))),
	})
	check(t, read(folder, "", folder), `one application/json "T"
two application/json "U"
one application/json "T"
two application/json "U"
c text/html "<p>C"
cut.jsonl.gz:1: is cut: the file ends too early; copy or fetch it again
d text/plain "D"
one text/plain "One"
two text/html "<p>Two"
e.zip/photo.png: passed over: no article
one application/json "T"
two application/json "U"
e.zip/in.zip/deep.zip: is an archive in an archive in an archive, which is not opened; unpack it first
empty.jsonl.gz: is empty
one application/json "T"
two application/json "U"`)
}

// bomb is content that unpacks to much more than its size.
func bomb(prefix string) io.Reader {
	return io.MultiReader(strings.NewReader(prefix), &endless{150 << 20})
}

func TestBombs(t *testing.T) {
	if testing.Short() {
		t.Skip("packs and unpacks hundreds of megabytes")
	}
	pack := map[string]func(io.Writer) io.WriteCloser{
		"gzip": func(w io.Writer) io.WriteCloser { return gzip.NewWriter(w) },
		"zstd": func(w io.Writer) io.WriteCloser { z, _ := zstd.NewWriter(w); return z },
	}
	for name, packer := range pack {
		for prefix, want := range map[string]string{"": "20 MB", `{"id":"a","text":"A"}` + "\n" + `{"text":"`: "300 times its size"} {
			out, in := io.Pipe()
			go func() {
				w := packer(in)
				_, err := io.Copy(w, bomb(prefix))
				in.CloseWithError(errors.Join(err, w.Close()))
			}()
			var errs []string
			for _, err := range source.Items([]string{"-"}, out) {
				if err != nil {
					errs = append(errs, err.Error())
				}
			}
			out.Close()
			if len(errs) != 1 || !strings.Contains(errs[0], want) {
				t.Errorf("%s of %q: %q, want %q", name, prefix, errs, want)
			}
		}
	}
}

func TestZipBomb(t *testing.T) {
	if testing.Short() {
		t.Skip("packs and unpacks hundreds of megabytes")
	}
	var b bytes.Buffer
	w := zip.NewWriter(&b)
	for _, name := range []string{"a.txt", "word/document.xml"} {
		f, _ := w.Create(name)
		if name == "word/document.xml" {
			_, _ = io.WriteString(f, "<w:document xmlns:w='w'><w:p><w:t>")
		}
		if _, err := io.Copy(f, &endless{100 << 20}); err != nil {
			t.Fatal(err)
		}
	}
	_ = w.Close()
	folder := write(t, map[string]string{"a.docx": b.String()})
	if got := read(folder, "", folder); !strings.Contains(got, "a.docx: is damaged") && !strings.Contains(got, "20 MB") {
		t.Errorf("a document of 100 MB: %s", got)
	}
}

// largeArchive is an archive of n pages in memory.
func largeArchive(n int) []byte {
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	for i := range n {
		body := "<html><body><p>" + strings.Repeat(fmt.Sprintf("The minister met counterpart %d in Rabat. ", i), 200) + "</p></body></html>"
		_, _ = io.WriteString(w, answer(fmt.Sprintf("http://a.example/%d", i), "200 OK\r\nContent-Type: text/html", body))
	}
	_ = w.Close()
	return b.Bytes()
}

func BenchmarkWARC(b *testing.B) {
	content := largeArchive(500)
	total := int64(0)
	for item := range source.Items([]string{"-"}, bytes.NewReader(content)) {
		total += int64(len(item.Bytes))
	}
	b.SetBytes(total)
	b.ReportAllocs()
	for b.Loop() {
		n := 0
		for _, err := range source.Items([]string{"-"}, bytes.NewReader(content)) {
			if err != nil {
				b.Fatal(err)
			}
			n++
		}
		if n != 500 {
			b.Fatalf("%d pages", n)
		}
	}
}
