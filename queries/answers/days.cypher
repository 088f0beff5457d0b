// The days of which the graph knows acts of a kind
// answers: on which days did acts of this kind happen, or were they reported where no day is stated?
// param: actor side optional key of an actor or of a measure; else of anybody
// param: side text optional source: it is the doer, target: it is done to; else either
// param: other side optional key of whoever stands on the other side
// param: relations list optional names of relations; else every relation
// param: status text optional occurred, planned, denied or possible; else any
// column: first_day day first day that the date covers, else the day of the first report
// column: last_day day last day that the date covers, else the day of the first report
// column: dated boolean the date is that of the acts, not of a report
// column: events integer distinct events
// example: actor=RUS
CALL () {
  MATCH (:Actor {key: $actor})-[p:TOOK_PART]->(e:Event)
  WHERE $side IS NULL OR p.role IN [$side, 'party']
  RETURN e
  UNION
  MATCH (e:Event)-[:CONCERNS]->(:Measure {key: $actor})
  WHERE coalesce($side, 'target') = 'target'
  RETURN e
  UNION
  MATCH (e:Event)
  WHERE $actor IS NULL
  RETURN e
}
WITH e
WHERE ($relations IS NULL OR e.relation IN $relations)
  AND ($status IS NULL OR e.status = $status)
  AND ($other IS NULL
    OR EXISTS { MATCH (:Actor {key: $other})-[o:TOOK_PART]->(e) WHERE $side IS NULL OR o.role <> $side }
    OR EXISTS { (e)-[:CONCERNS]->(:Measure {key: $other}) })
WITH coalesce(e.first_day, e.first_reported) AS first_day, coalesce(e.last_day, e.first_reported) AS last_day,
  e.first_day IS NOT NULL AS dated, e.key AS event
// an act with neither a date nor a day of publication has no day
WHERE first_day IS NOT NULL
RETURN first_day, last_day, dated, count(DISTINCT event) AS events
ORDER BY first_day DESC, last_day, dated
