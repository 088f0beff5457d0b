package clean

import (
	"cmp"
	"net/url"
	"regexp"
	"strings"
)

// readSaved reads a page as people save it: the frame (outlet, title, date
// line, author, captions) and the body below it.
func (p *page) readSaved(lines []line) {
	end := p.frameEnd(lines)
	chunked := len(lines) > 0 && lines[0].chunk != lines[len(lines)-1].chunk
	p.readFrame(lines[:end], chunked)
	p.readBody(lines[end:])
}

// maxFrame is the number of lines in which a frame is looked for.
const maxFrame = 30

// frameEnd finds the first line of the body: the first paragraph, unless it is
// a title that ends like one and a date line follows.
func (p *page) frameEnd(lines []line) int {
	titled := p.title != ""
	for i, l := range lines {
		switch {
		case i >= maxFrame:
			return 0 // no frame is that long: it is a list of short lines
		case p.isFrameLine(l):
		case l.isProse() && !titled && l.words < 25 && p.dateFollows(lines[i+1:]):
			titled = true
		case l.isProse():
			return i
		case l.words >= 4:
			titled = true
		}
	}
	return p.frameOfShortLines(lines)
}

// isFrameLine reports a line that belongs to a frame whatever its length.
func (p *page) isFrameLine(l line) bool {
	if _, _, ok := p.dateOf(l); ok {
		return true
	}
	for _, class := range []pageClass{bylineClass, sourceClass, captionClass, titleClass, linkClass} {
		rest, ok := p.opts.Words.after(class, l.text)
		if ok && l.words <= 20 && (class != bylineClass || isByline(rest)) {
			return true
		}
	}
	return isLink(l.text)
}

// dateFollows reports a date line before the next paragraph.
func (p *page) dateFollows(lines []line) bool {
	for i, l := range lines {
		if _, _, ok := p.dateOf(l); ok {
			return true
		}
		if i >= 5 || l.isProse() {
			return false
		}
	}
	return false
}

// frameOfShortLines ends the frame of a text without a paragraph: behind its
// date line, else behind its title.
func (p *page) frameOfShortLines(lines []line) int {
	for i, l := range lines {
		if _, _, ok := p.dateOf(l); ok && i+1 < len(lines) {
			return i + 1
		}
	}
	if len(lines) > 0 && p.title == "" {
		return 1
	}
	return 0
}

// readFrame sorts the lines above the body. chunked tells that the page has
// empty lines between its parts.
func (p *page) readFrame(lines []line, chunked bool) {
	var open []line // lines that say nothing of what they are
	dateAt := -1
	dateChunk := -1
	for _, l := range lines {
		if p.readFrameLine(l) {
			if _, _, ok := p.dateOf(l); ok && dateAt < 0 {
				dateAt, dateChunk = len(open), l.chunk
			}
			continue
		}
		open = append(open, l)
	}
	title := p.titleOf(open, dateAt)
	if title >= 0 {
		p.title = open[title].text
	}
	for i, l := range open {
		switch {
		case i < title:
			p.beforeTitle(l)
		case i > title:
			p.afterTitle(l, open, chunked && l.chunk == dateChunk && i >= dateAt)
		}
	}
}

// readFrameLine reads a line that tells what it is.
func (p *page) readFrameLine(l line) bool {
	if p.readMeta(l) || isLink(l.text) || isBreadcrumb(l.text) || p.opts.Words.button(l.text) {
		if isLink(l.text) && p.url == "" {
			p.url = l.text
		}
		return true
	}
	if p.opts.Words.outlet(l.text) {
		p.source = cmp.Or(p.source, l.text)
		return true
	}
	if rest, ok := p.opts.Words.after(titleClass, l.text); ok && rest != "" && strings.Contains(l.text, ":") {
		p.title = rest
		return true
	}
	if rest, ok := p.opts.Words.after(linkClass, l.text); ok && isLink(rest) {
		p.url = cmp.Or(p.url, rest)
		return true
	}
	return false
}

// readMeta reads date lines, bylines and sources.
func (p *page) readMeta(l line) bool {
	if p.readDate(l) {
		return true
	}
	if l.words > 20 {
		return false
	}
	words := p.opts.Words
	if author, ok := words.after(bylineClass, l.text); ok && isByline(author) {
		p.author = cmp.Or(p.author, author)
		return true
	}
	if name, ok := words.after(sourceClass, l.text); ok && l.words <= 8 {
		p.source = cmp.Or(p.source, name)
		return true
	}
	return false
}

// duration begins the line of a film: "2:34 Talks end in Geneva".
var duration = regexp.MustCompile(`^\d{1,2}:\d\d(?::\d\d)? \S`)

// isAside reports a caption, a link to another article, a credit.
func (p *page) isAside(l line) bool {
	if l.words > 20 {
		return false
	}
	_, caption := p.opts.Words.after(captionClass, l.text)
	_, noise := p.opts.Words.after(noiseClass, l.text)
	return caption || noise || !l.isProse() && (p.opts.Words.credited(l.text) || duration.MatchString(l.text))
}

// titleOf picks the title among the open lines: the first of six words or more
// before the date line, else the longest, the later of two as long, because an
// outlet stands above.
func (p *page) titleOf(open []line, dateAt int) int {
	if p.title != "" {
		return -1
	}
	end := len(open)
	if dateAt > 0 {
		end = dateAt
	}
	best := -1
	for i, l := range open[:end] {
		aside := p.isAside(l) // a headline may begin with "Video:", but any other line is rather the title
		if best < 0 || p.isAside(open[best]) || l.words >= open[best].words && !aside {
			best = i
		}
		if !aside && (l.words >= 6 || l.heading) {
			return i
		}
	}
	return best
}

// beforeTitle takes the first short line above the title for the outlet; what
// else stands there is the name of a section.
func (p *page) beforeTitle(l line) {
	if p.source == "" && l.words <= 6 && !p.isAside(l) {
		p.source = l.text
	}
}

// afterTitle sorts a line between title and body: a repeated one is a caption,
// a name the author, what stands right below the date a caption; what is as
// long as a headline is one.
func (p *page) afterTitle(l line, open []line, besideDate bool) {
	switch {
	case l.text == p.title || l.text == p.source || count(open, l.text) > 1 || p.isAside(l):
	case p.author == "" && l.looksLikeName():
		p.author = l.text
	case l.words >= 6 && !besideDate:
		p.body = append(p.body, piece{Subhead, l.text})
	}
}

func count(lines []line, text string) int {
	n := 0
	for _, l := range lines {
		if l.text == text {
			n++
		}
	}
	return n
}

func isLink(text string) bool {
	u, err := url.Parse(text)
	return err == nil && (u.Scheme == "http" || u.Scheme == "https") && u.Host != ""
}

// isBreadcrumb reports the path of a page: "Home > World > Russia".
func isBreadcrumb(text string) bool {
	return strings.Count(text, " > ")+strings.Count(text, " › ")+strings.Count(text, " » ") >= 2
}
