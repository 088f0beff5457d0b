package ask

import "testing"

func TestAsWritten(t *testing.T) {
	arabic := "من بينهم وزير الخارجية الأمريكي ماركو روبيو، ووزراء خارجية سلوفاكيا وهنغاريا وكوبا، إضافة إلى رئيس اللجنة الدولية"
	english := "Lavrov met Marco Rubio, the foreign ministers of Slovakia, Hungary and Cuba."
	cases := []struct{ sentence, surface, office, want string }{
		{arabic, "وهنغاريا", "foreign minister", "ووزراء خارجية … وهنغاريا"},
		{arabic, "سلوفاكيا", "foreign minister", "ووزراء خارجية سلوفاكيا"},
		{arabic, "رئيس اللجنة الدولية", "president", "رئيس اللجنة الدولية"},
		{english, "Hungary", "foreign minister", "foreign ministers … Hungary"},
		{english, "Hungary", "defense minister", "Hungary"},
		{"She left.", "Hungary", "foreign minister", "Hungary"},
	}
	for _, c := range cases {
		r := row{
			act:  &act{record: record{}, tellings: []record{{"sentence": c.sentence}}},
			part: record{"surface": c.surface, "office": c.office},
		}
		if got := asWritten(r); got != c.want {
			t.Errorf("%s of %s in %q is %q, want %q", c.office, c.surface, c.sentence, got, c.want)
		}
	}
}
