package source

import (
	"archive/zip"
	"bufio"
	"bytes"
	"os"
	"strings"
	"testing"
	"unicode/utf8"
)

// each fuzzes a reader of streams: whatever the bytes are, reading ends, every
// item has bytes, and no item is larger than an article may be.
func each(t *testing.T, k kind, content []byte) {
	r := &Reader{}
	items := 0
	r.stream(t.Context(), part{path: "fuzz", kind: k}, bytes.NewReader(content), func(item Item, err error) bool {
		items++
		switch {
		case err == nil && (len(bytes.TrimSpace(item.Bytes)) == 0 || item.MediaType == ""):
			t.Fatalf("an item of nothing: %+v", item)
		case len(item.Bytes) > MaxFile:
			t.Fatalf("an item of %d bytes", len(item.Bytes))
		case err != nil && !strings.HasPrefix(err.Error(), "fuzz"):
			t.Fatalf("an error that does not name its input: %v", err)
		}
		return items < 10_000
	})
}

func FuzzWARC(f *testing.F) {
	f.Add([]byte("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: http://a.example/\r\nContent-Type: application/http\r\nContent-Length: 72\r\n\r\nHTTP/1.1 200 OK\r\nContent-Type: text/html\r\nTransfer-Encoding: chunked\r\n\r\n3\r\n<p>\r\n0\r\n\r\n\r\n\r\n"))
	f.Add([]byte("WARC/1.1\nWARC-Type: conversion\nContent-Type: text/plain\nContent-Length: 1\n\nx\n\nWARC/1.0\n\n"))
	f.Add([]byte("WARC/1.1\nWARC-Type: conversion\nContent-Type: text/plain\nContent-Length: 1\n\n\n\n\n"))
	f.Fuzz(func(t *testing.T, content []byte) { each(t, webFile, content) })
}

func FuzzLetter(f *testing.F) {
	f.Add([]byte("From: a <a@b.example>\r\nSubject: =?utf-8?B?eA==?=\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=windows-1256\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n=C7=E1\r\n--b--\r\n"))
	f.Add([]byte("Date: Thu, 25 Sep 2025 08:09:00 +0100\nContent-Transfer-Encoding: base64\n\neHh4\n"))
	f.Fuzz(func(t *testing.T, content []byte) { each(t, letter, content) })
}

func FuzzTable(f *testing.F) {
	f.Add([]byte("title,text,date\nT,\"U,\n\"\"x\"\"\",2025-09-25\n"))
	f.Add([]byte("النص;title\nx;y\n"))
	f.Fuzz(func(t *testing.T, content []byte) { each(t, tableFile, content) })
}

func FuzzJSON(f *testing.F) {
	f.Add([]byte(`[{"text":"x"},{"text":"y","author":["a"]}] {"text":"z"}`))
	f.Add([]byte(`{"text":"x"`))
	f.Fuzz(func(t *testing.T, content []byte) {
		each(t, jsonFile, content)
		each(t, jsonLines, content)
	})
}

func FuzzAddresses(f *testing.F) {
	f.Add([]byte("https://a.example/1\n# x\n1 2 https://a.example/2\n"))
	f.Fuzz(func(t *testing.T, content []byte) {
		for address, err := range Addresses(bytes.NewReader(content)) {
			if err == nil && !IsAddress(address) {
				t.Fatalf("%q is no address", address)
			}
		}
	})
}

// FuzzSniff gives any bytes without a name.
func FuzzSniff(f *testing.F) {
	f.Add([]byte("<rss><channel><title>x</title><item><title>y</title></item></channel></rss>"))
	f.Add([]byte("\x1f\x8b\x08\x00"))
	f.Add([]byte("PK\x03\x04"))
	f.Fuzz(func(t *testing.T, content []byte) { each(t, "", content) })
}

func FuzzWord(f *testing.F) {
	f.Add([]byte("<w:document xmlns:w='w'><w:p><w:pPr><w:pStyle w:val='Title'/></w:pPr><w:t>x</w:t><w:del><w:t>y</w:t></w:del></w:p></w:document>"), []byte("<c><creator>A B</creator></c>"))
	f.Fuzz(func(t *testing.T, document, core []byte) {
		var b bytes.Buffer
		w := zip.NewWriter(&b)
		for name, content := range map[string][]byte{"word/document.xml": document, "docProps/core.xml": core} {
			if f, err := w.Create(name); err == nil {
				_, _ = f.Write(content)
			}
		}
		if w.Close() != nil {
			return
		}
		archive, err := zip.NewReader(bytes.NewReader(b.Bytes()), int64(b.Len()))
		if err != nil {
			t.Fatal(err)
		}
		files := map[string]*zip.File{}
		for _, f := range archive.File {
			files[f.Name] = f
		}
		if text, frame, err := readWord(files["word/document.xml"], files["docProps/core.xml"]); err == nil && (!utf8.ValidString(text) || !utf8.ValidString(frame.Author)) {
			t.Fatalf("no UTF-8: %q %q", text, frame.Author)
		}
	})
}

func FuzzPDF(f *testing.F) {
	for _, name := range []string{"rabat.en.pdf", "rabat.ar.pdf"} {
		raw, err := os.ReadFile("testdata/" + name)
		if err != nil {
			f.Fatal(err)
		}
		f.Add(raw)
	}
	f.Add([]byte("%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\nxref\n0 3\n0000000000 65535 f \n0000000009 00000 n \n0000000052 00000 n \ntrailer<</Size 3/Root 1 0 R>>\nstartxref\n106\n%%EOF\n"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if text, _, err := readPDF(raw); err == nil && strings.TrimSpace(text) == "" {
			t.Fatal("a document of nothing")
		}
	})
}

func FuzzPeek(f *testing.F) {
	f.Add([]byte("   \n text"))
	f.Fuzz(func(t *testing.T, content []byte) {
		head, err := peek(bufio.NewReaderSize(bytes.NewReader(content), 64<<10))
		if err != nil || !bytes.HasPrefix(content, head) {
			t.Fatalf("%q of %q, %v", head, content, err)
		}
	})
}
