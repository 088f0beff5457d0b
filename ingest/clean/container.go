package clean

import (
	"cmp"
	"time"

	"github.com/diplograph/diplograph/ingest/source"
)

// takeFrame takes what the container of an article says before its text is
// read: letters, entries of feeds and documents say nothing of themselves.
func (p *page) takeFrame(f *source.Frame) {
	if f == nil {
		return
	}
	p.title, p.author, p.source, p.language = squeeze(tidy(f.Title)), squeeze(f.Author), squeeze(f.Source), languageCode(f.Language)
	p.published, p.hasTime, p.modified, p.partial = f.Published, f.HasTime, f.Modified, f.Partial
}

// fillFrom takes from the container what a page does not say itself.
func (p *page) fillFrom(f *source.Frame) {
	if f == nil {
		return
	}
	p.title, p.author, p.source = cmp.Or(p.title, squeeze(f.Title)), cmp.Or(p.author, squeeze(f.Author)), cmp.Or(p.source, squeeze(f.Source))
	p.language, p.partial = cmp.Or(p.language, languageCode(f.Language)), cmp.Or(p.partial, f.Partial)
	sameDay := p.published.Format(time.DateOnly) == f.Published.Format(time.DateOnly)
	if p.published.IsZero() || f.HasTime && !p.hasTime && sameDay {
		p.published, p.hasTime = f.Published, f.HasTime
	}
	if p.modified.IsZero() {
		p.modified = f.Modified
	}
}
