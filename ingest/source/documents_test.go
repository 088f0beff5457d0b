package source_test

import (
	"bytes"
	"compress/zlib"
	"encoding/base64"
	"fmt"
	"os"
	"strings"
	"testing"

	"golang.org/x/text/encoding/charmap"

	"github.com/diplograph/diplograph/ingest/source"
)

// one reads a single item from a file of the name with the content.
func one(t *testing.T, name, content string) (source.Item, error) {
	t.Helper()
	folder := write(t, map[string]string{name: content})
	for item, err := range source.Items([]string{folder + "/" + name}, nil) {
		return item, err
	}
	t.Fatal("nothing was read")
	return source.Item{}, nil
}

const arabicText = "التقى وزير الخارجية الروسي سيرغي لافروف نظيره المغربي ناصر بوريطة في نيويورك يوم الأربعاء، وبحث معه العلاقات بين البلدين."

func TestLetters(t *testing.T) {
	in1256, _ := charmap.Windows1256.NewEncoder().String(arabicText)
	koi8, _ := charmap.KOI8R.NewEncoder().String("Лавров встретился с марокканским коллегой")
	head := "From: =?utf-8?B?" + base64.StdEncoding.EncodeToString([]byte("سلمى الإدريسي")) + "?= <salma@marsad.example>\r\nTo: reader@example.org\r\nDate: Thu, 25 Sep 2025 08:09:00 +0100 (WEST)\r\nMessage-ID: <1@example>\r\n"
	long := strings.Repeat("The ministers met in Rabat. ", 10)
	for _, c := range []struct{ name, letter, title, author, kind, text string }{
		{
			"multipart with an attachment, quoted-printable, two forms of the text",
			head + "Subject: Talks =?iso-8859-1?Q?=E0_Gen=E8ve?=\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"a\"\r\n\r\nfor old programs\r\n--a\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nRencontre =E0 Gen=E8ve. " + long + "=\r\n Fin.\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>HTML\r\n--b--\r\n--a\r\nContent-Type: text/plain; name=x.txt\r\nContent-Disposition: attachment\r\n\r\nno text of the letter " + long + long + long + "\r\n--a--\r\n",
			"Talks à Genève", "سلمى الإدريسي", "text/plain; charset=utf-8", "Rencontre à Genève. " + long + " Fin.",
		},
		{
			"base64 in windows-1256",
			head + "Subject: x\r\nContent-Type: text/plain; charset=windows-1256\r\nContent-Transfer-Encoding: base64\r\n\r\n" + base64.StdEncoding.EncodeToString([]byte(in1256)) + "\r\n",
			"x", "سلمى الإدريسي", "text/plain; charset=utf-8", arabicText,
		},
		{
			"a plain part that is only a hint",
			head + "Subject: y\r\nContent-Type: multipart/alternative; boundary=b\r\n\r\n--b\r\n\r\nSee the HTML part.\r\n--b\r\nContent-Type: text/html; charset=utf-8\r\n\r\n<p>" + long + "</p>\r\n--b--\r\n",
			"y", "سلمى الإدريسي", "text/html; charset=utf-8", "<p>" + long + "</p>",
		},
		{
			"a subject in bytes as they are, a forwarded letter, a mailbox line",
			"From salma@example Thu Sep 25 08:09:00 2025\n" + head + "Subject: " + koi8 + "\nContent-Type: message/rfc822\n\nSubject: inside\nContent-Type: text/plain; charset=utf-8\n\n" + arabicText + "\n",
			"Лавров встретился с марокканским коллегой", "سلمى الإدريسي", "text/plain; charset=utf-8", arabicText,
		},
	} {
		item, err := one(t, "a.eml", c.letter)
		if err != nil {
			t.Errorf("%s: %v", c.name, err)
			continue
		}
		f := item.Frame
		if f.Title != c.title || f.Author != c.author || f.Published.Format("2006-01-02T15:04Z07:00") != "2025-09-25T08:09+01:00" || !f.HasTime {
			t.Errorf("%s: frame %+v", c.name, f)
		}
		if string(item.Bytes) != c.text || item.MediaType != c.kind {
			t.Errorf("%s: %s %q\nwant %q", c.name, item.MediaType, item.Bytes, c.text)
		}
	}
	if got := read("", head+"Subject: x\r\n\r\n"+long, "-"); !strings.HasPrefix(got, "stdin text/plain; charset=utf-8") {
		t.Errorf("a letter from standard input: %s", got)
	}
	cut, err := one(t, "a.eml", head+"Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n"+long)
	if err != nil || cut.Frame.Partial == "" || !strings.HasPrefix(string(cut.Bytes), "The ministers met") {
		t.Errorf("a letter cut in its text: %v %+v", err, cut.Frame)
	}
	for name, c := range map[string]struct{ letter, want string }{
		"only a picture": {head + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: image/png\r\n\r\nx\r\n--b--\r\n", "only attachments"},
		"no boundary":    {head + "Content-Type: multipart/mixed\r\n\r\nx", "no boundary"},
		"noise":          {"\x01\x02 no head at all", "is no letter"},
	} {
		if _, err := one(t, "a.eml", c.letter); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

// wordFile is a .docx with the paragraphs in its body.
func wordFile(t testing.TB, body string, more ...string) string {
	return zipped(t, append([]string{
		"[Content_Types].xml", "<Types/>", "word/document.xml",
		`<?xml version="1.0" encoding="UTF-8"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><w:body>` + body + `</w:body></w:document>`,
	}, more...)...)
}

func TestWordDocuments(t *testing.T) {
	document := wordFile(t, `<w:p><w:pPr><w:pStyle w:val="Title"/></w:pPr><w:r><w:t>Ministers meet</w:t></w:r><w:r><w:t xml:space="preserve"> in Rabat</w:t></w:r></w:p>
<w:p><w:r><w:t>25 September 2025</w:t></w:r></w:p>
<w:p><w:r><w:t>They met</w:t></w:r><w:del><w:r><w:delText> not</w:delText></w:r></w:del><w:r><w:tab/><w:t>on Wednesday.</w:t><w:br/><w:t>And talked.</w:t></w:r></w:p>
<w:p/><w:tbl><w:tr><w:tc><w:p><w:r><w:t>A cell</w:t></w:r></w:p></w:tc></w:tr></w:tbl>
<mc:AlternateContent><mc:Choice><w:p><w:r><w:t>In a box</w:t></w:r></w:p></mc:Choice><mc:Fallback><w:p><w:r><w:t>In a box</w:t></w:r></w:p></mc:Fallback></mc:AlternateContent>`,
		"docProps/core.xml", `<cp:coreProperties xmlns:cp="c" xmlns:dc="d"><dc:title>Document1</dc:title><dc:creator>Helen Marsh</dc:creator></cp:coreProperties>`)
	item, err := one(t, "a.docx", document)
	want := "Ministers meet in Rabat\n\n25 September 2025\n\nThey met on Wednesday.\nAnd talked.\n\nA cell\n\nIn a box\n\n"
	if err != nil || string(item.Bytes) != want || item.Frame.Title != "Ministers meet in Rabat" || item.Frame.Author != "Helen Marsh" {
		t.Errorf("%q %+v %v", item.Bytes, item.Frame, err)
	}
	if got := read("", document, "-"); !strings.HasPrefix(got, "stdin text/plain") {
		t.Errorf("a document from standard input: %s", got)
	}
	for name, c := range map[string]struct{ content, want string }{
		"no document": {zipped(t, "x.txt", "x"), "no word/document.xml"}, "pictures": {wordFile(t, "<w:p/>"), "no text"}, "broken": {wordFile(t, "<w:p><w:t>x</w:p>"), "is damaged"},
		"cut": {document[:200], "is cut or no zip file"}, "old": {"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more", "old or password-protected"}, "text": {"plain text", "is cut or no zip file"},
	} {
		if _, err := one(t, "a.docx", c.content); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

func TestOtherOfficeFiles(t *testing.T) {
	check(t, read("", zipped(t, "[Content_Types].xml", "<Types/>", "xl/workbook.xml", "<x/>"), "-"), "stdin: is a table or slides of an office program; save it as .csv or .docx")
	check(t, read("", zipped(t, "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", "<x/>"), "-"), "stdin: is an OpenDocument or EPUB file; save it as .docx, .html or .txt")
}

// TestPDF reads documents that a browser printed: letters of three scripts.
func TestPDF(t *testing.T) {
	for file, want := range map[string][]string{
		"rabat.en.pdf": {
			"Foreign ministers of Norway and\nMorocco meet in Rabat\n\n25 September 2025, 08:09\n\nNorwegian Foreign Minister Espen Barth Eide met his Moroccan counterpart Nasser\nBourita in Rabat on Wednesday.",
			"after the talks.\n\nMorocco called on Norway to support its bid. “We thank our partners,” Bourita said\nafter the talks",
		},
		"rabat.ar.pdf": {
			"الخميس 25 سبتمبر 2025 - 08:09\n\nالتقى وزير الخارجية النرويجي إسبن بارث إيدي نظيره المغربي ناصر بوريطة في الرباط\nيوم الأربعاء، وبحث الوزيران",
			"وقال بوريطة: «نشكر شركاءنا» بعد محادثات\nدامت ساعتين في مقر الوزارة.",
		},
		"rabat.ru.pdf": {"Министры Норвегии и Марокко\nвстретились в Рабате\n\n25 сентября 2025, 08:09\n\nМинистр иностранных дел Норвегии Эспен Барт Эйде встретился в Рабате со\nсвоим"},
	} {
		raw, err := os.ReadFile("testdata/" + file)
		if err != nil {
			t.Fatal(err)
		}
		item, err := one(t, file, string(raw))
		if err != nil {
			t.Errorf("%s: %v", file, err)
			continue
		}
		for _, part := range want {
			if !strings.Contains(string(item.Bytes), part) {
				t.Errorf("%s: %q\nwants %q", file, item.Bytes, part)
			}
		}
		if partial := item.Frame.Partial != ""; partial != (file == "rabat.ar.pdf") {
			t.Errorf("%s: partial %q", file, item.Frame.Partial) // the font of the Arabic headline names no letters
		}
		if _, err := one(t, "cut.pdf", string(raw[:len(raw)/2])); err == nil || !strings.Contains(err.Error(), "damaged PDF") {
			t.Errorf("%s cut: %v", file, err)
		}
	}
}

// scan is a PDF with a page on which nothing is written.
const scan = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 100 100]>>endobj
xref
0 4
0000000000 65535 f 
0000000009 00000 n 
0000000052 00000 n 
0000000101 00000 n 
trailer<</Size 4/Root 1 0 R%s>>
startxref
164
%%%%EOF
`

func TestPDFRefusals(t *testing.T) {
	encrypt := "/ID[<00112233445566778899aabbccddeeff><00112233445566778899aabbccddeeff>]/Encrypt<</Filter/Standard/V 1/R 2/P -4/O<" + strings.Repeat("00", 32) + ">/U<" + strings.Repeat("11", 32) + ">>>"
	for name, c := range map[string]struct{ content, want string }{
		"a scan": {strings.ReplaceAll(strings.Replace(scan, "%s", "", 1), "%%%%", "%%"), "without a text layer"}, "encrypted": {strings.ReplaceAll(strings.Replace(scan, "%s", encrypt, 1), "%%%%", "%%"), "encrypted PDF"},
		"a circle": {strings.ReplaceAll(strings.Replace(strings.Replace(scan, "%s", "", 1), "[3 0 R]", "[2 0 R]", 1), "%%%%", "%%"), "damaged PDF"},
		"a bomb":   {heavyPDF(t), "draw more than 16 MB"},
		"noise":    {"%PDF-1.4\nnoise", "damaged PDF"}, "text": {"text named so", "damaged PDF"},
	} {
		if _, err := one(t, "a.pdf", c.content); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: %v, want %q", name, err, c.want)
		}
	}
}

// heavyPDF is a small document of one page whose drawing unpacks to more than
// is read.
func heavyPDF(t testing.TB) string {
	var drawing bytes.Buffer
	w := zlib.NewWriter(&drawing)
	if _, err := w.Write(bytes.Repeat([]byte("(aaaaaaaa) Tj "), 17<<20/14)); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	var out strings.Builder
	out.WriteString("%PDF-1.4\n")
	var offsets []int
	for i, object := range []string{
		"<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]/Contents[4 0 R]>>",
		fmt.Sprintf("<</Length %d/Filter/FlateDecode>>stream\n%s\nendstream", drawing.Len(), drawing.String()),
	} {
		offsets = append(offsets, out.Len())
		fmt.Fprintf(&out, "%d 0 obj%s endobj\n", i+1, object)
	}
	table := out.Len()
	out.WriteString("xref\n0 5\n0000000000 65535 f \n")
	for _, at := range offsets {
		fmt.Fprintf(&out, "%010d 00000 n \n", at)
	}
	fmt.Fprintf(&out, "trailer<</Size 5/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF\n", table)
	return out.String()
}
