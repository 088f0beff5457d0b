package ask

import (
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/ingest/text"
)

// A pattern is a sequence of nodes that a stretch of a question may match.
type pattern []node

// node is one part of a pattern: a word, a prefix that is written together
// with the word after it ("ب+"), a slot ("{X}", "{past}") or alternatives.
type node struct {
	word   string
	prefix string
	slot   string
	either []pattern
}

// parsePattern reads words, prefixes, slots and alternatives "(a|b c|)",
// which may be nested. Words are folded.
func parsePattern(s string) (pattern, error) {
	p, rest, err := patternUntil(s)
	if err != nil {
		return nil, err
	}
	if rest != "" {
		return nil, fmt.Errorf("pattern %q: %q closes nothing", s, rest[:1])
	}
	return p, nil
}

// patternUntil reads up to the end, a bar or a closing bracket.
func patternUntil(s string) (pattern, string, error) {
	var p pattern
	for {
		s = strings.TrimLeft(s, " ")
		if s == "" || s[0] == '|' || s[0] == ')' {
			return p, s, nil
		}
		if s[0] == '(' {
			n, rest, err := eitherOf(s[1:])
			if err != nil {
				return nil, "", err
			}
			p, s = append(p, n), rest
			continue
		}
		end := strings.IndexAny(s, " |()")
		if end < 0 {
			end = len(s)
		}
		p, s = append(p, wordNode(s[:end])), s[end:]
	}
}

func eitherOf(s string) (node, string, error) {
	var n node
	for {
		p, rest, err := patternUntil(s)
		if err != nil {
			return node{}, "", err
		}
		n.either = append(n.either, p)
		if rest == "" {
			return node{}, "", fmt.Errorf("pattern: a bracket is not closed before %q", s)
		}
		if rest[0] == ')' {
			return n, rest[1:], nil
		}
		s = rest[1:]
	}
}

func wordNode(s string) node {
	switch {
	case strings.HasPrefix(s, "{") && strings.HasSuffix(s, "}"):
		return node{slot: s[1 : len(s)-1]}
	case len(s) > 1 && strings.HasSuffix(s, "+"):
		return node{prefix: text.Fold(strings.TrimSuffix(s, "+"))}
	}
	return node{word: text.Fold(s)}
}

// slots calls visit with the name of every slot of p.
func (p pattern) slots(visit func(string)) {
	for _, n := range p {
		if n.slot != "" {
			visit(n.slot)
		}
		for _, alternative := range n.either {
			alternative.slots(visit)
		}
	}
}

// flat lists every sequence of words that p stands for.
func (p pattern) flat() []string {
	all := []string{""}
	for _, n := range p {
		var next []string
		for _, tail := range n.flat() {
			for _, head := range all {
				next = append(next, strings.TrimSpace(head+" "+tail))
			}
		}
		all = next
	}
	return all
}

func (n node) flat() []string {
	switch {
	case n.either != nil:
		var all []string
		for _, p := range n.either {
			all = append(all, p.flat()...)
		}
		return all
	case n.prefix != "":
		return []string{n.prefix + "+"}
	}
	return []string{n.word}
}
