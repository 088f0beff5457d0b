package graph

import (
	"time"

	"github.com/diplograph/diplograph/graph/ontology"
)

// SourceStatus is how the refreshes of an outlet went. It comes from no
// article: writing, correcting and removing articles leaves it as it is.
type SourceStatus struct {
	Name         string    // of the outlet, as its articles name it
	LastSuccess  time.Time // zero: it never answered
	LastError    string    // empty: it answers
	LastErrorAt  time.Time // zero without LastError
	ArticlesADay float64   // negative: not known yet
}

// Node is the Source node that the status is noted on, with nothing but what
// is to be noted; what is not in its properties is to be taken out.
func (s SourceStatus) Node() Node {
	p := Props{}
	p.put("last_success", timeText(s.LastSuccess.UTC(), true))
	if s.LastError != "" {
		p["last_error"] = s.LastError
		p.put("last_error_at", timeText(s.LastErrorAt.UTC(), true))
	}
	if s.ArticlesADay >= 0 {
		p["articles_a_day"] = s.ArticlesADay
	}
	return Node{Label: ontology.SourceLabel, Key: SourceKey(s.Name), Props: p}
}

// KeptProperties are those of a node type that PutSources writes.
func KeptProperties(label string) []ontology.Property {
	declared, _ := ontology.NodeOf(label)
	var kept []ontology.Property
	for _, p := range declared.Properties {
		if p.Kept {
			kept = append(kept, p)
		}
	}
	return kept
}
