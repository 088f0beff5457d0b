package gazetteer

import (
	"slices"
	"strings"
	"testing"
	"testing/fstest"
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
		{
			"a rule that prefers somebody of another name", "ambiguous.tsv",
			"France en prefer:p.a own\n",
			`ambiguous.tsv: France: p.a is preferred and does not bear that name`,
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

// Who is suspended stays a member; a suspension of somebody else is a mistake.
func TestSuspensions(t *testing.T) {
	fsys := world("actors.tsv", "FRA country - France FRA FRA - - - own\no.au organization Alliance Union o.au - - - - own\n").(fstest.MapFS)
	fsys["names.en.tsv"].Data = []byte("# origin: a test\nid\tname\tuse\torigin\nFRA\tFrance\tcommon\town\no.au\tUnion\tcommon\town\n")
	const suspended = "# origin: a test\nmember\tbody\tsince\tuntil\torigin\nFRA\to.au\t2010-01-01\t-\town\n"
	fsys["suspensions.tsv"] = &fstest.MapFile{Data: []byte(suspended)}
	g, err := LoadFS(fsys)
	if err != nil {
		t.Fatal(err)
	}
	if problems := g.Check(); len(problems) != 1 || problems[0].String() != "suspensions.tsv: FRA: was no member of o.au on 2010-01-01" {
		t.Errorf("Check() = %v", problems)
	}
	fsys["members.tsv"].Data = []byte("# origin: a test\nmember\tbody\tsince\tuntil\torigin\nFRA\to.au\t-\t-\town\n")
	if g, err = LoadFS(fsys); err != nil {
		t.Fatal(err)
	}
	found, _ := g.Describe("France")
	if problems := g.Check(); len(problems) > 0 || len(found) != 1 || len(found[0].Suspended) != 1 || !slices.Equal(g.Members("o.au", "2020-01-01"), []string{"FRA"}) {
		t.Errorf("Check() = %v, described as %+v, members %v", problems, found, g.Members("o.au", "2020-01-01"))
	}
}
