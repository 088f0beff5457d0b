-- The tables of the SQLite store, made from the ontology: go test ./graph/sqlite -update
-- Dates are ISO text, lists are JSON arrays of strings, booleans are 0 and 1.
-- A query that may meet an edge of any act reads table edge, of any tie table tie.

-- (:Actor) a country, a person or an organization
CREATE TABLE actor (
  key TEXT PRIMARY KEY NOT NULL,
  kind TEXT NOT NULL,
  labels TEXT NOT NULL,
  name TEXT NOT NULL,
  name_ar TEXT,
  names TEXT NOT NULL,
  country TEXT,
  unnamed INTEGER NOT NULL CHECK (unnamed IN (0, 1)),
  office TEXT,
  wikidata TEXT,
  gazetteer INTEGER NOT NULL CHECK (gazetteer IN (0, 1)),
  former_keys TEXT
) STRICT;
CREATE INDEX actor_name ON actor (name);

-- (:Article) a news article
CREATE TABLE article (
  key TEXT PRIMARY KEY NOT NULL,
  id TEXT NOT NULL,
  source TEXT,
  url TEXT,
  title TEXT NOT NULL,
  short TEXT,
  language TEXT NOT NULL,
  author TEXT,
  published TEXT,
  origin TEXT NOT NULL,
  sentences INTEGER NOT NULL,
  program TEXT NOT NULL,
  gazetteer_version TEXT,
  digest TEXT NOT NULL,
  given TEXT NOT NULL
) STRICT;
CREATE INDEX article_id ON article (id);
CREATE INDEX article_url ON article (url);
CREATE INDEX article_source ON article (source);

-- (:Event) an act between two or more actors, derived from all reports of it
CREATE TABLE event (
  key TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  scope TEXT NOT NULL,
  relation TEXT NOT NULL,
  type TEXT NOT NULL,
  status TEXT NOT NULL,
  alleged INTEGER NOT NULL CHECK (alleged IN (0, 1)),
  date TEXT,
  first_day TEXT,
  last_day TEXT,
  precision TEXT,
  date_origin TEXT NOT NULL,
  date_text TEXT,
  aspect TEXT NOT NULL,
  background INTEGER NOT NULL CHECK (background IN (0, 1)),
  about TEXT,
  measure TEXT,
  place TEXT,
  said_by TEXT,
  said_by_name TEXT,
  "by" TEXT,
  plover TEXT NOT NULL,
  cameo TEXT NOT NULL,
  quad TEXT NOT NULL,
  goldstein REAL NOT NULL,
  first_reported TEXT,
  last_reported TEXT,
  not_after TEXT,
  reports INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  origins INTEGER NOT NULL,
  languages TEXT NOT NULL,
  confidence REAL NOT NULL,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  quote TEXT NOT NULL,
  sentence TEXT NOT NULL,
  best_report TEXT NOT NULL,
  article TEXT NOT NULL,
  title TEXT NOT NULL,
  url TEXT,
  published TEXT,
  former_keys TEXT NOT NULL,
  pairs TEXT NOT NULL
) STRICT;
CREATE INDEX event_scope ON event (scope);
CREATE INDEX event_relation ON event (relation);
CREATE INDEX event_first_day ON event (first_day);
CREATE INDEX event_last_reported ON event (last_reported);

-- (:Given) what articles say of a shared node or tie; the node follows the best row
CREATE TABLE given (
  key TEXT PRIMARY KEY NOT NULL,
  node TEXT NOT NULL,
  row TEXT NOT NULL,
  articles INTEGER NOT NULL
) STRICT;
CREATE INDEX given_node ON given (node);

-- (:Measure) something that a state keeps up against another: an embargo, a listing, a war; standing, no act
CREATE TABLE measure (
  key TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  imposer TEXT NOT NULL,
  target TEXT,
  matter TEXT
) STRICT;

-- (:Place) where an event happened
CREATE TABLE place (
  key TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  name_ar TEXT,
  country TEXT
) STRICT;

-- (:Report) one telling of one act or tie in one article
CREATE TABLE report (
  key TEXT PRIMARY KEY NOT NULL,
  article TEXT NOT NULL,
  event TEXT,
  tie TEXT,
  scope TEXT NOT NULL,
  position INTEGER NOT NULL,
  relation TEXT NOT NULL,
  status TEXT NOT NULL,
  date TEXT,
  date_origin TEXT NOT NULL,
  date_text TEXT,
  said_by TEXT,
  about TEXT,
  quote TEXT NOT NULL,
  sentence TEXT NOT NULL,
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  rule TEXT NOT NULL,
  confidence REAL NOT NULL,
  program TEXT NOT NULL,
  gazetteer_version TEXT,
  record TEXT NOT NULL
) STRICT;
CREATE INDEX report_article ON report (article);
CREATE INDEX report_scope ON report (scope);
CREATE INDEX report_event ON report (event);
CREATE INDEX report_tie ON report (tie);

-- (:Skip) a sentence that names two foreign actors but gave no event
CREATE TABLE skip (
  key TEXT PRIMARY KEY NOT NULL,
  article TEXT NOT NULL,
  position INTEGER NOT NULL,
  sentence TEXT NOT NULL,
  predicate TEXT,
  actors TEXT NOT NULL
) STRICT;
CREATE INDEX skip_article ON skip (article);

-- (:Source) an outlet that publishes articles; how its refreshes went is noted where it is refreshed
CREATE TABLE source (
  key TEXT PRIMARY KEY NOT NULL,
  name TEXT NOT NULL,
  last_success TEXT,
  last_error TEXT,
  last_error_at TEXT,
  articles_a_day REAL
) STRICT;

-- (:Text) the text of an article
CREATE TABLE text (
  key TEXT PRIMARY KEY NOT NULL,
  encoding TEXT NOT NULL,
  data BLOB NOT NULL
) STRICT;

-- (:Actor)-[edge, by type]->(:Actor|Measure)
CREATE TABLE edge (
  key TEXT PRIMARY KEY NOT NULL,
  type TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES actor (key),
  target TEXT NOT NULL,
  target_label TEXT NOT NULL CHECK (target_label IN ('Actor', 'Measure')),
  level TEXT NOT NULL,
  relation TEXT NOT NULL,
  act TEXT NOT NULL,
  label TEXT NOT NULL,
  "by" TEXT,
  event TEXT,
  events INTEGER NOT NULL,
  date TEXT,
  precision TEXT,
  first TEXT,
  last TEXT,
  quote TEXT NOT NULL,
  article TEXT NOT NULL,
  url TEXT,
  published TEXT,
  said_by TEXT,
  about TEXT,
  reports INTEGER NOT NULL,
  origins INTEGER NOT NULL,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  background INTEGER NOT NULL CHECK (background IN (0, 1)),
  confidence REAL NOT NULL
) STRICT;
CREATE INDEX edge_source ON edge (source);
CREATE INDEX edge_target ON edge (target);
CREATE INDEX edge_event ON edge (event);

-- (:Measure)-[:AGAINST]->(:Actor) whom a measure is against
CREATE TABLE against (
  key TEXT PRIMARY KEY NOT NULL,
  source TEXT NOT NULL REFERENCES measure (key),
  target TEXT NOT NULL REFERENCES actor (key)
) STRICT, WITHOUT ROWID;
CREATE INDEX against_source ON against (source);
CREATE INDEX against_target ON against (target);

-- (:Event)-[:AT]->(:Place) where an event happened
CREATE TABLE "at" (
  key TEXT PRIMARY KEY NOT NULL,
  source TEXT NOT NULL REFERENCES event (key),
  target TEXT NOT NULL REFERENCES place (key)
) STRICT, WITHOUT ROWID;
CREATE INDEX at_source ON "at" (source);
CREATE INDEX at_target ON "at" (target);

-- (:Event)-[:CONCERNS]->(:Measure) the measure that a stance is about
CREATE TABLE concerns (
  key TEXT PRIMARY KEY NOT NULL,
  source TEXT NOT NULL REFERENCES event (key),
  target TEXT NOT NULL REFERENCES measure (key)
) STRICT, WITHOUT ROWID;
CREATE INDEX concerns_source ON concerns (source);
CREATE INDEX concerns_target ON concerns (target);

-- (:Article)-[:CONTAINS]->(:Report) a report stands in an article
CREATE TABLE contains (
  key TEXT PRIMARY KEY NOT NULL,
  source TEXT NOT NULL REFERENCES article (key),
  target TEXT NOT NULL REFERENCES report (key)
) STRICT, WITHOUT ROWID;
CREATE INDEX contains_source ON contains (source);
CREATE INDEX contains_target ON contains (target);

-- (:Article)-[:HAS_TEXT]->(:Text) the text of an article, compressed
CREATE TABLE has_text (
  key TEXT PRIMARY KEY NOT NULL,
  source TEXT NOT NULL REFERENCES article (key),
  target TEXT NOT NULL REFERENCES text (key)
) STRICT, WITHOUT ROWID;
CREATE INDEX has_text_source ON has_text (source);
CREATE INDEX has_text_target ON has_text (target);

-- (:Actor)-[tie, by type]->(:Actor)
CREATE TABLE tie (
  key TEXT PRIMARY KEY NOT NULL,
  type TEXT NOT NULL,
  source TEXT NOT NULL REFERENCES actor (key),
  target TEXT NOT NULL REFERENCES actor (key),
  label TEXT NOT NULL,
  office TEXT,
  since TEXT,
  until TEXT,
  basis TEXT NOT NULL,
  reports INTEGER NOT NULL,
  articles INTEGER NOT NULL,
  quote TEXT,
  article TEXT,
  url TEXT,
  published TEXT
) STRICT;
CREATE INDEX tie_source ON tie (source);
CREATE INDEX tie_target ON tie (target);

-- (:Actor)-[:IMPOSES]->(:Measure) an actor keeps a measure up
CREATE TABLE imposes (
  key TEXT PRIMARY KEY NOT NULL,
  source TEXT NOT NULL REFERENCES actor (key),
  target TEXT NOT NULL REFERENCES measure (key)
) STRICT, WITHOUT ROWID;
CREATE INDEX imposes_source ON imposes (source);
CREATE INDEX imposes_target ON imposes (target);

-- (:Article)-[:LEFT]->(:Skip) a sentence in which no event was found
CREATE TABLE left_out (
  key TEXT PRIMARY KEY NOT NULL,
  source TEXT NOT NULL REFERENCES article (key),
  target TEXT NOT NULL REFERENCES skip (key)
) STRICT, WITHOUT ROWID;
CREATE INDEX left_out_source ON left_out (source);
CREATE INDEX left_out_target ON left_out (target);

-- (:Article)-[:PUBLISHED_BY]->(:Source) the outlet of an article
CREATE TABLE published_by (
  key TEXT PRIMARY KEY NOT NULL,
  source TEXT NOT NULL REFERENCES article (key),
  target TEXT NOT NULL REFERENCES source (key)
) STRICT, WITHOUT ROWID;
CREATE INDEX published_by_source ON published_by (source);
CREATE INDEX published_by_target ON published_by (target);

-- (:Report)-[:SUPPORTS]->(:Event) a report tells of an event
CREATE TABLE evidence (
  key TEXT PRIMARY KEY NOT NULL,
  source TEXT NOT NULL REFERENCES report (key),
  target TEXT NOT NULL REFERENCES event (key)
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_source ON evidence (source);
CREATE INDEX evidence_target ON evidence (target);

-- (:Actor)-[:TOOK_PART]->(:Event) an actor took part in an event, as the texts name it or represented by who did
CREATE TABLE took_part (
  key TEXT PRIMARY KEY NOT NULL,
  source TEXT NOT NULL REFERENCES actor (key),
  target TEXT NOT NULL REFERENCES event (key),
  role TEXT NOT NULL,
  "as" TEXT NOT NULL,
  office TEXT,
  acts_for TEXT,
  "group" TEXT,
  inferred INTEGER NOT NULL CHECK (inferred IN (0, 1)),
  surface TEXT,
  last_held TEXT,
  position INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX took_part_source ON took_part (source);
CREATE INDEX took_part_target ON took_part (target);

-- which events count for an edge between states and bodies: the items of event.pairs
CREATE TABLE event_pair (
  pair TEXT NOT NULL,
  event TEXT NOT NULL REFERENCES event (key) ON DELETE CASCADE,
  PRIMARY KEY (pair, event)
) STRICT, WITHOUT ROWID;
CREATE INDEX event_pair_event ON event_pair (event);
