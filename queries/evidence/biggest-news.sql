-- Biggest news
-- answers: which events do most articles tell of that do not copy each other?
-- param: articles list optional keys of articles; else all
-- param: from day optional first day of publication; else any, also none
-- param: to day optional last day of publication
-- param: limit integer optional how many events at most; else 20
-- column: event event key
-- column: name text who did what to whom
-- column: date date when it happened or is to happen
-- column: articles integer of these articles, how many tell of it
-- column: origins integer of these, without copies of one wire story
-- column: title text of the article with the best report
-- column: url text its address
-- example: from=2025-09-01 limit=5
SELECT e.key AS event, e.name AS name, e.date AS date, count(DISTINCT a.key) AS articles, count(DISTINCT a.origin) AS origins, e.title AS title, e.url AS url
FROM article a
JOIN report r ON r.article = a.key
JOIN event e ON e.key = r.event
WHERE ($articles IS NULL OR a.key IN (SELECT value FROM json_each($articles)))
  AND ($from IS NULL AND $to IS NULL OR substr(a.published, 1, 10) BETWEEN coalesce($from, '') AND coalesce($to, '9999-99-99'))
  AND NOT e.background
GROUP BY e.key
-- the latest of equally big ones first, those without a date last
ORDER BY origins DESC, articles DESC, coalesce(e.date, '') DESC, e.key
LIMIT coalesce($limit, 20)
