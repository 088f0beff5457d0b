package ontology

// edgeTypes are the relationships that are no relation of relations.tsv.
var edgeTypes = []EdgeType{
	{Type: PublishedBy, Table: "published_by", From: ArticleLabel, To: []string{SourceLabel}, Means: "the outlet of an article"},
	{Type: HasText, Table: "has_text", From: ArticleLabel, To: []string{TextLabel}, Means: "the text of an article, compressed"},
	{Type: Contains, Table: "contains", From: ArticleLabel, To: []string{ReportLabel}, Means: "a report stands in an article"},
	{Type: Left, Table: "left_out", From: ArticleLabel, To: []string{SkipLabel}, Means: "a sentence in which no event was found"},
	{Type: Supports, Table: "evidence", From: ReportLabel, To: []string{EventLabel}, Means: "a report tells of an event"},
	{Type: TookPart, Table: "took_part", From: ActorLabel, To: []string{EventLabel},
		Means: "an actor took part in an event, as the texts name it or represented by who did", Properties: tookPartProperties},
	{Type: Concerns, Table: "concerns", From: EventLabel, To: []string{MeasureLabel}, Means: "the measure that a stance is about"},
	{Type: At, Table: "at", From: EventLabel, To: []string{PlaceLabel}, Means: "where an event happened"},
	{Type: Imposes, Table: "imposes", From: ActorLabel, To: []string{MeasureLabel}, Means: "an actor keeps a measure up"},
	{Type: Against, Table: "against", From: MeasureLabel, To: []string{ActorLabel}, Means: "whom a measure is against"},
	{Type: Announced, Table: "edge", Shared: true, From: ActorLabel, To: []string{ActorLabel, MeasureLabel},
		Means: "an act that is planned", Properties: browseProperties, Indexes: browseIndexes},
	{Type: Alleged, Table: "edge", Shared: true, From: ActorLabel, To: []string{ActorLabel, MeasureLabel},
		Means: "a hostile act that only another side tells of", Properties: browseProperties, Indexes: browseIndexes},
}

var tookPartProperties = []Property{
	must("role", String, "source, target or party"),
	must("as", String, "named or represented"),
	may("office", String, "in which it acted"),
	may("acts_for", String, "key of the state or body for which the act counts"),
	may("group", String, "key of the body through which the text names it"),
	must("inferred", Boolean, "the holder was added by the gazetteer"),
	may("surface", String, "the words of the best report"),
	may("last_held", String, "office without sure holder: the last known one"),
	must("position", Integer, "place among the parts of the best report"),
}

// browseProperties are those of every act drawn between two actors, or
// between an actor and a measure. Level "named" is one edge per event and
// pair; level "state" is one edge per type and direction over all events.
var browseProperties = []Property{
	must("level", String, "named: one edge per event; state: one edge between states and bodies over all events"),
	must("relation", String, "name of the relation; the act of ANNOUNCED and ALLEGED"),
	must("act", String, "type of the relation: MET_WITH"),
	must("label", String, "short, drawn as caption: met 24 Sep"),
	may("by", String, "of ALLEGED: names of those who say so"),
	may("event", String, "key of the event, or of the latest one"),
	must("events", Integer, "distinct events"),
	may("date", DateText, "of the event, or of the latest one"),
	may("precision", String, "day, month or year"),
	may("first", DateText, "earliest date"),
	may("last", DateText, "latest date"),
	must("quote", String, "of the best report of the (latest) event"),
	must("article", String, "title of its article"),
	may("url", String, "of its article"),
	may("published", TimeText, "of its article"),
	may("said_by", String, "name of the actor to whom it is attributed"),
	may("about", String, "the matter, in English"),
	must("reports", Integer, "tellings"),
	must("origins", Integer, "articles without copies of one wire story; of level state the sum over its events"),
	must("inferred", Boolean, "an end was added by the gazetteer (of all events)"),
	must("background", Boolean, "only mentioned in passing (in all events)"),
	must("confidence", Float, "of the surest report"),
}

var browseIndexes = []string{"event"}

var tieProperties = []Property{
	must("label", String, "short, drawn as caption: foreign minister"),
	may("office", String, "held"),
	may("since", DateText, "first day known"),
	may("until", DateText, "last day known"),
	must("basis", String, "text, gazetteer or text and gazetteer"),
	must("reports", Integer, "tellings in texts"),
	must("articles", Integer, "articles that say so"),
	may("quote", String, "of the best report"),
	may("article", String, "title of its article"),
	may("url", String, "of its article"),
	may("published", TimeText, "of its article"),
}
