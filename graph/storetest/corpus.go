package storetest

import (
	"github.com/diplograph/diplograph/graph"
	"github.com/diplograph/diplograph/graph/ontology"
)

// Corpus is a set of articles that tell in part of the same: what one of them
// says alters what others are read to mean. The first one is Seed.
func Corpus() []graph.Document {
	return []graph.Document{
		Seed(), sameDay(), wireCopy(), plansAndCharges(), admission(), denials(), undated(),
	}
}

func state(key, words string) Who { return Who{Key: key, Words: words, For: key} }

// sameDay tells of the same meeting and praise as Seed, in other words, and
// was read with a gazetteer that knows more names.
func sameDay() graph.Document {
	b := NewArticle("Wire Post", "a", "Lavrov and Bourita talk in New York", "2025-09-24").Origin("story")
	sameDayActs(b)
	doc := b.Doc()
	doc.Article.Gazetteer = "g2"
	for i := range doc.Actors {
		if doc.Actors[i].Key == "p.bourita" {
			doc.Actors[i].Names = append(doc.Actors[i].Names, "Nacer Bourita")
		}
	}
	return doc
}

func sameDayActs(b *Builder) {
	b.Say("On 24 September Lavrov held talks with Nasser Bourita.", Act{Relation: "met-with", Verb: "held talks",
		From: []Who{lavrov("Lavrov")}, To: []Who{minister("p.bourita", "Nasser Bourita", "MAR")}, Date: seedDay, About: "Western Sahara"})
	b.Say("Russia and Morocco met.", Act{Relation: "met-with", Verb: "met", From: []Who{state("RUS", "Russia")}, To: []Who{state("MAR", "Morocco")}})
	b.Say("Lavrov praised India.", Act{Relation: "praises", Verb: "praised", From: []Who{lavrov("Lavrov")}, To: []Who{state("IND", "India")}})
	b.Say("France praised Narendra Modi.", Act{Relation: "praises", Verb: "praised", From: []Who{state("FRA", "France")},
		To: []Who{{Key: "p.modi", Words: "Narendra Modi", Office: "prime minister", For: "IND"}}})
	b.Know(graph.Tie{Relation: "holds-office", Source: "p.modi", Target: "IND", Office: "prime minister", Since: "2014-05-26"})
}

// correction is sameDay after its editors took back the meeting.
func correction() graph.Document {
	b := NewArticle("Wire Post", "a", "Lavrov praises India", "2025-09-24")
	b.Say("Lavrov praised India.", Act{Relation: "praises", Verb: "praised", From: []Who{lavrov("Lavrov")}, To: []Who{state("IND", "India")}})
	return b.Doc()
}

// wireCopy prints the story of sameDay a day later: one more report, no more
// origin. It names the Moroccan minister by his office alone.
func wireCopy() graph.Document {
	b := NewArticle("Wire Post", "b", "Russian and Moroccan ministers talk", "2025-09-25").Origin("story")
	b.Say("On 24 September Lavrov held talks with the foreign minister of Morocco.", Act{Relation: "met-with", Verb: "held talks",
		From: []Who{lavrov("Lavrov")}, To: []Who{minister("u.mar", "the foreign minister of Morocco", "MAR")}, Date: seedDay})
	return b.Doc()
}

// plansAndCharges holds what is no fact yet.
func plansAndCharges() graph.Document {
	b := NewArticle("Evening Star", "plans", "Putin to meet Modi", "2025-09-26")
	b.Say("Putin will meet Modi on 30 September.", Act{Relation: "met-with", Verb: "meet", Status: ontology.Planned, Date: "2025-09-30",
		From: []Who{{Key: "p.putin", Words: "Putin", Office: "president", For: "RUS"}},
		To:   []Who{{Key: "p.modi", Words: "Modi", Office: "prime minister", For: "IND"}}})
	b.Say("Hamas said that Israel attacked it.", Act{Relation: "attacks", Verb: "attacked", SaidBy: "o.hamas", Date: "2025-09-26",
		From: []Who{state("ISR", "Israel")}, To: []Who{{Key: "o.hamas", Words: "Hamas"}}})
	b.Say("Russia, Egypt and France met.", Act{Relation: "met-with", Verb: "met",
		From: []Who{state("RUS", "Russia"), state("EGY", "Egypt"), state("FRA", "France")}})
	return b.Doc()
}

// admission turns the charge of plansAndCharges into a fact.
func admission() graph.Document {
	b := NewArticle("Morning Star", "admits", "Israel confirms", "2025-09-27")
	b.Say("Israel said that it attacked Hamas on Friday.", Act{Relation: "attacks", Verb: "attacked", SaidBy: "ISR", Date: "2025-09-26", DateText: "Friday",
		From: []Who{state("ISR", "Israel")}, To: []Who{{Key: "o.hamas", Words: "Hamas"}}, Confidence: 0.8})
	return b.Doc()
}

func denials() graph.Document {
	b := NewArticle("Evening Star", "denials", "No meeting", "2025-09-26")
	b.Say("Putin did not meet Mohammed VI.", Act{Relation: "met-with", Verb: "meet", Status: ontology.Denied,
		From: []Who{{Key: "p.putin", Words: "Putin", Office: "president", For: "RUS"}},
		To:   []Who{{Key: "p.king", Words: "Mohammed VI", Office: "king", For: "MAR"}}})
	b.Say("France may sanction Russia.", Act{Relation: "sanctions", Verb: "sanction", Status: ontology.Possible,
		From: []Who{state("FRA", "France")}, To: []Who{state("RUS", "Russia")}})
	b.Say("Ann Blogger accused Russia.", Act{Relation: "accuses", Verb: "accused", From: []Who{{Key: "p.blogger", Words: "Ann Blogger"}},
		To: []Who{state("RUS", "Russia")}})
	return b.Doc()
}

// undated has an address, and no day of publication.
func undated() graph.Document {
	b := NewArticle("Old Page", "page", "Moscow and the embargo", "").URL("https://Example.org/page/?utm_source=x#top")
	b.Say("Russia demands the end of the US embargo.", Act{Relation: "demands-end-of", Verb: "demands", From: []Who{state("RUS", "Russia")},
		To: []Who{state("USA", "US")}, Measure: &Embargo, Aspect: ontology.Standing})
	b.Say("In September 2025 Russia met Morocco.", Act{Relation: "met-with", Verb: "met", Date: "2025-09",
		From: []Who{state("RUS", "Russia")}, To: []Who{state("MAR", "Morocco")}})
	return b.Doc()
}
