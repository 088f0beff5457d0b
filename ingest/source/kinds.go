package source

import (
	"bytes"
	"path/filepath"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/ingest/source/feed"
)

// kind is a form of input.
type kind string

const (
	plainText kind = "text/plain"
	htmlPage  kind = "text/html"
	jsonLines kind = "application/jsonl"
	jsonFile  kind = "application/json"
	feedFile  kind = "application/rss+xml"
	letter    kind = "message/rfc822"
	pdfFile   kind = "application/pdf"
	wordFile  kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
	tableFile kind = "text/csv"
	webFile   kind = "application/warc"
	zipFile   kind = "application/zip"
	addresses kind = "text/uri-list"
	oldWord   kind = "application/msword"
)

// endings are the kinds by the ends of file names.
var endings = map[string]kind{
	".txt": plainText, ".html": htmlPage, ".htm": htmlPage, ".xhtml": htmlPage, ".jsonl": jsonLines, ".ndjson": jsonLines, ".json": jsonFile,
	".xml": feedFile, ".rss": feedFile, ".atom": feedFile, ".rdf": feedFile, ".eml": letter, ".pdf": pdfFile, ".docx": wordFile, ".doc": oldWord,
	".csv": tableFile, ".tsv": tableFile, ".warc": webFile, ".wet": webFile, ".zip": zipFile,
}

// packings are the ends of names of compressed files.
var packings = map[string]bool{".gz": true, ".zst": true}

// kindOf tells the kind by a file's name or the path of an address, empty where
// it says nothing.
func kindOf(path string) kind {
	ext := strings.ToLower(filepath.Ext(path))
	if packings[ext] {
		ext = strings.ToLower(filepath.Ext(path[:len(path)-len(ext)]))
	}
	return endings[ext]
}

// isBulk reports names of files that hold more than memory should.
func isBulk(path string) bool {
	k := kindOf(path)
	return packings[strings.ToLower(filepath.Ext(path))] || k == jsonLines || k == webFile || k == zipFile || k == tableFile
}

// knownEndings lists them for messages.
func knownEndings() string {
	var names []string
	for ext := range endings {
		names = append(names, ext)
	}
	slices.Sort(names)
	return strings.Join(names, " ") + ", also .gz and .zst of these"
}

// mediaKinds are the kinds by the media type under which a site sends them,
// where the bytes alone would not tell.
var mediaKinds = map[string]kind{
	"text/csv": tableFile, "text/tab-separated-values": tableFile, "message/rfc822": letter, "text/uri-list": addresses,
	"application/x-ndjson": jsonLines, "application/jsonl": jsonLines, "application/warc": webFile,
}

// headBytes is how much of an input is looked at to tell its kind.
const headBytes = 4096

// sniff judges content by its first bytes.
func sniff(head []byte) kind {
	switch {
	case bytes.HasPrefix(head, []byte("%PDF-")):
		return pdfFile
	case bytes.HasPrefix(head, []byte("PK\x03\x04")):
		return zipFile
	case bytes.HasPrefix(head, []byte("\xd0\xcf\x11\xe0")):
		return oldWord
	case bytes.HasPrefix(head, []byte("WARC/")):
		return webFile
	}
	head = bytes.TrimSpace(bytes.TrimPrefix(head, []byte("\ufeff")))
	switch {
	case feed.Looks(head):
		return feedFile
	case bytes.HasPrefix(head, []byte("{")):
		return jsonLines
	case bytes.HasPrefix(head, []byte("[")) && bytes.HasPrefix(bytes.TrimSpace(head[1:]), []byte("{")):
		return jsonFile
	case bytes.HasPrefix(head, []byte("<")):
		return htmlPage
	case isAddressList(head):
		return addresses
	case isGDELT(head):
		return addresses
	case isLetter(head):
		return letter
	case isTable(head):
		return tableFile
	}
	return plainText
}

// refine corrects what a name says by the content: an .xml or .json file may be
// anything, a .txt or .csv file may be a list of addresses, a page saved as
// .html may be a feed.
func refine(k kind, head []byte) kind {
	seen := sniff(head)
	switch {
	case k == "":
		return seen
	case seen == pdfFile || seen == webFile || seen == oldWord:
		return seen
	case k == jsonFile && seen == feedFile, k == htmlPage && seen == feedFile:
		return seen
	case k == feedFile && seen == htmlPage && bytes.Contains(bytes.ToLower(head), []byte("<html")):
		return htmlPage // XHTML
	case (k == plainText || k == tableFile) && seen == addresses:
		return seen
	case k == wordFile && seen != zipFile, k == pdfFile:
		return k // the reader says what is wrong
	}
	return k
}
