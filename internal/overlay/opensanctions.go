package overlay

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/ingest/gazetteer"
)

// OpenSanctionsLicence is what a user of their data agrees to.
const OpenSanctionsLicence = `The data of OpenSanctions are under the licence Creative Commons
Attribution-NonCommercial 4.0 International (CC BY-NC 4.0):
you may use them for purposes that are not commercial, and have to name
OpenSanctions (https://www.opensanctions.org/) as their source. Other uses need
a licence of theirs (https://www.opensanctions.org/licensing/). What you import
stays in your own data folder, marked with this origin.`

// followed is one entity of their JSON Lines (FollowTheMoney).
type followed struct {
	ID         string              `json:"id"`
	Caption    string              `json:"caption"`
	Schema     string              `json:"schema"`
	Properties map[string][]string `json:"properties"`
}

// first is the first value of a property, empty without one.
func (e followed) first(property string) string {
	if values := e.Properties[property]; len(values) > 0 {
		return values[0]
	}
	return ""
}

// The schemas of FollowTheMoney that name actors, and the labels that they give.
var actorSchemas = map[string]struct {
	kind   ontology.Kind
	labels string
}{
	"Person":       {ontology.Person, ""},
	"Organization": {ontology.Organization, ""},
	"PublicBody":   {ontology.Organization, "Organ"},
	"LegalEntity":  {ontology.Organization, ""},
	"Company":      {ontology.Organization, ""},
}

// maxEntity bounds one line.
const maxEntity = 16 << 20

// ReadOpenSanctions reads entities of OpenSanctions, one JSON object a line:
// persons, organizations and public bodies with their names, and the offices of
// persons where Position and Occupancy are among them, or where the person's own
// position says which and since when. An entity that cannot be used is refused
// and named; other schemas are passed over.
func ReadOpenSanctions(input io.Reader, day string, g *gazetteer.Gazetteer) (*Import, error) {
	o := openSanctions{
		in: &Import{
			Origin: [4]string{"os", "OpenSanctions (opensanctions.org)", day, "CC BY-NC 4.0"}, Facts: Tables{}, Keeps: true,
		},
		reg: newRegistry(g), actors: map[string]*actor{}, positions: map[string]followed{},
	}
	lines := bufio.NewScanner(input)
	lines.Buffer(nil, maxEntity)
	for n := 1; lines.Scan(); n++ {
		if len(bytes.TrimSpace(lines.Bytes())) == 0 {
			continue
		}
		var e followed
		if err := json.Unmarshal(lines.Bytes(), &e); err != nil {
			return nil, fmt.Errorf("reading the entities: line %d: %w; is the file cut off, or no JSON Lines of FollowTheMoney?", n, err)
		}
		if e.ID == "" || e.Schema == "" {
			return nil, fmt.Errorf("reading the entities: line %d has no id or no schema: it is no entity of FollowTheMoney", n)
		}
		o.take(e, fmt.Sprintf("line %d", n))
	}
	if err := lines.Err(); err != nil {
		return nil, fmt.Errorf("reading the entities: %w", err)
	}
	if o.read == 0 {
		return nil, errors.New("reading the entities: there is none")
	}
	o.write()
	return o.in, nil
}

type openSanctions struct {
	in        *Import
	reg       *registry
	claimed   []occupancy // persons whose positions are only named
	read      int
	actors    map[string]*actor
	order     []string
	positions map[string]followed
	held      []occupancy
}

type occupancy struct {
	followed
	where string
}

func (o *openSanctions) take(e followed, where string) {
	o.read++
	switch e.Schema {
	case "Position":
		o.positions[e.ID] = e
		return
	case "Occupancy":
		o.held = append(o.held, occupancy{e, where})
		return
	}
	s, known := actorSchemas[e.Schema]
	if !known {
		return // an address, a sanction, a passport: nothing that news name
	}
	a := newActor(s.kind, where)
	a.labels = s.labels
	a.country = o.country(e)
	if s.labels == "Organ" {
		if a.actsFor = a.country; a.actsFor == "" {
			a.labels = "" // of which state is not told
		}
	}
	if q := e.first("wikidataId"); itemID.MatchString(q) {
		a.wikidata = q
	} else if itemID.MatchString(e.ID) {
		a.wikidata = e.ID
	}
	if s.kind == ontology.Person && len(e.Properties["position"]) > 0 {
		o.claimed = append(o.claimed, occupancy{e, where})
	}
	a.namesByScript(append([]string{e.Caption}, append(e.Properties["name"], e.Properties["alias"]...)...))
	if o.actors[e.ID] == nil {
		o.order = append(o.order, e.ID)
	}
	o.actors[e.ID] = a
}

// country is the one state of an entity, empty where there are several.
func (o *openSanctions) country(e followed) string {
	for _, property := range []string{"country", "jurisdiction", "nationality", "citizenship"} {
		var states []string
		for _, code := range e.Properties[property] {
			if id := o.reg.alpha3(code); id != "" && !slices.Contains(states, id) {
				states = append(states, id)
			}
		}
		if len(states) > 0 {
			if len(states) > 1 {
				return ""
			}
			return states[0]
		}
	}
	return ""
}

// namesByScript files names that come without a language: what is written in
// Arabic letters as Arabic, in Cyrillic as Russian, in Latin as English.
// Other scripts, and letters that neither Arabic nor Russian has, are left out.
func (a *actor) namesByScript(names []string) {
	for _, name := range names {
		if lang := languageOf(name); lang != "" {
			a.names[lang] = append(a.names[lang], name)
		}
	}
}

// otherLetters are those of languages that share a script with ours.
const otherLetters = "پچژگکیەۆێڕڵ" + "іїєґўџљњћђјѓќқңғүұһәө"

func languageOf(name string) string {
	lang := ""
	for _, r := range name {
		is := ""
		switch {
		case strings.ContainsRune(otherLetters, unicode.ToLower(r)):
			return ""
		case unicode.Is(unicode.Arabic, r):
			is = "ar"
		case unicode.Is(unicode.Cyrillic, r):
			is = "ru"
		case unicode.Is(unicode.Latin, r):
			is = "en"
		case unicode.IsLetter(r):
			return ""
		}
		if is == "" {
			continue
		}
		if lang != "" && lang != is {
			return ""
		}
		lang = is
	}
	return lang
}

func (o *openSanctions) write() {
	for _, h := range o.held {
		o.hold(h)
	}
	for _, h := range o.claimed {
		o.position(h)
	}
	for _, id := range o.order {
		a := o.actors[id]
		o.identify(id, a)
		o.reg.write(o.in, a)
	}
	o.reg.sweep(o.in)
	settleSeats(o.in, o.reg.gaz)
}

// identify: by Wikidata id, else by name and state, else a new one whose id
// comes from theirs.
func (o *openSanctions) identify(id string, a *actor) {
	var names []string
	for _, lang := range Languages {
		names = append(names, a.names[lang]...)
	}
	if a.id = o.reg.wikidata[a.wikidata]; a.id != "" && a.wikidata != "" {
		return
	}
	if known, ok := o.reg.known(a.kind, a.country, names...); ok && a.country != "" {
		a.id = known
		return
	}
	a.id = string(a.kind[:1]) + ".os-" + slug(id)
}

// yearsHeld are the years that may stand behind the name of a position:
// "Minister of Foreign Affairs of Norlandia (2019-2021)", "(since 2020)".
var yearsHeld = regexp.MustCompile(`^(.*\S)\s*\((?:since )?(\d{4})(?:\s*[-–]\s*(\d{4})?)?\)$`)

// position reads the positions that a person's entity names by itself. One whose
// office and year are told becomes an office; what is left out is reported.
func (o *openSanctions) position(h occupancy) {
	a := o.actors[h.ID]
	if len(a.names["en"]) == 0 {
		return
	}
	var names []string
	for _, n := range o.reg.gaz.NamesOf(a.country) {
		names = append(names, n.Text)
	}
	for _, label := range h.Properties["position"] {
		m := yearsHeld.FindStringSubmatch(label)
		if m == nil {
			m = []string{"", label, "", ""}
		}
		name, err := officeOf(m[1], names)
		switch {
		case err != nil:
		case a.country == "":
			err = fmt.Errorf("position %q: the entity names no state, or several", label)
		case slices.ContainsFunc(a.offices, func(have office) bool { return have.name == name }):
			continue // the occupancy says more
		case m[2] == "":
			err = fmt.Errorf("position %q: it does not say since when", label)
		default:
			a.hold(office{name: name, body: a.country, since: m[2], until: m[3], exact: true})
			continue
		}
		o.in.refuse(h.where, a.names["en"][0], err.Error())
	}
}

// hold gives a person the office of an occupancy.
func (o *openSanctions) hold(h occupancy) {
	a, post := o.actors[h.first("holder")], o.positions[h.first("post")]
	if a == nil || post.ID == "" {
		return // of somebody, or a position, that this file does not hold
	}
	label, state := post.first("name"), o.country(post)
	if label == "" {
		label = post.Caption
	}
	since, until := h.first("startDate"), h.first("endDate")
	refuse := func(why string) { o.in.refuse(h.where, a.names["en"][0], label+": "+why) }
	if len(a.names["en"]) == 0 {
		return
	}
	var names []string
	for _, n := range o.reg.gaz.NamesOf(state) {
		names = append(names, n.Text)
	}
	name, err := officeOf(label, names)
	switch {
	case err != nil:
		o.in.refuse(h.where, a.names["en"][0], err.Error())
		return
	case state == "":
		refuse("it names no state, or several")
		return
	case since == "":
		refuse("it does not say since when")
		return
	}
	for _, d := range []string{since, until} {
		if _, err := ontology.ParseDate(d); err != nil {
			refuse(err.Error())
			return
		}
	}
	a.hold(office{name: name, body: state, since: since, until: until, exact: true})
}
