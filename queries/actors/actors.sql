-- The actors of the graph
-- answers: whom does the graph know, under which names, and in how many events?
-- param: kind text optional country, person or organization; else every kind
-- column: key actor key of the actor
-- column: kind text country, person or organization
-- column: name text usual English name
-- column: name_ar text usual Arabic name
-- column: names list every known name
-- column: labels list further labels
-- column: unnamed boolean an office without a known holder
-- column: country actor key of the country that it belongs to
-- column: country_name text its name
-- column: offices list offices that it holds, each with the state or body
-- column: events integer distinct events that it took part in, named or represented
-- example: kind=person
SELECT a.key AS key, a.kind AS kind, a.name AS name, a.name_ar AS name_ar, a.names AS names, a.labels AS labels,
  a.unnamed AS unnamed, a.country AS country, c.name AS country_name,
  (SELECT json_group_array(coalesce(t.office, t.label) || ' of ' || b.name ORDER BY coalesce(t.office, t.label) || ' of ' || b.name, b.key)
    FROM tie t JOIN actor b ON b.key = t.target
    WHERE t.source = a.key AND t.type = 'HOLDS_OFFICE') AS offices,
  (SELECT count(DISTINCT p.target) FROM took_part p WHERE p.source = a.key) AS events
FROM actor a
LEFT JOIN actor c ON c.key = a.country
WHERE $kind IS NULL OR a.kind = $kind
ORDER BY events DESC, a.key
