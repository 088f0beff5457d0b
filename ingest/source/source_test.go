package source_test

import (
	"errors"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/ingest/source"
)

// write puts files into a new folder.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, content := range files {
		path := filepath.Join(folder, name)
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

// read lists what Items yields, a line each: "id media-type bytes" or the
// error, with folder cut from the paths.
func read(folder, stdin string, paths ...string) string {
	var lines []string
	for item, err := range source.Items(paths, strings.NewReader(stdin)) {
		if err != nil {
			text := err.Error()
			if folder != "" {
				text = strings.ReplaceAll(text, folder+"/", "")
			}
			lines = append(lines, text)
			continue
		}
		lines = append(lines, fmt.Sprintf("%s %s %q", item.ID, item.MediaType, item.Bytes))
	}
	return strings.Join(lines, "\n")
}

func check(t *testing.T, got, want string) {
	t.Helper()
	if got != want {
		t.Errorf("\n got %s\nwant %s", got, want)
	}
}

func TestFolderIsReadSortedAndWhole(t *testing.T) {
	folder := write(t, map[string]string{
		"b.txt": "B", "a.ar.txt": "A", "sub/c.HTML": "<p>C", "d.htm": "<p>D", ".hidden.txt": "x", ".git/e.txt": "x", "photo.png": "x",
		"f.jsonl": `{"id":"one","text":"T"}` + "\n\n" + `{"text":"U","extra":1}` + "\n",
	})
	check(t, read(folder, "", folder), `a text/plain "A"
b text/plain "B"
d text/html "<p>D"
one application/json "T"
`+folder+`/f.jsonl:3 application/json "U"
photo.png: passed over: no article
c text/html "<p>C"`)
}

func TestPassedOverIsNoFailure(t *testing.T) {
	folder := write(t, map[string]string{"a.txt": "A", "README": "x"})
	for _, err := range source.Items([]string{folder}, nil) {
		if err != nil && !errors.Is(err, source.ErrPassedOver) {
			t.Error(err)
		}
	}
}

func TestEachFailureIsNamedAndTheRestRead(t *testing.T) {
	folder := write(t, map[string]string{"empty.txt": " \n", "good.txt": "G", "nothing/photo": "x"})
	got := read(folder, "", folder+"/missing.txt", folder+"/empty.txt", folder+"/nothing", folder+"/good.txt")
	check(t, got, `missing.txt: no such file or folder; check the path
empty.txt: is empty
nothing/photo: passed over: no article
nothing: no article in this folder; articles are files named .atom .csv .doc .docx .eml .htm .html .json .jsonl .ndjson .pdf .rdf .rss .tsv .txt .warc .wet .xhtml .xml .zip, also .gz and .zst of these
good text/plain "G"`)
}

func TestStdinIsJudgedByItsFirstBytes(t *testing.T) {
	check(t, read("", "Lavrov met Rubio.", "-"), `stdin text/plain "Lavrov met Rubio."`)
	check(t, read("", "\ufeff<html>", "-"), "stdin text/html \"\\ufeff<html>\"")
	check(t, read("", `{"id":"a","text":"T"}`, "-"), `a application/json "T"`)
	check(t, read("", "", "-"), "stdin: is empty")
}

func TestBadLinesAreNamed(t *testing.T) {
	folder := write(t, map[string]string{"a.jsonl": strings.Join([]string{
		`{"id":"1","text":"one"}`, `{"id":"2","text":"tw`, `{"id":"3","title":"no text"}`, `[1]`, `{"id":"5","text":7}`, `x`, "{\"text\":\"\xff\"}",
		`{"id":"8","text":"eight","published":null}`,
	}, "\n")})
	check(t, read(folder, "", folder+"/a.jsonl"), `1 application/json "one"
a.jsonl:2: is cut: the JSON object does not end on this line
a.jsonl:3: has no text; an article needs the field "text"
a.jsonl:4: is no JSON object (found: array)
a.jsonl:5: field "text" is a number, want text
a.jsonl:6: is no JSON object (byte 1: invalid character 'x' looking for beginning of value)
a.jsonl:7: is not UTF-8; JSON Lines must be
8 application/json "eight"`)
}

// endless gives n bytes.
type endless struct{ n int }

func (e *endless) Read(p []byte) (int, error) {
	if e.n <= 0 {
		return 0, io.EOF
	}
	n := min(len(p), e.n)
	for i := range p[:n] {
		p[i] = 'x'
	}
	e.n -= n
	return n, nil
}

func TestLimits(t *testing.T) {
	for _, in := range []io.Reader{
		&endless{50 << 20},
		io.MultiReader(strings.NewReader(`{"text":"`), &endless{50 << 20}, strings.NewReader("\n{\"id\":\"next\",\"text\":\"T\"}\n")),
	} {
		var errs, items []string
		for item, err := range source.Items([]string{"-"}, in) {
			if err != nil {
				errs = append(errs, err.Error())
			} else {
				items = append(items, item.ID)
			}
		}
		if len(errs) != 1 || !strings.Contains(errs[0], "20 MB") {
			t.Errorf("errors %q, want one that names the limit", errs)
		}
		if _, lines := in.(*endless); !lines && len(items) != 1 {
			t.Errorf("items %q, want the line behind the long one", items)
		}
	}
}

func TestStopsWhenTheReaderStops(t *testing.T) {
	folder := write(t, map[string]string{"a.txt": "A", "b.txt": "B", "c.jsonl": "{}\n{}\n"})
	for range source.Items([]string{folder, folder + "/missing"}, nil) {
		break
	}
}
