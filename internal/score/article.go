package score

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/diplograph/diplograph/graph/ontology"
)

// Article is one line of a gold or predicted file: an article's id and edges.
type Article struct {
	ID       string `json:"id"`
	Language string `json:"lang,omitempty"` // ISO 639-1, of gold articles
	Edges    []Edge `json:"edges"`
}

// Edge is one relation between two actors, in the form of the gold files.
type Edge struct {
	Source   Actor             `json:"source"`
	Relation ontology.Relation `json:"relation"`
	Target   Actor             `json:"target"`
	Date     *string           `json:"date"`   // ISO 8601 day, month or year; nil when the text does not tell
	Status   ontology.Status   `json:"status"` // empty means occurred
	SaidBy   Speaker           `json:"said_by"`
	About    *string           `json:"about"`
	Quote    string            `json:"quote"`
	Optional bool              `json:"optional,omitempty"`

	Confidence float64 `json:"confidence,omitempty"` // of a predicted edge
	Rule       string  `json:"rule,omitempty"`       // of a predicted edge: lemma, class and number of the frame
}

// Actor is one end of an Edge.
type Actor struct {
	Kind    ontology.Kind `json:"kind"`
	Name    string        `json:"name"`
	Country string        `json:"country"` // ISO 3166 alpha-3, empty for none
	Office  string        `json:"office"`
	Surface string        `json:"surface"` // the words of the text
	Names   []string      `json:"names,omitempty"`
}

// Speaker is the name of whoever says so, empty when nobody is named. In a
// file it is a name, null, or an actor.
type Speaker string

// UnmarshalJSON takes a string, null or an object with a name.
func (s *Speaker) UnmarshalJSON(raw []byte) error {
	var actor struct{ Name string }
	if bytes.HasPrefix(bytes.TrimSpace(raw), []byte("{")) {
		if err := json.Unmarshal(raw, &actor); err != nil {
			return fmt.Errorf("reading said_by: %w", err)
		}
		*s = Speaker(actor.Name)
		return nil
	}
	var name *string
	if err := json.Unmarshal(raw, &name); err != nil {
		return fmt.Errorf("reading said_by: %w", err)
	}
	if name != nil {
		*s = Speaker(*name)
	}
	return nil
}

// status is the edge's status with the default filled in.
func (e Edge) status() ontology.Status {
	if e.Status == "" {
		return ontology.Occurred
	}
	return e.Status
}

// sameDate reports whether two edges have the same date, or both none.
func (e Edge) sameDate(o Edge) bool {
	if e.Date == nil || o.Date == nil {
		return e.Date == o.Date
	}
	return *e.Date == *o.Date
}

// ReadFile reads a JSON Lines file of articles. Of two lines with the same id
// the later one counts, at the place of the first.
func ReadFile(path string) ([]Article, error) {
	f, err := os.Open(path)
	if err != nil {
		return nil, fmt.Errorf("reading articles: %w", err)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return nil, fmt.Errorf("reading %s: it is a folder; name the files in it", path)
	}
	articles, err := Read(f)
	if err != nil {
		return nil, fmt.Errorf("reading %s:%w", path, err)
	}
	return articles, nil
}

// Read reads articles from JSON Lines; an error begins with the line number.
func Read(r io.Reader) ([]Article, error) {
	var all []Article
	at := map[string]int{}
	in := bufio.NewReader(r)
	for n := 1; ; n++ {
		line, err := in.ReadBytes('\n')
		if err != nil && !errors.Is(err, io.EOF) {
			return nil, fmt.Errorf("%d: %w", n, err)
		}
		if len(bytes.TrimSpace(line)) > 0 {
			var a Article
			if bad := json.Unmarshal(line, &a); bad != nil {
				return nil, fmt.Errorf("%d: the line is no JSON object of an article: %w", n, bad)
			}
			if i, known := at[a.ID]; known {
				all[i] = a
			} else {
				at[a.ID] = len(all)
				all = append(all, a)
			}
		}
		if err != nil {
			return all, nil
		}
	}
}
