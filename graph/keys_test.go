package graph

import (
	"testing"
	"unicode/utf8"
)

// The keys of stored graphs: a failure here means that every store made before
// needs a migration.
func TestKeysStayAsTheyAre(t *testing.T) {
	doc := Document{Article: Article{Key: "Post/1"}, Reports: []Report{
		{Relation: "met-with", Status: "occurred", PredStart: 4, PredEnd: 7, Parts: []Part{
			{Actor: "p.lavrov", Role: Party, Start: 0, End: 3}, {Actor: "p.bourita", Role: Party, Start: 8, End: 12}}},
		{Relation: "praises", Status: "occurred", PredStart: 20, PredEnd: 27, Parts: []Part{
			{Actor: "RUS", Role: Source, Start: 10, End: 19}, {Actor: "IND", Role: Target, Start: 28, End: 33}}},
		{Relation: "praises", Status: "occurred", PredStart: 20, PredEnd: 27, Parts: []Part{
			{Actor: "MAR", Role: Source, Start: 10, End: 19}, {Actor: "IND", Role: Target, Start: 28, End: 33}}},
	}}
	Keys(&doc)
	golden := map[string]string{
		"report":             doc.Reports[0].Key,
		"both sides, first":  doc.Reports[1].Key,
		"both sides, second": doc.Reports[2].Key,
		"measure":            Measure{Imposer: "USA", Kind: "embargo", Target: "CUB", Name: "any name"}.Key(),
		"unnamed holder":     UnnamedKey("foreign minister", "HUN", "2025-09-24"),
		"edge":               edgeKey("MET_WITH", NodeRef{"Actor", "p.lavrov"}, NodeRef{"Actor", "p.bourita"}, "e1"),
		"article by text":    ArticleKey("", "", "seed", "text"),
		"article by id":      ArticleKey("", "Post", "1", "text"),
		"article by url":     ArticleKey("https://e.org/1", "Post", "1", "text"),
	}
	want := map[string]string{
		"report":             "117fc948e98e3aa18b5f",
		"both sides, first":  "0a4262e91270c46c0aac",
		"both sides, second": "22531ae428f8b5004bbf",
		"measure":            "m.f4249629485306e8f77c",
		"unnamed holder":     "u.9f57777917683830f8f3",
		"edge":               "0f98f0c38fd7697f27fa",
		"article by text":    "text.fcc4ecc0cae359151322",
		"article by id":      "Post/1",
		"article by url":     "https://e.org/1",
	}
	for name, key := range golden {
		if key != want[name] {
			t.Errorf("key of %s is %q, was %q", name, key, want[name])
		}
	}
}

// A report keeps its key when its actors are resolved in another way.
func TestReportKeyHoldsNoActors(t *testing.T) {
	doc := Document{Article: Article{Key: "a"}, Reports: []Report{{Relation: "met-with", Parts: []Part{{Actor: "x", Role: Party}, {Actor: "y", Role: Party}}}}}
	Keys(&doc)
	key := doc.Reports[0].Key
	doc.Reports[0].Parts[0] = Part{Actor: "z", Role: Party, ActsFor: "RUS", Office: "president", Inferred: true}
	Keys(&doc)
	if doc.Reports[0].Key != key {
		t.Errorf("key %q became %q", key, doc.Reports[0].Key)
	}
}

func TestCanonicalURL(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"https://Example.org/a/?utm_source=x&b=2&a=1#top", "https://example.org/a?a=1&b=2"},
		{"HTTP://example.org:80/", "http://example.org"},
		{"https://example.org:443/x", "https://example.org/x"},
		{"https://example.org:8443/x?fbclid=1", "https://example.org:8443/x"},
		{"https://example.org/أخبار", "https://example.org/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1"},
		{"seed.ar", "seed.ar"},
		{"", ""},
	} {
		if got := CanonicalURL(c.in); got != c.want {
			t.Errorf("CanonicalURL(%q) = %q, want %q", c.in, got, c.want)
		}
	}
}

// Two spellings of one address must meet in one key, whatever stands there.
func FuzzCanonicalURL(f *testing.F) {
	f.Add("https://Example.org/a/?utm_source=x#top")
	f.Add("http://[::1]:80/%zz")
	f.Fuzz(func(t *testing.T, raw string) {
		if !utf8.ValidString(raw) {
			t.Skip()
		}
		once := CanonicalURL(raw)
		if twice := CanonicalURL(once); twice != once {
			t.Errorf("CanonicalURL(%q) = %q, and of that %q", raw, once, twice)
		}
	})
}
