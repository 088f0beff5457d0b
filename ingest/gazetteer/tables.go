package gazetteer

import (
	"fmt"
	"strings"
)

// tableType is what the loader knows of one kind of table.
type tableType struct {
	rank    int // tables of a lower rank are read before
	columns string
	key     int   // so many cells name what the line is about: a layer that has it says all of it
	ids     []int // cells that hold ids of actors
	// vocabulary stays where a layer replaces the world: words, no facts.
	vocabulary bool
	overlay    bool // only layers have it
	use        func(l *loader, lang string) func(row) error
}

// tableFile is a table of one layer.
type tableFile struct {
	*tableType
	stem, lang, file string
}

func plainTable(use func(*Gazetteer, row) error) func(*loader, string) func(row) error {
	return func(l *loader, _ string) func(row) error { return func(r row) error { return use(l.g, r) } }
}

var tableTypes = map[string]*tableType{
	"origins":      {rank: 0, columns: "code title date licence", use: func(l *loader, _ string) func(row) error { return l.addOrigin }},
	"merges":       {rank: 1, columns: "from into from_name into_name reason date origin", overlay: true, use: func(l *loader, _ string) func(row) error { return l.addMerge }},
	"splits":       {rank: 1, columns: "from into reason date origin", overlay: true, use: func(*loader, string) func(row) error { return func(row) error { return nil } }},
	"drops":        {rank: 1, columns: "table first second third origin", overlay: true, use: func(*loader, string) func(row) error { return func(row) error { return nil } }},
	"office-kinds": {rank: 1, columns: "office capacity seats origin", key: 1, vocabulary: true, use: plainTable((*Gazetteer).addOfficeKind)},
	"actors": {rank: 2, columns: "id kind labels name acts_for country wikidata since until origin", key: 1, ids: []int{4, 5},
		use: func(l *loader, _ string) func(row) error { return l.addActor }},
	"names": {rank: 3, columns: "id name use origin", key: 2, ids: []int{0},
		use: func(l *loader, lang string) func(row) error { return l.nameAdder(lang) }},
	"adjectives": {rank: 3, columns: "id adjective plural origin", key: 2, ids: []int{0},
		use: func(l *loader, lang string) func(row) error { return l.g.adjectiveAdder(lang) }},
	"offices": {rank: 3, columns: "person office body since until seen kind origin", key: 3, ids: []int{0, 2},
		use: func(l *loader, _ string) func(row) error { return l.addTenure }},
	"office-names": {rank: 3, columns: "office body canonical origin", key: 2, ids: []int{1}, vocabulary: true, use: plainTable((*Gazetteer).addOfficeName)},
	"members":      {rank: 3, columns: "member body since until origin", key: 2, ids: []int{0, 1}, use: plainTable((*Gazetteer).addMember)},
	"definite":     {rank: 3, columns: "id origin", key: 1, ids: []int{0}, use: plainTable((*Gazetteer).addDefinite)},
	"foes":         {rank: 3, columns: "alliance foe origin", key: 2, ids: []int{0, 1}, use: plainTable((*Gazetteer).addFoe)},
	"suspensions":  {rank: 3, columns: "member body since until origin", key: 2, ids: []int{0, 1}, use: plainTable((*Gazetteer).addSuspension)},
	"state-organs": {rank: 3, columns: "organ state actor origin", key: 2, ids: []int{1, 2}, use: plainTable((*Gazetteer).addStateOrgan)},
	"leads":        {rank: 3, columns: "body office origin", key: 1, ids: []int{0}, use: plainTable((*Gazetteer).addLead)},
	"places":       {rank: 3, columns: "id name country names.ar names.en names.es names.fr names.ru origin", key: 1, ids: []int{2}, use: plainTable((*Gazetteer).addPlace)},
	"ambiguous":    {rank: 3, columns: "name lang rule origin", key: 2, use: plainTable((*Gazetteer).addRule)},
	// Words of offices and organs, in the form of a language pack: see [Gazetteer.PackWords].
	"titles": {rank: 3, columns: "office forms number capacity origin", overlay: true, use: func(l *loader, lang string) func(row) error { return l.g.wordAdder(lang, "offices.tsv") }},
	"organs": {rank: 3, columns: "organ forms labels origin", overlay: true, use: func(l *loader, lang string) func(row) error { return l.g.wordAdder(lang, "organs.tsv") }},
}

// byLanguage are the tables of which there is one for each language.
var byLanguage = map[string]bool{"names": true, "adjectives": true, "titles": true, "organs": true}

// tableOf finds what a file of a layer is.
func tableOf(file string) (tableFile, error) {
	stem, isTable := strings.CutSuffix(file, ".tsv")
	name, lang, hasLang := strings.Cut(stem, ".")
	t, known := tableTypes[name]
	if !isTable || !known || hasLang != byLanguage[name] || hasLang && !isLanguage(lang) {
		return tableFile{}, fmt.Errorf("%s: no table of the gazetteer has that name", file)
	}
	return tableFile{t, name, lang, file}, nil
}

// Columns gives the header of a table by its file name: "names.en.tsv". The
// error says that there is no such table.
func Columns(file string) ([]string, error) {
	if file == HeadFile {
		return []string{"key", "value"}, nil
	}
	t, err := tableOf(file)
	if err != nil {
		return nil, err
	}
	return strings.Fields(t.columns), nil
}

// KeyCells tells how many cells of a table name what a line is about.
func KeyCells(file string) int {
	if t, err := tableOf(file); err == nil {
		return t.key
	}
	return 1
}

func isLanguage(code string) bool {
	return len(code) == 2 && strings.Trim(code, "abcdefghijklmnopqrstuvwxyz") == ""
}
