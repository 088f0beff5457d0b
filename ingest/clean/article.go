package clean

import "time"

// Article is a cleaned news article: plain text with its frame.
type Article struct {
	ID        string
	Path      string // for messages
	Language  string // ISO 639-1
	Source    string // outlet
	URL       string
	Title     string
	Author    string
	Published time.Time // zero when not known
	HasTime   bool      // Published tells the time of day as well
	Modified  time.Time // zero when not known
	Partial   string    // why Text is not the whole article; empty where it is
	Next      string    // address of the following page of the same article, which Append joins
	// Text is what every span in the program counts bytes of: title, blank
	// line, body. The body's paragraphs are divided by a blank line.
	Text   string
	Blocks []Block // in the order of Text, no two overlap
}

// BlockKind tells what a block of an article is.
type BlockKind string

// The kinds of blocks.
const (
	Title     BlockKind = "title"
	Subhead   BlockKind = "subhead"
	Paragraph BlockKind = "paragraph"
)

// Block is a stretch of Article.Text. Outlet, date line, author and captions
// are no blocks: they are not in Text at all.
type Block struct {
	Kind       BlockKind
	Start, End int // bytes of Article.Text
}
