package lang_test

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/diplograph/diplograph/ingest/lang"
)

// pack is a small language of invented words.
func pack(changed map[string]string) fstest.MapFS {
	files := map[string]string{
		"pack.tsv":   "key\tvalue\nname\tOld Norn\norder\tsvo\ninflection\tnone\n",
		"lemmas.tsv": "lemma\tclass\tforms\nhitte\tverb\thitta\n",
		"frames.tsv": "lemma\tclass\tslots\trelation\tcameo\tstatus\tmeasure\tabout\nhitte\tverb\tsubj=party mith=party\tmet-with\t040\t-\t-\t-\n",
		"words.tsv":  "word\tclass\tvalue\nmith\tprep\tmith\n",
	}
	for name, text := range changed {
		files[name] = text
	}
	fsys := fstest.MapFS{}
	for name, text := range files {
		fsys[name] = &fstest.MapFile{Data: []byte(text)}
	}
	return fsys
}

// Whoever writes a pack is told what he got wrong, in which table, on which line.
func TestLoaderNamesTheSlip(t *testing.T) {
	if _, err := lang.LoadFS(pack(nil), "nrn"); err != nil {
		t.Fatal(err)
	}
	const frames, words = "lemma\tclass\tslots\trelation\tcameo\tstatus\tmeasure\tabout\n", "word\tclass\tvalue\n"
	for _, c := range []struct{ file, text, want string }{
		{"verbs.tsv", "verb\n", `"nrn": unknown file verbs.tsv`},
		{"pack.tsv", "key\tvalue\nname\tOld Norn\norder\tosv\n", `pack.tsv:3: order is "osv"`},
		{"pack.tsv", "key\tvalue\nname\tOld Norn\nof\tav\n", `pack.tsv: "av" is the value of no preposition`},
		{"pack.tsv", "key\tvalue\nname\tOld Norn\ncompany\tsaman\n", `pack.tsv: "saman" is the value of no preposition`},
		{"pack.tsv", "key\tvalue\nname\tOld Norn\ninflection\tnone\nacts\tdaad\n", `pack.tsv: no predicate is "daad" of "acts"`},
		{"pack.tsv", "key\tvalue\nname\tOld Norn\ninflection\tnone\nwrongs\thitte\n", `pack.tsv: no predicate is "hitte" of "wrongs"`},
		{"lemmas.tsv", "lemma\tclass\tforms\nhitte\tverbum\t-\n", `lemmas.tsv:2: unknown class "verbum"`},
		{"lemmas.tsv", "lemma\tclass\tforms\nhitte\tverb\t-\nhitte\tverb\thitta\n", `lemmas.tsv:3: lemma "hitte" stands twice`},
		{"lemmas.tsv", "lemma\tclass\tforms\nhitte\tverb\thitt(a|ade\n", `lemmas.tsv:2: a bracket of "hitt(a|ade" has no other half`},
		{"lists.tsv", "list\twords\nvepn\tspjut|yxa|spjut\n", `lists.tsv:2: list "vepn": "spjut" stands twice`},
		{"lists.tsv", "list\twords\nvepn\tspjut\nvepn\tyxa\n", `lists.tsv:3: list "vepn" stands twice`},
		{"lists.tsv", "list\twords\nvepn\tspjut||yxa\n", `lists.tsv:2: list "vepn": "" is no word`},
		{"lists.tsv", "list\twords\nvepn\t(spjut|yxa)\n", `lists.tsv:2: list "vepn": "(spjut" is no word`},
		{"lists.tsv", "list\twords\n@vepn\tspjut\n", `lists.tsv:2: list "@vepn": its name stands without @`},
		{"lists.tsv", "list\twords\negg\tyxa\nvepn\tyxa|@egg\n", `lists.tsv:3: list "vepn": "yxa" stands in a list beside it`},
		{"regions.tsv", "word\tstates\nnord\tDNK,NOR\nnord\tISL\n", `regions.tsv:3: region "nord" stands twice`},
		{"regions.tsv", "word\tstates\nnord\tDNK, NOR\n", `regions.tsv:2: region "nord": " NOR" is no id of a state`},
		{"regions.tsv", "word\tstates\nnord\tDNK,NOR,DNK\n", `regions.tsv:2: region "nord": "DNK" stands twice`},
		{"lemmas.tsv", "lemma\tclass\tforms\n", `frames.tsv:2: lemma "hitte" has no line of its class`},
		{"words.tsv", words + "mith\tprep\tmith\ndi\tarticle\t-\n", `words.tsv:3: unknown class "article"`},
		{"words.tsv", words + "mith\tprep\tmith\noc\tconj\tplus\n", `words.tsv:3: unknown value "plus" of word "oc"`},
		{"words.tsv", words + "mith\tprep\tmith:abl\n", `words.tsv:2: unknown case "abl"`},
		{"frames.tsv", frames + "hitte\tverb\tsubj\tmet-with\t040\t-\t-\t-\n", `slot "subj": it is not name=role`},
		{"frames.tsv", frames + "hitte\tverb\tsubj=doer\tmet-with\t040\t-\t-\t-\n", `frames.tsv:2: frame "hitte": slot "subj=doer": unknown role "doer"`},
		{"frames.tsv", frames + "hitte\tverb\tsubj=party til=party\tmet-with\t040\t-\t-\t-\n", `frames.tsv:2: slot "til" of "hitte" is no slot`},
		{"frames.tsv", frames + "hitte\tverb\tsubj=party obj=-:yxa|@vepn\tmet-with\t040\t-\t-\t-\n", `frames.tsv:2: frame "hitte": slot "obj=-:yxa|@vepn": no list "vepn"`},
		{"frames.tsv", frames + "hitte\tverb\tsubj=party subj=party\tmet-with\t040\t-\t-\t-\n", `frames.tsv:2: frame "hitte": slot "subj=party" stands twice`},
		{"frames.tsv", frames + "hitte\tverb\tsubj=party\tgreets\t040\t-\t-\t-\n", `frames.tsv:2: frame "hitte": unknown relation "greets"`},
		{"frames.tsv", frames + "hitte\tverb\tsubj=party\tmet-with\t999\t-\t-\t-\n", `CAMEO code "999"`},
		{"frames.tsv", frames + "hitte\tverb\tsubj=party\t@dream\t-\t-\t-\t-\n", `unknown operator "@dream"`},
		{"frames.tsv", frames + "hitte\tverb\tsubj=party\tmet-with\t040\tsoon\t-\t-\n", `unknown status "soon"`},
		{"frames.tsv", frames + "hitte\tverb\tsubj=party\tmet-with\t040\t-\twall\t-\n", `unknown measure "wall"`},
	} {
		_, err := lang.LoadFS(pack(map[string]string{c.file: c.text}), "nrn")
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s %q: %v, want %q", c.file, c.text, err, c.want)
		}
	}
}

// A list fills a slot of every frame that names it, and may hold another.
func TestListsOfWords(t *testing.T) {
	p, err := lang.LoadFS(pack(map[string]string{
		"lists.tsv":  "list\twords\negg\tyxa|kniv\nvepn\tspjut|@egg\n",
		"frames.tsv": "lemma\tclass\tslots\trelation\tcameo\tstatus\tmeasure\tabout\nhitte\tverb\tsubj=party mith=-:bue|@vepn\tmet-with\t040\t-\t-\t-\n",
	}), "nrn")
	if err != nil {
		t.Fatal(err)
	}
	if got := strings.Join(p.Frames[0].Slots[1].Words, " "); got != "bue spjut yxa kniv" {
		t.Errorf("the slot is filled by %q", got)
	}
}

// A row that stands twice in a table says nothing the second time.
func TestNoRowStandsTwice(t *testing.T) {
	files, err := filepath.Glob("*/*.tsv")
	if err != nil || len(files) == 0 {
		t.Fatal("no tables", err)
	}
	for _, file := range files {
		table, err := os.ReadFile(file)
		if err != nil {
			t.Fatal(err)
		}
		first, n := map[string]int{}, 0
		for row := range strings.Lines(string(table)) {
			if n++; strings.HasPrefix(row, "#") {
				continue
			}
			if before, ok := first[row]; ok {
				t.Errorf("%s:%d: %q stands in line %d, too", file, n, strings.TrimSpace(row), before)
			}
			first[row] = n
		}
	}
}

// The first frame of a lemma that matches is taken: one behind another with its slots is never
// reached.
func TestEveryFrameIsReached(t *testing.T) {
	for _, code := range lang.Languages() {
		p, err := lang.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		first := map[string]string{}
		for _, f := range p.Frames {
			if f.Operator == lang.None {
				continue // its words decide
			}
			slots := fmt.Sprint(f.Lemma, f.Class, f.Relation == "", f.Slots)
			if before, ok := first[slots]; ok {
				t.Errorf("%s: frame %s has the slots of %s", code, f.Name, before)
			}
			first[slots] = f.Name
		}
	}
}
