package event

import (
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/entity"
)

// Role is the part that an actor plays in a report.
type Role string

// The roles of a report.
const (
	Source Role = "source"
	Target Role = "target"
	Party  Role = "party" // one of several who do it together
)

// Participant is an actor in a report.
type Participant struct {
	Entity *entity.Entity // as the text names it
	Role   Role
	// Holder is the person whom the gazetteer is sure to have held an unnamed
	// office on the day; LastHeld is the last known one where it is not sure.
	Holder     *entity.Entity
	LastHeld   string
	Via        *entity.Entity // the body through which a list is named
	Surface    string
	Start, End int // bytes of the article's text
}

// Measure is what a stance is about: who keeps it up against whom.
type Measure struct {
	Imposer *entity.Entity
	Target  *entity.Entity // nil where the text names none
	Kind    ontology.MeasureKind
	Name    string // "US embargo on Cuba"
}

// Report is one telling of one act or tie.
type Report struct {
	Relation     ontology.Relation
	Status       ontology.Status
	Aspect       ontology.Aspect
	Background   bool
	Participants []Participant
	Date         ontology.Date
	DateOrigin   ontology.DateOrigin
	DateText     string
	SaidBy       *entity.Entity
	About        string
	Measure      *Measure
	Place        string // id of a gazetteer place
	CAMEO        string
	Sentence     string
	Quote        string
	Start, End   int // of the quote
	PredStart    int
	PredEnd      int
	Rule         string
	Confidence   float64

	named ontology.MeasureKind // of a measure that the text only names: its kind
}

// Skip is a sentence that names two foreign actors and gave no report.
type Skip struct {
	Sentence  string
	Predicate string
	Actors    []string
}
