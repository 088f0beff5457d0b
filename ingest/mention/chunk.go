package mention

import (
	"github.com/diplograph/diplograph/ingest/calendar"
	"github.com/diplograph/diplograph/ingest/lang"
	"github.com/diplograph/diplograph/ingest/text"
)

// ChunkKind tells what a chunk does in its sentence.
type ChunkKind uint8

// The kinds of chunks.
const (
	WordChunk ChunkKind = iota // a word that the lexicon does not know, or a plain noun
	ActorChunk
	VerbChunk
	NounChunk // a noun that predicates: meeting, embargo
	AdjChunk  // an adjective or participle that predicates
	PrepChunk
	ConjChunk
	CompChunk
	InfChunk
	RelChunk
	SubChunk
	NegChunk
	ModalChunk
	AuxChunk
	PassiveChunk
	DetChunk
	IncludeChunk
	PossessiveChunk // English 's
	CommaChunk
	ColonChunk
	DashChunk
	SemicolonChunk
	QuoteChunk
	OpenChunk // parenthesis
	CloseChunk
	StopChunk
	DateChunk
	PlaceChunk
	SourceChunk // according to
	SkipChunk
	CompoundChunk // a hyphenated participle: "US-backed"
)

// DefiniteValue is the value of a determiner that refers to what was told
// before: the, these.
const DefiniteValue = "def"

// AnyValue is the value of a determiner of what may be any of its kind: a, any.
const AnyValue = "any"

// StateValue is the value of a plain word for a state: country.
const StateValue = "state"

// NeuterValue is the value of a verb whose subject is a neuter: «сообщило».
const NeuterValue = "3n"

// RankValue is the value of a determiner that picks one of many: «أول دولة».
const RankValue = "rank"

// CountValue is the value of a determiner that counts: dos, mil. In a language with
// cases the genitive behind it stands for subject or object.
const CountValue = "count"

// SameValue is the value of a word behind which stands who did what was told last: "as did".
const SameValue = "same"

// GuestValue is the value of a word that says of the person behind it that he is on a visit:
// "visiting".
const GuestValue = "guest"

// ThusValue is the value of an adverb that points back to what was said before it: «هكذا».
const ThusValue = "thus"

// JointValue is the value of an adverb that says of several that they do it together: jointly.
const JointValue = "joint"

// LandmarkValue is the value of a word for a building or place that bears a name: palace.
const LandmarkValue = "landmark"

// Chunk is a stretch of tokens with one part to play, or a clitic of one.
type Chunk struct {
	Kind   ChunkKind
	Form   Form
	Def    bool
	Future bool
	Plural bool // of a verb: its subject is plural; of a Russian noun: it is
	Owned  bool // of a plain Arabic word: it is written as one with the pronoun of its owner
	Dative bool // of a pronoun before a verb: to whom: "le pidió"
	// Cases are those that the head's form may stand for, none where the
	// language has no cases or the form does not tell.
	Cases       Cases
	First, Last int // tokens
	Start, End  int // bytes
	Value       string
	Fold        string // of the first token
	Tail        string // of the last token
	Lemma       *Lemma // predicates
	Pron        string // suffix or possessive pronoun of a noun or verb
	Actor       *Phrase
	Date        *calendar.Phrase
	Place       string     // id of a place
	ByCase      []CasePrep // of a preposition: what it means before some case
}

// PhraseKind tells how an actor is named.
type PhraseKind uint8

// The ways of naming an actor.
const (
	ByName        PhraseKind = iota // a name of the gazetteer
	ByAdjective                     // a nationality adjective: the state
	ByOffice                        // an office, with or without its holder's name
	ByOrgan                         // an organ of a state: "the Russian foreign ministry"
	ByPronoun                       // he, they
	ByReference                     // "the two ministers", "both sides"
	ByCounterpart                   // "his Cuban counterpart"
	ByNewName                       // a person whom only the text knows
)

// Phrase is an actor phrase: who is named, not yet which actor is meant.
type Phrase struct {
	Kind       PhraseKind
	Plural     bool
	Dual       bool
	Pointed    bool   // of a reference to a body: "this alliance", one told of before
	AnyBody    bool   // of a reference to a body: the word fits any ("the bloc")
	Members    bool   // "members of the alliance", not the alliance itself
	MembersOf  string // of a list: the body of which the text calls them members
	Spread     bool   // one of the holders of a plural office
	Possessive bool   // stands as a possessor: "Russia's"
	Former     bool
	Seat       bool // a capital that stands for its state
	Quoted     bool
	Held       bool // holds what stands behind: "the rebel-held town"
	First      int  // tokens
	Last       int
	Start, End int // bytes of the whole phrase
	Actor      string
	Offices    []Office // offices that the phrase gives to the person
	Name       string   // of a person whom the text names: as written
	NameStart  int
	NameEnd    int
	Person     string   // gazetteer id of the person named, if known
	Local      int      // 1 + running number of a person introduced by the article
	Of         []string // ids of states or bodies of the office, organ or counterpart
	OfPron     string   // the organ or counterpart is of whoever this pronoun stands for
	Organ      *lang.Organ
	Word       string       // of an office, a group or a reference to a body: its folded noun, without article
	Thing      bool         // of a group: what a state uses, nobody
	Ref        string       // of a reference: pair.country, latter ...
	Among      []string     // of a reference to a state: ids of those that it may mean, nil for any
	Person3    string       // of a pronoun: 3sm ...
	List       []*Phrase    // coordination; the phrase itself is then empty
	Via        *Phrase      // the group through which a list is named
	Through    *lang.Office // of a body: the office of those who stand for it, "EU foreign ministers"
	Ruler      *Phrase      // of a state that is named by somebody's government or forces: that one, with his office
	Candidates []string     // ids of the gazetteer's actors that the words could name
	Others     []string     // who else bears a name or adjective of several
	Usual      string       // whom it means where the article names no other
}

// Office is an office as an actor phrase names it.
type Office struct {
	Office     *lang.Office
	Of         []string // ids of states or bodies, several for a plural office
	OfPron     string
	OfWord     string   // where OfPron refers to a body: the word for it, "agency"
	Titled     bool     // an honorific opens the phrase: «معالي الوزير»
	Kingdom    bool     // of «المملكة», whichever that is
	Host       string   // of an envoy: the state or body to which he is sent
	Hosts      []string // of several envoys: those to which the others are sent
	Former     bool
	Designate  bool
	Acting     bool // of a designate: he acts already
	Unknown    bool // it is of something that no table has, "president of the Green Institute", or of whom the article must tell
	Part       bool // of a part of the state that no table has: "the head of Russia's state nuclear agency"
	Start, End int
	Def        bool
	Any        bool  // anybody who has it, in Arabic an office and its state without the article: «وزير إيراني»
	Sole       bool  // one who leads, of what stands right beside: "the IAEA chief", not "a Hamas leader" nor "the UN disarmament chief"
	ofPieces   []int // pieces that name the states
}

// Sentence is a sentence in chunks.
type Sentence struct {
	text.Sentence
	Chunks   []Chunk
	Dateline string // state of the capital in front where the report was written, no chunk: "SEOUL (Yonhap) --"
}
