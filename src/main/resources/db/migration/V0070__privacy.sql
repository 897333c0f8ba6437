-- What tells who a person is, what nobody may rank by, and notes: sealed before it comes here, with keys of that person.
CREATE SCHEMA vault;

-- Three data keys a person, wrapped by a key that lies elsewhere. Whoever deletes the row destroys all that they sealed,
-- and the only link from a person to the rows of the two ledgers below.
CREATE TABLE vault.person_key (
    person        uuid    PRIMARY KEY,
    subject       uuid    NOT NULL UNIQUE,
    identity_key  bytea   NOT NULL,
    protected_key bytea   NOT NULL,
    notes_key     bytea   NOT NULL,
    wrapped_by    integer NOT NULL
);

CREATE TABLE vault.sealed_field (
    person     uuid  NOT NULL REFERENCES vault.person_key ON DELETE CASCADE,
    field      text  NOT NULL,
    box        bytea NOT NULL,
    changed_on date  NOT NULL,
    PRIMARY KEY (person, field)
);

-- Who was erased, as a keyed hash: replayed after a backup is restored, before the service opens.
CREATE TABLE vault.tombstone (
    person_hash bytea PRIMARY KEY,
    erased_on   date  NOT NULL
);

-- The two ledgers are written at their end only. Each row holds a hash of itself and of the row before, so that a silent
-- change shows.
CREATE TABLE vault.consent_event (
    number     bigint      PRIMARY KEY,
    subject    uuid        NOT NULL,
    purpose    text        NOT NULL,
    recipient  text        NOT NULL,
    action     text        NOT NULL CHECK (action IN ('GIVEN', 'WITHDRAWN')),
    text_hash  text        NOT NULL,
    language   text        NOT NULL,
    channel    text        NOT NULL,
    actor      text        NOT NULL,
    witness    text,
    at         timestamptz NOT NULL,
    chain      bytea       NOT NULL,
    -- Help is never consent by itself: who helped stands in the row.
    CHECK (channel <> 'ASSISTED' OR witness IS NOT NULL)
);
CREATE INDEX consent_event_subject ON vault.consent_event (subject, number);

CREATE TABLE vault.access_event (
    number       bigint      PRIMARY KEY,
    subject      uuid        NOT NULL,
    viewer_role  text        NOT NULL,
    viewer       text        NOT NULL,
    organisation uuid,
    fields       text        NOT NULL,
    purpose      text        NOT NULL,
    at           timestamptz NOT NULL,
    chain        bytea       NOT NULL
);
CREATE INDEX access_event_subject ON vault.access_event (subject, number);

CREATE FUNCTION vault.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'a ledger is written at its end only';
END $$;
CREATE TRIGGER consent_event_stays BEFORE UPDATE ON vault.consent_event
    FOR EACH ROW EXECUTE FUNCTION vault.refuse_rewriting();
CREATE TRIGGER access_event_stays BEFORE UPDATE ON vault.access_event
    FOR EACH ROW EXECUTE FUNCTION vault.refuse_rewriting();

ALTER TABLE profile ADD COLUMN paused boolean NOT NULL DEFAULT false;
