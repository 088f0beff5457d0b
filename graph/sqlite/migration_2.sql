-- From schema version 1 to 2: how refreshes of a source went.

ALTER TABLE source ADD COLUMN last_success TEXT;
ALTER TABLE source ADD COLUMN last_error TEXT;
ALTER TABLE source ADD COLUMN last_error_at TEXT;
ALTER TABLE source ADD COLUMN articles_a_day REAL;
