package gazetteer

import (
	"strings"
	"testing"
)

// The tables that the program carries contradict themselves nowhere.
func TestEmbeddedTablesAreInOrder(t *testing.T) {
	g, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	problems := g.Check()
	for i, p := range problems {
		if i == 40 {
			t.Fatalf("... and %d more", len(problems)-i)
		}
		t.Error(p)
	}
}

func TestCheckFindsContradictions(t *testing.T) {
	tests := []struct{ name, file, lines, want string }{
		{
			"one surname, two persons", "names.en.tsv",
			"FRA France common own\np.a Ann_Smith common own\np.a Smith surname own\np.b Bob_Smith common own\np.b Smith surname own\n",
			`names.en.tsv: Smith: names p.a and p.b`,
		},
		{
			"two presidents on one day", "offices.tsv",
			"p.a president FRA 2010-01-01 2015-01-01 2015-01-01 exact own\np.b president FRA 2014-01-01 2016-01-01 2016-01-01 exact own\n",
			`offices.tsv: president of FRA: p.a (2010-01-01 to 2015-01-01) and p.b`,
		},
		{
			"a rule for a name that nobody bears", "ambiguous.tsv",
			"Atlantis en needs-context own\n",
			`ambiguous.tsv: Atlantis: nobody bears that name`,
		},
	}
	for _, tt := range tests {
		t.Run(tt.name, func(t *testing.T) {
			g, err := LoadFS(world(tt.file, tt.lines))
			if err != nil {
				t.Fatal(err)
			}
			problems := g.Check()
			if len(problems) != 1 || !strings.HasPrefix(problems[0].String(), tt.want) {
				t.Errorf("Check() = %v, want one beginning with %q", problems, tt.want)
			}
		})
	}
}
