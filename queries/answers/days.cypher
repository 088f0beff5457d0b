// The days of which the graph knows acts of a kind
// answers: on which days did acts of this kind happen?
// param: actor side optional key of an actor or of a measure; else of anybody
// param: side text optional source: it is the doer, target: it is done to; else either
// param: other side optional key of whoever stands on the other side
// param: relations list optional names of relations; else every relation
// param: status text optional occurred, planned, denied or possible; else any
// column: first_day day first day that the date covers
// column: last_day day last day that the date covers
// column: events integer distinct events
// example: actor=RUS
MATCH (e:Event)
WHERE e.first_day IS NOT NULL
  AND ($relations IS NULL OR e.relation IN $relations)
  AND ($status IS NULL OR e.status = $status)
  AND ($actor IS NULL
    OR EXISTS { MATCH (:Actor {key: $actor})-[p:TOOK_PART]->(e) WHERE $side IS NULL OR p.role IN [$side, 'party'] }
    OR coalesce($side, 'target') = 'target' AND EXISTS { (e)-[:CONCERNS]->(:Measure {key: $actor}) })
  AND ($other IS NULL
    OR EXISTS { MATCH (:Actor {key: $other})-[o:TOOK_PART]->(e) WHERE $side IS NULL OR o.role <> $side }
    OR EXISTS { (e)-[:CONCERNS]->(:Measure {key: $other}) })
RETURN e.first_day AS first_day, e.last_day AS last_day, count(DISTINCT e.key) AS events
ORDER BY first_day DESC, last_day
