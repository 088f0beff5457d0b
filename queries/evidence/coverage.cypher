// What was read and what was skipped
// answers: which articles were read, what came of each, and in how many sentences was nothing found?
// param: from day optional first day of publication; else any, also none
// param: to day optional last day of publication
// column: article text key of the article
// column: id text name by which the input knew it
// column: title text title
// column: outlet text who published it
// column: url text its address
// column: language text ISO 639-1
// column: published time when it was published
// column: sentences integer how many were read
// column: reports integer tellings of acts and ties
// column: events integer distinct events that it tells of
// column: skipped integer sentences with two foreign actors in which no act was found
// example: from=2025-09-01
MATCH (a:Article)
WHERE $from IS NULL AND $to IS NULL
  OR coalesce($from, '') <= left(a.published, 10) <= coalesce($to, '9999-99-99')
OPTIONAL MATCH (a)-[:PUBLISHED_BY]->(o:Source)
RETURN a.key AS article, a.id AS id, a.title AS title, o.name AS outlet, a.url AS url, a.language AS language,
  a.published AS published, a.sentences AS sentences,
  COUNT { (a)-[:CONTAINS]->(:Report) } AS reports,
  COUNT { MATCH (a)-[:CONTAINS]->(:Report)-[:SUPPORTS]->(e:Event) RETURN DISTINCT e } AS events,
  COUNT { (a)-[:LEFT]->(:Skip) } AS skipped
// latest first, those without a day of publication last
ORDER BY coalesce(published, '') DESC, article
