package source

import (
	"archive/zip"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"strings"
)

// readWord gives the paragraphs of a .docx document, divided by empty lines,
// and the title where a paragraph is marked as one. Deleted passages, comments,
// notes and headers of pages are left out.
func readWord(document *zip.File, core *zip.File) (text string, frame Frame, err error) {
	in, err := document.Open()
	if err != nil {
		return "", Frame{}, fmt.Errorf("is damaged: opening its text: %w", err)
	}
	defer in.Close()
	w := wordText{in: xml.NewDecoder(io.LimitReader(in, maxWordXML))}
	if err := w.read(); err != nil {
		return "", Frame{}, err
	}
	frame = Frame{Title: w.title}
	if core != nil {
		frame.Author = coreAuthor(core)
	}
	if strings.TrimSpace(w.out.String()) == "" {
		return "", Frame{}, errors.New("holds no text: the document has only pictures or is empty")
	}
	return w.out.String(), frame, nil
}

// maxWordXML bounds what is read of a document: its marks take many times the
// room of its text.
const maxWordXML = 8 * MaxFile

// wordText gathers the text of a document.
type wordText struct {
	in    *xml.Decoder
	out   strings.Builder
	line  strings.Builder // the paragraph at hand
	style string
	title string
	depth int // elements that are left out around the one at hand
}

// left are the elements that hold no text of the document, or a second copy of
// it for older programs.
var leftOut = map[string]bool{"del": true, "moveFrom": true, "Fallback": true, "instrText": true, "delText": true}

func (w *wordText) read() error {
	for {
		token, err := w.in.Token()
		if errors.Is(err, io.EOF) {
			return nil
		}
		if err != nil {
			return fmt.Errorf("is damaged: the XML of its text: %w", err)
		}
		if err := w.token(token); err != nil {
			return err
		}
		if w.out.Len() > MaxFile {
			return fmt.Errorf("holds more than %d MB of text, the limit for one article; split it into articles", MaxFile>>20)
		}
	}
}

func (w *wordText) token(token xml.Token) error {
	switch t := token.(type) {
	case xml.StartElement:
		if w.depth > 0 || leftOut[t.Name.Local] {
			w.depth++
			return nil
		}
		return w.start(t)
	case xml.EndElement:
		if w.depth > 0 {
			w.depth--
			return nil
		}
		if t.Name.Local == "p" {
			w.endParagraph()
		}
	}
	return nil
}

func (w *wordText) start(t xml.StartElement) error {
	switch t.Name.Local {
	case "t":
		var text string
		if err := w.in.DecodeElement(&text, &t); err != nil {
			return fmt.Errorf("is damaged: the XML of its text: %w", err)
		}
		w.line.WriteString(text)
	case "tab":
		w.line.WriteString(" ")
	case "br", "cr":
		w.line.WriteString("\n")
	case "noBreakHyphen":
		w.line.WriteString("-")
	case "pStyle":
		for _, a := range t.Attr {
			if a.Name.Local == "val" {
				w.style = a.Value
			}
		}
	}
	return nil
}

func (w *wordText) endParagraph() {
	text := strings.TrimSpace(w.line.String())
	w.line.Reset()
	style := w.style
	w.style = ""
	if text == "" {
		return
	}
	if w.title == "" && strings.EqualFold(style, "Title") {
		w.title = strings.Join(strings.Fields(text), " ")
	}
	w.out.WriteString(text)
	w.out.WriteString("\n\n")
}

// coreAuthor is who a document says that it is by, empty for the names that
// programs put there.
func coreAuthor(core *zip.File) string {
	in, err := core.Open()
	if err != nil {
		return ""
	}
	defer in.Close()
	var properties struct {
		Creator string `xml:"creator"`
	}
	if xml.NewDecoder(io.LimitReader(in, 1<<20)).Decode(&properties) != nil {
		return ""
	}
	name := strings.TrimSpace(properties.Creator)
	if !strings.Contains(name, " ") {
		return "" // "User", "Admin", "python-docx"
	}
	return name
}
