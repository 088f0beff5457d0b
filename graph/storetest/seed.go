package storetest

import (
	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
)

// The measures of Seed.
var (
	Embargo = graph.Measure{Imposer: "USA", Kind: ontology.Embargo, Target: "CUB", Name: "US embargo on Cuba"}
	Listing = graph.Measure{Imposer: "USA", Kind: ontology.Listing, Target: "CUB", Matter: "terrorism", Name: "US listing of Cuba"}
)

func lavrov(words string) Who {
	return Who{Key: "p.lavrov", Words: words, Office: "foreign minister", For: "RUS"}
}

func minister(key, words, country string) Who {
	return Who{Key: key, Words: words, Office: "foreign minister", For: country, Inferred: false}
}

const seedDay ontology.Date = "2025-09-24"

// Seed is an article with the relations of the project's first one: eleven
// meetings of one minister, two stances on measures, praise, and what stands
// behind them.
func Seed() graph.Document {
	b := NewArticle("Neighbours Daily", "seed", "Ministers of Russia and Morocco meet", "2025-09-25")
	seedMeetings(b)
	seedStances(b)
	seedTies(b)
	return b.Doc()
}

func seedMeetings(b *Builder) {
	meet := func(verb string, to Who) Act {
		return Act{Relation: "met-with", Verb: verb, From: []Who{lavrov("Lavrov")}, To: []Who{to}}
	}
	bourita := meet("met", minister("p.bourita", "Nasser Bourita", "MAR"))
	bourita.Place, bourita.About = "g.5128581", "bilateral relations"
	b.Say("Russian Foreign Minister Sergey Lavrov met his Moroccan counterpart Nasser Bourita in New York.", bourita)
	b.Say("A meeting of Russia and Morocco.", Act{
		Relation: "met-with", Verb: "meeting",
		From: []Who{{Key: "RUS", Words: "Russia", For: "RUS"}}, To: []Who{{Key: "MAR", Words: "Morocco", For: "MAR"}},
	})
	b.Say("The ministers, Lavrov and Bourita, discussed the calendar of contacts.", Act{
		Relation: "met-with", Verb: "discussed", From: []Who{lavrov("Lavrov")}, To: []Who{minister("p.bourita", "Bourita", "MAR")}, SaidBy: "x.mfa",
	})
	list := "Earlier on Wednesday Lavrov held meetings with Marco Rubio, the foreign ministers of Slovakia, Hungary, Cuba, " +
		"the Dominican Republic, Vietnam and Morocco, the president of the ICRC and the foreign ministers of the Sahel Alliance, " +
		"which comprises Mali, Burkina Faso and Niger."
	var acts []Act
	for _, w := range seedCounterparts() {
		a := meet("meetings", w)
		a.Date, a.DateText = seedDay, "Wednesday"
		acts = append(acts, a)
	}
	b.Say(list, acts...)
	b.Say("After his meeting with Bruno Rodríguez, Lavrov spoke.", meet("meeting", minister("p.rodriguez", "Bruno Rodríguez", "CUB")))
}

func seedCounterparts() []Who {
	inferred := func(w Who) Who { w.Inferred = true; return w }
	sahel := func(key, words, country string) Who {
		w := minister(key, words, country)
		w.Group = "o.aes"
		return w
	}
	return []Who{
		minister("p.rubio", "Marco Rubio", "USA"), minister("u.svk", "Slovakia", "SVK"), minister("u.hun", "Hungary", "HUN"),
		inferred(minister("p.rodriguez", "Cuba", "CUB")), minister("u.dom", "the Dominican Republic", "DOM"),
		minister("u.vnm", "Vietnam", "VNM"), inferred(minister("p.bourita", "Morocco", "MAR")),
		{Key: "u.icrc", Words: "the president of the ICRC", Office: "president", For: "o.icrc"},
		sahel("u.mli", "Mali", "MLI"), sahel("u.bfa", "Burkina Faso", "BFA"), sahel("u.ner", "Niger", "NER"),
	}
}

func seedStances(b *Builder) {
	us, cuba := []Who{{Key: "USA", Words: "US", For: "USA"}}, []Who{{Key: "CUB", Words: "Cuba", For: "CUB"}}
	b.Say("Moscow demands an immediate end of the US embargo on Cuba.",
		Act{Relation: "demands-end-of", Verb: "demands", From: []Who{{Key: "RUS", Words: "Moscow", For: "RUS"}}, To: us,
			Measure: &Embargo, Aspect: ontology.Standing, About: "US embargo on Cuba"},
		Act{Relation: "sanctions", Verb: "embargo", From: us, To: cuba, Measure: &Embargo, Aspect: ontology.Standing, About: "embargo on Cuba"})
	b.Say("Sergey Lavrov stressed that the US embargo must end and that Cuba must leave the US list, the ministry said.",
		Act{Relation: "demands-end-of", Verb: "must end", From: []Who{lavrov("Sergey Lavrov")}, To: us, Measure: &Embargo,
			Aspect: ontology.Standing, About: "US embargo on Cuba", SaidBy: "x.mfa"},
		Act{Relation: "demands-end-of", Verb: "must leave", From: []Who{lavrov("Sergey Lavrov")}, To: us, Measure: &Listing,
			Aspect: ontology.Standing, About: "US listing of Cuba", SaidBy: "x.mfa"})
	b.Say("Sergey Lavrov praised India, which keeps buying Russian oil in spite of US pressure.",
		Act{Relation: "praises", Verb: "praised", From: []Who{lavrov("Sergey Lavrov")}, To: []Who{{Key: "IND", Words: "India", For: "IND"}},
			About: "India's independent position"},
		Act{Relation: "buys-from", Verb: "buying", From: []Who{{Key: "IND", Words: "India", For: "IND"}},
			To: []Who{{Key: "RUS", Words: "Russian", For: "RUS"}}, About: "Russian oil", Aspect: ontology.Ongoing},
		Act{Relation: "pressures", Verb: "pressure", From: us, To: []Who{{Key: "IND", Words: "India", For: "IND"}}, Aspect: ontology.Ongoing, Background: true})
}

func seedTies(b *Builder) {
	holds := func(words, key, country, of string) Act {
		return Act{Relation: "holds-office", Verb: "foreign minister", From: []Who{minister(key, words, country)}, To: []Who{{Key: country, Words: of, For: country}}}
	}
	b.Say("Lavrov, Bourita, Rubio and Rodríguez are each foreign minister: of Russia, of Morocco, of the United States, of Cuba.",
		holds("Lavrov", "p.lavrov", "RUS", "Russia"), holds("Bourita", "p.bourita", "MAR", "Morocco"),
		holds("Rubio", "p.rubio", "USA", "United States"), holds("Rodríguez", "p.rodriguez", "CUB", "Cuba"))
	b.Say("Maria Zakharova speaks for the ministry.", Act{Relation: "spokesperson-for", Verb: "speaks",
		From: []Who{{Key: "p.zakharova", Words: "Maria Zakharova", Office: "spokesperson", For: "RUS"}},
		To:   []Who{{Key: "x.mfa", Words: "the ministry", For: "RUS"}}})
	member := func(key, words string) Act {
		return Act{Relation: "member-of", Verb: "comprises", From: []Who{{Key: key, Words: words, For: key}},
			To: []Who{{Key: "o.aes", Words: "Sahel Alliance", For: "o.aes"}}, Aspect: ontology.Standing}
	}
	b.Say("The Sahel Alliance comprises Mali, Burkina Faso and Niger.", member("MLI", "Mali"), member("BFA", "Burkina Faso"), member("NER", "Niger"))
	b.Know(graph.Tie{Relation: "holds-office", Source: "p.lavrov", Target: "RUS", Office: "foreign minister", Since: "2004-03-09"})
	b.Skip("Berlin and Vienna exchanged cakes.", "exchanged", "Germany", "Austria")
}
