-- The timeline of a pair
-- answers: what happened between these two, in order?
-- param: actor actor required key of one side; of a state or body also what is done for it
-- param: other side required key of the other side, an actor or a measure
-- param: from day optional first day; with it or with "to" only acts whose date lies inside
-- param: to day optional last day
-- column: event event key of the event
-- column: date date when it happened or is to happen
-- column: relation relation name of the relation
-- column: status text occurred, planned, denied, possible or alleged
-- column: who list names of the doers, or of all parties
-- column: whom list names of those it was done to
-- column: measure_name text name of the measure that it concerns
-- column: place text where it happened
-- column: first_reported day earliest publication
-- column: about text the matter
-- column: said_by text name of the actor to whom it is attributed
-- column: reports integer tellings
-- column: articles integer articles that tell of it
-- column: origins integer articles without copies of one wire story
-- column: quote text of the best report
-- column: article text title of its article
-- column: url text address of its article
-- column: published time when its article was published
-- example: actor=RUS other=MAR
SELECT e.key AS event, e.date AS date, e.relation AS relation,
  CASE WHEN e.alleged THEN 'alleged' ELSE e.status END AS status,
  (SELECT json_group_array(a.name ORDER BY p.position, a.key) FROM took_part p JOIN actor a ON a.key = p.source
    WHERE p.target = e.key AND p."as" = 'named' AND p.role <> 'target') AS who,
  (SELECT json_group_array(a.name ORDER BY p.position, a.key) FROM took_part p JOIN actor a ON a.key = p.source
    WHERE p.target = e.key AND p."as" = 'named' AND p.role = 'target') AS whom,
  m.name AS measure_name, l.name AS place, e.first_reported AS first_reported,
  e.about AS about, s.name AS said_by, e.reports AS reports, e.articles AS articles, e.origins AS origins,
  e.quote AS quote, e.title AS article, e.url AS url, e.published AS published
FROM (SELECT DISTINCT target FROM took_part WHERE source = $actor) mine
JOIN event e ON e.key = mine.target
LEFT JOIN measure m ON m.key = e.measure
LEFT JOIN place l ON l.key = e.place
LEFT JOIN actor s ON s.key = e.said_by
WHERE (EXISTS (SELECT 1 FROM took_part p WHERE p.target = e.key AND p.source = $other)
    OR EXISTS (SELECT 1 FROM concerns c WHERE c.source = e.key AND c.target = $other))
  AND ($from IS NULL AND $to IS NULL
    OR e.first_day >= coalesce($from, '') AND e.last_day <= coalesce($to, '9999-99-99'))
-- an act without a date stands where it was first reported, after the dated ones of that day
ORDER BY coalesce(e.first_day, e.not_after, e.first_reported, '9999-99-99'), CASE WHEN e.first_day IS NULL THEN 1 ELSE 0 END, e.key
