package ontology

func must(name string, t ValueType, means string) Property {
	return Property{Name: name, Type: t, Required: true, Means: means}
}

func may(name string, t ValueType, means string) Property {
	return Property{Name: name, Type: t, Means: means}
}

// kept declares a property that PutSources of a store writes, and no article.
func kept(name string, t ValueType, means string) Property {
	return Property{Name: name, Type: t, Kept: true, Means: means}
}

// Labels that an Actor carries beside :Actor.
const (
	CountryLabel      = "Country"
	PersonLabel       = "Person"
	OrganizationLabel = "Organization"
	AllianceLabel     = "Alliance" // states are members
	MovementLabel     = "Movement" // armed or political, acts for no state
	OrganLabel        = "Organ"    // of a state
)

// LabelOf is the label of actors of a kind.
func LabelOf(kind Kind) string {
	switch kind {
	case Country:
		return CountryLabel
	case Person:
		return PersonLabel
	case Organization:
		return OrganizationLabel
	}
	return ""
}

var nodeTypes = []NodeType{
	{
		Label: ActorLabel, Table: "actor",
		Labels: []string{CountryLabel, PersonLabel, OrganizationLabel, AllianceLabel, MovementLabel, OrganLabel},
		Means:  "a country, a person or an organization",
		Properties: []Property{
			must("kind", String, "country, person or organization"),
			must("labels", Strings, "further labels: Alliance, Movement, Organ"),
			must("name", String, "usual English name; of an unnamed holder the office: foreign minister of Hungary"),
			may("name_ar", String, "usual Arabic name"),
			must("names", Strings, "every known name in any language"),
			may("country", String, "key of the country that it belongs to"),
			must("unnamed", Boolean, "an office without a known holder"),
			may("office", String, "of an unnamed holder"),
			may("wikidata", String, "Wikidata item, never a key"),
			must("gazetteer", Boolean, "known to the gazetteer, not only to a text"),
			may("former_keys", Strings, "keys of actors that were merged into it"),
		},
		Indexes: []string{"name"},
	},
	{
		Label: MeasureLabel, Table: "measure",
		Means: "something that a state keeps up against another: an embargo, a listing, a war; standing, no act",
		Properties: []Property{
			must("name", String, "US embargo on Cuba"),
			must("kind", String, "embargo, sanctions, tariff, ban, listing, blockade, siege, war, occupation, law or activity"),
			must("imposer", String, "key of the actor that keeps it up"),
			may("target", String, "key of the actor that it is against"),
			may("matter", String, "tells measures of one kind apart"),
		},
	},
	{
		Label: PlaceLabel, Table: "place",
		Means: "where an event happened",
		Properties: []Property{
			must("name", String, "usual English name"),
			may("name_ar", String, "usual Arabic name"),
			may("country", String, "key of the country"),
		},
	},
	{
		Label: SourceLabel, Table: "source",
		Means: "an outlet that publishes articles; how its refreshes went is noted where it is refreshed",
		Properties: []Property{
			must("name", String, "as the articles name it"),
			kept("last_success", TimeText, "when it was last asked and answered"),
			kept("last_error", String, "why it did not answer since; missing when it does"),
			kept("last_error_at", TimeText, "when that was"),
			kept("articles_a_day", Float, "mean of the last seven whole days on which it was asked"),
		},
	},
	{
		Label: ArticleLabel, Table: "article",
		Means: "a news article",
		Properties: []Property{
			must("id", String, "name by which the input knew it"),
			may("source", String, "key of the outlet"),
			may("url", String, "address"),
			must("title", String, "title"),
			may("short", String, "title of at most 30 letters, for captions"),
			must("language", String, "ISO 639-1"),
			may("author", String, "author"),
			may("published", TimeText, "when it was published"),
			must("origin", String, "same for copies of one wire story"),
			must("sentences", Integer, "how many were read"),
			must("program", String, "version of the program that read it"),
			may("gazetteer_version", String, "version of the gazetteer that it was read with"),
			must("digest", String, "hash of all that was read from it"),
			must("given", Strings, "keys of the Given rows that it supports"),
		},
		Indexes: []string{"id", "url", "source"},
	},
	{
		Label: TextLabel, Table: "text", Internal: true,
		Means:      "the text of an article",
		Properties: []Property{must("encoding", String, "gzip"), must("data", Bytes, "compressed UTF-8")},
	},
	{
		Label: SkipLabel, Table: "skip",
		Means: "a sentence that names two foreign actors but gave no event",
		Properties: []Property{
			must("article", String, "key of the article"),
			must("position", Integer, "counted from 0 in the article"),
			must("sentence", String, "as written"),
			may("predicate", String, "most likely predicate"),
			must("actors", Strings, "as named"),
		},
		Indexes: []string{"article"},
	},
	{Label: ReportLabel, Table: "report", Means: "one telling of one act or tie in one article", Properties: reportProperties,
		Indexes: []string{"article", "scope", "event", "tie"}},
	{Label: EventLabel, Table: "event", Means: "an act between two or more actors, derived from all reports of it",
		Properties: eventProperties, Indexes: []string{"scope", "relation", "first_day", "last_reported"}},
	{
		Label: GivenLabel, Table: "given", Internal: true,
		Means: "what articles say of a shared node or tie; the node follows the best row",
		Properties: []Property{
			must("node", String, "label, space, key of a node; of a tie space and scope"),
			must("row", String, "JSON"),
			must("articles", Integer, "how many articles give it"),
		},
		Indexes: []string{"node"},
	},
}

var reportProperties = []Property{
	must("article", String, "key of the article"),
	may("event", String, "key of the event that it supports; missing for a tie"),
	may("tie", String, "key of the tie that it supports; missing for an event"),
	must("scope", String, "reports of one scope may tell of one event"),
	must("position", Integer, "counted from 0 in the article"),
	must("relation", String, "name of the relation"),
	must("status", String, "occurred, planned, denied or possible"),
	may("date", DateText, "when it happened or is to happen"),
	must("date_origin", String, "stated, resolved or unknown"),
	may("date_text", String, "the date as written"),
	may("said_by", String, "key of the actor to whom the text attributes it"),
	may("about", String, "the matter, in English"),
	must("quote", String, "shortest stretch that carries the act"),
	must("sentence", String, "whole sentence"),
	must("start", Integer, "of the quote, UTF-8 bytes of the stored text"),
	must("end", Integer, "of the quote"),
	must("rule", String, "frame or rule that matched"),
	must("confidence", Float, "0 to 1"),
	must("program", String, "version of the program that read it"),
	may("gazetteer_version", String, "version of the gazetteer that it was read with"),
	must("record", String, "the report with its parts, as JSON"),
}

var eventProperties = []Property{
	must("name", String, "Sergey Lavrov met Nasser Bourita"),
	must("scope", String, "reports of one scope may tell of one event"),
	must("relation", String, "name of the relation"),
	must("type", String, "type of its edges: MET_WITH, ANNOUNCED, ALLEGED; of a denied or possible act the relation's"),
	must("status", String, "occurred, planned, denied or possible"),
	must("alleged", Boolean, "a hostile act that only another side tells of"),
	may("date", DateText, "when it happened or is to happen"),
	may("first_day", DayText, "first day that the date covers"),
	may("last_day", DayText, "last day that the date covers"),
	may("precision", String, "day, month or year"),
	must("date_origin", String, "stated, resolved or unknown"),
	may("date_text", String, "the date as written in the best report"),
	must("aspect", String, "event, ongoing or standing"),
	must("background", Boolean, "only mentioned in passing"),
	may("about", String, "the matters, in English, divided by semicolons"),
	may("measure", String, "key of the measure that it concerns"),
	may("place", String, "key of the place"),
	may("said_by", String, "key of the actor to whom it is attributed; missing when some report is not"),
	may("said_by_name", String, "its name"),
	may("by", String, "of an alleged act: names of those who say so"),
	must("plover", String, "class of the PLOVER standard"),
	must("cameo", String, "code of the CAMEO codebook"),
	must("quad", String, "verbal or material, cooperation or conflict"),
	must("goldstein", Float, "from -10 conflict to 10 cooperation"),
	may("first_reported", DayText, "earliest publication"),
	may("last_reported", DayText, "latest publication"),
	may("not_after", DayText, "what occurred did so by that day"),
	must("reports", Integer, "tellings"),
	must("articles", Integer, "articles that tell of it"),
	must("origins", Integer, "articles without copies of one wire story"),
	must("languages", Strings, "ISO 639-1"),
	must("confidence", Float, "of the surest report"),
	must("inferred", Boolean, "a part was added by the gazetteer"),
	must("quote", String, "of the best report"),
	must("sentence", String, "of the best report"),
	must("best_report", String, "key of the best report"),
	must("article", String, "key of the article of the best report"),
	must("title", String, "of that article"),
	may("url", String, "of that article"),
	may("published", TimeText, "of that article"),
	must("former_keys", Strings, "keys that the event had with fewer articles"),
	must("pairs", Strings, "edges between states and bodies that it counts for"),
}
