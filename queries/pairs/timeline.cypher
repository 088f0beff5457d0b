// The timeline of a pair
// answers: what happened between these two, in order?
// param: actor actor required key of one side; of a state or body also what is done for it
// param: other side required key of the other side, an actor or a measure
// param: from day optional first day; with it or with "to" only acts whose date lies inside
// param: to day optional last day
// column: event event key of the event
// column: date date when it happened or is to happen
// column: relation relation name of the relation
// column: status text occurred, planned, denied, possible or alleged
// column: who list names of the doers, or of all parties
// column: whom list names of those it was done to
// column: measure_name text name of the measure that it concerns
// column: place text where it happened
// column: first_reported day earliest publication
// column: about text the matter
// column: said_by text name of the actor to whom it is attributed
// column: reports integer tellings
// column: articles integer articles that tell of it
// column: origins integer articles without copies of one wire story
// column: quote text of the best report
// column: article text title of its article
// column: url text address of its article
// column: published time when its article was published
// example: actor=RUS other=MAR
MATCH (:Actor {key: $actor})-[:TOOK_PART]->(e:Event)
WHERE (EXISTS { (:Actor {key: $other})-[:TOOK_PART]->(e) } OR EXISTS { (e)-[:CONCERNS]->(:Measure {key: $other}) })
  AND ($from IS NULL AND $to IS NULL
    OR e.first_day >= coalesce($from, '') AND e.last_day <= coalesce($to, '9999-99-99'))
WITH DISTINCT e
OPTIONAL MATCH (m:Measure {key: e.measure})
OPTIONAL MATCH (l:Place {key: e.place})
OPTIONAL MATCH (s:Actor {key: e.said_by})
RETURN e.key AS event, e.date AS date, e.relation AS relation,
  CASE WHEN e.alleged THEN 'alleged' ELSE e.status END AS status,
  COLLECT { MATCH (e)<-[p:TOOK_PART {as: 'named'}]-(a:Actor) WHERE p.role <> 'target' RETURN a.name ORDER BY p.position, a.key } AS who,
  COLLECT { MATCH (e)<-[p:TOOK_PART {as: 'named'}]-(a:Actor) WHERE p.role = 'target' RETURN a.name ORDER BY p.position, a.key } AS whom,
  m.name AS measure_name, l.name AS place, e.first_reported AS first_reported,
  e.about AS about, s.name AS said_by, e.reports AS reports, e.articles AS articles, e.origins AS origins,
  e.quote AS quote, e.title AS article, e.url AS url, e.published AS published
// an act without a date stands where it was first reported, after the dated ones of that day
ORDER BY coalesce(e.first_day, e.not_after, e.first_reported, '9999-99-99'), CASE WHEN e.first_day IS NULL THEN 1 ELSE 0 END, event
