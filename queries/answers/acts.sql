-- The acts of an actor, on one side or both, at a time
-- answers: what did an actor do, what was done to it, alone or with another, in which of the two blocks of an answer?
-- param: actor side required key of an actor or of a measure
-- param: side text optional source: it is the doer, target: it is done to; else either
-- param: other side optional key of whoever stands on the other side
-- param: relations list optional names of relations; else every relation
-- param: from day optional first day of the time asked about
-- param: to day optional last day of the time asked about
-- param: limit integer optional how many events at most, the latest; else 1000
-- column: event event key of the event
-- column: relation relation name of the relation
-- column: status text occurred, planned, denied or possible
-- column: alleged boolean a hostile act that only another side tells of
-- column: alleged_by text names of those who alone say so
-- column: date date when it happened or is to happen
-- column: first_day day first day that the date covers
-- column: last_day day last day that the date covers
-- column: date_origin text stated, resolved or unknown
-- column: date_text text the date as written
-- column: background boolean only mentioned in passing
-- column: about text the matter
-- column: measure measure key of the measure that it concerns
-- column: measure_name text its name
-- column: place text where it happened
-- column: place_ar text the same in Arabic
-- column: said_by text name of the actor to whom it is attributed
-- column: reports integer tellings
-- column: articles integer articles that tell of it
-- column: origins integer articles without copies of one wire story
-- column: first_reported day earliest publication
-- column: last_reported day latest publication
-- column: best_report text key of the best report
-- column: block text dated: inside the time; reported: without a date, but reported inside the time; overlap: its coarser date only overlaps the time
-- example: actor=RUS side=source from=2025-09-01 to=2025-09-30
WITH mine AS (
  SELECT target AS event FROM took_part
  WHERE source = $actor AND ($side IS NULL OR role IN ($side, 'party'))
  UNION
  SELECT source FROM concerns WHERE target = $actor AND coalesce($side, 'target') = 'target'
)
SELECT e.key AS event, e.relation AS relation, e.status AS status, e.alleged AS alleged, e."by" AS alleged_by,
  e.date AS date, e.first_day AS first_day, e.last_day AS last_day, e.date_origin AS date_origin, e.date_text AS date_text,
  e.background AS background, e.about AS about, e.measure AS measure, m.name AS measure_name,
  p.name AS place, p.name_ar AS place_ar, s.name AS said_by,
  e.reports AS reports, e.articles AS articles, e.origins AS origins,
  e.first_reported AS first_reported, e.last_reported AS last_reported, e.best_report AS best_report,
  CASE
    WHEN $from IS NULL AND $to IS NULL THEN 'dated'
    WHEN e.first_day IS NULL THEN 'reported'
    WHEN e.first_day >= coalesce($from, '') AND e.last_day <= coalesce($to, '9999-99-99') THEN 'dated'
    ELSE 'overlap'
  END AS block
FROM mine
JOIN event e ON e.key = mine.event
LEFT JOIN measure m ON m.key = e.measure
LEFT JOIN place p ON p.key = e.place
LEFT JOIN actor s ON s.key = e.said_by
WHERE ($relations IS NULL OR e.relation IN (SELECT value FROM json_each($relations)))
  AND ($other IS NULL
    OR EXISTS (SELECT 1 FROM took_part o WHERE o.target = e.key AND o.source = $other
      AND ($side IS NULL OR o.role <> $side))
    OR EXISTS (SELECT 1 FROM concerns c WHERE c.source = e.key AND c.target = $other))
  AND ($from IS NULL AND $to IS NULL
    OR e.first_day <= coalesce($to, '9999-99-99') AND e.last_day >= coalesce($from, '')
    OR e.first_day IS NULL AND e.first_reported <= coalesce($to, '9999-99-99') AND e.last_reported >= coalesce($from, '') AND EXISTS (
      SELECT 1 FROM report r JOIN article a ON a.key = r.article
      WHERE r.event = e.key AND substr(a.published, 1, 10) BETWEEN coalesce($from, '') AND coalesce($to, '9999-99-99')))
-- latest first, an event without a date stands where it was last reported, one without that either comes last
ORDER BY coalesce(e.first_day, e.last_reported, '') DESC, e.key
LIMIT coalesce($limit, 1000)
