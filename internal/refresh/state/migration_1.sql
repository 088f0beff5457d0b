-- From an empty file to version 1. Released: it never changes any more.
-- Times are seconds since 1970, 0 where there is none.

CREATE TABLE meta (name TEXT PRIMARY KEY NOT NULL, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

CREATE TABLE source (
  name TEXT PRIMARY KEY NOT NULL,
  due INTEGER NOT NULL DEFAULT 0,
  validators TEXT NOT NULL DEFAULT '', -- of its feeds, as the fetcher wrote them
  failures INTEGER NOT NULL DEFAULT 0, -- in a row
  error TEXT NOT NULL DEFAULT '',
  error_at INTEGER NOT NULL DEFAULT 0,
  first_success INTEGER NOT NULL DEFAULT 0,
  success INTEGER NOT NULL DEFAULT 0,
  new_at INTEGER NOT NULL DEFAULT 0,   -- last new article
  paused TEXT NOT NULL DEFAULT '',     -- why; empty: not paused
  paused_at INTEGER NOT NULL DEFAULT 0
) STRICT;

-- hosts that asked to be left alone for a while
CREATE TABLE host (name TEXT PRIMARY KEY NOT NULL, until INTEGER NOT NULL, why TEXT NOT NULL) STRICT, WITHOUT ROWID;

-- robots.txt of sites: a program that is started every quarter of an hour asks for it once a day
CREATE TABLE robots (origin TEXT PRIMARY KEY NOT NULL, status INTEGER NOT NULL, body BLOB NOT NULL, fetched INTEGER NOT NULL) STRICT;

CREATE TABLE entry (
  source TEXT NOT NULL,
  id TEXT NOT NULL,              -- canonical address, else the guid
  guid TEXT NOT NULL,
  url TEXT NOT NULL,
  print TEXT NOT NULL,           -- hash of what the source says of it
  state TEXT NOT NULL CHECK (state IN ('wanted', 'held', 'read', 'aside', 'gone', 'elsewhere')),
  was_read INTEGER NOT NULL DEFAULT 0 CHECK (was_read IN (0, 1)),
  hash TEXT NOT NULL DEFAULT '', -- of the bytes that were read last
  record TEXT NOT NULL,          -- what the source says of it, as the fetcher wrote it
  validators TEXT NOT NULL DEFAULT '',
  attempts INTEGER NOT NULL DEFAULT 0,
  due INTEGER NOT NULL DEFAULT 0,
  error TEXT NOT NULL DEFAULT '',
  since INTEGER NOT NULL,        -- wanted since then: first listed, or edited
  first_seen INTEGER NOT NULL,
  last_seen INTEGER NOT NULL,
  PRIMARY KEY (source, id)
) STRICT;
CREATE INDEX entry_wanted ON entry (source, due) WHERE state = 'wanted';
CREATE INDEX entry_id ON entry (id);
CREATE INDEX entry_guid ON entry (source, guid);
CREATE INDEX entry_last_seen ON entry (last_seen);

-- fetched and not yet read
CREATE TABLE item (
  number INTEGER PRIMARY KEY AUTOINCREMENT, -- in the order of arrival
  source TEXT NOT NULL,
  entry TEXT NOT NULL,
  url TEXT NOT NULL,
  media TEXT NOT NULL,
  record TEXT NOT NULL,
  fetched INTEGER NOT NULL,
  hash TEXT NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,      -- readings that were begun
  bytes BLOB NOT NULL,                      -- gzip
  UNIQUE (source, entry)
) STRICT;

-- the quarantine
CREATE TABLE aside (
  number INTEGER PRIMARY KEY AUTOINCREMENT,
  source TEXT NOT NULL,
  entry TEXT NOT NULL,
  url TEXT NOT NULL,
  media TEXT NOT NULL,
  record TEXT NOT NULL,
  fetched INTEGER NOT NULL,
  hash TEXT NOT NULL,
  bytes BLOB NOT NULL,
  kind TEXT NOT NULL,   -- error, panic, slow or died
  reason TEXT NOT NULL,
  stack TEXT NOT NULL,  -- of a panic
  program TEXT NOT NULL,
  at INTEGER NOT NULL,
  UNIQUE (source, entry)
) STRICT;

-- what a source gave on a day, in UTC
CREATE TABLE day (
  source TEXT NOT NULL,
  day TEXT NOT NULL,
  asked INTEGER NOT NULL DEFAULT 0,  -- and answered
  failed INTEGER NOT NULL DEFAULT 0,
  new INTEGER NOT NULL DEFAULT 0,
  changed INTEGER NOT NULL DEFAULT 0,
  aside INTEGER NOT NULL DEFAULT 0,
  dated INTEGER NOT NULL DEFAULT 0,  -- of those new: with a day of publication
  texts INTEGER NOT NULL DEFAULT 0,  -- of those new: with a text
  PRIMARY KEY (source, day)
) STRICT, WITHOUT ROWID;

CREATE TABLE run (number INTEGER PRIMARY KEY AUTOINCREMENT, begun INTEGER NOT NULL, ended INTEGER NOT NULL, report TEXT NOT NULL) STRICT;
