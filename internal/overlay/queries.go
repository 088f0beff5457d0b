package overlay

import (
	"fmt"
	"net/url"
	"strings"
)

// Endpoints of Wikidata.
const (
	WikidataSPARQL = "https://query.wikidata.org/sparql"
	WikidataAPI    = "https://www.wikidata.org/w/api.php"
)

// Query is a question whose answer [ReadWikidata] reads.
type Query struct {
	Name string // "heads"
	Asks string // in a sentence
	Text string // SPARQL
}

// URL is where the answer is found, as JSON.
func (q Query) URL(endpoint string) string {
	return endpoint + "?" + url.Values{"query": {q.Text}, "format": {"json"}}.Encode()
}

// labels asks for the name of a variable in every language.
func labels(of string) (vars, clauses string) {
	var v, c strings.Builder
	for _, lang := range Languages {
		fmt.Fprintf(&v, " ?%s", lang)
		fmt.Fprintf(&c, "  OPTIONAL { ?%s rdfs:label ?%s . FILTER(lang(?%s) = %q) }\n", of, lang, lang, lang)
	}
	return v.String(), c.String()
}

// Queries are those for Wikidata; since is the first day of offices, until of
// those still held.
func Queries(since string) []Query {
	stateVars, stateLabels := labels("item")
	personVars, personLabels := labels("person")
	held := `  ?person p:P39 ?held .
  ?held ps:P39 ?position ; wikibase:rank ?rank ; pqv:P580 [ wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision ] .
  FILTER(?rank != wikibase:DeprecatedRank)
  OPTIONAL { ?held pqv:P582 [ wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision ] }
  FILTER(!BOUND(?end) || ?end >= "` + since + `T00:00:00Z"^^xsd:dateTime)
  ?position rdfs:label ?positionLabel . FILTER(lang(?positionLabel) = "en")
`
	selects := "SELECT ?person ?position ?positionLabel ?iso3 ?start ?startPrecision ?end ?endPrecision" + personVars + " WHERE {\n  ?state wdt:P298 ?iso3 .\n"
	return []Query{
		{"states", "the names of all states with an ISO code", "SELECT ?item ?iso3" + stateVars + " WHERE {\n  ?item wdt:P298 ?iso3 .\n" + stateLabels + "}"},
		{"heads", "who was head of state or of government, and when", selects + "  { ?state wdt:P1906 ?position } UNION { ?state wdt:P1313 ?position }\n" + held + personLabels + "}"},
		{"ministers", "who was minister of foreign affairs, defence, finance or the interior, and when", selects +
			"  ?position wdt:P279+ wd:Q83307 ; wdt:P1001|wdt:P17 ?state .\n" + held +
			"  FILTER(REGEX(LCASE(STR(?positionLabel)), \"foreign|external|defen[cs]e|financ|interior|home affairs|treasury\"))\n" + personLabels + "}"},
		{"members", "who belongs to which international organization, and since when", "SELECT ?item ?iso3 ?body ?start ?startPrecision ?end ?endPrecision" + strings.ReplaceAll(stateVars, "?", "?body_") + " WHERE {\n" +
			"  ?item wdt:P298 ?iso3 ; p:P463 ?is .\n  ?is ps:P463 ?body .\n  ?body wdt:P31/wdt:P279* wd:Q484652 .\n" +
			"  OPTIONAL { ?is pqv:P580 [ wikibase:timeValue ?start ; wikibase:timePrecision ?startPrecision ] }\n" +
			"  OPTIONAL { ?is pqv:P582 [ wikibase:timeValue ?end ; wikibase:timePrecision ?endPrecision ] }\n" +
			bodyLabels() + "}"},
	}
}

func bodyLabels() string {
	var c strings.Builder
	for _, lang := range Languages {
		fmt.Fprintf(&c, "  OPTIONAL { ?body rdfs:label ?body_%s . FILTER(lang(?body_%s) = %q) }\n", lang, lang, lang)
	}
	return c.String()
}

// entitiesPerCall is what the API of Wikidata allows.
const entitiesPerCall = 50

// EntityCalls are the addresses that give labels, aliases and claims of items.
func EntityCalls(api string, items []string) []string {
	var calls []string
	for len(items) > 0 {
		n := min(len(items), entitiesPerCall)
		values := url.Values{
			"action": {"wbgetentities"}, "format": {"json"}, "props": {"labels|aliases|claims"},
			"languages": {strings.Join(Languages, "|")}, "ids": {strings.Join(items[:n], "|")},
		}
		calls = append(calls, api+"?"+values.Encode())
		items = items[n:]
	}
	return calls
}
