package clean

import (
	"bytes"
	"cmp"
	"encoding/json"
	"regexp"
	"strings"
)

// ldNode is what counts of a JSON-LD node of schema.org. Fields come as text,
// lists or objects as the site likes, so that most are read late.
type ldNode struct {
	Type       json.RawMessage `json:"@type"`
	URL        json.RawMessage `json:"url"`
	Page       json.RawMessage `json:"mainEntityOfPage"`
	Headline   json.RawMessage `json:"headline"`
	Name       json.RawMessage `json:"name"`
	Published  json.RawMessage `json:"datePublished"`
	Created    json.RawMessage `json:"dateCreated"`
	Modified   json.RawMessage `json:"dateModified"`
	Author     json.RawMessage `json:"author"`
	Creator    json.RawMessage `json:"creator"`
	Publisher  json.RawMessage `json:"publisher"`
	Body       json.RawMessage `json:"articleBody"`
	Language   json.RawMessage `json:"inLanguage"`
	Free       json.RawMessage `json:"isAccessibleForFree"`
	WordCount  json.RawMessage `json:"wordCount"`
	LiveUpdate json.RawMessage `json:"liveBlogUpdate"`
}

// maxNodes bounds the nodes that are looked at, maxNesting how deep they lie.
const (
	maxNodes   = 5000
	maxNesting = 12
)

// readLD finds the articles in the JSON-LD scripts of a page, in their order,
// wherever they lie: alone, in lists, in @graph, below other nodes. Lists of
// other articles and what is below an article are left alone.
func readLD(scripts []string) []ldNode {
	var found []ldNode
	budget := maxNodes
	for _, script := range scripts {
		for _, raw := range ldValues(script) {
			found = ldWalk(raw, found, &budget, 0)
		}
	}
	return found
}

// ldValues parses a script, which may hold several values behind one another
// and be broken in the ways that templates break it.
func ldValues(script string) []json.RawMessage {
	script = strings.TrimSpace(script)
	for _, wrap := range [][2]string{{"<!--", "-->"}, {"//<![CDATA[", "//]]>"}, {"<![CDATA[", "]]>"}, {"/*<![CDATA[*/", "/*]]>*/"}} {
		script = strings.TrimSpace(strings.TrimSuffix(strings.TrimPrefix(script, wrap[0]), wrap[1]))
	}
	values, err := decodeAll(script)
	if err != nil {
		if repaired, err := decodeAll(repairJSON(script)); err == nil || len(repaired) > len(values) {
			values = repaired
		}
	}
	return values
}

func decodeAll(text string) (values []json.RawMessage, err error) {
	in := json.NewDecoder(strings.NewReader(text))
	for in.More() {
		var raw json.RawMessage
		if err := in.Decode(&raw); err != nil {
			return values, err
		}
		values = append(values, raw)
	}
	return values, nil
}

var trailingComma = regexp.MustCompile(`,\s*([}\]])`)

// repairJSON escapes line breaks and tabs inside strings, and drops commas
// before a closing bracket and semicolons behind the value.
func repairJSON(text string) string {
	var b strings.Builder
	quoted, escaped := false, false
	for _, r := range text {
		switch {
		case escaped:
			escaped = false
		case quoted && r == '\\':
			escaped = true
		case r == '"':
			quoted = !quoted
		case quoted && r == '\n':
			b.WriteString(`\n`)
			continue
		case quoted && r < ' ':
			b.WriteByte(' ')
			continue
		case !quoted && r == ';':
			continue
		}
		b.WriteRune(r)
	}
	return trailingComma.ReplaceAllString(b.String(), "$1")
}

// apart are the fields below which other articles lie.
var apart = map[string]bool{"itemListElement": true, "relatedLink": true, "liveBlogUpdate": true, "citation": true, "comment": true, "isPartOf": true, "mentions": true}

func ldWalk(raw json.RawMessage, found []ldNode, budget *int, depth int) []ldNode {
	raw = bytes.TrimSpace(raw)
	if *budget--; *budget < 0 || depth > maxNesting || len(raw) == 0 {
		return found
	}
	switch raw[0] {
	case '[':
		var list []json.RawMessage
		if json.Unmarshal(raw, &list) == nil {
			for _, one := range list {
				found = ldWalk(one, found, budget, depth+1)
			}
		}
	case '{':
		var node ldNode
		if json.Unmarshal(raw, &node) == nil && isArticleType(node.Type) {
			return append(found, node)
		}
		for _, field := range fieldsOf(raw) {
			if !apart[field.name] {
				found = ldWalk(field.value, found, budget, depth+1)
			}
		}
	}
	return found
}

type jsonField struct {
	name  string
	value json.RawMessage
}

// fieldsOf gives the fields of an object that hold objects or lists, in their
// order.
func fieldsOf(raw json.RawMessage) []jsonField {
	in := json.NewDecoder(bytes.NewReader(raw))
	if _, err := in.Token(); err != nil {
		return nil
	}
	var fields []jsonField
	for in.More() {
		name, err := in.Token()
		if err != nil {
			return fields
		}
		var f jsonField
		if in.Decode(&f.value) != nil {
			return fields
		}
		f.name, _ = name.(string)
		if len(f.value) > 0 && (f.value[0] == '{' || f.value[0] == '[') {
			fields = append(fields, f)
		}
	}
	return fields
}

// isArticleType reports "NewsArticle" and its kin, alone or in a list.
func isArticleType(raw json.RawMessage) bool {
	for _, kind := range ldTexts(raw) {
		if strings.HasSuffix(kind, "Article") || strings.HasSuffix(kind, "BlogPosting") || kind == "Report" {
			return true
		}
	}
	return false
}

func isLiveType(raw json.RawMessage) bool {
	for _, kind := range ldTexts(raw) {
		if strings.HasSuffix(kind, "LiveBlogPosting") {
			return true
		}
	}
	return false
}

// mainLD picks the node of the page itself: the one that names its address, or
// its headline, else the first.
func mainLD(nodes []ldNode, address, headline string) (ldNode, bool) {
	if len(nodes) == 0 {
		return ldNode{}, false
	}
	best, most := 0, -1
	for i, n := range nodes {
		mark := 0
		for _, raw := range []json.RawMessage{n.URL, n.Page} {
			if at := ldText(raw); at != "" && address != "" && sameAddress(at, address) {
				mark += 4
				break
			}
		}
		if title := cmp.Or(ldText(n.Headline), ldText(n.Name)); title != "" && headline != "" && sameLine(title, headline) {
			mark += 3
		}
		if len(n.Body) > 0 {
			mark++
		}
		if mark > most {
			best, most = i, mark
		}
	}
	return nodes[best], true
}

func sameAddress(a, b string) bool {
	bare := func(s string) string {
		s, _, _ = strings.Cut(s, "#")
		s, _, _ = strings.Cut(s, "?")
		s = strings.TrimPrefix(strings.TrimPrefix(s, "https://"), "http://")
		return strings.TrimSuffix(strings.TrimPrefix(s, "www."), "/")
	}
	return bare(a) == bare(b)
}

// sameLine reports titles that differ in marks and case only, or of which one
// is the beginning of the other.
func sameLine(a, b string) bool {
	a, b = lineKey(a), lineKey(b)
	return a != "" && b != "" && (strings.HasPrefix(a, b) || strings.HasPrefix(b, a))
}
