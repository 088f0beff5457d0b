package clean

import (
	"cmp"
	"errors"
	"fmt"
	"strings"

	"golang.org/x/net/html"
)

// wallWords is how many words a page in front of the one asked for has at most.
const wallWords = 250

// wallMarks are names of scripts in pages that tell people from programs; no
// news holds them.
var wallMarks = []string{"/cdn-cgi/challenge-platform/", "_cf_chl_opt", "captcha-delivery.com", "px-captcha", "_Incapsula_Resource", "/_sec/cp_challenge/", "ddos-guard/js-challenge", "awswaf"}

// checkWall names pages that stand in front of the one that was asked for: a
// check of the browser, a captcha, a request for cookies.
func (p *page) checkWall(doc *html.Node, content string) error {
	lines := collectAll(doc)
	all := wordsOf(lines)
	if all > wallWords {
		return nil
	}
	if p.opts.Words.isWall(p.head.title) || p.opts.Words.isWall(p.head.heading) {
		return errWall(cmp.Or(p.head.title, p.head.heading))
	}
	consents := 0
	for _, l := range lines {
		if p.opts.Words.isWall(l.text) && all < wallWords/2 {
			return errWall(l.text)
		}
		if p.opts.Words.begins(consentClass, l.text) {
			consents++
		}
	}
	for _, mark := range wallMarks {
		if strings.Contains(content, mark) && all < wallWords/3 {
			return errWall(cmp.Or(p.head.title, mark))
		}
	}
	if consents >= 2 && p.prose() < 60 {
		return errors.New("is a cookie wall, not the page: it asks for consent and shows no article; save the page after answering it")
	}
	return nil
}

func errWall(text string) error {
	return fmt.Errorf("is a check for robots, not the page: it says %.80q; save the page from a browser", text)
}

// prose is the number of words in paragraphs that ask for nothing.
func (p *page) prose() int {
	n := 0
	for _, piece := range p.body {
		if l := newLine(piece.text, 0); l.isProse() && !p.opts.Words.begins(consentClass, piece.text) && !strings.Contains(strings.ToLower(piece.text), "cookie") {
			n += l.words
		}
	}
	return n
}

// collectAll gives every line that the page shows.
func collectAll(doc *html.Node) []line {
	c := collector{all: true}
	c.walk(doc, false)
	c.flush(false)
	return c.lines
}
