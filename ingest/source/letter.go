package source

import (
	"bufio"
	"bytes"
	"context"
	"encoding/base64"
	"errors"
	"fmt"
	"io"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net/mail"
	"regexp"
	"strings"

	"golang.org/x/net/html/charset"

	texts "github.com/diplograph/diplograph/ingest/source/charset"
	"github.com/diplograph/diplograph/ingest/source/stamp"
)

// maxParts is the number of parts of a letter that are looked at.
const maxParts = 200

var headField = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9-]*:`)

// isLetter reports the head of a letter: fields of mail, the first line one.
func isLetter(head []byte) bool {
	if bytes.HasPrefix(head, []byte("From ")) {
		_, head, _ = bytes.Cut(head, []byte("\n"))
	}
	if !headField.Match(head) {
		return false
	}
	found := 0
	for line := range bytes.Lines(head) {
		if len(bytes.TrimSpace(line)) == 0 {
			break
		}
		name, _, _ := bytes.Cut(line, []byte(":"))
		switch strings.ToLower(string(name)) {
		case "from", "to", "subject", "date", "message-id", "mime-version", "received", "return-path", "content-type", "delivered-to":
			found++
		}
	}
	return found >= 3
}

// letter reads a letter: its text, the plain one where it has several forms of
// it, its subject for the title and its date for the day of publication.
// Attachments are left alone.
func (r *Reader) letter(_ context.Context, p part, body *bufio.Reader, yield yielder) bool {
	raw, err := readBounded(body)
	if err != nil {
		return fail(yield, p.path, err)
	}
	item, err := readLetter(raw)
	if err != nil {
		return fail(yield, p.path, err)
	}
	item.ID, item.Path = p.name(), p.path
	return yield(item, nil)
}

func readLetter(raw []byte) (Item, error) {
	if bytes.HasPrefix(raw, []byte("From ")) { // the line before letters in a mailbox
		_, raw, _ = bytes.Cut(raw, []byte("\n"))
	}
	message, err := mail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return Item{}, fmt.Errorf("is no letter: %w", err)
	}
	head := message.Header
	frame := Frame{Title: words(head.Get("Subject")), Author: author(head.Get("From"))}
	frame.Published, frame.HasTime, _ = stamp.Parse(commentless(head.Get("Date")), "")
	best := &body{}
	best.look(map[string][]string(head), message.Body, 0)
	if best.bytes == nil {
		if best.failure != nil {
			return Item{}, best.failure
		}
		return Item{}, errors.New("is a letter without text: it has only attachments")
	}
	if best.cut {
		frame.Partial = "the letter is cut"
	}
	return Item{Bytes: best.bytes, MediaType: best.mediaType, Frame: &frame}, nil
}

// commentless drops "(UTC)" behind a date.
func commentless(date string) string {
	date, _, _ = strings.Cut(date, "(")
	return strings.TrimSpace(date)
}

// words decodes a field of the head, in whatever charset it is.
func words(field string) string {
	decoder := mime.WordDecoder{CharsetReader: charset.NewReaderLabel}
	decoded, err := decoder.DecodeHeader(field)
	if err != nil {
		decoded = field
	}
	if text, _, err := texts.Decode([]byte(decoded)); err == nil {
		decoded = text // some programs write the bytes as they are
	}
	return strings.Join(strings.Fields(decoded), " ")
}

func author(from string) string {
	parser := mail.AddressParser{WordDecoder: &mime.WordDecoder{CharsetReader: charset.NewReaderLabel}}
	if a, err := parser.Parse(from); err == nil {
		return strings.TrimSpace(a.Name)
	}
	name, _, _ := strings.Cut(words(from), "<")
	return strings.Trim(name, `" `)
}

// body is the best text of a letter so far: plain before HTML, unless the
// plain one only says that there is another.
type body struct {
	bytes     []byte
	mediaType string
	cut       bool // the text ends too early
	parts     int
	failure   error
}

// look reads a part and the parts in it.
func (b *body) look(head map[string][]string, in io.Reader, depth int) {
	get := func(name string) string { return strings.Join(head[name], " ") }
	if b.parts++; b.parts > maxParts || depth > 10 {
		return
	}
	kind, params, err := mime.ParseMediaType(get("Content-Type"))
	if err != nil {
		kind, params = "text/plain", map[string]string{"charset": texts.FromMediaType(get("Content-Type"))}
	}
	disposition, _, _ := mime.ParseMediaType(get("Content-Disposition"))
	switch {
	case strings.HasPrefix(kind, "multipart/"):
		b.parted(in, params["boundary"], depth)
	case disposition == "attachment":
	case kind == "message/rfc822":
		b.forwarded(decodeTransfer(get("Content-Transfer-Encoding"), in), depth)
	case kind == "text/plain" || kind == "text/html":
		b.take(kind, params["charset"], decodeTransfer(get("Content-Transfer-Encoding"), in))
	}
}

func (b *body) parted(in io.Reader, boundary string, depth int) {
	if boundary == "" {
		b.failure = errors.New("is a letter whose parts cannot be told apart: it names no boundary")
		return
	}
	parts := multipart.NewReader(in, boundary)
	for b.parts <= maxParts {
		part, err := parts.NextRawPart()
		if err != nil {
			if !errors.Is(err, io.EOF) {
				b.failure = errors.New("is cut: the letter ends inside a part")
			}
			return
		}
		b.look(map[string][]string(part.Header), part, depth+1)
	}
}

func (b *body) forwarded(in io.Reader, depth int) {
	if message, err := mail.ReadMessage(in); err == nil {
		b.look(map[string][]string(message.Header), message.Body, depth+1)
	}
}

// shortText is the number of bytes of a plain part that may be a hint to the
// HTML part: "Your program shows no HTML."
const shortText = 200

func (b *body) take(kind, label string, in io.Reader) {
	raw, err := io.ReadAll(in)
	if err != nil && len(raw) == 0 {
		b.failure = errors.New("is cut or badly encoded: the text of the letter cannot be decoded")
		return
	}
	raw = bytes.TrimSpace(raw)
	have := len(b.bytes)
	better := have == 0 || kind == b.mediaTypeBare() && len(raw) > 4*have || kind == "text/html" && b.mediaTypeBare() == "text/plain" && have < shortText ||
		kind == "text/plain" && b.mediaTypeBare() == "text/html" && len(raw) >= shortText
	if len(raw) == 0 || !better {
		return
	}
	if text, _, err := texts.Decode(raw, label, texts.FromHTML(raw)); err == nil {
		raw = []byte(text)
	}
	b.bytes, b.mediaType, b.cut = raw, kind+"; charset=utf-8", err != nil
}

func (b *body) mediaTypeBare() string {
	kind, _, _ := strings.Cut(b.mediaType, ";")
	return kind
}

func decodeTransfer(encoding string, in io.Reader) io.Reader {
	switch strings.ToLower(strings.TrimSpace(encoding)) {
	case "quoted-printable":
		return quotedprintable.NewReader(in)
	case "base64":
		return base64.NewDecoder(base64.StdEncoding, &alphabet{in})
	}
	return in
}

// alphabet leaves only the characters of base64: programs wrap it in many ways.
type alphabet struct{ r io.Reader }

func (a *alphabet) Read(p []byte) (int, error) {
	for {
		n, err := a.r.Read(p)
		kept := 0
		for _, c := range p[:n] {
			if c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '=' {
				p[kept] = c
				kept++
			}
		}
		if kept > 0 || err != nil || len(p) == 0 {
			return kept, err
		}
	}
}
