-- From schema version 2 to 3: keys of actors that were merged into another.

ALTER TABLE actor ADD COLUMN former_keys TEXT;
