package ask

import (
	"context"
	"fmt"
	"strings"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/queries"
)

// asked is a question that is understood: its names are found in the graph.
type asked struct {
	reading
	doer, other *entry // X and Y
	period      Period
	today       ontology.Date
	remarks     []string // how it was understood
}

// understand finds the likeliest reading all of whose names the graph knows.
func understand(question string, d directory) (asked, error) {
	var unknown *UnknownName
	all := readings(question)
	for _, r := range all {
		a := asked{reading: r}
		if _, ok := a.findNames(d, true); ok {
			return a, nil
		}
	}
	for _, r := range all {
		a := asked{reading: r}
		missing, ok := a.findNames(d, false)
		if ok {
			return a, nil
		}
		if !r.bare && (unknown == nil || len([]rune(missing)) < len([]rune(unknown.Name))) {
			unknown = &UnknownName{Name: missing}
		}
	}
	if unknown != nil {
		unknown.Near = d.near(split(unknown.Name))
		return asked{}, unknown
	}
	return asked{}, &UnknownQuestion{Question: question, Examples: inOrder(split(question))[0].examples}
}

// findNames looks the names of a reading up; it gives the first that is not
// known.
func (a *asked) findNames(d directory, strict bool) (missing string, ok bool) {
	for _, side := range []struct {
		words []word
		entry **entry
	}{{a.x, &a.doer}, {a.y, &a.other}} {
		if len(side.words) == 0 {
			continue
		}
		found := d.find(side.words, a.words, strict)
		if len(found) == 0 {
			return rawOf(side.words), false
		}
		*side.entry = &found[0]
		a.noteOthers(rawOf(side.words), found)
	}
	if a.doer != nil && a.other != nil && a.doer.key == a.other.key {
		return rawOf(a.y), false
	}
	return "", true
}

func (a *asked) noteOthers(name string, found []entry) {
	if len(found) < 2 {
		return
	}
	others := make([]string, 0, 4)
	for _, e := range found[1:min(len(found), 5)] {
		others = append(others, e.name)
	}
	a.remarks = append(a.remarks, fmt.Sprintf("%q was read as %s, of whom the graph knows the most; it also fits %s.", name, found[0].name, strings.Join(others, ", ")))
}

// symmetric reports that both sides of every act asked for do the same.
func (a *asked) symmetric() bool {
	for _, r := range a.relations {
		if t, _ := ontology.Lookup(r); !t.Symmetric {
			return false
		}
	}
	return len(a.relations) > 0
}

// tie reports that the question is about offices, memberships or
// spokespeople, which are no acts.
func (a *asked) tie() bool {
	for _, r := range a.relations {
		if t, _ := ontology.Lookup(r); t.Tie {
			return true
		}
	}
	return false
}

// about is who the question is about: the one that it names first of both.
func (a *asked) about() (*entry, string) {
	me, side := a.doer, string(sideSource)
	if me == nil {
		me, side = a.other, string(sideTarget)
	}
	if a.symmetric() || a.kind == Relations || a.kind == Timeline {
		side = ""
	}
	return me, side
}

// The sides of an act.
const (
	sideSource = "source"
	sideTarget = "target"
	sideParty  = "party"
)

// params are the parameters of the queries acts and days.
func (a *asked) params() map[string]any {
	me, side := a.about()
	params := map[string]any{"actor": me.key}
	if side != "" {
		params["side"] = side
	}
	if a.doer != nil && a.other != nil {
		params["other"] = a.other.key
	}
	if len(a.relations) > 0 {
		names := make([]string, len(a.relations))
		for i, r := range a.relations {
			names[i] = string(r)
		}
		params["relations"] = names
	}
	return params
}

// findPeriod works out the time of the question. A date without its year is
// the latest such one on which the graph knows an act of the kind: of whom the
// question is about, else of anybody; dated on it, else reported on it.
func (a *asked) findPeriod(ctx context.Context, store queries.Asker, today ontology.Date) error {
	a.today = today
	if !a.when.needsYear() {
		a.period = a.when.resolve(today, nil)
		return nil
	}
	of := a.params()
	of["status"] = string(ontology.Occurred)
	anybody := a.params()
	delete(anybody, "actor")
	delete(anybody, "side")
	delete(anybody, "other")
	for _, params := range []map[string]any{of, a.params(), anybody} {
		if found, err := a.latestKnown(ctx, store, params); err != nil || found {
			return err
		}
	}
	a.remarks = append(a.remarks, fmt.Sprintf("The question names no year, and the graph knows no such act on any such day: the latest one, %s, was taken.", a.period))
	return nil
}

// latestKnown sets the period to the latest one that holds a known day.
func (a *asked) latestKnown(ctx context.Context, store queries.Asker, params map[string]any) (bool, error) {
	rows, err := run(ctx, store, "days", params)
	if err != nil {
		return false, err
	}
	days := map[bool][]known{}
	for _, r := range rows {
		d := known{ontology.Date(r.text("first_day")), ontology.Date(r.text("last_day"))}
		days[r.yes("dated")] = append(days[r.yes("dated")], d)
	}
	for _, dated := range []bool{true, false} {
		a.period = a.when.resolve(a.today, days[dated])
		if a.period.holdsAny(days[dated]) {
			a.noteYear(params["actor"] != nil, dated)
			return true, nil
		}
	}
	return false, nil
}

func (a *asked) noteYear(ofActor, dated bool) {
	what := a.oneAct()
	if ofActor {
		me, _ := a.about()
		what += " of " + withArticle(*me)
	}
	if !dated {
		what += " that was reported then"
	}
	a.remarks = append(a.remarks, fmt.Sprintf("The question names no year: %s is the latest one, not after today, on which the graph knows %s.", a.period, what))
}

func (p Period) holdsAny(days []known) bool {
	for _, d := range days {
		if p.holds(d) {
			return true
		}
	}
	return false
}
