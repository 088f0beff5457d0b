// Offices, memberships and spokespeople
// answers: who holds which office, who is a member of what, who speaks for whom?
// param: actor actor optional key of an actor at either end; else anybody
// param: side text optional source: it holds, belongs, speaks; target: it is held, joined, spoken for; else either
// param: type text optional HOLDS_OFFICE, MEMBER_OF or SPEAKS_FOR; else every one
// column: type text HOLDS_OFFICE, MEMBER_OF or SPEAKS_FOR
// column: who actor key of the person, country or body
// column: who_name text usual English name
// column: who_name_ar text usual Arabic name
// column: kind text country, person or organization
// column: office text the office held
// column: whom actor key of the state or body
// column: whom_name text its name
// column: whom_kind text country, person or organization
// column: since date first day known
// column: until date last day known
// column: basis text text, gazetteer or text and gazetteer
// column: reports integer tellings in texts
// column: articles integer articles that say so
// column: quote text of the best report
// column: article text title of its article
// column: url text address of its article
// column: published time when its article was published
// example: actor=RUS
MATCH (a:Actor)-[t:HOLDS_OFFICE|MEMBER_OF|SPEAKS_FOR]->(b:Actor)
WHERE ($type IS NULL OR type(t) = $type)
  AND ($actor IS NULL OR a.key = $actor AND coalesce($side, 'source') = 'source' OR b.key = $actor AND coalesce($side, 'target') = 'target')
RETURN type(t) AS type, a.key AS who, a.name AS who_name, a.name_ar AS who_name_ar, a.kind AS kind, t.office AS office,
  b.key AS whom, b.name AS whom_name, b.kind AS whom_kind, t.since AS since, t.until AS until, t.basis AS basis, t.reports AS reports, t.articles AS articles,
  t.quote AS quote, t.article AS article, t.url AS url, t.published AS published
ORDER BY type, whom, who, t.key
