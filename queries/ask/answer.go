package ask

import (
	"context"
	"fmt"
	"maps"
	"slices"

	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/internal/table"
	"github.com/diplograph/diplograph/queries"
)

// Answer is the answer to a question.
type Answer struct {
	Headline  string // the first line
	Blocks    []Block
	Sentences []Sentence // behind the rows, as they cite them
	Remarks   []string   // how the question was read, how far the answer reaches
	Next      []string   // what to ask next: arguments of the program, quoted for a shell
}

// Block is rows under a heading: what is dated inside the time asked about,
// or what was reported inside it without a day.
type Block struct {
	Heading string // empty for the first block
	Table   table.Table
}

// Rows are the rows of all blocks in one table.
func (a Answer) Rows() table.Table {
	var all table.Table
	for _, b := range a.Blocks {
		all.Columns = b.Table.Columns
		all.Rows = append(all.Rows, b.Table.Rows...)
	}
	return all
}

// maxEvents is how many events an answer looks at: the latest.
const maxEvents = 1000

// Ask answers a question from store, as asked on the day today. The error is
// an *UnknownQuestion when no form of question fits, an *UnknownName when the
// graph does not know who is asked about.
func Ask(ctx context.Context, store queries.Asker, question string, today ontology.Date) (Answer, error) {
	d, err := loadDirectory(ctx, store)
	if err != nil {
		return Answer{}, err
	}
	a, err := understand(ctx, store, question, d)
	if err != nil {
		return Answer{}, err
	}
	if a.tie() {
		return a.answerTies(ctx, store)
	}
	if err := a.findPeriod(ctx, store, today); err != nil {
		return Answer{}, err
	}
	acts, err := a.acts(ctx, store)
	if err != nil {
		return Answer{}, err
	}
	return a.answer(acts), nil
}

// acts fetches the acts asked for, with who took part and who tells of them.
func (a *asked) acts(ctx context.Context, store queries.Asker) ([]*act, error) {
	params := a.params()
	params["limit"] = int64(maxEvents)
	if a.period.From != "" {
		params["from"] = string(a.period.From)
	}
	if a.period.To != "" {
		params["to"] = string(a.period.To)
	}
	query := "acts"
	if a.kind == Events {
		query = "events"
	}
	var acts []*act
	var keys []string
	by := map[string]*act{}
	for _, params := range a.withAlike(params) {
		rows, err := run(ctx, store, query, params)
		if err != nil {
			return nil, err
		}
		for _, r := range rows {
			x := &act{record: r}
			if by[x.key()] == nil {
				acts, keys = append(acts, x), append(keys, x.key())
				by[x.key()] = x
			}
		}
	}
	if len(acts) == 0 {
		return nil, nil
	}
	return acts, addEvidence(ctx, store, keys, by)
}

// withAlike are the parameters, and those for each further measure that the
// name in the question fits.
func (a *asked) withAlike(params map[string]any) []map[string]any {
	all := []map[string]any{params}
	for _, key := range a.alike {
		more := maps.Clone(params)
		if me, _ := a.about(); me.kind == measureKind {
			more["actor"] = key
		} else {
			more["other"] = key
		}
		all = append(all, more)
	}
	return all
}

func addEvidence(ctx context.Context, store queries.Asker, keys []string, by map[string]*act) error {
	parts, err := run(ctx, store, "parts", map[string]any{"events": keys})
	if err != nil {
		return err
	}
	for _, p := range parts {
		if a, ok := by[p.text("event")]; ok {
			a.parts = append(a.parts, p)
		}
	}
	tellings, err := run(ctx, store, "tellings", map[string]any{"events": keys})
	if err != nil {
		return err
	}
	for _, t := range tellings {
		if a, ok := by[t.text("event")]; ok {
			a.tellings = append(a.tellings, t)
		}
	}
	return nil
}

// The blocks into which the query acts sorts events.
const (
	dated    = "dated"
	reported = "reported"
	overlap  = "overlap"
)

// answer lays the acts out.
func (a *asked) answer(acts []*act) Answer {
	var out Answer
	book := newBibliography()
	inside := a.rows(acts, dated)
	out.Headline = a.headline(inside)
	out.Blocks = append(out.Blocks, Block{Table: a.table(inside, dated, book)})
	if undated := a.rows(acts, reported); len(undated) > 0 {
		out.Blocks = append(out.Blocks, Block{
			Heading: fmt.Sprintf("Reported%s, the day not stated:", a.period.phrase()),
			Table:   a.table(undated, reported, book),
		})
	}
	out.Sentences = book.all()
	out.Remarks = a.remarksOn(acts, inside)
	out.Next = a.next(inside)
	return out
}

// row is a row of an answer: an act with one of those on its other side, or,
// where the question asks for acts, the act alone.
type row struct {
	act  *act
	part record // nil where the row is the act alone
	mine []record
}

// lists reports that the rows are those on the other side, not acts.
func (a *asked) lists() bool { return a.kind == Who || a.kind == Whom }

// rows are the rows of one block in their order. Only what occurred, or what
// is planned where the question asks for that, is an answer; a list of acts
// shows what is denied or possible as well.
func (a *asked) rows(acts []*act, block string) []row {
	var rows []row
	for _, x := range acts {
		switch {
		case x.text("block") != block:
		case !a.lists():
			rows = append(rows, row{act: x})
		case x.status() == a.status:
			rows = append(rows, a.others(x)...)
		}
	}
	slices.SortStableFunc(rows, a.compare)
	return rows
}

// others are the rows of an act: one for each of those on the other side.
func (a *asked) others(x *act) []row {
	var mine, theirs []record
	for _, p := range x.parts {
		if a.isMine(p, x) {
			mine = append(mine, p)
		} else {
			theirs = append(theirs, p)
		}
	}
	var rows []row
	seen := map[string]bool{}
	for _, p := range theirs {
		beside := a.beside(p, mine)
		if p.text("role") == sideParty || a.symmetric() {
			beside = sameSide(p, mine)
		}
		if !beside && !seen[p.text("actor")] {
			seen[p.text("actor")] = true
			rows = append(rows, row{act: x, part: p, mine: mine})
		}
	}
	return rows
}

// isMine reports that p is on the side of whom the question is about: it is
// he, it acts for him, or it is named through him.
func (a *asked) isMine(p record, x *act) bool {
	me, side := a.about()
	if me.kind == measureKind {
		return p.text("role") == sideTarget
	}
	if side != "" && p.text("role") != side && p.text("role") != sideParty {
		return false
	}
	return p.text("actor") == me.key || p.text("acts_for") == me.key || p.text("via") == me.key
}

// beside reports that p stands on the same side of the act as mine.
func (a *asked) beside(p record, mine []record) bool {
	_, side := a.about()
	if side != "" {
		return p.text("role") == side
	}
	return len(mine) > 0 && p.text("role") == mine[0].text("role")
}

// sameSide keeps the members of one delegation apart from their counterparts.
func sameSide(p record, mine []record) bool {
	return slices.ContainsFunc(mine, func(m record) bool {
		return m.text("acts_for") != "" && m.text("acts_for") == p.text("acts_for")
	})
}
