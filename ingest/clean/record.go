package clean

import (
	"fmt"
	"strings"
	"time"

	"github.com/diplograph/diplograph/ingest/source"
)

// readRecord reads an article that is already taken apart. Its text is used as
// given, a paragraph a line, unless it begins with the frame of a saved page
// (its title is a line of it).
func readRecord(record *source.Record, opts Options) (*page, error) {
	if len(record.Text) > MaxText {
		return nil, tooLong(len(record.Text))
	}
	text := tidy(record.Text)
	if err := checkText(text); err != nil {
		return nil, err
	}
	p := &page{
		opts: opts, title: strings.TrimSpace(tidy(record.Title)), source: record.Source, url: record.URL, language: languageCode(record.Language),
		author: squeeze(record.Author), partial: record.Partial,
	}
	if record.Modified != "" {
		p.modified, _, _ = parseISO(record.Modified) // one that is none is no reason to lose the article
	}
	if record.Published != nil && *record.Published != "" {
		var err error
		if p.published, p.hasTime, err = parseISO(*record.Published); err != nil {
			return nil, err
		}
	}
	lines := splitLines(text)
	if p.title != "" && holdsFrame(lines, p.title) {
		p.readSaved(lines)
		return p, nil
	}
	last := lastProse(lines)
	for i, l := range lines {
		kind := Paragraph
		if l.isHead() && i < last {
			kind = Subhead
		}
		if l.text != p.title {
			p.body = append(p.body, piece{kind, l.text})
		}
	}
	return p, nil
}

// holdsFrame reports the title among the first lines of the text, something
// other than the body between it and the first paragraph.
func holdsFrame(lines []line, title string) bool {
	for i, l := range lines[:min(len(lines), 5)] {
		if l.text == title {
			return i > 0 || len(lines) > 1 && !lines[1].isProse()
		}
	}
	return false
}

var isoLayouts = []string{time.RFC3339, "2006-01-02T15:04:05", "2006-01-02T15:04", "2006-01-02 15:04:05", "2006-01-02 15:04", "2006-01-02T15:04:05-0700", "2006-01-02 15:04:05-07:00", "2006-01-02 15:04:05 -0700", "2006-01-02T1504Z07:00", "20060102T150405Z0700"}

// parseISO reads an ISO 8601 day or time.
func parseISO(text string) (published time.Time, hasTime bool, err error) {
	text = strings.TrimSpace(text)
	if t, err := time.Parse("2006-01-02", text); err == nil {
		return t, false, nil
	}
	for _, layout := range isoLayouts {
		if t, err := time.Parse(layout, text); err == nil {
			return t, true, nil
		}
	}
	return time.Time{}, false, fmt.Errorf("published %q is no ISO 8601 date (want 2025-09-25 or 2025-09-25T08:09:00Z)", text)
}
