-- Predicates that the reader does not know
-- answers: under which predicates stand sentences with two foreign actors in which no act was found?
-- param: limit integer optional how many predicates at most; else 100
-- column: predicate text most likely predicate, nothing where none was found
-- column: sentences integer how many sentences
-- column: articles integer in how many articles
-- column: sentence text one of them
-- example: limit=20
SELECT coalesce(k.predicate, '') AS predicate, count(*) AS sentences, count(DISTINCT k.article) AS articles, min(k.sentence) AS sentence
FROM skip k
GROUP BY coalesce(k.predicate, '')
ORDER BY sentences DESC, predicate
LIMIT coalesce($limit, 100)
