-- The days of which the graph knows acts of a kind
-- answers: on which days did acts of this kind happen, or were they reported where no day is stated?
-- param: actor side optional key of an actor or of a measure; else of anybody
-- param: side text optional source: it is the doer, target: it is done to; else either
-- param: other side optional key of whoever stands on the other side
-- param: relations list optional names of relations; else every relation
-- param: status text optional occurred, planned, denied or possible; else any
-- column: first_day day first day that the date covers, else the day of the first report
-- column: last_day day last day that the date covers, else the day of the first report
-- column: dated boolean the date is that of the acts, not of a report
-- column: events integer distinct events
-- example: actor=RUS
WITH mine AS (
  SELECT target AS event FROM took_part
  WHERE source = $actor AND ($side IS NULL OR role IN ($side, 'party'))
  UNION
  SELECT source FROM concerns WHERE target = $actor AND coalesce($side, 'target') = 'target'
  UNION
  SELECT key FROM event WHERE $actor IS NULL
)
SELECT coalesce(e.first_day, e.first_reported) AS first_day, coalesce(e.last_day, e.first_reported) AS last_day,
  e.first_day IS NOT NULL AS dated, count(DISTINCT e.key) AS events
FROM mine
JOIN event e ON e.key = mine.event
WHERE ($relations IS NULL OR e.relation IN (SELECT value FROM json_each($relations)))
  AND ($status IS NULL OR e.status = $status)
  AND ($other IS NULL
    OR EXISTS (SELECT 1 FROM took_part o WHERE o.target = e.key AND o.source = $other
      AND ($side IS NULL OR o.role <> $side))
    OR EXISTS (SELECT 1 FROM concerns c WHERE c.source = e.key AND c.target = $other))
  -- an act with neither a date nor a day of publication has no day
  AND coalesce(e.first_day, e.first_reported) IS NOT NULL
GROUP BY coalesce(e.first_day, e.first_reported), coalesce(e.last_day, e.first_reported), e.first_day IS NOT NULL
ORDER BY first_day DESC, last_day, dated
