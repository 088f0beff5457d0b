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
	Key       string // permanent gazetteer id (a country's is its ISO 3166 alpha-3 code), else hash
	Kind      ontology.Kind
	Labels    []string // further labels: Alliance, Movement, Organ
	Name      string   // usual English name; an unnamed holder: "foreign minister of Hungary"
	NameAr    string   // usual Arabic name, may be empty
	Names     []string // every known name in any language
	Country   string   // key of the country that it belongs to, may be empty
	Unnamed   bool     // an office without a known holder
	Office    string   // of an unnamed holder: "foreign minister"
	Wikidata  string
	Gazetteer bool // known to the gazetteer, not only to the text
}

// Place is where an event happened.
type Place struct {
	Key     string // GeoNames id where known, else folded name
	Name    string
	NameAr  string
	Country string
}

// Measure is something that a state keeps up against another: an embargo, a
// listing, a war. Standing, no act.
//
//	(:Actor)-[:IMPOSES]->(:Measure)-[:AGAINST]->(:Actor)
type Measure struct {
	Imposer string // actor key
	Kind    ontology.MeasureKind
	Target  string // actor key, may be empty
	Matter  string // distinguishes measures of one kind, may be empty
	Name    string // "US embargo on Cuba"
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
	Actor    string // actor key, as named by the text
	Role     Role
	Office   string // office in which it acted, in English, may be empty
	ActsFor  string // key of the state or body for which the act counts, empty when for nobody
	Group    string // key of the body through which the text names it ("ministers of the Sahel Alliance"), may be empty
	Surface  string // the words of the text
	Start    int    // bytes of Article.Text
	End      int
	Inferred bool   // the holder was added by the gazetteer; Surface is the office
	LastHeld string // office without sure holder: name of the last known one, may be empty
}

// Report is one telling of one act (or tie) in one article.
type Report struct {
	Key        string // set by Keys: hash of article, relation, spans and status
	Relation   ontology.Relation
	Status     ontology.Status
	Aspect     ontology.Aspect
	Background bool
	Parts      []Part        // one source and one target, or two or more parties
	Date       ontology.Date // when it happened or is to happen, empty when not told
	DateOrigin ontology.DateOrigin
	DateText   string // the date as written: "يوم الأربعاء"
	SaidBy     string // key of the actor who says so, empty when the article or the source itself does
	About      string // short English noun phrase
	Measure    *Measure
	Place      string // place key, may be empty
	CAMEO      string // leaf where the frame names one
	Quote      string // shortest stretch that carries the act
	Sentence   string // whole sentence
	Start, End int    // of the quote, bytes of Article.Text
	PredStart  int    // of the predicate
	PredEnd    int
	Rule       string  // name of the frame or rule that matched
	Confidence float64 // 0..1
}

// Tie is an office or a membership that the gazetteer knows. What the text
// itself says is a Report with a relation that is a tie.
//
//	(:Actor)-[:HOLDS_OFFICE {office, since, until}]->(:Actor)
type Tie struct {
	Relation ontology.Relation // holds-office, member-of or spokesperson-for
	Source   string            // actor key
	Target   string            // actor key
	Office   string            // of holds-office, in English
	Since    ontology.Date     // empty when not known
	Until    ontology.Date
}

// Skip is a sentence that names two foreign actors but gave no event.
type Skip struct {
	Sentence  string
	Predicate string // most likely predicate, may be empty
	Actors    []string
}
