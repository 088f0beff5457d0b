package lang_test

import (
	"bufio"
	"os"
	"strings"
	"testing"

	"github.com/diplograph/diplograph/ingest/lang"
)

// TestTraitsAreOfOffices: a trait of an office that no pack has would say
// nothing of anybody.
func TestTraitsAreOfOffices(t *testing.T) {
	offices := map[string]bool{}
	for _, code := range lang.Languages() {
		pack, err := lang.Load(code)
		if err != nil {
			t.Fatal(err)
		}
		for _, o := range pack.Offices {
			offices[o.Name] = true
			if o.Name == "ambassador" && !o.Accredited {
				t.Errorf("%s: an ambassador does not act for who sends him", code)
			}
		}
	}
	table, err := os.Open("traits.tsv")
	if err != nil {
		t.Fatal(err)
	}
	defer table.Close()
	lines := bufio.NewScanner(table)
	for lines.Scan() {
		office, _, _ := strings.Cut(lines.Text(), "\t")
		if !strings.HasPrefix(office, "#") && office != "office" && !offices[office] {
			t.Errorf("traits.tsv: no pack has the office %q", office)
		}
	}
}
