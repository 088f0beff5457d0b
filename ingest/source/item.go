package source

import "time"

// Item is one input as it was found: its bytes and where they come from.
type Item struct {
	ID        string    // file name up to its first dot, or the "id" of a JSON line
	Path      string    // file, or file:line of a JSON Lines record, for messages
	URL       string    // address where known
	Fetched   time.Time // when it was fetched, zero for files
	Bytes     []byte    // raw content; of a JSON line: the text field
	MediaType string    // text/plain, text/html, application/json (a structured article)
	Record    *Record   // set for JSON Lines articles
	Hints     *Hints    // where the parts of a page lie; nil: the general reader finds them
}

// Record is an article that is already taken apart: a line of a JSON Lines file.
type Record struct {
	ID        string  `json:"id"`
	Language  string  `json:"lang"`
	Published *string `json:"published"` // ISO 8601, may be null
	Source    string  `json:"source"`
	URL       string  `json:"url"`
	Title     string  `json:"title"`
	Text      string  `json:"text"`
}
