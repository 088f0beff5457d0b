-- The measures that states keep up
-- answers: which embargoes, sanctions, wars and lists does the graph know, and how many acts concern them?
-- param: imposer actor optional key of whoever keeps them up; else anybody
-- column: key measure key of the measure
-- column: name text US embargo on Cuba
-- column: kind text embargo, sanctions, tariff, ban, listing, blockade, siege, war, occupation, law or activity
-- column: imposer actor key of whoever keeps it up
-- column: imposer_name text its name
-- column: imposer_names list every known name of it
-- column: target actor key of whom it is against
-- column: target_name text its name
-- column: target_names list every known name of it
-- column: matter text tells measures of one kind apart
-- column: events integer distinct events that concern it
-- example: imposer=USA
SELECT m.key AS key, m.name AS name, m.kind AS kind, m.imposer AS imposer, i.name AS imposer_name, i.names AS imposer_names,
  m.target AS target, t.name AS target_name, t.names AS target_names, m.matter AS matter,
  (SELECT count(DISTINCT c.source) FROM concerns c WHERE c.target = m.key) AS events
FROM measure m
LEFT JOIN actor i ON i.key = m.imposer
LEFT JOIN actor t ON t.key = m.target
WHERE $imposer IS NULL OR m.imposer = $imposer
ORDER BY events DESC, m.key
