// Who praises whom
// answers: who praises, thanks or congratulates whom, and for what?
// param: actor actor optional key of who does so; of a state or body also whoever speaks for it; else anybody
// param: target actor optional key of whom; else anybody
// param: from day optional first day; with it or with "to" only those whose date lies inside
// param: to day optional last day
// column: event event key of the event
// column: date date when it was said
// column: relation relation name of the relation
// column: status text occurred, planned, denied or possible
// column: who actor key of who it was
// column: who_name text usual English name
// column: who_name_ar text usual Arabic name
// column: kind text country, person or organization
// column: acts_for actor key of the state or body for which it acts
// column: acts_for_name text its name
// column: office text in which it acted
// column: whom actor key of the target
// column: whom_name text its name
// column: about text the matter
// column: said_by text name of the actor to whom it is attributed
// column: reports integer tellings
// column: articles integer articles that tell of it
// column: origins integer articles without copies of one wire story
// column: quote text of the best report
// column: article text title of its article
// column: url text address of its article
// column: published time when its article was published
// example: actor=RUS
MATCH (a:Actor)-[p:TOOK_PART {as: 'named', role: 'source'}]->(e:Event)
WHERE e.relation IN ['praises']
  AND ($actor IS NULL OR EXISTS { (:Actor {key: $actor})-[:TOOK_PART {role: 'source'}]->(e) })
  AND ($target IS NULL
    OR EXISTS { (:Actor {key: $target})-[:TOOK_PART {role: 'target'}]->(e) })
  AND ($from IS NULL AND $to IS NULL
    OR e.first_day >= coalesce($from, '') AND e.last_day <= coalesce($to, '9999-99-99'))
OPTIONAL MATCH (e)<-[:TOOK_PART {as: 'named', role: 'target'}]-(t:Actor)
OPTIONAL MATCH (f:Actor {key: p.acts_for})
OPTIONAL MATCH (s:Actor {key: e.said_by})
RETURN e.key AS event, e.date AS date, e.relation AS relation, e.status AS status,
  a.key AS who, a.name AS who_name, a.name_ar AS who_name_ar, a.kind AS kind,
  p.acts_for AS acts_for, f.name AS acts_for_name, p.office AS office, t.key AS whom, t.name AS whom_name,
  e.about AS about, s.name AS said_by, e.reports AS reports, e.articles AS articles, e.origins AS origins,
  e.quote AS quote, e.title AS article, e.url AS url, e.published AS published
// latest first, those without a date last
ORDER BY coalesce(e.first_day, '') DESC, event, p.position, who, coalesce(whom, '')
