package source

import "time"

// Item is one input as it was found: its bytes and where they come from.
type Item struct {
	ID        string    // file name up to its first dot, the "id" of a record, the address of a page in an archive
	Path      string    // file, or file:line of a record, or file#number of a part, for messages
	URL       string    // address where known
	Fetched   time.Time // when it was fetched, zero for files
	Bytes     []byte    // raw content; of a record: the text field
	MediaType string    // text/plain, text/html, both also with a charset, application/json (a structured article)
	Record    *Record   // set for articles that are already taken apart
	Frame     *Frame    // what the container says of the article; may be nil
	Hints     *Hints    // where the parts of a page lie; nil: the general reader finds them
}

// Frame is what the container of an article says of it: the entry of a feed,
// the head of a letter, the cells of a table. Every field may be empty.
type Frame struct {
	Title     string
	Author    string
	Source    string
	Language  string // as given: "ar", "fr-FR"
	Published time.Time
	Modified  time.Time
	HasTime   bool   // Published tells the time of day as well
	Partial   string // why the text is not the whole article; empty where it is
}

// Record is an article that is already taken apart: a line of a JSON Lines file.
type Record struct {
	ID        string  `json:"id"`
	Language  string  `json:"lang"`
	Published *string `json:"published"` // ISO 8601, may be null
	Modified  string  `json:"-"`         // ISO 8601, may be empty
	Source    string  `json:"source"`
	URL       string  `json:"url"`
	Title     string  `json:"title"`
	Author    string  `json:"-"`
	Text      string  `json:"text"`
	Partial   string  `json:"-"` // why the text is not the whole article
}
