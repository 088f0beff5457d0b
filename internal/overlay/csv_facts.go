package overlay

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// complete reads what a row says beside names.
func (c *csvReader) complete(a *actor, row csvRow) error {
	refs := map[string]string{}
	for _, column := range []string{"acts_for", "country", "body"} {
		id, err := c.reg.refer(row.cells[column])
		if err != nil {
			return fmt.Errorf("%s: %w", column, err)
		}
		refs[column] = id
	}
	for _, column := range []string{"since", "until", "office_since", "office_until", "office_seen", "member_since", "member_until"} {
		if _, err := ontology.ParseDate(row.cells[column]); err != nil {
			return fmt.Errorf("%s: %w", column, err)
		}
	}
	a.fillFrom(row, refs)
	if err := c.office(a, row, refs["body"]); err != nil {
		return err
	}
	for _, name := range split(row.cells["member_of"]) {
		body, err := c.reg.refer(name)
		if err != nil {
			return fmt.Errorf("member_of: %w", err)
		}
		a.bodies = append(a.bodies, membership{body, row.cells["member_since"], row.cells["member_until"]})
	}
	return nil
}

// fillFrom takes what a row says of the actor itself.
func (a *actor) fillFrom(row csvRow, refs map[string]string) {
	take := func(to *string, value string) {
		if value != "" {
			*to = value
		}
	}
	take(&a.labels, strings.Join(split(strings.ReplaceAll(row.cells["labels"], ",", ";")), ","))
	take(&a.actsFor, refs["acts_for"])
	take(&a.country, refs["country"])
	take(&a.wikidata, row.cells["wikidata"])
	take(&a.since, row.cells["since"])
	take(&a.until, row.cells["until"])
	if a.kind == ontology.Country || strings.Contains(a.labels, "Alliance") {
		a.actsFor = a.id
	}
	if a.kind == ontology.Country && a.country == "" {
		a.country = a.id
	}
}

func (c *csvReader) office(a *actor, row csvRow, body string) error {
	name := row.cells["office"]
	if name == "" {
		return nil
	}
	if body == "" {
		body = a.country
	}
	switch {
	case a.kind != ontology.Person:
		return fmt.Errorf("office %q of a %s: persons hold offices", name, a.kind)
	case body == "":
		return fmt.Errorf("office %q: of which body? fill body or country", name)
	case row.cells["office_since"] == "":
		return fmt.Errorf("office %q: since when? fill office_since with the day, month or year, or the first day on which it was seen", name)
	case c.reg.gaz.Capacity(c.reg.gaz.CanonicalOffice(name, body)) == "":
		return fmt.Errorf("office %q: no line of office-kinds.tsv says for whom its holder acts", name)
	}
	a.offices = append(a.offices, office{
		name: name, body: body, since: row.cells["office_since"], until: row.cells["office_until"], seen: row.cells["office_seen"], exact: true,
	})
	return nil
}

// city puts a place into its table at once: nothing refers to it.
func (c *csvReader) city(row csvRow) error {
	country, err := c.reg.refer(row.cells["country"])
	if err != nil && c.countryLater(row.cells["country"]) {
		country, err = row.cells["country"], nil
	}
	switch {
	case err != nil:
		return fmt.Errorf("country: %w", err)
	case !strings.HasPrefix(row.cells["id"], "g."):
		return fmt.Errorf("id of a city is %q, want g. and a number of GeoNames, or g. and a name of your own", row.cells["id"])
	case row.cells["name.en"] == "":
		return errors.New("a city needs name.en")
	}
	names := func(lang string) string {
		return strings.Join(append(split(row.cells["name."+lang]), split(row.cells["names."+lang])...), ",")
	}
	c.in.Facts.Add("places.tsv", row.cells["id"], row.cells["name.en"], country, names("ar"), names("en"), names("es"), names("fr"), names("ru"), c.in.Origin[0])
	return nil
}

// countryLater: a state that a later line of the file makes.
func (c *csvReader) countryLater(id string) bool {
	return slices.ContainsFunc(c.rows, func(r csvRow) bool { return r.cells["id"] == id && kindOfID(id) == ontology.Country })
}
