package gazetteer

import (
	"testing"

	"github.com/diplograph/diplograph/graph/ontology"
)

func load(t testing.TB) *Gazetteer {
	t.Helper()
	g, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	return g
}

// The persons, states and bodies of the first article are known by every name
// that it uses.
func TestNamesOfTheFirstArticle(t *testing.T) {
	g := load(t)
	for name, id := range map[string]string{
		"لافروف": "p.lavrov", "Lavrov": "p.lavrov", "Лавров": "p.lavrov", "ناصر بوريطة": "p.bourita", "ماركو روبيو": "p.rubio",
		"برونو رودريغيز": "p.bruno-rodriguez", "ماريا زاخاروفا": "p.zakharova", "هنغاريا": "HUN", "المجر": "HUN",
		"موسكو": "RUS", "جمهورية الدومينيكان": "DOM", "تحالف دول الساحل": "o.aes", "اللجنة الدولية للصليب الأحمر": "o.icrc",
		"ترمب": "p.trump", "Зеленский": "p.zelensky", "Zelensky": "p.zelensky", "Pentagon": "o.pentagon",
	} {
		found, near := g.Describe(name)
		if len(found) != 1 || found[0].Actor.ID != id {
			t.Errorf("Describe(%q) finds %d (near %d), want %s", name, len(found), len(near), id)
		}
	}
}

// A holder is named only where the tables are sure of the day.
func TestHolders(t *testing.T) {
	g := load(t)
	tests := []struct {
		office, body string
		on           ontology.Date
		holder       string // empty: nobody is sure
		last         string
	}{
		{"foreign minister", "RUS", "2025-09-24", "p.lavrov", "p.lavrov"},
		{"foreign minister", "HUN", "2025-09-24", "p.szijjarto", "p.szijjarto"},
		{"secretary of state", "USA", "2016-05-01", "p.kerry", "p.kerry"},
		{"secretary of state", "USA", "2017-01-25", "", "p.kerry"}, // between two secretaries
		{"president", "USA", "2020-12-31", "p.trump", "p.trump"},
		{"president", "USA", "2021-01-20", "p.biden", "p.biden"},
		{"president", "FRA", "2015", "p.hollande", "p.hollande"}, // all through the year
		{"president", "FRA", "2017", "", "p.macron"},             // changed within it
		{"secretary general", "o.nato", "2024-09-30", "p.stoltenberg", "p.stoltenberg"},
		{"foreign minister", "MLI", "2025-09-24", "", "p.diop"}, // last seen before
		{"king", "SAU", "2014-06-01", "p.abdullah-saud", "p.abdullah-saud"},
		{"president", "USA", "", "", ""},
	}
	for _, tt := range tests {
		holder := ""
		if held := g.Holders(tt.office, tt.body, tt.on); len(held) == 1 {
			holder = held[0].Person
		} else if len(held) > 1 {
			t.Errorf("%s of %s on %s: %d are sure", tt.office, tt.body, tt.on, len(held))
		}
		last, _ := g.LastHolder(tt.office, tt.body, tt.on)
		if holder != tt.holder || last.Person != tt.last {
			t.Errorf("%s of %s on %s: holder %q, last %q; want %q, %q", tt.office, tt.body, tt.on, holder, last.Person, tt.holder, tt.last)
		}
	}
}

// Every command that reads text loads the tables: keep it under 100 ms.
func BenchmarkLoad(b *testing.B) {
	for b.Loop() {
		load(b)
	}
}

func TestStats(t *testing.T) {
	counts := map[[2]string]int{}
	for _, c := range load(t).Stats() {
		counts[[2]string{c.What, c.Of}] = c.Number
	}
	for what, least := range map[[2]string]int{
		{"actors", "country"}: 230, {"actors", "person"}: 2000, {"actors", "Movement"}: 120, {"actors", "Alliance"}: 100, {"places", ""}: 400, {"names", "ar"}: 6000,
	} {
		if counts[what] < least {
			t.Errorf("%v: %d, want %d at least", what, counts[what], least)
		}
	}
	if gap := counts[[2]string{"gap", "country without a name in ar"}]; gap != 0 {
		t.Errorf("%d countries without an Arabic name", gap)
	}
}

// Whoever leads a state or body holds an office of which the tables know holders.
func TestLeadsAreHeld(t *testing.T) {
	g, err := Load()
	if err != nil {
		t.Fatal(err)
	}
	for body, office := range g.leads {
		if len(g.Seat(office, body)) == 0 {
			t.Errorf("leads.tsv: %s: offices.tsv has no %s of it", body, office)
		}
	}
	for body, want := range map[string]string{"o.iaea": "director general", "DEU": "chancellor", "FIN": ""} {
		if got := g.Lead(body); got != want {
			t.Errorf("Lead(%q) = %q, want %q", body, got, want)
		}
	}
}
