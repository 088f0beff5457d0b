package charset_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/japanese"
	"golang.org/x/text/encoding/simplifiedchinese"

	"github.com/diplograph/diplograph/ingest/source/charset"
)

// Sentences of our own in the languages of the packs and a few more.
var sentences = map[string]string{
	"ar": "التقى وزير الخارجية الروسي نظيره المغربي في نيويورك، وبحث معه العلاقات بين البلدين.",
	"fa": "وزیر امور خارجه روسیه با همتای مراکشی خود در نیویورک دیدار کرد.",
	"ru": "Министр иностранных дел России встретился в Нью-Йорке с коллегой из Марокко «Рабат».",
	"uk": "Міністр закордонних справ України зустрівся в Києві з колегою.",
	"fr": "Le ministre des Affaires étrangères a reçu à Genève son homologue européen – « très bon accueil ».",
	"es": "El ministro español se reunió con su homólogo; ¿habrá acuerdo mañana? Según Núñez, sí.",
	"de": "Der Außenminister führte Gespräche über die künftige Lösung für Grönland.",
	"el": "Ο υπουργός Εξωτερικών συναντήθηκε με τον ομόλογό του στη Νέα Υόρκη.",
}

func TestUndeclaredAndWronglyDeclared(t *testing.T) {
	for _, c := range []struct {
		language string
		in       *charmap.Charmap
		declared []string
	}{
		{"ar", charmap.Windows1256, nil},
		{"ar", charmap.Windows1256, []string{"iso-8859-1"}},
		{"ar", charmap.Windows1256, []string{"utf-8"}},
		{"ar", charmap.Windows1256, []string{"windows-1251"}},
		{"ar", charmap.ISO8859_6, []string{"iso-8859-6"}},
		{"fa", charmap.Windows1256, nil},
		{"ru", charmap.Windows1251, nil},
		{"ru", charmap.Windows1251, []string{"windows-1252"}},
		{"ru", charmap.KOI8R, nil},
		{"ru", charmap.KOI8R, []string{"windows-1251"}},
		{"ru", charmap.ISO8859_5, []string{"iso-8859-5"}},
		{"ru", charmap.CodePage866, nil},
		{"uk", charmap.Windows1251, nil},
		{"fr", charmap.Windows1252, nil},
		{"fr", charmap.Windows1252, []string{"windows-1256"}},
		{"es", charmap.Windows1252, nil},
		{"de", charmap.Windows1252, nil},
		{"el", charmap.Windows1253, []string{"iso-8859-7"}},
	} {
		text := strings.NewReplacer("«", `"`, "»", `"`, "–", "-", "،", ",").Replace(sentences[c.language])
		raw, err := c.in.NewEncoder().String(text)
		if err != nil {
			if raw, err = c.in.NewEncoder().String(strings.ReplaceAll(text, "ی", "ي")); err != nil {
				t.Fatal(c.language, c.in, err)
			}
			text = strings.ReplaceAll(text, "ی", "ي")
		}
		got, name, err := charset.Decode([]byte(raw), c.declared...)
		if err != nil || got != text {
			t.Errorf("%s in %v declared %v was read as %s: %q, %v", c.language, c.in, c.declared, name, got, err)
		}
	}
}

func TestDeclaredEastAsian(t *testing.T) {
	chinese, _ := simplifiedchinese.GBK.NewEncoder().String("外交部长在纽约会见俄罗斯外长。")
	tokyo, _ := japanese.ShiftJIS.NewEncoder().String("外相はニューヨークでロシア外相と会談した。")
	for raw, label := range map[string]string{chinese: "gb2312", tokyo: "shift_jis"} {
		if text, _, err := charset.Decode([]byte(raw), label); err != nil || !strings.Contains(text, "外") {
			t.Errorf("%s: %q, %v", label, text, err)
		}
	}
}

func TestShortTexts(t *testing.T) {
	for text, in := range map[string]*charmap.Charmap{"Ливан": charmap.Windows1251, "لبنان": charmap.Windows1256, "Genève": charmap.Windows1252, "España": charmap.Windows1252} {
		raw, _ := in.NewEncoder().String(text)
		if got, name, err := charset.Decode([]byte(raw)); err != nil || got != text {
			t.Errorf("%q was read in %s: %q, %v", text, name, got, err)
		}
	}
}

func TestDeclarations(t *testing.T) {
	for page, want := range map[string]string{
		`<meta charset="windows-1256">`: "windows-1256", `<META http-equiv=Content-Type content="text/html; charset=koi8-r">`: "koi8-r",
		`<?xml version="1.0" encoding="ISO-8859-1"?><html>`: "iso-8859-1", strings.Repeat(" ", 3000) + `<meta charset=cp1251>`: "cp1251", "<p>charset=x": "",
	} {
		if got := charset.FromHTML([]byte(page)); got != want {
			t.Errorf("%.60q declares %q, want %q", page, got, want)
		}
	}
	for kind, want := range map[string]string{"text/html; charset=utf-8": "utf-8", `text/html;charset="windows-1251"`: "windows-1251", "text/html; charset=a; charset": "a", "text/html": "", "": ""} {
		if got := charset.FromMediaType(kind); got != want {
			t.Errorf("%q declares %q, want %q", kind, got, want)
		}
	}
}

func FuzzDecode(f *testing.F) {
	for _, s := range sentences {
		f.Add([]byte(s), "utf-8")
	}
	f.Add([]byte("\xcf\xf0\xe8\xe2\xe5\xf2 \xec\xe8\xf0"), "windows-1251")
	f.Add([]byte("\xff\xfea\x00"), "")
	f.Fuzz(func(t *testing.T, raw []byte, label string) {
		text, name, err := charset.Decode(raw, label)
		if err == nil && (!utf8.ValidString(text) || name == "") {
			t.Fatalf("%q in %q is no UTF-8", text, name)
		}
	})
}
