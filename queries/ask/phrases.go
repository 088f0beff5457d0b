package ask

import (
	"embed"
	"fmt"
	"strconv"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

//go:embed phrases.*.tsv
var phraseFiles embed.FS

// Kind is what a question asks for.
type Kind string

// The kinds of questions.
const (
	Who       Kind = "who"       // who did it to Y
	Whom      Kind = "whom"      // whom did X do it to
	Did       Kind = "did"       // did X do it to Y
	Deeds     Kind = "deeds"     // what did X do, to Y if it is named
	Relations Kind = "relations" // what is between X and Y, or between X and anybody
	Timeline  Kind = "timeline"  // the same in the order of time
	Events    Kind = "events"    // what happened, whoever did it
)

var kinds = map[Kind]bool{Who: true, Whom: true, Did: true, Deeds: true, Relations: true, Timeline: true, Events: true}

// phrases are the words of one language.
type phrases struct {
	code      string
	templates []template
	verbs     []verb
	nouns     []verb
	resume    map[string][]string // what stands for the other side behind a verb with this preposition
	front     map[string][]string // what asks for the other side before a verb with this preposition
	counts    map[ontology.Relation][2]string
	measures  map[ontology.MeasureKind][]string
	offices   []office
	words     map[string][]timeWord // words of time by class
	stop      map[string]bool
	tails     []pattern // what may stand at the end of any question
	examples  []string
}

// template is a form of question.
type template struct {
	kind    Kind
	about   []ontology.Relation // what it asks for where no slot says so
	status  ontology.Status     // of the acts asked for
	bare    bool                // only if the graph knows the names
	acts    bool                // has a slot for a verb or a noun
	open    bool                // asks when, where or how often, not whether
	pattern pattern
}

// verb is a word for an act: a verb with its forms and its preposition, or a
// noun.
type verb struct {
	relations []ontology.Relation
	forms     []string
	prep      []string // alternatives, "" for none
	noun      pattern
}

// office is an office by its name in the graph, and the words for it.
type office struct {
	name  string
	words []string // folded, without articles
}

type timeWord struct {
	value string
	words []string // folded words of one form
}

// formNames are the slots of the forms of a verb, by language.
var formNames = map[string][]string{
	"en": {"base", "third", "past", "participle", "ing"},
	"ar": {"past", "pastf", "present", "presentf", "plural"},
}

var languages = mustPhrases()

func mustPhrases() []*phrases {
	var all []*phrases
	for _, code := range []string{"en", "ar"} {
		p, err := loadPhrases(code)
		if err != nil {
			panic(err) // embedded tables: a wrong line is a build mistake, caught by the tests
		}
		all = append(all, p)
	}
	return all
}

func loadPhrases(code string) (*phrases, error) {
	name := "phrases." + code + ".tsv"
	data, err := phraseFiles.ReadFile(name)
	if err != nil {
		return nil, fmt.Errorf("reading phrases: %w", err)
	}
	p, err := readPhrases(code, string(data))
	if err != nil {
		return nil, fmt.Errorf("reading phrases %s:%w", name, err)
	}
	return p, nil
}

// readPhrases reads a table; errors begin with the number of the line.
func readPhrases(code, tsv string) (*phrases, error) {
	p := &phrases{
		code: code, resume: map[string][]string{}, front: map[string][]string{}, counts: map[ontology.Relation][2]string{},
		measures: map[ontology.MeasureKind][]string{}, words: map[string][]timeWord{}, stop: map[string]bool{},
	}
	header := false
	for i, line := range strings.Split(strings.TrimSuffix(tsv, "\n"), "\n") {
		if strings.HasPrefix(line, "#") {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 3 {
			return nil, fmt.Errorf("%d: %d cells, want class, value and forms", i+1, len(cells))
		}
		if !header {
			header = true
			continue
		}
		if err := p.add(cells[0], cells[1], cells[2]); err != nil {
			return nil, fmt.Errorf("%d: %w", i+1, err)
		}
	}
	return p, nil
}

func (p *phrases) add(class, value, forms string) error {
	switch class {
	case "example":
		p.examples = append(p.examples, forms)
		return nil
	case "ask", "bare":
		return p.addTemplate(value, class == "bare", forms)
	case "verb":
		return p.addVerb(value, forms)
	case "count":
		return p.addCount(value, forms)
	}
	pat, err := parsePattern(forms)
	if err != nil {
		return err
	}
	switch class {
	case "noun":
		return p.addNoun(value, pat)
	case "resume":
		p.resume[foldPrep(value)] = pat.flat()
	case "front":
		p.front[foldPrep(value)] = pat.flat()
	case "measure":
		kind := ontology.MeasureKind(value)
		if !kind.Known() {
			return fmt.Errorf("%q is no kind of measure", value)
		}
		p.measures[kind] = append(p.measures[kind], pat.flat()...)
	case "office":
		for _, form := range pat.flat() {
			p.offices = append(p.offices, office{value, nameWords(form)})
		}
	case "tail":
		p.tails = append(p.tails, pat)
	case "stop":
		for _, w := range pat.flat() {
			p.stop[w] = true
		}
	default:
		return p.addTime(class, value, pat)
	}
	return nil
}

// addTemplate adds a form of question; value is its kind and, where no slot
// says it, the relation that it asks for, "planned" where it asks what is to
// come, or "open" where it takes for granted what it asks about.
func (p *phrases) addTemplate(value string, bare bool, forms string) error {
	kind, more, _ := strings.Cut(value, " ")
	if !kinds[Kind(kind)] {
		return fmt.Errorf("kind of question %q is not known", kind)
	}
	pat, err := parsePattern(forms)
	if err != nil {
		return err
	}
	t := template{kind: Kind(kind), status: ontology.Occurred, bare: bare, pattern: pat}
	switch more {
	case "":
	case string(ontology.Planned):
		t.status = ontology.Planned
	case "open":
		t.open = true
	default:
		if t.about, err = parseRelations(more); err != nil {
			return err
		}
	}
	pat.slots(func(slot string) {
		switch {
		case slot == "X" || slot == "Y":
		case slot == "prep" || slot == "front" || slot == "noun" || p.form(slot) >= 0:
			t.acts = true
		default:
			err = fmt.Errorf("slot {%s} is not known", slot)
		}
	})
	p.templates = append(p.templates, t)
	return err
}

// form is the number of the form that a slot asks for, -1 if it asks for none.
func (p *phrases) form(slot string) int {
	for i, name := range formNames[p.code] {
		if name == strings.TrimSuffix(slot, "+") {
			return i
		}
	}
	return -1
}

func (p *phrases) addVerb(value, forms string) error {
	relations, err := parseRelations(value)
	if err != nil {
		return err
	}
	word, prep, _ := strings.Cut(forms, " ")
	v := verb{relations: relations, forms: strings.Split(word, "/")}
	if len(v.forms) != len(formNames[p.code]) {
		return fmt.Errorf("%q has %d forms, want %s", word, len(v.forms), strings.Join(formNames[p.code], "/"))
	}
	pat, err := parsePattern(prep)
	if err != nil {
		return err
	}
	v.prep = pat.flat()
	p.verbs = append(p.verbs, v)
	return nil
}

func (p *phrases) addNoun(value string, pat pattern) error {
	relations, err := parseRelations(value)
	if err != nil {
		return err
	}
	p.nouns = append(p.nouns, verb{relations: relations, noun: pat})
	return nil
}

func (p *phrases) addCount(value, forms string) error {
	relations, err := parseRelations(value)
	if err != nil {
		return err
	}
	one, many, found := strings.Cut(forms, "/")
	if !found {
		return fmt.Errorf("%q is not singular/plural", forms)
	}
	for _, r := range relations {
		p.counts[r] = [2]string{one, many}
	}
	return nil
}

var timeClasses = map[string]bool{
	"month": true, "weekday": true, "relative": true, "days": true, "last": true, "lastafter": true, "at": true, "from": true,
	"to": true, "since": true, "after": true, "before": true, "until": true, "of": true,
}

func (p *phrases) addTime(class, value string, pat pattern) error {
	if !timeClasses[class] {
		return fmt.Errorf("class %q is not known", class)
	}
	if class == "month" || class == "weekday" || class == "days" {
		if _, err := strconv.Atoi(value); err != nil {
			return fmt.Errorf("%s %q is no number", class, value)
		}
	}
	for _, form := range pat.flat() {
		p.words[class] = append(p.words[class], timeWord{value, strings.Fields(form)})
	}
	return nil
}

func parseRelations(value string) ([]ontology.Relation, error) {
	var all []ontology.Relation
	for _, name := range strings.Split(value, ",") {
		r := ontology.Relation(name)
		if _, ok := ontology.Lookup(r); !ok {
			return nil, fmt.Errorf("%q is no relation of the ontology", name)
		}
		all = append(all, r)
	}
	return all, nil
}

func foldPrep(value string) string {
	if value == "-" {
		return ""
	}
	p, err := parsePattern(value)
	if err != nil || len(p) == 0 {
		return value
	}
	return p.flat()[0]
}
