-- What was taken back, until the list outside the database has it too.
CREATE TABLE vault.withdrawal (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    what   text        NOT NULL,
    about  bytea       NOT NULL,
    more   text        NOT NULL,
    at     timestamptz NOT NULL
);

-- Whose data an answer holds, as a keyed hash; an answer about somebody who was erased is emptied, and its row stays for
-- its day so that the same request sent again makes nothing anew.
ALTER TABLE kept_answer ADD COLUMN about bytea;
ALTER TABLE kept_answer ALTER COLUMN answer DROP NOT NULL;
CREATE INDEX kept_answer_about ON kept_answer (about) WHERE about IS NOT NULL;
