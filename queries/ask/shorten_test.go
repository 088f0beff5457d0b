package ask

import "testing"

func TestShorten(t *testing.T) {
	list := "US Secretary of State Marco Rubio, the foreign ministers of Slovakia, Hungary, Cuba, the Dominican Republic and Vietnam"
	cases := []struct {
		text  string
		names []string
		want  string
	}{
		{"the foreign minister of Hungary", []string{"Hungary"}, "the foreign minister of Hungary"},
		{list, []string{"Hungary", "هنغاريا"}, "… ministers of Slovakia, Hungary, Cuba, the …"},
		{list, []string{"Vietnam"}, "… Dominican Republic and Vietnam"},
		{list, nil, "US Secretary of State Marco Rubio, the foreign …"},
		{"وزير الخارجية الأمريكي ماركو روبيو، ووزراء خارجية سلوفاكيا وهنغاريا وكوبا", []string{"Hungary", "هنغاريا"}, "… ووزراء خارجية سلوفاكيا وهنغاريا وكوبا"},
	}
	for _, c := range cases {
		if got := shorten(c.text, c.names...); got != c.want {
			t.Errorf("%q, %q:\n got  %s\n want %s", c.text, c.names, got, c.want)
		}
	}
}
