-- attempts in a row that found an entry gone
ALTER TABLE entry ADD COLUMN gones INTEGER NOT NULL DEFAULT 0;
