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
	doer, other *entry   // X and Y
	alike       []string // keys of further measures that the name fits as well
	period      Period
	today       ontology.Date
	remarks     []string // how it was understood
}

// understand finds the likeliest reading all of whose names the graph knows.
func understand(ctx context.Context, store queries.Asker, question string, d directory) (asked, error) {
	all := readings(question)
	for _, strict := range []bool{true, false} {
		for _, r := range all {
			a := asked{reading: r}
			doers, others, _ := a.candidates(d, strict)
			ok, err := a.choose(ctx, store, doers, others)
			if err != nil || ok {
				return a, err
			}
		}
	}
	return asked{}, notUnderstood(question, all, d)
}

// candidates looks the names of a reading up. It gives all that fit each, and
// the first name that nobody bears.
func (a *asked) candidates(d directory, strict bool) (doers, others []entry, missing []word) {
	if len(a.x) > 0 {
		if doers = d.find(a.x, a.words, strict); len(doers) == 0 {
			return nil, nil, a.x
		}
	}
	if len(a.y) > 0 {
		if others = d.find(a.y, a.words, strict); len(others) == 0 {
			return nil, nil, a.y
		}
	}
	return doers, others, nil
}

// choose takes of all that fit the names those of whom the graph tells most.
// It is false when a name of the reading fits nobody, or both the same.
func (a *asked) choose(ctx context.Context, store queries.Asker, doers, others []entry) (bool, error) {
	for _, side := range []struct {
		words []word
		found []entry
		entry **entry
	}{{a.x, doers, &a.doer}, {a.y, others, &a.other}} {
		if len(side.words) == 0 {
			continue
		}
		if len(side.found) == 0 {
			return false, nil
		}
		found, err := mostTold(ctx, store, side.found)
		if err != nil {
			return false, err
		}
		*side.entry = &found[0]
		a.alike = append(a.alike, measuresOf(found)...)
		a.noteOthers(rawOf(side.words), found)
	}
	return a.doer == nil || a.other == nil || a.doer.key != a.other.key, nil
}

// notUnderstood is the error of a question of which no reading will do: of the
// readings whose form is sure the shortest name that nobody bears, else that
// no form fits.
func notUnderstood(question string, all []reading, d directory) error {
	var unknown []word
	for _, r := range all {
		if r.bare {
			continue
		}
		a := asked{reading: r}
		_, _, missing := a.candidates(d, false)
		if missing != nil && (unknown == nil || len(rawOf(missing)) < len(rawOf(unknown))) {
			unknown = missing
		}
	}
	if unknown != nil {
		return &UnknownName{Name: rawOf(unknown), Near: d.near(unknown)}
	}
	return &UnknownQuestion{Question: question, Examples: inOrder(split(question))[0].examples}
}

// measuresOf are the keys of all measures behind the first that a name fits:
// حصار is an embargo, a blockade or a siege, and who demands its end demands
// that of any of them.
func measuresOf(found []entry) []string {
	var keys []string
	for _, e := range found[1:] {
		if e.kind == measureKind && found[0].kind == measureKind {
			keys = append(keys, e.key)
		}
	}
	return keys
}

func (a *asked) noteOthers(name string, found []entry) {
	if len(found) < 2 {
		return
	}
	if len(measuresOf(found)) > 0 {
		a.noteMeasures(name, found)
		return
	}
	others := make([]string, 0, 4)
	for _, e := range found[1:min(len(found), 5)] {
		others = append(others, e.name)
	}
	a.remarks = append(a.remarks, fmt.Sprintf("%q was read as %s, of whom the graph tells most; it also fits %s.", name, found[0].name, strings.Join(others, ", ")))
}

func (a *asked) noteMeasures(name string, found []entry) {
	names := make([]string, len(found))
	for i, e := range found {
		names[i] = withArticle(e)
	}
	a.remarks = append(a.remarks, fmt.Sprintf("%q was read as %s: rows about any of them are shown.", name, list(names)))
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

// about is who the question is about, the one that it names first of both, and
// on which side of the act; nil when it names nobody.
func (a *asked) about() (*entry, string) {
	me, side := a.doer, sideSource
	if me == nil {
		me, side = a.other, sideTarget
	}
	if me == nil {
		return nil, ""
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

// params are the parameters of the queries acts, events and days.
func (a *asked) params() map[string]any {
	me, side := a.about()
	params := map[string]any{}
	if me != nil {
		params["actor"] = me.key
	}
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
	of["status"] = string(a.status)
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
		a.period = a.when.resolve(a.latest(), days[dated])
		if a.period.holdsAny(days[dated]) {
			a.noteYear(params["actor"] != nil, dated)
			return true, nil
		}
	}
	return false, nil
}

// latest is the day after which no year is looked for: today, but what is
// planned lies ahead.
func (a *asked) latest() ontology.Date {
	if a.status == ontology.Planned {
		return shift(a.today, 366)
	}
	return a.today
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
	limit := ", not after today,"
	if a.status == ontology.Planned {
		limit, what = "", strings.Replace(what, "a ", "a planned ", 1)
	}
	a.remarks = append(a.remarks, fmt.Sprintf("The question names no year: %s is the latest one%s on which the graph knows %s.", a.period, limit, what))
}

func (p Period) holdsAny(days []known) bool {
	for _, d := range days {
		if p.holds(d) {
			return true
		}
	}
	return false
}
