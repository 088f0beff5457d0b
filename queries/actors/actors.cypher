// The actors of the graph
// answers: whom does the graph know, under which names, and in how many events?
// param: kind text optional country, person or organization; else every kind
// column: key actor key of the actor
// column: kind text country, person or organization
// column: name text usual English name
// column: name_ar text usual Arabic name
// column: names list every known name
// column: labels list further labels
// column: unnamed boolean an office without a known holder
// column: country actor key of the country that it belongs to
// column: country_name text its name
// column: offices list offices that it holds, each with the state or body
// column: events integer distinct events that it took part in, named or represented
// example: kind=person
MATCH (a:Actor)
WHERE $kind IS NULL OR a.kind = $kind
OPTIONAL MATCH (c:Actor {key: a.country})
RETURN a.key AS key, a.kind AS kind, a.name AS name, a.name_ar AS name_ar, a.names AS names, a.labels AS labels,
  a.unnamed AS unnamed, a.country AS country, c.name AS country_name,
  COLLECT { MATCH (a)-[t:HOLDS_OFFICE]->(b:Actor) RETURN coalesce(t.office, t.label) + ' of ' + b.name AS office ORDER BY office, b.key } AS offices,
  COUNT { MATCH (a)-[:TOOK_PART]->(e:Event) RETURN DISTINCT e } AS events
ORDER BY events DESC, key
