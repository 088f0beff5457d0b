package lang

import (
	"cmp"
	"embed"
	"fmt"
	"io/fs"
	"slices"
	"strings"

	"github.com/diplograph/diplograph/internal/tsv"
)

//go:embed traits.tsv */*.tsv
var embedded embed.FS

// Languages lists the codes of the embedded packs.
func Languages() []string {
	entries, err := embedded.ReadDir(".")
	if err != nil {
		panic(err) // an embedded folder is always readable
	}
	var codes []string
	for _, e := range entries {
		if e.IsDir() {
			codes = append(codes, e.Name())
		}
	}
	return codes
}

// Load reads the embedded pack of a language.
func Load(code string) (*Pack, error) {
	sub, err := fs.Sub(embedded, code)
	if err != nil {
		return nil, fmt.Errorf("reading language pack %q: %w", code, err)
	}
	return LoadFS(sub, code)
}

// outline are the tables that LoadOutline reads.
var outline = map[string]bool{"pack.tsv": true, "page.tsv": true, "words.tsv": true, "dates.tsv": true, "sentences.tsv": true}

// LoadOutline reads of an embedded pack what tells a language, the frame of a
// page and a date: a tenth of it, needed for every article of any language.
func LoadOutline(code string) (*Pack, error) {
	sub, err := fs.Sub(embedded, code)
	if err != nil {
		return nil, fmt.Errorf("reading language pack %q: %w", code, err)
	}
	return loadTables(sub, code, outline)
}

// LoadFS reads a pack from a folder. Unknown files, columns, classes and
// values are errors that name file and line.
func LoadFS(fsys fs.FS, code string) (*Pack, error) {
	p, err := loadTables(fsys, code, nil)
	if err != nil {
		return nil, err
	}
	nameFrames(p.Frames)
	return p, cmp.Or(checkPrepositions(p), checkListed(p))
}

// loadTables reads all tables of a pack, or only some.
func loadTables(fsys fs.FS, code string, only map[string]bool) (*Pack, error) {
	p := &Pack{Code: code}
	files, err := fs.ReadDir(fsys, ".")
	if err != nil {
		return nil, fmt.Errorf("reading language pack %q: %w", code, err)
	}
	slices.SortStableFunc(files, func(a, b fs.DirEntry) int { return cmp.Compare(rank(a.Name()), rank(b.Name())) })
	for _, f := range files {
		read, ok := tables[f.Name()]
		if !ok {
			return nil, fmt.Errorf("reading language pack %q: unknown file %s", code, f.Name())
		}
		if only != nil && !only[f.Name()] {
			continue
		}
		rows, err := tsv.Read(fsys, f.Name(), read.columns...)
		if err != nil {
			return nil, fmt.Errorf("reading language pack %q: %w", code, err)
		}
		for _, row := range rows {
			if err := read.add(p, row.Cells); err != nil {
				return nil, fmt.Errorf("reading language pack %q: %s:%d: %w", code, f.Name(), row.Line, err)
			}
		}
	}
	if p.Settings.Name == "" {
		return nil, fmt.Errorf("reading language pack %q: pack.tsv names no language", code)
	}
	return p, nil
}

// rank puts the frames behind the tables that declare what their lines name.
func rank(file string) int {
	if file == "frames.tsv" {
		return 1
	}
	return 0
}

// Add adds a line to a table of the pack: a word that only a user's world has.
// Cells are in the order of the table's columns, empty ones empty.
func (p *Pack) Add(file string, cells []string) error {
	t, ok := tables[file]
	if !ok || len(cells) != len(t.columns) {
		return fmt.Errorf("%d cells are no line of %s", len(cells), file)
	}
	return t.add(p, cells)
}

type table struct {
	columns []string
	line    func(*Pack, []string) error
}

func (t *table) add(p *Pack, cells []string) error {
	if err := checkBrackets(cells); err != nil {
		return err
	}
	return t.line(p, cells)
}

var tables = map[string]table{
	"pack.tsv":    {[]string{"key", "value"}, (*Pack).setting},
	"lemmas.tsv":  {[]string{"lemma", "class", "forms"}, (*Pack).lemma},
	"lists.tsv":   {[]string{"list", "words"}, (*Pack).list},
	"frames.tsv":  {[]string{"lemma", "class", "slots", "relation", "cameo", "status", "measure", "about"}, (*Pack).frame},
	"offices.tsv": {[]string{"office", "forms", "number", "capacity"}, (*Pack).office},
	"organs.tsv":  {[]string{"organ", "forms", "labels"}, (*Pack).organ},
	"words.tsv":   {[]string{"word", "class", "value"}, (*Pack).word},
	"dates.tsv":   {[]string{"word", "class", "value"}, (*Pack).date},
	"sentences.tsv": {[]string{"word", "class"}, func(p *Pack, c []string) error {
		p.Sentences = append(p.Sentences, FunctionWord{Text: c[0], Class: c[1]})
		return nil
	}},
	"page.tsv": {[]string{"word", "class"}, func(p *Pack, c []string) error {
		p.Page = append(p.Page, FunctionWord{Text: c[0], Class: c[1]})
		return nil
	}},
	"portfolios.tsv": {[]string{"word"}, func(p *Pack, c []string) error { p.Portfolios = append(p.Portfolios, Expand(c[0])...); return nil }},
	"common.tsv":     {[]string{"word"}, func(p *Pack, c []string) error { p.Common = append(p.Common, c[0]); return nil }},
	"stems.tsv": {[]string{"word", "stem"}, func(p *Pack, c []string) error {
		if p.Stems == nil {
			p.Stems = map[string]string{}
		}
		p.Stems[c[0]] = c[1]
		return nil
	}},
	"regions.tsv":   {[]string{"word", "states"}, (*Pack).region},
	"women.tsv":     {[]string{"word"}, func(p *Pack, c []string) error { p.Women = append(p.Women, c[0]); return nil }},
	"namewords.tsv": {[]string{"word"}, func(p *Pack, c []string) error { p.NameWords = append(p.NameWords, c[0]); return nil }},
}

func (p *Pack) setting(c []string) error {
	allowed := map[string][]string{
		"order": {"svo", "vso"}, "inflection": {"english", "arabic", "french", "spanish", "russian", "none"},
		"clitics": {"arabic", "none"}, "names": {"capitals", "lexicon"},
		"behind": {"nothing", "adjective", "genitive"}, "articles": {"yes", "no"}, "subject": {"named", "dropped"},
	}
	if values, ok := allowed[c[0]]; ok && !slices.Contains(values, c[1]) {
		return fmt.Errorf("%s is %q, want one of %s", c[0], c[1], strings.Join(values, ", "))
	}
	switch c[0] {
	case "name":
		p.Settings.Name = c[1]
	case "order":
		p.Settings.VerbFirst = c[1] == "vso"
	case "inflection":
		p.Settings.Inflection = c[1]
	case "clitics":
		p.Settings.Clitics = c[1] == "arabic"
	case "names":
		p.Settings.Capitals = c[1] == "capitals"
	case "behind":
		p.Settings.Behind = map[string]Behind{"adjective": Adjective, "genitive": GenitiveCase}[c[1]]
	case "articles":
		p.Settings.Articles = c[1] == "yes"
	case "subject":
		p.Settings.Drops = c[1] == "dropped"
	default:
		list := p.Settings.list(c[0])
		if list == nil {
			return fmt.Errorf("unknown key %q", c[0])
		}
		*list = strings.Split(c[1], ",")
	}
	return nil
}

// list finds a setting that is a list, nil where there is none of that key.
func (s *Settings) list(key string) *[]string {
	switch key {
	case "masculine":
		return &s.Masculine
	case "adverbs":
		return &s.Adverbs
	case "regions":
		return &s.Regions
	case "staff":
		return &s.Staff
	case "acts":
		return &s.Acts
	case "others":
		return &s.Others
	case "holdings":
		return &s.Holdings
	case "states":
		return &s.States
	case "own":
		return &s.OwnDeeds
	case "ties":
		return &s.Ties
	case "answers":
		return &s.Answers
	case "among":
		return &s.Among
	case "wrongs":
		return &s.Wrongs
	case "until":
		return &s.Until
	case "installs":
		return &s.Installs
	case "moves":
		return &s.Moves
	case "capital":
		return &s.Capital
	case "kingdoms":
		return &s.Kingdoms
	case "of":
		return &s.Of
	case "host":
		return &s.Host
	case "from":
		return &s.From
	case "rule":
		return &s.Rule
	case "after":
		return &s.After
	case "before":
		return &s.Before
	case "ahead":
		return &s.Ahead
	case "despite":
		return &s.Despite
	case "lead":
		return &s.Lead
	case "occasion":
		return &s.Occasion
	case "matter":
		return &s.Matter
	case "amid":
		return &s.Amid
	case "resume":
		return &s.Resume
	case "inside":
		return &s.Inside
	case "company":
		return &s.Company
	case "aim":
		return &s.Aim
	}
	return nil
}

var classes = map[string]Class{"verb": Verb, "noun": Noun, "adj": Adj, "part": Part}

func (p *Pack) lemma(c []string) error {
	class, ok := classes[c[1]]
	if !ok {
		return fmt.Errorf("unknown class %q of lemma %q", c[1], c[0])
	}
	key := lemmaKey{c[0], class}
	if p.declared[key] {
		return fmt.Errorf("lemma %q stands twice in one class", c[0])
	}
	if p.declared == nil {
		p.declared = map[lemmaKey]bool{}
	}
	p.declared[key] = true
	p.Lemmas = append(p.Lemmas, Lemma{Text: c[0], Class: class, Forms: Expand(c[2])})
	return nil
}

var numbers = map[string]Number{"sg": Singular, "du": Dual, "pl": Plural}

func (p *Pack) office(c []string) error {
	number, ok := numbers[c[2]]
	if !ok {
		return fmt.Errorf("unknown number %q of office %q", c[2], c[0])
	}
	capacity := Capacity(c[3])
	if !capacity.Known() {
		return fmt.Errorf("unknown capacity %q of office %q", c[3], c[0])
	}
	name, of, _ := strings.Cut(c[0], "@")
	traits, err := readTraits()
	if err != nil {
		return err
	}
	p.Offices = append(p.Offices, Office{Name: name, Forms: Expand(c[1]), Number: number, Capacity: capacity, Of: of, Traits: traits[name]})
	return nil
}

func (p *Pack) organ(c []string) error {
	if strings.Count(c[0], "%s") != 1 {
		return fmt.Errorf("organ %q does not hold %%s once", c[0])
	}
	var labels []string
	if c[2] != "" {
		labels = strings.Split(c[2], ",")
	}
	p.Organs = append(p.Organs, Organ{Pattern: c[0], Forms: Expand(c[1]), Labels: labels})
	return nil
}

func (p *Pack) date(c []string) error {
	for _, form := range Expand(c[0]) {
		p.Dates = append(p.Dates, DateWord{form, c[1], c[2]})
	}
	return nil
}
