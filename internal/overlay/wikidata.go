package overlay

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"path"
	"regexp"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
)

// answer is one document of Wikidata: the result of a query, or entities.
type answer struct {
	Results *struct {
		Bindings []map[string]struct {
			Type  string `json:"type"`
			Value string `json:"value"`
			Lang  string `json:"xml:lang"`
		} `json:"bindings"`
	} `json:"results"`
	Entities map[string]entity `json:"entities"`
	Error    *struct {
		Info string `json:"info"`
	} `json:"error"`
}

// ReadWikidata reads answers of Wikidata, one after the other: results of the
// queries of [Queries] in the JSON of SPARQL 1.1, and entities of the calls of
// [EntityCalls]. An answer that is cut off is an error; an item that cannot be
// used is refused and named.
func ReadWikidata(input io.Reader, day string, g *gazetteer.Gazetteer) (*Import, error) {
	w := wikidata{
		in:  &Import{Origin: [4]string{"wd", "Wikidata, answers to queries", day, "CC0-1.0"}, Facts: Tables{}, Keeps: true},
		reg: newRegistry(g), actors: map[string]*actor{}, positions: map[string]post{},
	}
	documents, err := decodeAnswers(input)
	if err != nil {
		return nil, err
	}
	for _, d := range documents {
		if err := w.results(d); err != nil {
			return nil, err
		}
	}
	for _, d := range documents { // after the results, which name the positions
		w.entities(d.Entities)
	}
	w.write()
	return w.in, nil
}

func decodeAnswers(input io.Reader) ([]answer, error) {
	raw, err := io.ReadAll(input)
	if err != nil {
		return nil, fmt.Errorf("reading the answer of Wikidata: %w", err)
	}
	var all []answer
	in := json.NewDecoder(bytes.NewReader(raw))
	for {
		var a answer
		err := in.Decode(&a)
		switch {
		case errors.Is(err, io.EOF) && len(all) > 0:
			return all, nil
		case errors.Is(err, io.EOF):
			return nil, errors.New("reading the answer of Wikidata: it is empty")
		case errors.Is(err, io.ErrUnexpectedEOF):
			return nil, errors.New("reading the answer of Wikidata: it is cut off; fetch it again")
		case err != nil:
			return nil, fmt.Errorf("reading the answer of Wikidata: byte %d: %w; it wants the JSON of a query or of wbgetentities, see --print-queries", in.InputOffset(), err)
		case a.Error != nil:
			return nil, fmt.Errorf("reading the answer of Wikidata: it says %q", a.Error.Info)
		case a.Results == nil && a.Entities == nil:
			return nil, errors.New("reading the answer of Wikidata: it holds neither results of a query nor entities, see --print-queries")
		}
		all = append(all, a)
	}
}

// wikidata collects what the answers say of each item.
type wikidata struct {
	in        *Import
	reg       *registry
	actors    map[string]*actor // by item
	order     []string
	positions map[string]post // by item
}

// post is a position as a query describes it.
type post struct{ label, state string }

type binding map[string]string

func (w *wikidata) results(d answer) error {
	if d.Results == nil {
		return nil
	}
	for i, b := range d.Results.Bindings {
		row := binding{}
		for name, cell := range b {
			row[name] = cell.Value
		}
		where := fmt.Sprintf("row %d", i+1)
		switch {
		case row["person"] != "":
			w.holder(row, where)
		case row["body"] != "":
			w.member(row, where)
		case row["item"] != "":
			w.state(row, where)
		default:
			return fmt.Errorf("reading the answer of Wikidata: %s has none of the variables person, body, item: it answers none of the queries of --print-queries", where)
		}
	}
	return nil
}

var itemID = regexp.MustCompile(`^Q[1-9][0-9]{0,11}$`)

// item takes the id out of an address: http://www.wikidata.org/entity/Q7747.
func item(address string) string { return path.Base(address) }

// about finds or makes the actor of an item.
func (w *wikidata) about(q, where string, kind ontology.Kind) *actor {
	a := w.actors[q]
	if a == nil {
		a = newActor(kind, where)
		a.wikidata = q
		w.actors[q] = a
		w.order = append(w.order, q)
	}
	return a
}

// namesFrom takes names of variables like ?en and ?body_ar.
func (a *actor) namesFrom(row binding, prefix string) {
	for _, lang := range Languages {
		if name := row[prefix+lang]; name != "" && !itemID.MatchString(name) {
			a.names[lang] = append(a.names[lang], name)
		}
	}
}

func (w *wikidata) state(row binding, where string) {
	id := w.reg.alpha3(row["iso3"])
	if id == "" {
		w.in.refuse(where, row["iso3"], "no state of the gazetteer has this code")
		return
	}
	a := w.about(item(row["item"]), where, ontology.Country)
	a.id = id
	a.namesFrom(row, "")
}

// holder reads a row about a person in an office of a state.
func (w *wikidata) holder(row binding, where string) {
	q := item(row["person"])
	state := w.reg.alpha3(row["iso3"])
	switch {
	case !itemID.MatchString(q):
		w.in.refuse(where, row["person"], "it is no item of Wikidata")
		return
	case state == "":
		w.in.refuse(where, q, fmt.Sprintf("no state of the gazetteer has the code %q", row["iso3"]))
		return
	}
	w.positions[item(row["position"])] = post{row["positionLabel"], state}
	o, err := w.office(row["positionLabel"], state, row.date("start"), row.date("end"))
	if err != nil {
		w.in.refuse(where, q, err.Error())
		return
	}
	a := w.about(q, where, ontology.Person)
	a.namesFrom(row, "")
	if a.country == "" {
		a.country = state
	}
	a.hold(o)
}

// hold adds an office once.
func (a *actor) hold(o office) {
	if !slices.Contains(a.offices, o) {
		a.offices = append(a.offices, o)
	}
}

func (w *wikidata) office(label, state, since, until string) (office, error) {
	var names []string
	for _, n := range w.reg.gaz.NamesOf(state) {
		names = append(names, n.Text)
	}
	name, err := officeOf(label, names)
	switch {
	case err != nil:
		return office{}, err
	case since == "":
		return office{}, fmt.Errorf("%s of %s: it does not say since when", name, state)
	case until != "" && ontology.Date(until).Last() < ontology.Date(since).First():
		return office{}, fmt.Errorf("%s of %s: it ends on %s, before it begins on %s", name, state, until, since)
	}
	return office{name: name, body: state, since: since, until: until, exact: true}, nil
}

// member reads a row about a state in an international organization.
func (w *wikidata) member(row binding, where string) {
	q, state := item(row["body"]), w.reg.alpha3(row["iso3"])
	if state == "" || !itemID.MatchString(q) {
		w.in.refuse(where, q, fmt.Sprintf("no state of the gazetteer has the code %q", row["iso3"]))
		return
	}
	body := w.about(q, where, ontology.Organization)
	body.namesFrom(row, "body_")
	if !strings.Contains(body.labels, "Alliance") {
		body.labels = "Alliance"
	}
	a := w.about(item(row["item"]), where, ontology.Country)
	a.id = state
	m := membership{"wikidata:" + q, row.date("start"), row.date("end")}
	if !slices.Contains(a.bodies, m) {
		a.bodies = append(a.bodies, m)
	}
}

// date reads a moment as far as its precision goes.
func (b binding) date(name string) string { return wikiDate(b[name], b[name+"Precision"]) }

// wikiDate turns "2004-03-09T00:00:00Z" with precision 9, 10 or 11 into a year,
// month or day; anything coarser is unknown.
func wikiDate(moment, precision string) string {
	moment = strings.TrimPrefix(moment, "+")
	if len(moment) < 10 || strings.HasPrefix(moment, "-") {
		return ""
	}
	length := map[string]int{"11": 10, "10": 7, "9": 4, "": 10}[precision]
	d := ontology.Date(moment[:length])
	if _, err := ontology.ParseDate(string(d)); err != nil || d == "" {
		return ""
	}
	return string(d)
}
