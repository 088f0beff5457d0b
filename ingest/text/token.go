package text

// TokenKind tells what a token is.
type TokenKind uint8

// The kinds of tokens.
const (
	Word TokenKind = iota
	Number
	Punct
)

// Token is a word, a number or a mark of punctuation.
type Token struct {
	Start, End int    // bytes of the article's text
	Raw        string // as written
	Fold       string // folded for look-up
	Kind       TokenKind
	Upper      bool // begins with a capital (scripts that have them)
}

// SentenceKind tells where a sentence stands.
type SentenceKind uint8

// The kinds of sentences.
const (
	Body SentenceKind = iota
	Title
	Subhead
)

// Sentence is a sentence of an article with its tokens.
type Sentence struct {
	Start, End int
	Kind       SentenceKind
	Paragraph  int // running number of the block that holds it
	Tokens     []Token
}
