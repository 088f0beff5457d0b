package overlay

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
)

// plainColumns are the columns of a CSV file of actors without a language;
// those with one end in its code: "name.en". See docs/gazetteer.md.
var plainColumns = []string{
	"id", "kind", "labels", "acts_for", "country", "wikidata", "since", "until",
	"office", "body", "office_since", "office_until", "office_seen", "member_of", "member_since", "member_until",
}

var languageColumns = []string{"name", "names", "surname", "seats", "adjective", "plural"}

// ReadCSV reads actors of a CSV file with a header: one row is one actor with
// at most one office and one set of memberships; more rows of one id add more.
// A column that is unknown is an error; a row that says nothing sure is refused
// and named.
func ReadCSV(input io.Reader, file, day string, g *gazetteer.Gazetteer) (*Import, error) {
	rows := csv.NewReader(input)
	rows.TrimLeadingSpace = true
	header, err := rows.Read()
	if errors.Is(err, io.EOF) {
		return nil, fmt.Errorf("reading %s: it is empty; its first line names the columns, as id,kind,name.en", file)
	}
	if err != nil {
		return nil, fmt.Errorf("reading %s: %w", file, err)
	}
	header[0] = strings.TrimPrefix(header[0], "\ufeff")
	if err := checkHeader(header); err != nil {
		return nil, fmt.Errorf("reading %s:1: %w", file, err)
	}
	in := &Import{Origin: [4]string{"csv", "own table " + file, day, "own"}, Facts: Tables{}}
	c := csvReader{in: in, gaz: g, refused: map[int]string{}}
	for {
		cells, err := rows.Read()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, fmt.Errorf("reading %s: %w", file, err)
		}
		line, _ := rows.FieldPos(0)
		c.rows = append(c.rows, csvRow{line, toMap(header, cells)})
	}
	c.read()
	return in, nil
}

func checkHeader(header []string) error {
	for i, column := range header {
		name, lang, hasLang := strings.Cut(column, ".")
		known := hasLang && slices.Contains(languageColumns, name) && slices.Contains(Languages, lang) || !hasLang && slices.Contains(plainColumns, name)
		if !known {
			return fmt.Errorf("column %q is unknown: use %s, and %s with .ar, .en, .es, .fr or .ru", column,
				strings.Join(plainColumns, ", "), strings.Join(languageColumns, ", "))
		}
		if slices.Contains(header[:i], column) {
			return fmt.Errorf("column %q stands twice", column)
		}
	}
	return nil
}

func toMap(header, cells []string) map[string]string {
	row := make(map[string]string, len(cells))
	for i, cell := range cells {
		if cell = gazetteer.Tidy(cell); cell != "" && cell != "-" {
			row[header[i]] = cell
		}
	}
	return row
}

type csvRow struct {
	line  int
	cells map[string]string
}

func (r csvRow) where() string { return fmt.Sprintf("line %d", r.line) }

type csvReader struct {
	in      *Import
	gaz     *gazetteer.Gazetteer
	reg     *registry
	rows    []csvRow
	refused map[int]string // rows that say something wrong, and why
	actors  map[string]*actor
	order   []string
}

// read takes a row whole or not at all: where one is refused, what it said is
// forgotten, and so the others are read anew.
func (c *csvReader) read() {
	for refused := -1; refused < len(c.refused); {
		refused = len(c.refused)
		c.readRows()
	}
	for i, row := range c.rows {
		if why := c.refused[i]; why != "" {
			c.in.refuse(row.where(), describe(row), why)
		}
	}
	for _, id := range c.order {
		if a := c.actors[id]; a != nil {
			c.reg.write(c.in, a)
		}
	}
	c.reg.sweep(c.in)
	settleSeats(c.in, c.reg.gaz)
}

// readRows makes actors first, so that rows may refer to later ones.
func (c *csvReader) readRows() {
	c.reg, c.actors, c.order, c.in.Facts = newRegistry(c.gaz), map[string]*actor{}, nil, Tables{}
	ids := make([]string, len(c.rows))
	for i, row := range c.rows {
		if c.refused[i] != "" {
			continue
		}
		id, err := c.declare(row)
		if err != nil {
			c.refused[i] = err.Error()
			continue
		}
		ids[i] = id
	}
	for i, row := range c.rows {
		if ids[i] == "" {
			continue
		}
		if err := c.complete(c.actors[ids[i]], row); err != nil {
			c.refused[i] = err.Error()
		}
	}
}

func describe(row csvRow) string {
	for _, column := range []string{"id", "name.en", "name.ar", "name.ru"} {
		if row.cells[column] != "" {
			return row.cells[column]
		}
	}
	return "?"
}

// declare finds or makes the actor of a row.
func (c *csvReader) declare(row csvRow) (string, error) {
	for column, cell := range row.cells {
		if err := gazetteer.CleanText(cell); err != nil && !strings.HasPrefix(column, "names.") {
			return "", fmt.Errorf("%s: %w", column, err)
		}
	}
	kind := ontology.Kind(row.cells["kind"])
	if kind == "city" {
		return "", c.city(row)
	}
	id := row.cells["id"]
	if kind == "" {
		kind = kindOfID(id)
	}
	if kind != ontology.Country && kind != ontology.Person && kind != ontology.Organization {
		return "", fmt.Errorf("kind is %q, want country, person, organization or city", kind)
	}
	a := c.actors[id]
	if a == nil || id == "" {
		a = newActor(kind, row.where())
	}
	if a.kind != kind {
		return "", fmt.Errorf("%s is a %s in another line, a %s here", id, a.kind, kind)
	}
	a.takeNames(row)
	if id == "" {
		var err error
		if id, err = c.identify(a, row); err != nil {
			return "", err
		}
		if known := c.actors[id]; known != nil {
			known.takeNames(row)
			return id, nil
		}
	}
	if have, ok := c.reg.gaz.Actor(id); ok && have.Kind != kind {
		return "", fmt.Errorf("%s is a %s of the gazetteer, no %s", id, have.Kind, kind)
	}
	a.id = id
	c.enter(a)
	return id, nil
}

// enter makes an actor known to the rows that follow.
func (c *csvReader) enter(a *actor) {
	if c.actors[a.id] == nil {
		c.actors[a.id] = a
		c.order = append(c.order, a.id)
	}
	c.reg.kinds[a.id] = a.kind
	for _, lang := range Languages {
		for _, name := range append([]string{a.usual[lang]}, a.names[lang]...) {
			if name != "" && c.reg.otherBearer(a, name) == "" {
				c.reg.bears(a.kind, name, a.id)
			}
		}
	}
}

func kindOfID(id string) ontology.Kind {
	switch {
	case strings.HasPrefix(id, "p."):
		return ontology.Person
	case strings.HasPrefix(id, "o."):
		return ontology.Organization
	case len(id) == 3 && strings.ToUpper(id) == id:
		return ontology.Country
	}
	return ""
}

// identify finds whom a row without an id means.
func (c *csvReader) identify(a *actor, row csvRow) (string, error) {
	if item := row.cells["wikidata"]; item != "" && c.reg.wikidata[item] != "" {
		return c.reg.wikidata[item], nil
	}
	country, err := c.reg.refer(row.cells["country"])
	if err != nil {
		return "", fmt.Errorf("country: %w", err)
	}
	var all []string
	for _, lang := range Languages {
		all = append(all, a.usual[lang])
		all = append(all, a.names[lang]...)
	}
	if id, ok := c.reg.known(a.kind, country, all...); ok {
		return id, nil
	}
	return c.reg.mint(a.kind, slug(a.usual["en"]))
}

func (a *actor) takeNames(row csvRow) {
	for _, lang := range Languages {
		if usual := row.cells["name."+lang]; usual != "" {
			a.usual[lang] = usual
		}
		a.names[lang] = append(a.names[lang], split(row.cells["names."+lang])...)
		a.surnames[lang] = append(a.surnames[lang], split(row.cells["surname."+lang])...)
		a.seats[lang] = append(a.seats[lang], split(row.cells["seats."+lang])...)
		if adjective := row.cells["adjective."+lang]; adjective != "" {
			a.adjectives[lang], a.plural[lang] = adjective, row.cells["plural."+lang]
		}
	}
}

// split divides a cell at semicolons.
func split(cell string) []string {
	var all []string
	for _, part := range strings.Split(cell, ";") {
		if part = strings.TrimSpace(part); part != "" {
			all = append(all, part)
		}
	}
	return all
}
