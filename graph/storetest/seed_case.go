package storetest

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
)

// seedBrowse is what an analyst sees of Seed: acts and ties, by level.
const seedBrowse = `
named DEMANDS_END_OF Sergey Lavrov > US embargo on Cuba
named DEMANDS_END_OF Sergey Lavrov > US listing of Cuba
named MET_WITH Sergey Lavrov > Bruno Rodríguez (met 24 Sep)
named MET_WITH Sergey Lavrov > Marco Rubio (met 24 Sep)
named MET_WITH Sergey Lavrov > Nasser Bourita (met 24 Sep)
named MET_WITH Sergey Lavrov > foreign minister of Burkina Faso (met 24 Sep)
named MET_WITH Sergey Lavrov > foreign minister of Hungary (met 24 Sep)
named MET_WITH Sergey Lavrov > foreign minister of Mali (met 24 Sep)
named MET_WITH Sergey Lavrov > foreign minister of Niger (met 24 Sep)
named MET_WITH Sergey Lavrov > foreign minister of Slovakia (met 24 Sep)
named MET_WITH Sergey Lavrov > foreign minister of Vietnam (met 24 Sep)
named MET_WITH Sergey Lavrov > foreign minister of the Dominican Republic (met 24 Sep)
named MET_WITH Sergey Lavrov > president of the International Committee of the Red Cross (met 24 Sep)
named PRAISES Sergey Lavrov > India
state BUYS_FROM India > Russia
state DEMANDS_END_OF Russia > US embargo on Cuba (wants end ×2)
state DEMANDS_END_OF Russia > US listing of Cuba
state MET_WITH Russia > Alliance of Sahel States (met ×3)
state MET_WITH Russia > Burkina Faso (met 24 Sep)
state MET_WITH Russia > Cuba (met 24 Sep)
state MET_WITH Russia > Dominican Republic (met 24 Sep)
state MET_WITH Russia > Hungary (met 24 Sep)
state MET_WITH Russia > International Committee of the Red Cross (met 24 Sep)
state MET_WITH Russia > Mali (met 24 Sep)
state MET_WITH Russia > Morocco (met 24 Sep)
state MET_WITH Russia > Niger (met 24 Sep)
state MET_WITH Russia > Slovakia (met 24 Sep)
state MET_WITH Russia > United States (met 24 Sep)
state MET_WITH Russia > Vietnam (met 24 Sep)
state PRAISES Russia > India
state PRESSURES United States > India
state SANCTIONS United States > Cuba
tie AGAINST US embargo on Cuba > Cuba
tie AGAINST US listing of Cuba > Cuba
tie HOLDS_OFFICE Bruno Rodríguez > Cuba foreign minister text
tie HOLDS_OFFICE Marco Rubio > United States foreign minister text
tie HOLDS_OFFICE Nasser Bourita > Morocco foreign minister text
tie HOLDS_OFFICE Sergey Lavrov > Russia foreign minister text and gazetteer since 2004-03-09
tie IMPOSES United States > US embargo on Cuba
tie IMPOSES United States > US listing of Cuba
tie MEMBER_OF Burkina Faso > Alliance of Sahel States text
tie MEMBER_OF Mali > Alliance of Sahel States text
tie MEMBER_OF Niger > Alliance of Sahel States text
tie SPEAKS_FOR Maria Zakharova > Ministry of Foreign Affairs of Russia spokesperson text
`

func seedGraph(t *testing.T, open func(t *testing.T) graph.Store) {
	s := open(t)
	put(t, s, Seed())
	d := dump(t, s)
	if diff := cmp.Diff(strings.TrimSpace(seedBrowse), strings.Join(d.Browse(), "\n")); diff != "" {
		t.Errorf("what an analyst sees (-want +got):\n%s", diff)
	}
	seedEvidence(t, d)
}

// seedEvidence looks behind the best-told meeting.
func seedEvidence(t *testing.T, d Dump) {
	key, event := d.event("Sergey Lavrov met Nasser Bourita")
	want := map[string]any{
		"date": "2025-09-24", "precision": "day", "date_text": "Wednesday", "reports": int64(4), "articles": int64(1), "origins": int64(1),
		"place": "g.5128581", "not_after": "2025-09-25", "cameo": "040", "inferred": false, "status": "occurred", "quad": "verbal cooperation",
	}
	for name, v := range want {
		if event[name] != v {
			t.Errorf("the meeting of Lavrov and Bourita has %s = %v, want %v", name, event[name], v)
		}
	}
	tellings := 0
	var parts []string
	for id, e := range d.Edges {
		if c := strings.Fields(id); c[0] == "SUPPORTS" && c[2] == key {
			tellings++
		} else if c[0] == "TOOK_PART" && c[2] == key {
			parts = append(parts, fmt.Sprint(c[1], " ", e["role"], " ", e["as"], " ", e["office"], " ", e["acts_for"]))
		}
	}
	slices.Sort(parts)
	took := []string{
		"MAR party represented <nil> <nil>", "RUS party represented <nil> <nil>",
		"p.bourita party named foreign minister MAR", "p.lavrov party named foreign minister RUS",
	}
	if diff := cmp.Diff(took, parts); diff != "" || tellings != 4 {
		t.Errorf("%d reports support it; who took part (-want +got):\n%s", tellings, diff)
	}
}

func (d Dump) event(name string) (string, map[string]any) {
	for id, n := range d.Nodes {
		if strings.HasPrefix(id, "Event ") && n["name"] == name {
			return strings.TrimPrefix(id, "Event "), n
		}
	}
	return "", nil
}

// Browse lists acts, ties and measures with the names of their ends, sorted.
func (d Dump) Browse() []string {
	names := map[string]any{}
	for id, n := range d.Nodes {
		label, key, _ := strings.Cut(id, " ")
		if label == "Actor" || label == "Measure" {
			names[key] = n["name"]
		}
	}
	var all []string
	for id, e := range d.Edges {
		c := strings.Fields(id)
		if names[c[1]] == nil || names[c[2]] == nil {
			continue
		}
		line := fmt.Sprintf("%s %s > %s", c[0], names[c[1]], names[c[2]])
		switch {
		case e["level"] != nil:
			line = fmt.Sprint(e["level"], " ", line)
			if e["date"] != nil || e["events"] != int64(1) {
				line += fmt.Sprintf(" (%s)", e["label"])
			}
		default:
			line = "tie " + line
			for _, name := range []string{"office", "basis"} {
				if e[name] != nil {
					line += fmt.Sprint(" ", e[name])
				}
			}
			if e["since"] != nil {
				line += fmt.Sprint(" since ", e["since"])
			}
		}
		all = append(all, line)
	}
	slices.Sort(all)
	return all
}
