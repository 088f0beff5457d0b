// Who met an actor
// answers: who met this actor face to face, when, where and in which office?
// param: actor actor required key of the actor; of a state or body also whoever met those who act for it
// param: from day optional first day; with it or with "to" only meetings whose date lies inside
// param: to day optional last day
// column: event event key of the meeting
// column: date date when they met
// column: who actor key of who it was
// column: who_name text usual English name
// column: who_name_ar text usual Arabic name
// column: kind text country, person or organization
// column: acts_for actor key of the state or body for which it acts
// column: acts_for_name text its name
// column: office text in which it acted
// column: named_by text text: the text names it; gazetteer: it holds the office that the text names; office: nobody sure holds that office
// column: surface text the words of the text
// column: via_name text name of the body through which the text names it
// column: place text where they met
// column: about text the matter
// column: said_by text name of the actor to whom it is attributed
// column: reports integer tellings
// column: articles integer articles that tell of it
// column: origins integer articles without copies of one wire story
// column: quote text of the best report
// column: article text title of its article
// column: url text address of its article
// column: published time when its article was published
// example: actor=RUS from=2025-09-01 to=2025-09-30
MATCH (:Actor {key: $actor})-[:TOOK_PART]->(e:Event {relation: 'met-with', status: 'occurred'})
WHERE ($from IS NULL AND $to IS NULL
    OR e.first_day >= coalesce($from, '') AND e.last_day <= coalesce($to, '9999-99-99'))
WITH DISTINCT e
MATCH (e)<-[p:TOOK_PART {as: 'named'}]-(a:Actor)
// neither the actor itself nor those who met for it or beside it
WHERE a.key <> $actor AND coalesce(p.acts_for, '') <> $actor AND coalesce(p.group, '') <> $actor
  AND NOT EXISTS { MATCH (:Actor {key: $actor})-[x:TOOK_PART]->(e) WHERE x.acts_for = p.acts_for }
OPTIONAL MATCH (f:Actor {key: p.acts_for})
OPTIONAL MATCH (g:Actor {key: p.group})
OPTIONAL MATCH (l:Place {key: e.place})
OPTIONAL MATCH (s:Actor {key: e.said_by})
RETURN e.key AS event, e.date AS date, a.key AS who, a.name AS who_name, a.name_ar AS who_name_ar, a.kind AS kind,
  p.acts_for AS acts_for, f.name AS acts_for_name, p.office AS office,
  CASE WHEN a.unnamed THEN 'office' WHEN p.inferred THEN 'gazetteer' ELSE 'text' END AS named_by,
  p.surface AS surface, g.name AS via_name, l.name AS place,
  e.about AS about, s.name AS said_by, e.reports AS reports, e.articles AS articles, e.origins AS origins,
  e.quote AS quote, e.title AS article, e.url AS url, e.published AS published
// meetings without a date come last
ORDER BY coalesce(e.first_day, '9999-99-99'), event, p.position, who
