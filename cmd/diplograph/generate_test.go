package main

import (
	"os"
	"strings"

	"github.com/rogpeppe/go-internal/testscript"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// cmdGenerate writes a file that a script cannot hold: generate KIND FILE [FROM].
// FROM is a text file of the script, to be written in another charset.
func cmdGenerate(ts *testscript.TestScript, neg bool, args []string) {
	if neg || len(args) < 2 {
		ts.Fatalf("usage: generate KIND FILE [FROM]")
	}
	var content []byte
	switch args[0] {
	case "binary":
		for i := range 4096 {
			content = append(content, byte(i))
		}
	case "huge":
		content = []byte(strings.Repeat("Kenya praised Norway on Monday.\n", 50<<20/32))
	case "unbroken":
		content = []byte(strings.Repeat("a", 1<<20))
	case "quotes":
		content = []byte("Kenya said " + strings.Repeat(`"`, 1_000_000))
	default:
		content = encode(ts, args[0], ts.ReadFile(args[2]))
	}
	ts.Check(os.WriteFile(ts.MkAbs(args[1]), content, 0o644))
}

func encode(ts *testscript.TestScript, charset, text string) []byte {
	encodings := map[string]encoding.Encoding{
		"windows-1256": charmap.Windows1256,
		"utf-16":       unicode.UTF16(unicode.LittleEndian, unicode.UseBOM),
		"bom-crlf":     unicode.UTF8BOM,
	}
	e, known := encodings[charset]
	if !known {
		ts.Fatalf("unknown kind %q", charset)
	}
	if charset == "bom-crlf" {
		text = strings.ReplaceAll(text, "\n", "\r\n")
	}
	content, err := e.NewEncoder().String(text)
	ts.Check(err)
	return []byte(content)
}
