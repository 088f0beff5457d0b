package source

import (
	"bufio"
	"bytes"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"hash/maphash"
	"io"
	"iter"
	"regexp"
	"strings"
	"unicode"
)

// isAddressList reports text whose lines are all addresses, or lines of GDELT's
// list of files ("size checksum address"). A single address above a text is a
// saved page.
func isAddressList(head []byte) bool {
	lines, whole := bytes.Split(head, []byte("\n")), len(head) < headBytes-4
	if !whole {
		lines = lines[:len(lines)-1]
	}
	found := 0
	for _, line := range lines {
		text := strings.TrimSpace(string(line))
		if text == "" || strings.HasPrefix(text, "#") {
			continue
		}
		if addressIn(text) == "" {
			return false
		}
		found++
	}
	return found > 0
}

// graphRow begins a row of GDELT's knowledge graph, whose first cells may be
// longer than what is looked at.
var graphRow = regexp.MustCompile(`^\d{14}-T?\d+\t\d{14}\t\d\t`)

// isGDELT reports a table of GDELT (events, mentions, knowledge graph): no
// header, at least 15 tabs, numbers first.
func isGDELT(head []byte) bool {
	if graphRow.Match(head) {
		return true
	}
	line, _, _ := bytes.Cut(head, []byte("\n"))
	first, _, _ := bytes.Cut(line, []byte("\t"))
	if bytes.Count(line, []byte("\t")) < 15 || len(first) < 6 {
		return false
	}
	return bytes.IndexFunc(first, func(r rune) bool { return !unicode.IsDigit(r) && r != '-' && r != 'T' }) < 0
}

// commonCrawl is where the paths of Common Crawl's lists lie (warc.paths.gz).
const commonCrawl = "https://data.commoncrawl.org/"

// addressIn gives the address of a line: the line itself, a path of Common Crawl, the last word of a
// line of GDELT's list of files, the first address among the cells of its
// tables. Empty where there is none.
func addressIn(line string) string {
	line = strings.TrimSpace(line)
	if strings.Contains(line, "\t") {
		for cell := range strings.SplitSeq(line, "\t") {
			if IsAddress(cell) {
				return cell
			}
		}
		return ""
	}
	words := strings.Fields(line)
	switch {
	case len(words) == 1 && strings.HasPrefix(line, "crawl-data/"):
		return commonCrawl + line
	case len(words) == 1 && IsAddress(words[0]):
		return words[0]
	case len(words) == 3 && IsAddress(words[2]):
		return words[2]
	}
	return ""
}

// maxSeen is the number of addresses of a list that are remembered, so that one
// is given once. GDELT names an article in a row for each of its events.
const maxSeen = 1 << 20

// Addresses gives the addresses of a list, each once: one a line, Common Crawl's
// lists of archives (warc.paths), GDELT's list of files (masterfilelist.txt) and
// its tables of events, mentions and the knowledge graph. Lines without an address are passed over.
func Addresses(r io.Reader) iter.Seq2[string, error] {
	return func(yield func(string, error) bool) {
		once := seenOnce()
		in := bufio.NewReaderSize(r, 64<<10)
		for {
			line, err := readLine(in)
			if address := addressIn(string(line)); address != "" && once(address) && !yield(address, nil) {
				return
			}
			switch {
			case errors.Is(err, io.EOF):
				return
			case errors.Is(err, errLongLine):
			case err != nil:
				yield("", readError(err))
				return
			}
		}
	}
}

// nestedLists is how deep lists are followed: GDELT's list of files names
// archives, these hold tables, and those name pages.
const nestedLists = 3

// seenOnce reports whether an address is met for the first time. It keeps eight
// bytes of each.
func seenOnce() func(string) bool {
	seen, seed := map[uint64]bool{}, maphash.MakeSeed()
	return func(address string) bool {
		key := maphash.String(seed, address)
		if seen[key] {
			return false
		}
		if len(seen) >= maxSeen {
			clear(seen)
		}
		seen[key] = true
		return true
	}
}

// addressList fetches what a list names.
func (r *Reader) addressList(ctx context.Context, p part, body *bufio.Reader, yield yielder) bool {
	if r.Web == nil {
		return fail(yield, p.path, errNoWeb)
	}
	for address, err := range Addresses(body) {
		if err != nil {
			return fail(yield, p.path, err)
		}
		if ctx.Err() != nil || !r.listed(ctx, p, address, yield) {
			return false
		}
	}
	return true
}

// addressColumn fetches what the rows of a table name.
func (r *Reader) addressColumn(ctx context.Context, p part, rows *csv.Reader, budget *budgeted, at int, yield yielder) bool {
	if r.Web == nil {
		return fail(yield, p.path, errNoWeb)
	}
	once := seenOnce()
	for ctx.Err() == nil {
		budget.left = MaxFile
		row, err := rows.Read()
		switch {
		case errors.Is(err, io.EOF):
			return true
		case err != nil:
			return fail(yield, p.path, tableError(err))
		}
		if at < len(row) && IsAddress(strings.TrimSpace(row[at])) && once(strings.TrimSpace(row[at])) && !r.listed(ctx, p, strings.TrimSpace(row[at]), yield) {
			return false
		}
	}
	return false
}

// listed fetches an address of a list. A list that names lists that name lists
// is followed no further.
func (r *Reader) listed(ctx context.Context, p part, address string, yield yielder) bool {
	if p.depth >= nestedLists {
		return fail(yield, address, fmt.Errorf("is named by a list in a list in a list (%s), which is not followed", p.path))
	}
	return r.fetch(ctx, address, p.depth+1, yield)
}
