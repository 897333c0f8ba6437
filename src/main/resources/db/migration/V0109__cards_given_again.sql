-- A card that a centre gave to somebody who had one: told to the person until it is put away, and once more with each
-- later card, since whoever held the one in between could have put it away.
CREATE TABLE card_given (
    account     text        NOT NULL REFERENCES account ON DELETE CASCADE,
    given_at    timestamptz NOT NULL,
    given_by    uuid        NOT NULL REFERENCES organisation,
    role        text        NOT NULL,
    put_away_at timestamptz,
    PRIMARY KEY (account, given_at)
);
CREATE INDEX card_given_at ON card_given (given_at);

-- Kinds of alarms are named in one place, the code; the shape of a name is enough here.
ALTER TABLE vault.alarm DROP CONSTRAINT IF EXISTS alarm_kind_check;
ALTER TABLE vault.alarm ADD CONSTRAINT alarm_kind_check CHECK (kind ~ '^[A-Z_]{1,40}$');
