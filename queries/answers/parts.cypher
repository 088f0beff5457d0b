// Who took part in events
// answers: who took part in these events, as the texts name them?
// param: events list required keys of events
// column: event event key of the event
// column: actor actor key of who took part
// column: kind text country, person or organization
// column: name text usual English name
// column: name_ar text usual Arabic name
// column: unnamed boolean an office without a known holder
// column: role text source, target or party
// column: office text in which it acted
// column: acts_for actor key of the state or body for which the act counts
// column: acts_for_name text its name
// column: acts_for_name_ar text the same in Arabic
// column: acts_for_kind text country or organization
// column: via actor key of the body through which the text names it
// column: via_name text its name
// column: inferred boolean the holder of the office was added by the gazetteer
// column: surface text the words of the text
// column: last_held text last known holder of an office without a sure one
// column: position integer place in the text
// example: events=-
UNWIND $events AS event
MATCH (e:Event {key: event})<-[p:TOOK_PART {as: 'named'}]-(a:Actor)
OPTIONAL MATCH (f:Actor {key: p.acts_for})
OPTIONAL MATCH (g:Actor {key: p.group})
RETURN DISTINCT e.key AS event, a.key AS actor, a.kind AS kind, a.name AS name, a.name_ar AS name_ar, a.unnamed AS unnamed,
  p.role AS role, p.office AS office, p.acts_for AS acts_for, f.name AS acts_for_name, f.name_ar AS acts_for_name_ar, f.kind AS acts_for_kind,
  p.group AS via, g.name AS via_name, p.inferred AS inferred, p.surface AS surface, p.last_held AS last_held, p.position AS position
ORDER BY event, position, actor, role
