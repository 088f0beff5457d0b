package graph

import (
	"time"

	"github.com/diplograph/diplograph/graph/ontology"
)

// Document is one article with all that was read from it: the unit of
// writing, replacing and removing.
type Document struct {
	Article Article
	Actors  []Actor  // every actor that a report of this article names or represents
	Places  []Place  // every place that a report names
	Reports []Report // in reading order
	Ties    []Tie    // what the gazetteer knows of these actors, valid when the article was written
	Skipped []Skip   // sentences with two foreign actors in which no event was found
}

// Article is what is kept of a news article.
type Article struct {
	Key        string // canonical URL, else source and id, else hash of the text
	ID         string // name by which the input knew it: file name or "id" field
	Source     string // outlet as the article names it, may be empty
	URL        string
	Title      string
	Language   string // ISO 639-1
	Author     string
	Published  time.Time // zero when not known
	HasTime    bool      // Published tells the time of day as well
	Text       string    // what spans of reports count bytes of: title, newline, newline, body
	OriginHash string    // same for copies of one wire story: hash of the folded body
	Sentences  int
	Program    string // version of the program that read it
	Gazetteer  string // version of the gazetteer it was read with
}

// Actor is a country, a person or an organization.
type Actor struct {
	Key       string        `json:"key"` // permanent gazetteer id (a country's is its ISO 3166 alpha-3 code), else hash
	Kind      ontology.Kind `json:"kind"`
	Labels    []string      `json:"labels,omitempty"`  // further labels: Alliance, Movement, Organ
	Name      string        `json:"name"`              // usual English name; an unnamed holder: "foreign minister of Hungary"
	NameAr    string        `json:"name_ar,omitempty"` // usual Arabic name, may be empty
	Names     []string      `json:"names,omitempty"`   // every known name in any language
	Country   string        `json:"country,omitempty"` // key of the country that it belongs to, may be empty
	Unnamed   bool          `json:"unnamed,omitempty"` // an office without a known holder
	Office    string        `json:"office,omitempty"`  // of an unnamed holder: "foreign minister"
	Wikidata  string        `json:"wikidata,omitempty"`
	Gazetteer bool          `json:"gazetteer,omitempty"` // known to the gazetteer, not only to the text
	// FormerKeys are those of actors that a user has merged into this one.
	FormerKeys []string `json:"former_keys,omitempty"`
}

// Place is where an event happened.
type Place struct {
	Key     string `json:"key"` // GeoNames id where known, else folded name
	Name    string `json:"name"`
	NameAr  string `json:"name_ar,omitempty"`
	Country string `json:"country,omitempty"`
}

// Measure is something that a state keeps up against another: an embargo, a
// listing, a war. Standing, no act.
//
//	(:Actor)-[:IMPOSES]->(:Measure)-[:AGAINST]->(:Actor)
type Measure struct {
	Imposer string               `json:"imposer"` // actor key
	Kind    ontology.MeasureKind `json:"kind"`
	Target  string               `json:"target,omitempty"` // actor key, may be empty
	Matter  string               `json:"matter,omitempty"` // distinguishes measures of one kind, may be empty
	Name    string               `json:"name"`             // "US embargo on Cuba"
}

// Role is the part that an actor plays in an event.
type Role string

// The roles of an event.
const (
	Source Role = "source"
	Target Role = "target"
	Party  Role = "party" // one of several who do it together: a meeting
)

// Part is one actor's part in a reported act.
type Part struct {
	Actor    string `json:"actor"` // actor key, as named by the text
	Role     Role   `json:"role"`
	Office   string `json:"office,omitempty"`   // office in which it acted, in English, may be empty
	ActsFor  string `json:"acts_for,omitempty"` // key of the state or body for which the act counts, empty when for nobody
	Group    string `json:"group,omitempty"`    // key of the body through which the text names it ("ministers of the Sahel Alliance"), may be empty
	Surface  string `json:"surface,omitempty"`  // the words of the text
	Start    int    `json:"start"`              // bytes of Article.Text
	End      int    `json:"end"`
	Inferred bool   `json:"inferred,omitempty"`  // the holder was added by the gazetteer; Surface is the office
	LastHeld string `json:"last_held,omitempty"` // office without sure holder: name of the last known one, may be empty
}

// Report is one telling of one act (or tie) in one article.
type Report struct {
	Key        string              `json:"key"` // set by Keys: hash of article, relation, spans and status
	Relation   ontology.Relation   `json:"relation"`
	Status     ontology.Status     `json:"status"`
	Aspect     ontology.Aspect     `json:"aspect"`
	Background bool                `json:"background,omitempty"`
	Parts      []Part              `json:"parts"`          // one source and one target, or two or more parties
	Date       ontology.Date       `json:"date,omitempty"` // when it happened or is to happen, empty when not told
	DateOrigin ontology.DateOrigin `json:"date_origin,omitempty"`
	DateText   string              `json:"date_text,omitempty"` // the date as written: "يوم الأربعاء"
	SaidBy     string              `json:"said_by,omitempty"`   // key of the actor who says so, empty when the article or the source itself does
	About      string              `json:"about,omitempty"`     // short English noun phrase
	Measure    *Measure            `json:"measure,omitempty"`
	Place      string              `json:"place,omitempty"` // place key, may be empty
	CAMEO      string              `json:"cameo,omitempty"` // leaf where the frame names one
	Quote      string              `json:"quote"`           // shortest stretch that carries the act
	Sentence   string              `json:"sentence"`        // whole sentence
	Start      int                 `json:"start"`           // of the quote, bytes of Article.Text
	End        int                 `json:"end"`
	PredStart  int                 `json:"pred_start"` // of the predicate
	PredEnd    int                 `json:"pred_end"`
	Rule       string              `json:"rule"`       // name of the frame or rule that matched
	Confidence float64             `json:"confidence"` // 0..1
}

// Tie is an office or a membership that the gazetteer knows. What the text
// itself says is a Report with a relation that is a tie.
//
//	(:Actor)-[:HOLDS_OFFICE {office, since, until}]->(:Actor)
type Tie struct {
	Relation ontology.Relation `json:"relation"`         // holds-office, member-of or spokesperson-for
	Source   string            `json:"source"`           // actor key
	Target   string            `json:"target"`           // actor key
	Office   string            `json:"office,omitempty"` // of holds-office, in English
	Since    ontology.Date     `json:"since,omitempty"`  // empty when not known
	Until    ontology.Date     `json:"until,omitempty"`
}

// Skip is a sentence that names two foreign actors but gave no event.
type Skip struct {
	Sentence  string
	Predicate string // most likely predicate, may be empty
	Actors    []string
}
