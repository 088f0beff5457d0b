-- The names that the graph knows
-- answers: who bears which names and holds which offices?
-- column: key actor key of the actor
-- column: kind text country, person or organization
-- column: name text usual English name
-- column: name_ar text usual Arabic name
-- column: names list every known name
-- column: former_keys list keys of actors that were merged into it
-- column: offices list offices that it holds, each with the state or body
SELECT a.key AS key, a.kind AS kind, a.name AS name, a.name_ar AS name_ar, a.names AS names, coalesce(a.former_keys, '[]') AS former_keys,
  (SELECT json_group_array(coalesce(t.office, t.label) || ' of ' || b.name ORDER BY coalesce(t.office, t.label) || ' of ' || b.name, b.key)
    FROM tie t JOIN actor b ON b.key = t.target
    WHERE t.source = a.key AND t.type = 'HOLDS_OFFICE') AS offices
FROM actor a
ORDER BY a.key
