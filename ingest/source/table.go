package source

import (
	"bufio"
	"bytes"
	"cmp"
	"context"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"maps"
	"regexp"
	"slices"
	"strings"
	"time"

	"github.com/diplograph/diplograph/ingest/source/charset"
	"github.com/diplograph/diplograph/ingest/source/stamp"
)

// Columns say which column of a table holds which field of an article: field ->
// name in the first row.
type Columns map[string]string

// fieldNames are the fields of an article with the names that columns of them
// have, folded: without case, spaces, dashes and underscores. The first that a
// table has counts.
var fieldNames = map[string][]string{
	"text": {"text", "body", "fulltext", "articletext", "articlebody", "maintext", "content", "contents", "article", "story", "storytext", "cleantext", "rawtext",
		"النص", "نص", "المحتوى", "المتن", "текст", "содержание", "texte", "contenu", "texto", "cuerpo", "contenido"},
	"title": {"title", "headline", "heading", "subject", "articletitle", "العنوان", "عنوان", "заголовок", "название", "titre", "título", "titulo", "titular"},
	"published": {"published", "publishedat", "publisheddate", "publicationdate", "pubdate", "publishdate", "datepublished", "publishtime", "datetime", "date", "articledate",
		"timestamp", "time", "createdat", "created", "seendate", "التاريخ", "تاريخ", "تاريخالنشر", "дата", "датапубликации", "datedepublication", "fecha", "fechadepublicacion"},
	"modified": {"modified", "datemodified", "updated", "updatedat", "lastmodified"},
	"url":      {"url", "link", "articleurl", "sourceurl", "weburl", "href", "address", "الرابط", "رابط", "ссылка", "lien", "enlace"},
	"source":   {"source", "outlet", "publisher", "newspaper", "sitename", "site", "media", "publication", "agency", "domain", "المصدر", "источник", "издание", "journal", "fuente", "medio"},
	"author":   {"author", "authors", "byline", "writer", "creator", "الكاتب", "автор", "auteur", "autor"},
	"lang":     {"lang", "language", "locale", "languagecode", "اللغة", "язык", "langue", "idioma"},
	"id":       {"id", "articleid", "docid", "documentid", "uid", "uuid", "guid", "key"},
}

// Fields lists the fields that a column can be given for.
func Fields() []string { return slices.Sorted(maps.Keys(fieldNames)) }

// ParseColumns reads "title=headline,text=body".
func ParseColumns(text string) (Columns, error) {
	columns := Columns{}
	for pair := range strings.SplitSeq(text, ",") {
		field, name, found := strings.Cut(pair, "=")
		field, name = strings.TrimSpace(field), strings.TrimSpace(name)
		switch {
		case !found || name == "":
			return nil, fmt.Errorf("%q is not of the form field=column", strings.TrimSpace(pair))
		case fieldNames[field] == nil:
			return nil, fmt.Errorf("there is no field %q; the fields are %s", field, strings.Join(Fields(), ", "))
		case columns[field] != "":
			return nil, fmt.Errorf("the field %q is given twice", field)
		}
		columns[field] = name
	}
	return columns, nil
}

func foldName(name string) string {
	return strings.NewReplacer(" ", "", "_", "", "-", "", ".", "").Replace(strings.ToLower(strings.TrimSpace(name)))
}

// isTable reports a first row that names a text or an address, and another
// field.
func isTable(head []byte) bool {
	first, _, more := bytes.Cut(head, []byte("\n"))
	if !more {
		return false
	}
	row, err := newCSV(bytes.NewReader(first), delimiterOf(first)).Read()
	if err != nil || len(row) < 2 {
		return false
	}
	found := guessColumns(row)
	_, text := found["text"]
	_, address := found["url"]
	return len(found) >= 2 && (text || address) && len(found)*2 >= len(row)-2
}

// delimiterOf is the mark that stands most often in the first row.
func delimiterOf(row []byte) rune {
	best, most := ',', 0
	for _, d := range []rune{',', ';', '\t', '|'} {
		if n := strings.Count(string(row), string(d)); n > most {
			best, most = d, n
		}
	}
	return best
}

func newCSV(in io.Reader, delimiter rune) *csv.Reader {
	rows := csv.NewReader(in)
	rows.Comma, rows.LazyQuotes, rows.FieldsPerRecord, rows.ReuseRecord = delimiter, true, -1, false
	return rows
}

// guessColumns finds the fields by the names of the columns.
func guessColumns(row []string) map[string]int {
	at := map[string]int{}
	for i, name := range row {
		if _, have := at[foldName(name)]; !have {
			at[foldName(name)] = i
		}
	}
	found := map[string]int{}
	for field, names := range fieldNames {
		for _, name := range names {
			if i, have := at[name]; have {
				found[field] = i
				break
			}
		}
	}
	return found
}

// columnsOf finds the fields in the first row: those that the user names, the
// others by their names.
func (r *Reader) columnsOf(row []string) (map[string]int, error) {
	found := guessColumns(row)
	for field, name := range r.Columns {
		i := slices.IndexFunc(row, func(have string) bool { return strings.TrimSpace(have) == name })
		if i < 0 {
			i = slices.IndexFunc(row, func(have string) bool { return foldName(have) == foldName(name) })
		}
		if i < 0 {
			return nil, fmt.Errorf("has no column %q for the field %s; its columns are %s", name, field, strings.Join(row, ", "))
		}
		found[field] = i
	}
	return found, nil
}

// table reads a table, one article a row. A table that holds addresses and no
// text is a list of addresses.
func (r *Reader) table(ctx context.Context, p part, body *bufio.Reader, yield yielder) bool {
	text, err := charset.NewReader(body, charset.FromMediaType(p.mediaType))
	if err != nil {
		return fail(yield, p.path, readError(err))
	}
	budget := &budgeted{r: text, left: MaxFile}
	in := bufio.NewReader(budget)
	first, _ := in.Peek(4096)
	first, _, _ = bytes.Cut(first, []byte("\n"))
	rows := newCSV(in, delimiterOf(first))
	row, err := rows.Read()
	if err != nil {
		return fail(yield, p.path, tableError(err))
	}
	found, err := r.columnsOf(row)
	if err != nil {
		return fail(yield, p.path, err)
	}
	if _, have := found["text"]; !have {
		if at, have := found["url"]; have {
			return r.addressColumn(ctx, p, rows, budget, at, yield)
		}
		return fail(yield, p.path, fmt.Errorf("has no column of texts; its columns are %s: name one with --columns text=NAME", strings.Join(row, ", ")))
	}
	return r.rows(ctx, p, rows, budget, found, yield)
}

func (r *Reader) rows(ctx context.Context, p part, rows *csv.Reader, budget *budgeted, found map[string]int, yield yielder) bool {
	for ctx.Err() == nil {
		budget.left = MaxFile
		row, err := rows.Read()
		if errors.Is(err, io.EOF) {
			return true
		}
		line, _ := rows.FieldPos(0)
		at := fmt.Sprintf("%s:%d", p.path, line)
		if err != nil {
			return fail(yield, p.path, tableError(err))
		}
		item, err := rowItem(at, row, found)
		if err != nil {
			err = &Error{Path: at, Err: err}
		}
		if !yield(item, err) {
			return false
		}
	}
	return false
}

func tableError(err error) error {
	switch {
	case errors.Is(err, io.EOF):
		return errors.New("is an empty table")
	case errors.Is(err, errOverBudget):
		return fmt.Errorf("has a row longer than %d MB, the limit for one article: a quote may be open", MaxFile>>20)
	}
	return fmt.Errorf("is no table that can be read: %w", readError(err))
}

// pageText finds text that holds the marks of a page.
var pageText = regexp.MustCompile(`(?i)<(p|br|div|span|h[1-6])\b[^>]*>`)

// rowItem makes an article of a row.
func rowItem(at string, row []string, found map[string]int) (Item, error) {
	cell := func(field string) string {
		if i, have := found[field]; have && i < len(row) {
			return strings.TrimSpace(row[i])
		}
		return ""
	}
	text := cell("text")
	if text == "" {
		return Item{}, errors.New("has no text in its row")
	}
	id, address := cmp.Or(cell("id"), at), cell("url")
	published, hasTime, err := cellDate("published", cell("published"), cell("lang"))
	if err != nil {
		return Item{}, err
	}
	modified, _, _ := stamp.Parse(cell("modified"), cell("lang"))
	if pageText.MatchString(text) {
		return Item{ID: id, Path: at, URL: address, Bytes: []byte(text), MediaType: "text/html; charset=utf-8", Frame: &Frame{
			Title: cell("title"), Author: cell("author"), Source: cell("source"), Language: cell("lang"), Published: published, HasTime: hasTime, Modified: modified,
		}}, nil
	}
	record := &Record{ID: id, Language: cell("lang"), Source: cell("source"), URL: address, Title: cell("title"), Author: cell("author"), Text: text}
	if !published.IsZero() {
		day := isoOf(published, hasTime)
		record.Published = &day
	}
	if !modified.IsZero() {
		record.Modified = isoOf(modified, true)
	}
	return Item{ID: id, Path: at, URL: address, Bytes: []byte(text), MediaType: "application/json", Record: record}, nil
}

func isoOf(t time.Time, hasTime bool) string {
	if hasTime {
		return t.Format(time.RFC3339)
	}
	return t.Format(time.DateOnly)
}

// cellDate reads a date; an empty cell is none.
func cellDate(field, text, language string) (time.Time, bool, error) {
	switch strings.ToLower(text) {
	case "", "-", "null", "none", "nan", "n/a":
		return time.Time{}, false, nil
	}
	t, hasTime, ok := stamp.Parse(text, language)
	if !ok {
		return time.Time{}, false, fmt.Errorf("%s %q is no date that is understood (2025-09-25 always is)", field, text)
	}
	return t, hasTime, nil
}
