-- The reports behind events
-- answers: which sentences of which articles tell of these events?
-- param: events list required keys of events
-- column: event event key of the event
-- column: report text key of the report
-- column: article text key of the article
-- column: article_id text name by which the input knew the article
-- column: title text title of the article
-- column: outlet text who published it
-- column: url text its address
-- column: published time when it was published
-- column: language text ISO 639-1
-- column: origin text same for copies of one wire story
-- column: position integer counted from 0 in the article
-- column: status text occurred, planned, denied or possible
-- column: date date when it happened, as this report tells
-- column: date_origin text stated, resolved or unknown
-- column: date_text text the date as written
-- column: said_by text name of the actor to whom the text attributes it
-- column: about text the matter
-- column: quote text shortest stretch that carries the act
-- column: sentence text whole sentence
-- column: start_byte integer where the quote begins, UTF-8 bytes of the stored text
-- column: end_byte integer where it ends
-- column: rule text frame or rule that matched
-- column: confidence number 0 to 1
-- example: events=-
SELECT e.key AS event, r.key AS report, a.key AS article, a.id AS article_id, a.title AS title, o.name AS outlet, a.url AS url,
  a.published AS published, a.language AS language, a.origin AS origin, r.position AS position, r.status AS status,
  r.date AS date, r.date_origin AS date_origin, r.date_text AS date_text, s.name AS said_by, r.about AS about,
  r.quote AS quote, r.sentence AS sentence, r.start AS start_byte, r."end" AS end_byte, r.rule AS rule, r.confidence AS confidence
FROM (SELECT DISTINCT value FROM json_each($events)) asked
JOIN event e ON e.key = asked.value
JOIN report r ON r.event = e.key
JOIN article a ON a.key = r.article
LEFT JOIN source o ON o.key = a.source
LEFT JOIN actor s ON s.key = r.said_by
-- articles without a day of publication come last
ORDER BY event, coalesce(a.published, '9999'), article, r.position, report
