package graph

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"sort"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// Hash is a short stable name for a list of texts: 80 bits of SHA-256 in hex.
// Every key below is one, or holds one; golden tests keep them as they are,
// because a changed key is a changed identity and needs a migration.
func Hash(parts ...string) string {
	h := sha256.New()
	for _, p := range parts {
		h.Write([]byte(strconv.Itoa(len(p)))) // lengths keep "ab","c" apart from "a","bc"
		h.Write([]byte{':'})
		h.Write([]byte(p))
	}
	return hex.EncodeToString(h.Sum(nil)[:10])
}

// ArticleKey is the canonical URL of an article, else its source and id, else
// the hash of its text.
func ArticleKey(rawURL, source, id, text string) string {
	switch {
	case rawURL != "":
		return CanonicalURL(rawURL)
	case source != "" && id != "":
		return source + "/" + id
	}
	return "text." + Hash(text)
}

// CanonicalURL drops what does not tell two articles apart: the fragment,
// parameters of campaigns, the case of the host, a default port and a slash at
// the end. A text that is no URL comes back as it is.
func CanonicalURL(raw string) string {
	u, err := url.Parse(strings.TrimSpace(raw))
	if err != nil || u.Host == "" {
		return raw
	}
	u.Fragment, u.RawFragment, u.User = "", "", nil
	u.Scheme = strings.ToLower(u.Scheme)
	u.Host = strings.ToLower(u.Host)
	if p := u.Port(); p == "80" && u.Scheme == "http" || p == "443" && u.Scheme == "https" {
		u.Host = u.Hostname()
	}
	query := u.Query()
	for name := range query {
		if campaign(name) {
			query.Del(name)
		}
	}
	u.RawQuery = query.Encode() // sorted by name
	u.Path = strings.TrimRight(u.Path, "/")
	u.RawPath = strings.TrimRight(u.RawPath, "/")
	return u.String()
}

func campaign(parameter string) bool {
	p := strings.ToLower(parameter)
	return strings.HasPrefix(p, "utm_") || p == "fbclid" || p == "gclid" || p == "yclid"
}

// UnnamedKey is the key of whoever holds an office that the text leaves
// unnamed: the office, the state or body, and the day (empty when not known).
func UnnamedKey(office, body string, day ontology.Date) string {
	return "u." + Hash(office, body, string(day))
}

// SourceKey is the key of an outlet.
func SourceKey(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// Key is the key of the measure: imposer, kind, target and matter.
func (m Measure) Key() string {
	return "m." + Hash(m.Imposer, string(m.Kind), m.Target, m.Matter)
}

// Keys sets the key of every report of the document: article, relation,
// status, and the spans of predicate and mentions, never the resolved actors.
// Reports that agree in all of it ("both sides praised ...") are numbered in
// reading order.
func Keys(doc *Document) {
	seen := map[string]int{}
	for i := range doc.Reports {
		r := &doc.Reports[i]
		base := reportKey(doc.Article.Key, r)
		r.Key = base
		if n := seen[base]; n > 0 {
			r.Key = Hash(base, strconv.Itoa(n))
		}
		seen[base]++
	}
}

func reportKey(article string, r *Report) string {
	spans := make([]string, 0, len(r.Parts))
	for _, p := range r.Parts {
		spans = append(spans, string(p.Role)+" "+span(p.Start, p.End))
	}
	sort.Strings(spans)
	parts := append([]string{article, string(r.Relation), string(r.Status), span(r.PredStart, r.PredEnd)}, spans...)
	return Hash(parts...)
}

func span(start, end int) string { return strconv.Itoa(start) + "-" + strconv.Itoa(end) }

// edgeKey is a function of the type and both ends, and of what tells several
// edges of one type between them apart.
func edgeKey(relType string, from, to NodeRef, more ...string) string {
	return Hash(append([]string{relType, from.Label, from.Key, to.Label, to.Key}, more...)...)
}
