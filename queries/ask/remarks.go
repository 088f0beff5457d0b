package ask

import (
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
)

// remarksOn say how the question was read, where the answer does not rest on
// the text alone, and what is left out of it.
func (a *asked) remarksOn(acts []*act, inside []row) []string {
	remarks := append([]string(nil), a.remarks...)
	add := func(s string) {
		if s != "" {
			remarks = append(remarks, s)
		}
	}
	if a.when.weekdayWrong(a.period) {
		add(fmt.Sprintf("%s is not the day of the week that the question names.", longDay(a.period.From)))
	}
	for _, s := range resolvedDates(inside) {
		add(s)
	}
	add(fromGazetteer(inside))
	add(withoutHolder(inside))
	add(a.notCounted(acts))
	add(overlapping(acts))
	if len(acts) == maxEvents {
		add(fmt.Sprintf("Only the latest %d acts were looked at: name a shorter time.", maxEvents))
	}
	return remarks
}

// resolvedDates say how dates like "on Wednesday" were read.
func resolvedDates(rows []row) []string {
	seen := map[string]bool{}
	var said []string
	for _, a := range distinctActs(rows) {
		t, ok := a.best()
		if !ok || t.text("date_origin") != string(ontology.Resolved) || t.text("date_text") == "" {
			continue
		}
		s := fmt.Sprintf("«%s» was read as %s", t.text("date_text"), longDay(ontology.Date(t.text("date"))))
		if day := dayOf(t.text("published")); day != "" {
			s += ", counted from the day of publication, " + longDay(day)
		}
		if !seen[s] {
			seen[s] = true
			said = append(said, s+".")
		}
	}
	return said
}

func fromGazetteer(rows []row) string {
	names := distinctParts(rows, byGazetteer, func(p record) string {
		office := p.text("office")
		if f := p.text("acts_for_name"); f != "" {
			office += " of " + definite(f, p.text("acts_for_kind"))
		}
		return fmt.Sprintf("%s (%s)", p.text("name"), office)
	})
	if len(names) == 0 {
		return ""
	}
	return "Not named by the text, but holding the office on that day according to the gazetteer: " + list(names) + "."
}

func withoutHolder(rows []row) string {
	names := distinctParts(rows, byOffice, func(p record) string {
		if last := p.text("last_held"); last != "" {
			return fmt.Sprintf("%s (last known: %s)", p.text("name"), last)
		}
		return p.text("name")
	})
	if len(names) == 0 {
		return ""
	}
	return "Without a sure holder on that day: " + list(names) + "."
}

func distinctParts(rows []row, named string, show func(record) string) []string {
	seen := map[string]bool{}
	var out []string
	for _, r := range rows {
		if r.part == nil || namedBy(r.part) != named || seen[actorOf(r)] {
			continue
		}
		seen[actorOf(r)] = true
		out = append(out, show(r.part))
	}
	return out
}

// notCounted tells how many acts inside the time did not occur, or not surely.
func (a *asked) notCounted(acts []*act) string {
	if !a.lists() || a.status != ontology.Occurred {
		return ""
	}
	inside := map[ontology.Status]int{}
	alleged := 0
	for _, x := range acts {
		if x.text("block") == dated {
			inside[x.status()]++
			if x.yes("alleged") {
				alleged++
			}
		}
	}
	var parts []string
	for _, s := range []ontology.Status{ontology.Planned, ontology.Denied, ontology.Possible} {
		parts = append(parts, fmt.Sprintf("%d %s", inside[s], s))
	}
	_, many := a.actNames()
	said := "Not among the rows: " + list(parts) + " " + many + a.period.phrase() + "."
	if inside[ontology.Planned]+inside[ontology.Denied]+inside[ontology.Possible] == 0 {
		said = fmt.Sprintf("No planned, denied or merely possible %s%s are known.", many, a.period.phrase())
	}
	if alleged > 0 {
		said += fmt.Sprintf(" %s alleged only: the other side alone says so.", plural(alleged, "row is", "rows are"))
	}
	return said
}

func overlapping(acts []*act) string {
	n := 0
	dates := map[string]bool{}
	var names []string
	for _, x := range acts {
		if x.text("block") != overlap {
			continue
		}
		n++
		if d := x.text("date"); !dates[d] {
			dates[d] = true
			names = append(names, longDay(ontology.Date(d)))
		}
	}
	if n == 0 {
		return ""
	}
	return fmt.Sprintf("%s a date too coarse to lie inside the time asked about: %s.", plural(n, "more has", "more have"), some(names, 4))
}

// next says what to ask next.
func (a *asked) next(inside []row) []string {
	me, _ := a.about()
	var next []string
	if len(inside) > 0 {
		next = append(next, "query run evidence --param event="+inside[0].act.key())
	}
	if me == nil {
		return next
	}
	relations := "ask " + quote("relations of "+me.name)
	if len(inside) == 0 {
		return []string{relations}
	}
	switch {
	case a.lists() && inside[0].part != nil:
		next = append(next, "ask "+quote("timeline of "+me.name+" and "+inside[0].part.text("name")))
	case a.kind != Relations || a.doer != nil && a.other != nil:
		next = append(next, relations)
	}
	return next
}

// quote quotes s for a shell. Names come from news texts: none may run when
// the line is pasted.
func quote(s string) string {
	if !strings.ContainsAny(s, "\"$`\\!") {
		return `"` + s + `"`
	}
	return "'" + strings.ReplaceAll(s, "'", `'\''`) + "'"
}
