// The relations of an actor
// answers: with whom does this actor do what, how often, since when and until when?
// param: actor actor required key of the actor; of a state or body also what is done for it
// param: from day optional first day; with it or with "to" only acts whose date lies inside
// param: to day optional last day
// column: relation relation name of the relation
// column: direction text does, undergoes or with
// column: other actor key of the other side
// column: other_name text usual English name
// column: other_name_ar text usual Arabic name
// column: other_kind text country, person or organization
// column: status text occurred, planned, denied, possible or alleged
// column: events integer distinct events
// column: first day first day
// column: last day last day
// column: last_reported day latest publication
// column: latest event key of the latest event
// example: actor=RUS
MATCH (:Actor {key: $actor})-[x:TOOK_PART]->(e:Event)
WHERE ($from IS NULL AND $to IS NULL
    OR e.first_day >= coalesce($from, '') AND e.last_day <= coalesce($to, '9999-99-99'))
MATCH (e)<-[p:TOOK_PART]-(o:Actor)
// the other side: neither the actor, nor who acts for it, nor for whom it acts
WHERE o.key <> $actor AND (p.role <> x.role OR p.role = 'party')
  AND coalesce(p.acts_for, '') <> $actor AND coalesce(p.group, '') <> $actor
  AND coalesce(x.acts_for, '') <> o.key AND coalesce(x.group, '') <> o.key
  AND (p.role <> 'party' OR coalesce(x.acts_for, '-') <> coalesce(p.acts_for, '+'))
WITH DISTINCT e, o, x.role AS role
ORDER BY coalesce(e.first_day, e.last_reported, '') DESC, e.key
WITH e.relation AS relation, CASE role WHEN 'source' THEN 'does' WHEN 'target' THEN 'undergoes' ELSE 'with' END AS direction,
  o.key AS other, o.name AS other_name, o.name_ar AS other_name_ar, o.kind AS other_kind,
  CASE WHEN e.alleged THEN 'alleged' ELSE e.status END AS status,
  count(DISTINCT e.key) AS events, min(e.first_day) AS first, max(e.last_day) AS last,
  max(e.last_reported) AS last_reported, collect(e.key)[0] AS latest
RETURN relation, direction, other, other_name, other_name_ar, other_kind, status, events, first, last, last_reported, latest
ORDER BY events DESC, relation, direction, other, status
