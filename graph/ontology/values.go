package ontology

// Kind tells what sort of actor a node is.
type Kind string

// The kinds of actors.
const (
	Country      Kind = "country"
	Person       Kind = "person"
	Organization Kind = "organization"
)

// Status tells whether an act happened.
type Status string

// The statuses of an act.
const (
	Occurred Status = "occurred" // happened, is going on, is a standing position
	Planned  Status = "planned"  // announced, expected
	Denied   Status = "denied"   // the text says that it did not happen
	Possible Status = "possible" // hypothetical, conditional, feared
)

// Aspect tells how an act lies in time.
type Aspect string

// The aspects of an act.
const (
	PointEvent Aspect = "event"    // happened at a time
	Ongoing    Aspect = "ongoing"  // is going on: a war, a negotiation
	Standing   Aspect = "standing" // a position, a measure in force
)

// MeasureKind tells what sort of measure a state keeps up.
type MeasureKind string

// The kinds of measures: a closed list.
const (
	Embargo       MeasureKind = "embargo"
	SanctionsKind MeasureKind = "sanctions"
	Tariff        MeasureKind = "tariff"
	Ban           MeasureKind = "ban"
	Listing       MeasureKind = "listing"
	Blockade      MeasureKind = "blockade"
	Siege         MeasureKind = "siege"
	War           MeasureKind = "war"
	Occupation    MeasureKind = "occupation"
	Law           MeasureKind = "law"
	Activity      MeasureKind = "activity"
)

// DateOrigin tells where a date comes from.
type DateOrigin string

// The origins of a date.
const (
	Stated      DateOrigin = "stated"   // "24 September 2025"
	Resolved    DateOrigin = "resolved" // "on Wednesday", against the publication date
	OriginLacks DateOrigin = "unknown"
)

// Known reports whether k is one of the kinds of measures.
func (k MeasureKind) Known() bool {
	switch k {
	case Embargo, SanctionsKind, Tariff, Ban, Listing, Blockade, Siege, War, Occupation, Law, Activity:
		return true
	}
	return false
}

// Known reports whether s is one of the statuses.
func (s Status) Known() bool {
	return s == Occurred || s == Planned || s == Denied || s == Possible
}

// Known reports whether a is one of the aspects.
func (a Aspect) Known() bool { return a == PointEvent || a == Ongoing || a == Standing }

// Known reports whether o is one of the origins of a date.
func (o DateOrigin) Known() bool { return o == Stated || o == Resolved || o == OriginLacks }
