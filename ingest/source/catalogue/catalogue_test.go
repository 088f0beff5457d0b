package catalogue_test

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/diplograph/diplograph/ingest/source/catalogue"
)

const good = `name: rabat-post
title: بريد الرباط
language: ar
country: MAR
homepage: https://rabat-post.example/
feeds:
  - https://rabat-post.example/feed
pages:
  - url: https://rabat-post.example/world
    links: main h2 a
skip: [/sport/]
page:
  text: .story p
  date: time.published
every: 1h30m
yield:
  articles_a_day: 12.5
  share_with_date: 0.9
licence: all rights reserved
verified: 2026-02-28
`

func TestReadsAndWritesTheSame(t *testing.T) {
	s, err := catalogue.Read("sources/rabat-post.yaml", []byte(good))
	if err != nil {
		t.Fatal(err)
	}
	if s.Title != "بريد الرباط" || time.Duration(s.Every) != 90*time.Minute || s.Pages[0].Links != "main h2 a" || s.Yield.Articles != 12.5 || s.Hints().Date != "time.published" {
		t.Errorf("%+v", s)
	}
	folder := filepath.Join(t.TempDir(), "sources")
	path, err := catalogue.Write(folder, s)
	if err != nil {
		t.Fatal(err)
	}
	again, err := catalogue.Folder(folder)
	if err != nil || len(again) != 1 {
		t.Fatalf("%+v, %v", again, err)
	}
	s.Path = path
	if got, want := again[0], s; got.Name != want.Name || got.Every != want.Every || got.Page != want.Page || got.Verified != want.Verified ||
		!slices.Equal(got.Addresses(), want.Addresses()) || !slices.Equal(got.Skip, want.Skip) || got.Yield != want.Yield || got.Path != path {
		t.Errorf("\n got %+v\nwant %+v", got, want)
	}
	if _, err := catalogue.Write(folder, s); !errors.Is(err, catalogue.ErrExists) {
		t.Errorf("error %v, want that the file is there", err)
	}
}

func TestMistakesAreNamedWithTheirLine(t *testing.T) {
	for change, says := range map[string]string{
		"title: بريد الرباط=>":                                                       `a.yaml:1: title is missing`,
		"language: ar=>language: arabic":                                             `a.yaml:3: language "arabic" is no code`,
		"country: MAR=>country: MA":                                                  `a.yaml:4: country "MA" is no code`,
		"homepage: https:=>homepage: gopher:":                                        `a.yaml:5: homepage "gopher:`,
		"- https://rabat-post.example/feed=>- feed":                                  `a.yaml:6: feeds: "feed" is no http`,
		"https://rabat-post.example/feed=>https://me:secret@rabat-post.example/feed": `a.yaml:6: feeds:`,
		"main h2 a=>main h2 >>":                                                      `a.yaml:8: links "main h2 >>" is no CSS selector`,
		"date: time.published=>date: time[":                                          `a.yaml:12: date "time[" is no CSS selector`,
		"every: 1h30m=>every: often":                                                 `a.yaml:15: "often" is no time span`,
		"every: 1h30m=>every: 5s":                                                    `a.yaml:15: every 5s is missing or shorter than 1m`,
		"share_with_date: 0.9=>share_with_date: 90":                                  `a.yaml:16: share_with_date 90 is not between`,
		"share_with_date: 0.9=>share_with_dates: 0.9":                                `a.yaml:18: unknown key "share_with_dates"`,
		"articles_a_day: 12.5=>articles_a_day: many":                                 `a.yaml:17: "many" is text where a number is wanted`,
		"skip: [/sport/]=>skip: /sport/":                                             `a.yaml:11: "/sport/" is text where a list is wanted`,
		"verified: 2026-02-28=>verified: yesterday":                                  `a.yaml:20: verified "yesterday" is neither`,
		"licence: all rights reserved=>":                                             `licence is missing`,
		"name: rabat-post=>name: Rabat Post":                                         `a.yaml:1: name "Rabat Post"`,
		"title:=>title: x\ntitle:":                                                   `already defined`,
		"skip: [/sport/]=>skip: [/sport/":                                            `a.yaml:`,
		"verified: 2026-02-28=>verified: 2026-02-28\n---\na: b":                      "more than one document",
	} {
		from, to, _ := strings.Cut(change, "=>")
		if !strings.Contains(good, from) {
			t.Fatalf("%q changes nothing", change)
		}
		_, err := catalogue.Read("a.yaml", []byte(strings.Replace(good, from, to, 1)))
		if err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("%q: error %v, want %q", change, err, says)
		}
	}
	if _, err := catalogue.Read("a.yaml", nil); err == nil || !strings.Contains(err.Error(), "a.yaml: is empty") {
		t.Errorf("an empty file: %v", err)
	}
}

func TestShippedSources(t *testing.T) {
	all, err := catalogue.Shipped()
	if err != nil {
		t.Fatal(err)
	}
	languages := map[string]int{}
	for _, s := range all {
		languages[s.Language]++
		if s.Verified == "" || !s.Shipped {
			t.Errorf("%s: verified %q, shipped %v", s.Name, s.Verified, s.Shipped)
		}
	}
	for _, code := range []string{"ar", "en", "ru", "fr", "es"} {
		if languages[code] < 8 {
			t.Errorf("%d sources in %s, want 8", languages[code], code)
		}
	}
	if len(all) < 40 {
		t.Errorf("%d sources, want 40", len(all))
	}
	// go:embed drops files without a word.
	files, err := os.ReadDir("sources")
	if err != nil || len(files) != len(all) {
		t.Errorf("%d files (%v), %d sources", len(files), err, len(all))
	}
}

// The file that the documentation shows is one.
func TestTheDocumentedFile(t *testing.T) {
	doc, err := os.ReadFile("../../../docs/sources.md")
	if err != nil {
		t.Fatal(err)
	}
	_, rest, _ := strings.Cut(string(doc), "```yaml\n")
	example, _, found := strings.Cut(rest, "```")
	s, err := catalogue.Read("docs/sources.md", []byte(example))
	if !found || err != nil || s.Name != "rabat-post" || s.Off || !s.FullText || len(s.Addresses()) != 3 || s.Hints().Drop == "" || s.Yield.Text == 0 {
		t.Errorf("%+v, %v", s, err)
	}
}

// write makes a folder of the user.
func write(t *testing.T, files map[string]string) string {
	t.Helper()
	folder := t.TempDir()
	for name, content := range files {
		if err := os.WriteFile(filepath.Join(folder, name), []byte(content), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	return folder
}

func named(t *testing.T, folder, name string) catalogue.Source {
	t.Helper()
	all, err := catalogue.Load(folder)
	if err != nil {
		t.Fatal(err)
	}
	for _, s := range all {
		if s.Name == name {
			return s
		}
	}
	return catalogue.Source{}
}

func TestTheUsersFileWins(t *testing.T) {
	own := strings.ReplaceAll(good, "rabat-post", "bbc-world")
	folder := write(t, map[string]string{"bbc-world.yaml": own, "rabat-post.yaml": good, "dawn.yaml": "name: dawn\noff: true\n", ".swp": "x"})
	if s := named(t, folder, "bbc-world"); s.Shipped || s.Language != "ar" {
		t.Errorf("%+v, want the user's", s)
	}
	if s := named(t, folder, "rabat-post"); s.Title == "" {
		t.Error("the user's source is missing")
	}
	if s := named(t, folder, "dawn"); !s.Off || s.Title != "Dawn" {
		t.Errorf("%+v, want the shipped one, switched off", s)
	}
	if s := named(t, filepath.Join(folder, "missing"), "dawn"); s.Off {
		t.Errorf("%+v without a folder", s)
	}
}

func TestAFolderIsReadStrictly(t *testing.T) {
	folder := write(t, map[string]string{"a.yaml": good, "b.yml": "x", "c.yaml": "name: c\ncolour: red\n", "nobody.yaml": good})
	_, err := catalogue.Load(folder)
	for _, says := range []string{`a.yaml: its name is "rabat-post"`, "b.yml: is no source", `c.yaml:2: unknown key "colour"`, "nobody.yaml: its name"} {
		if err == nil || !strings.Contains(err.Error(), says) {
			t.Errorf("error %v does not say %q", err, says)
		}
	}
	lonely := write(t, map[string]string{"nobody.yaml": "name: nobody\noff: true\n"})
	if _, err := catalogue.Load(lonely); err == nil || !strings.Contains(err.Error(), "no source of this name") {
		t.Errorf("switching off what is not there: %v", err)
	}
}

func TestRemove(t *testing.T) {
	folder := write(t, map[string]string{"rabat-post.yaml": good})
	gone, err := catalogue.Remove(folder, named(t, folder, "rabat-post"))
	if err != nil || !gone || named(t, folder, "rabat-post").Name != "" {
		t.Errorf("gone %v, error %v", gone, err)
	}
	gone, err = catalogue.Remove(folder, named(t, folder, "dawn"))
	if err != nil || gone || !named(t, folder, "dawn").Off {
		t.Errorf("a shipped source: gone %v, error %v", gone, err)
	}
}

func FuzzRead(f *testing.F) {
	f.Add([]byte(good))
	f.Add([]byte("name: a\noff: true"))
	f.Add([]byte("a: &a [*a]"))
	f.Fuzz(func(t *testing.T, content []byte) {
		s, err := catalogue.Read("f.yaml", content)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "f.yaml:") {
				t.Errorf("error %q names no place", err)
			}
			return
		}
		if !s.Off && len(s.Addresses()) == 0 {
			t.Errorf("a source that lists nothing was taken: %+v", s)
		}
	})
}
