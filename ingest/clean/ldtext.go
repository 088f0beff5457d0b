package clean

import (
	"cmp"
	"encoding/json"
	"strings"
	"time"

	"golang.org/x/net/html"
)

// ldTexts gives the texts of a field: one, those of a list, the names (else ids)
// of objects.
func ldTexts(raw json.RawMessage) []string {
	var text string
	var one struct {
		Name  json.RawMessage `json:"name"`
		Value string          `json:"@value"`
		ID    string          `json:"@id"`
	}
	var many []json.RawMessage
	switch {
	case len(raw) == 0 || string(raw) == "null":
	case json.Unmarshal(raw, &text) == nil:
		if text = squeeze(html.UnescapeString(text)); text != "" {
			return []string{text}
		}
	case json.Unmarshal(raw, &many) == nil:
		var all []string
		for _, m := range many[:min(len(many), 50)] {
			all = append(all, ldTexts(m)...)
		}
		return all
	case json.Unmarshal(raw, &one) == nil:
		if names := ldTexts(one.Name); len(names) > 0 {
			return names
		}
		if one.Value+one.ID != "" {
			return []string{cmp.Or(one.Value, one.ID)}
		}
	default: // a number, true, false
		return []string{strings.TrimSpace(string(raw))}
	}
	return nil
}

func ldText(raw json.RawMessage) string {
	if all := ldTexts(raw); len(all) > 0 {
		return all[0]
	}
	return ""
}

// ldBody is a text with its line breaks.
func ldBody(raw json.RawMessage) string {
	var text string
	if json.Unmarshal(raw, &text) != nil {
		return ""
	}
	return html.UnescapeString(text)
}

// ldNames joins the names of people; an address is none.
func ldNames(raw json.RawMessage) string {
	var names []string
	for _, name := range ldTexts(raw) {
		if !isLink(name) && !strings.HasPrefix(name, "#") && !strings.HasPrefix(name, "/") {
			names = append(names, name)
		}
	}
	return joinNames(names)
}

func joinNames(names []string) string {
	var kept []string
	seen := map[string]bool{}
	for _, name := range names {
		if name = squeeze(name); name != "" && !seen[name] {
			seen[name] = true
			kept = append(kept, name)
		}
	}
	return strings.Join(kept, ", ")
}

func ldDate(raws ...json.RawMessage) (time.Time, bool) {
	for _, raw := range raws {
		if t, hasTime, err := parseISO(ldText(raw)); err == nil {
			return t, hasTime
		}
	}
	return time.Time{}, false
}
