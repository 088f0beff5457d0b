package graph_test

import (
	"context"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
	"github.com/diplograph/diplograph/graph/sqlite"
	"github.com/diplograph/diplograph/graph/storetest"
)

// A derivation case: articles, and what an analyst sees of them. Events are
// listed as "reports/articles/origins name date".
var derivations = []struct {
	name, proves string
	docs         []graph.Document
	events       string
	browse       string
}{
	{
		"state telling", "a headline between states is the meeting of their ministers, and joins its day",
		docs(article("a", "2025-09-25").
			Say("Russia and Morocco met.", act("met-with", "met", "", state("RUS", "Russia"), state("MAR", "Morocco"))).
			Say("Lavrov met Bourita on Wednesday.", act("met-with", "met", "2025-09-24", lavrov, bourita))),
		"2/1/1 Sergey Lavrov met Nasser Bourita 2025-09-24",
		"named MET_WITH Sergey Lavrov > Nasser Bourita (met 24 Sep)\nstate MET_WITH Russia > Morocco (met 24 Sep)",
	},
	{
		"date with the states", "the day may stand with the states, the names without it",
		docs(article("a", "2025-09-25").
			Say("Russia and Morocco met on Wednesday.", act("met-with", "met", "2025-09-24", state("RUS", "Russia"), state("MAR", "Morocco"))).
			Say("Lavrov met Bourita.", act("met-with", "met", "", lavrov, bourita))),
		"2/1/1 Sergey Lavrov met Nasser Bourita 2025-09-24",
		"named MET_WITH Sergey Lavrov > Nasser Bourita (met 24 Sep)\nstate MET_WITH Russia > Morocco (met 24 Sep)",
	},
	{
		"two meetings of two states", "what can mean either of two meetings stays for itself",
		docs(article("a", "2025-09-25").
			Say("Lavrov met Bourita.", act("met-with", "met", "2025-09-24", lavrov, bourita)).
			Say("Putin met Mohammed VI.", act("met-with", "met", "2025-09-24", putin, king)).
			Say("Russia met Morocco.", act("met-with", "met", "2025-09-24", state("RUS", "Russia"), state("MAR", "Morocco")))),
		"1/1/1 Russia met Morocco 2025-09-24\n1/1/1 Sergey Lavrov met Nasser Bourita 2025-09-24\n1/1/1 Vladimir Putin met Mohammed VI 2025-09-24",
		"named MET_WITH Sergey Lavrov > Nasser Bourita (met 24 Sep)\nnamed MET_WITH Vladimir Putin > Mohammed VI (met 24 Sep)\n" +
			"state MET_WITH Russia > Morocco (met ×3)",
	},
	{
		"two days", "two days are two meetings, and an undated telling of either is no third reading of one of them",
		docs(article("a", "2025-09-27").
			Say("Lavrov met Bourita on Wednesday.", act("met-with", "met", "2025-09-24", lavrov, bourita)).
			Say("Lavrov met Bourita on Friday.", act("met-with", "met", "2025-09-26", lavrov, bourita))),
		"1/1/1 Sergey Lavrov met Nasser Bourita 2025-09-24\n1/1/1 Sergey Lavrov met Nasser Bourita 2025-09-26",
		"named MET_WITH Sergey Lavrov > Nasser Bourita (met 24 Sep)\nnamed MET_WITH Sergey Lavrov > Nasser Bourita (met 26 Sep)\n" +
			"state MET_WITH Russia > Morocco (met ×2)",
	},
	{
		"another article without a day", "an undated telling means the one meeting of the week before",
		docs(article("a", "2025-09-25").Say("Lavrov met Bourita.", act("met-with", "met", "2025-09-24", lavrov, bourita)),
			article("b", "2025-09-26").Say("Lavrov met Bourita.", act("met-with", "met", "", lavrov, bourita)),
			article("c", "2025-11-26").Say("Lavrov met Bourita.", act("met-with", "met", "", lavrov, bourita))),
		"1/1/1 Sergey Lavrov met Nasser Bourita -\n2/2/2 Sergey Lavrov met Nasser Bourita 2025-09-24",
		"named MET_WITH Sergey Lavrov > Nasser Bourita\nnamed MET_WITH Sergey Lavrov > Nasser Bourita (met 24 Sep)\n" +
			"state MET_WITH Russia > Morocco (met ×2)",
	},
	{
		"a day before an older telling", "an undated telling means the dated meeting, not an undated one of days before",
		docs(article("a", "2025-09-20").Say("Lavrov met Bourita.", act("met-with", "met", "", lavrov, bourita)),
			article("b", "2025-09-22").Say("Lavrov met Bourita.", act("met-with", "met", "", lavrov, bourita)),
			article("c", "2025-09-22").Say("Lavrov met Bourita.", act("met-with", "met", "2025-09-22", lavrov, bourita))),
		"1/1/1 Sergey Lavrov met Nasser Bourita -\n2/2/2 Sergey Lavrov met Nasser Bourita 2025-09-22",
		"named MET_WITH Sergey Lavrov > Nasser Bourita\nnamed MET_WITH Sergey Lavrov > Nasser Bourita (met 22 Sep)\n" +
			"state MET_WITH Russia > Morocco (met ×2)",
	},
	{
		"coarse date", "a month holds the one day that is known in it",
		docs(article("a", "2025-09-25").Say("Lavrov met Bourita.", act("met-with", "met", "2025-09-24", lavrov, bourita)),
			article("b", "2026-03-01").Say("Lavrov met Bourita in September 2025.", act("met-with", "met", "2025-09", lavrov, bourita))),
		"2/2/2 Sergey Lavrov met Nasser Bourita 2025-09-24",
		"named MET_WITH Sergey Lavrov > Nasser Bourita (met 24 Sep)\nstate MET_WITH Russia > Morocco (met 24 Sep)",
	},
	{
		"office and holder", "an office without a name is the holder whom another article names",
		docs(article("a", "2025-09-25").Say("Lavrov met the foreign minister of Morocco.",
			act("met-with", "met", "2025-09-24", lavrov, storetest.Who{Key: "u.mar", Words: "foreign minister of Morocco", Office: "foreign minister", For: "MAR"})),
			article("b", "2025-09-25").Say("Lavrov met Bourita.", act("met-with", "met", "2025-09-24", lavrov, bourita))),
		"2/2/2 Sergey Lavrov met Nasser Bourita 2025-09-24",
		"named MET_WITH Sergey Lavrov > Nasser Bourita (met 24 Sep)\nstate MET_WITH Russia > Morocco (met 24 Sep)",
	},
	{
		"statements", "a statement is that of its speaker, and praise of a person is none of his state",
		docs(article("a", "2025-09-25").
			Say("Lavrov praised India.", act("praises", "praised", "", lavrov, state("IND", "India"))).
			Say("Russia praised India.", act("praises", "praised", "", state("RUS", "Russia"), state("IND", "India"))).
			Say("Lavrov praised Modi.", act("praises", "praised", "", lavrov, modi))),
		"1/1/1 Russia praised India -\n1/1/1 Sergey Lavrov praised India -\n1/1/1 Sergey Lavrov praised Narendra Modi -",
		"named PRAISES Sergey Lavrov > India\nnamed PRAISES Sergey Lavrov > Narendra Modi\nstate PRAISES Russia > India (praised ×2)",
	},
	{
		"delegations", "members of one delegation did not meet each other; two who did are no act between states",
		docs(article("a", "2025-09-25").
			Say("Lavrov and Ushakov met Rubio.", storetest.Act{Relation: "met-with", Verb: "met",
				From: []storetest.Who{lavrov, {Key: "p.ushakov", Words: "Ushakov", For: "RUS"}}, To: []storetest.Who{rubio}}).
			Say("Putin met Lavrov.", act("met-with", "met", "", putin, lavrov))),
		"1/1/1 Sergey Lavrov, Yuri Ushakov and Marco Rubio met -\n1/1/1 Vladimir Putin met Sergey Lavrov -",
		"named MET_WITH Sergey Lavrov > Marco Rubio\nnamed MET_WITH Vladimir Putin > Sergey Lavrov\nnamed MET_WITH Yuri Ushakov > Marco Rubio\n" +
			"state MET_WITH Russia > United States",
	},
	{
		"capacity", "a private person acts for nobody, a movement for itself alone, an organ for its state",
		docs(article("a", "2025-09-25").
			Say("Ann Blogger accused Russia.", act("accuses", "accused", "", storetest.Who{Key: "p.blogger", Words: "Ann Blogger"}, state("RUS", "Russia"))).
			Say("Hamas accused Israel.", act("accuses", "accused", "", storetest.Who{Key: "o.hamas", Words: "Hamas", For: "PSE"}, state("ISR", "Israel"))).
			Say("The Russian ministry accused France.", act("accuses", "accused", "", storetest.Who{Key: "x.mfa", Words: "Russian ministry", For: "RUS"}, state("FRA", "France")))),
		"1/1/1 Ann Blogger accused Russia -\n1/1/1 Hamas accused Israel -\n1/1/1 Ministry of Foreign Affairs of Russia accused France -",
		"named ACCUSES Ann Blogger > Russia\nnamed ACCUSES Ministry of Foreign Affairs of Russia > France\n" +
			"state ACCUSES Hamas > Israel\nstate ACCUSES Russia > France",
	},
	{
		"plans", "what is planned, denied or possible has no edge of its act",
		docs(article("a", "2025-09-25").
			Say("Putin will meet Modi.", status(act("met-with", "meet", "2025-09-30", putin, modi), ontology.Planned)).
			Say("Putin did not meet Mohammed VI.", status(act("met-with", "meet", "", putin, king), ontology.Denied)).
			Say("France may sanction Russia.", status(act("sanctions", "sanction", "", state("FRA", "France"), state("RUS", "Russia")), ontology.Possible))),
		"1/1/1 France sanctioned Russia (possible) -\n1/1/1 Vladimir Putin met Mohammed VI (denied) -\n1/1/1 Vladimir Putin met Narendra Modi (planned) 2025-09-30",
		"named ANNOUNCED Vladimir Putin > Narendra Modi (planned: met 30 Sep)\nstate ANNOUNCED Russia > India (planned: met 30 Sep)",
	},
	{
		"charge", "a hostile act that only the other side tells of is alleged",
		docs(article("a", "2025-09-25").
			Say("Egypt said that Israel attacked Hamas.", said(act("attacks", "attacked", "", state("ISR", "Israel"), hamas), "EGY")).
			Say("Egypt said that France praised Israel.", said(act("praises", "praised", "", state("FRA", "France"), state("ISR", "Israel")), "EGY"))),
		"1/1/1 France praised Israel -\n1/1/1 Israel attacked Hamas (alleged) -",
		"state ALLEGED Israel > Hamas\nstate PRAISES France > Israel",
	},
	{
		"charge of two sides", "a second side makes a charge a fact, two speakers of one side do not",
		docs(article("a", "2025-09-25").
			Say("Egypt said that Israel attacked Hamas.", said(act("attacks", "attacked", "", state("ISR", "Israel"), hamas), "EGY")).
			Say("France said that Israel attacked Hamas.", said(act("attacks", "attacked", "", state("ISR", "Israel"), hamas), "FRA")).
			Say("Russia said that France attacked Egypt.", said(act("attacks", "attacked", "", state("FRA", "France"), state("EGY", "Egypt")), "RUS")).
			Say("Lavrov said that France attacked Egypt.", said(act("attacks", "attacked", "", state("FRA", "France"), state("EGY", "Egypt")), "p.lavrov"))),
		"2/1/1 France attacked Egypt (alleged) -\n2/1/1 Israel attacked Hamas -",
		"state ALLEGED France > Egypt\nstate ATTACKS Israel > Hamas",
	},
	{
		"observer", "an observer, or the article itself, makes a charge a fact",
		docs(article("a", "2025-09-25").
			Say("The UN said that Israel attacked Hamas.", said(act("attacks", "attacked", "", state("ISR", "Israel"), hamas), "o.un")).
			Say("Egypt said that France attacked Russia.", said(act("attacks", "attacked", "", state("FRA", "France"), state("RUS", "Russia")), "EGY")).
			Say("France attacked Russia.", act("attacks", "attacked", "", state("FRA", "France"), state("RUS", "Russia")))),
		"1/1/1 Israel attacked Hamas -\n2/1/1 France attacked Russia -",
		"state ATTACKS France > Russia\nstate ATTACKS Israel > Hamas",
	},
	{
		"speaker of an observer", "who holds an office of an international body is an observer, who holds one of a side is that side",
		docs(article("a", "2025-09-25").
			Say("Guterres said that Israel attacked Hamas.", said(act("attacks", "attacked", "", state("ISR", "Israel"), hamas), "p.guterres")).
			Know(graph.Tie{Relation: "holds-office", Source: "p.guterres", Target: "o.un", Office: "secretary-general"}).
			Say("Modi said that Egypt attacked Hamas.", said(act("attacks", "attacked", "", state("EGY", "Egypt"), hamas), "p.modi")).
			Say("Rubio met the UN.", act("met-with", "met", "", rubio, state("o.un", "UN")))), // the tie is drawn between actors of reports
		"1/1/1 Egypt attacked Hamas (alleged) -\n1/1/1 Israel attacked Hamas -\n1/1/1 Marco Rubio met United Nations -",
		"named MET_WITH Marco Rubio > United Nations\nstate ALLEGED Egypt > Hamas\nstate ATTACKS Israel > Hamas\n" +
			"state MET_WITH United States > United Nations\ntie HOLDS_OFFICE António Guterres > United Nations secretary-general gazetteer",
	},
	{
		"wire story", "three papers that print one story are three articles and one origin",
		docs(article("a", "2025-09-25").Origin("s").Say("Lavrov met Bourita.", act("met-with", "met", "2025-09-24", lavrov, bourita)),
			article("b", "2025-09-25").Origin("s").Say("Lavrov met Bourita.", act("met-with", "met", "2025-09-24", lavrov, bourita)),
			article("c", "2025-09-26").Origin("s").Say("Lavrov met Bourita.", act("met-with", "met", "2025-09-24", lavrov, bourita))),
		"3/3/1 Sergey Lavrov met Nasser Bourita 2025-09-24",
		"named MET_WITH Sergey Lavrov > Nasser Bourita (met 24 Sep)\nstate MET_WITH Russia > Morocco (met 24 Sep)",
	},
	{
		"position", "a position holds for years and stays one event; an act does not",
		docs(article("a", "2024-01-25").Say("Russia demands the end of the US embargo.", stance()).
			Say("France praised India.", act("praises", "praised", "", state("FRA", "France"), state("IND", "India"))),
			article("b", "2025-09-25").Say("Russia demands the end of the US embargo.", stance()).
				Say("France praised India.", act("praises", "praised", "", state("FRA", "France"), state("IND", "India")))),
		"1/1/1 France praised India -\n1/1/1 France praised India -\n2/2/2 Russia demanded the end of US embargo on Cuba -",
		"state DEMANDS_END_OF Russia > US embargo on Cuba\nstate PRAISES France > India (praised ×2)\n" +
			"tie AGAINST US embargo on Cuba > Cuba\ntie IMPOSES United States > US embargo on Cuba",
	},
	{
		"terms of office", "each term that the gazetteer knows is a tie, and a text goes to the term in which it was written",
		docs(article("a", "2018-01-25").Say("Lavrov is foreign minister of Russia.", office()).Know(term("2004-03-09", "2020-01-15")),
			article("b", "2025-09-25").Say("Lavrov is foreign minister of Russia.", office()).Know(term("2020-01-21", "")),
			article("c", "2003-01-25").Say("Lavrov is foreign minister of Russia.", office()).Know(term("2020-01-21", ""))),
		"",
		"tie HOLDS_OFFICE Sergey Lavrov > Russia foreign minister text\n" +
			"tie HOLDS_OFFICE Sergey Lavrov > Russia foreign minister text and gazetteer since 2004-03-09\n" +
			"tie HOLDS_OFFICE Sergey Lavrov > Russia foreign minister text and gazetteer since 2020-01-21",
	},
	{
		"ties that are none yet", "who is to join is no member, and the gazetteer ties only whom the texts name",
		docs(article("a", "2025-09-25").
			Say("Egypt will join the Sahel Alliance.", status(act("member-of", "join", "", state("EGY", "Egypt"), state("o.aes", "Sahel Alliance")), ontology.Planned)).
			Know(graph.Tie{Relation: "member-of", Source: "EGY", Target: "o.un"})),
		"", "",
	},
}

func office() storetest.Act {
	return act("holds-office", "foreign minister", "", lavrov, state("RUS", "Russia"))
}

func term(since, until ontology.Date) graph.Tie {
	return graph.Tie{Relation: "holds-office", Source: "p.lavrov", Target: "RUS", Office: "foreign minister", Since: since, Until: until}
}

var (
	lavrov  = storetest.Who{Key: "p.lavrov", Words: "Lavrov", Office: "foreign minister", For: "RUS"}
	putin   = storetest.Who{Key: "p.putin", Words: "Putin", Office: "president", For: "RUS"}
	bourita = storetest.Who{Key: "p.bourita", Words: "Bourita", Office: "foreign minister", For: "MAR"}
	king    = storetest.Who{Key: "p.king", Words: "Mohammed VI", Office: "king", For: "MAR"}
	rubio   = storetest.Who{Key: "p.rubio", Words: "Rubio", Office: "foreign minister", For: "USA"}
	modi    = storetest.Who{Key: "p.modi", Words: "Modi", Office: "prime minister", For: "IND"}
	hamas   = storetest.Who{Key: "o.hamas", Words: "Hamas"}
)

func article(id, published string) *storetest.Builder {
	return storetest.NewArticle("Paper "+id, id, "Title "+id, published)
}

func docs(all ...*storetest.Builder) []graph.Document {
	var out []graph.Document
	for _, b := range all {
		out = append(out, b.Doc())
	}
	return out
}

func state(key, words string) storetest.Who { return storetest.Who{Key: key, Words: words, For: key} }

func act(rel ontology.Relation, verb string, date ontology.Date, from, to storetest.Who) storetest.Act {
	return storetest.Act{Relation: rel, Verb: verb, Date: date, From: []storetest.Who{from}, To: []storetest.Who{to}}
}

func status(a storetest.Act, s ontology.Status) storetest.Act { a.Status = s; return a }

func said(a storetest.Act, by string) storetest.Act { a.SaidBy = by; return a }

func stance() storetest.Act {
	a := act("demands-end-of", "demands", "", state("RUS", "Russia"), state("USA", "US"))
	a.Measure, a.Aspect = &storetest.Embargo, ontology.Standing
	return a
}

func TestDerive(t *testing.T) {
	ctx := context.Background()
	for _, c := range derivations {
		t.Run(c.name, func(t *testing.T) {
			s, err := sqlite.Open(ctx, filepath.Join(t.TempDir(), "graph.db"))
			if err != nil {
				t.Fatal(err)
			}
			defer s.Close(ctx)
			if _, err := s.Put(ctx, c.docs); err != nil {
				t.Fatal(err)
			}
			d, err := storetest.DumpOf(ctx, s)
			if err != nil {
				t.Fatal(err)
			}
			if diff := cmp.Diff(c.events, strings.Join(d.Events(), "\n")); diff != "" {
				t.Errorf("%s: events (-want +got):\n%s", c.proves, diff)
			}
			if diff := cmp.Diff(c.browse, strings.Join(d.Browse(), "\n")); diff != "" {
				t.Errorf("%s: edges (-want +got):\n%s", c.proves, diff)
			}
		})
	}
}
