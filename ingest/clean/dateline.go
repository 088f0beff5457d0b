package clean

import (
	"cmp"
	"strings"
	"time"
)

// dateOf reads a line that says when the page appeared, alone or between bars
// beside its author or place: "By A. Writer | 25 September 2025".
func (p *page) dateOf(l line) (published time.Time, hasTime, ok bool) {
	if p.opts.DateLine == nil || l.words > 25 || !strings.ContainsAny(l.text, "0123456789٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹") {
		return time.Time{}, false, false
	}
	if published, hasTime, ok = p.opts.DateLine(l.text); ok {
		return published, hasTime, true
	}
	if endsSentence(l.text) {
		return time.Time{}, false, false
	}
	for _, part := range splitBars(l.text) {
		if published, hasTime, ok = p.opts.DateLine(part); ok {
			return published, hasTime, true
		}
	}
	return time.Time{}, false, false
}

// splitBars cuts a line at the marks that pages put between its parts.
func splitBars(text string) []string {
	parts := strings.FieldsFunc(text, func(r rune) bool { return strings.ContainsRune("|·•/", r) })
	for _, dash := range []string{" - ", " – ", " — "} {
		if before, after, ok := strings.Cut(text, dash); ok {
			parts = append(parts, before, after)
		}
	}
	if len(parts) == 1 {
		return nil
	}
	return parts
}

// readDate takes the first date line for the day of publication; every one is
// read as a frame's line. What stands beside the date may be the author.
func (p *page) readDate(l line) bool {
	published, hasTime, ok := p.dateOf(l)
	if !ok {
		return false
	}
	sameDay := published.Format(time.DateOnly) == p.published.Format(time.DateOnly)
	if p.published.IsZero() || hasTime && !p.hasTime && sameDay {
		p.published, p.hasTime = published, hasTime
	}
	for _, part := range splitBars(l.text) {
		if author, ok := p.opts.Words.after(bylineClass, part); ok && isByline(author) {
			p.author = cmp.Or(p.author, author)
		}
	}
	return true
}
