-- A row of a ledger whose time is over loses all that it says. Its number and its hash stay, so that the chain goes on
-- and nobody can take rows out unseen.
ALTER TABLE vault.consent_event
    ALTER COLUMN subject   DROP NOT NULL,
    ALTER COLUMN purpose   DROP NOT NULL,
    ALTER COLUMN recipient DROP NOT NULL,
    ALTER COLUMN action    DROP NOT NULL,
    ALTER COLUMN text_hash DROP NOT NULL,
    ALTER COLUMN language  DROP NOT NULL,
    ALTER COLUMN channel   DROP NOT NULL,
    ALTER COLUMN actor     DROP NOT NULL,
    ALTER COLUMN at        DROP NOT NULL,
    ADD CHECK (num_nonnulls(subject, purpose, recipient, action, text_hash, language, channel, actor, at) IN (0, 9)),
    ADD CHECK (subject IS NOT NULL OR witness IS NULL);
ALTER TABLE vault.access_event
    ALTER COLUMN subject     DROP NOT NULL,
    ALTER COLUMN viewer_role DROP NOT NULL,
    ALTER COLUMN viewer      DROP NOT NULL,
    ALTER COLUMN fields      DROP NOT NULL,
    ALTER COLUMN purpose     DROP NOT NULL,
    ALTER COLUMN at          DROP NOT NULL,
    ADD CHECK (num_nonnulls(subject, viewer_role, viewer, fields, purpose, at) IN (0, 6)),
    ADD CHECK (subject IS NOT NULL OR organisation IS NULL);
CREATE INDEX consent_event_age ON vault.consent_event (at) WHERE at IS NOT NULL;
CREATE INDEX access_event_age ON vault.access_event (at) WHERE at IS NOT NULL;

CREATE OR REPLACE FUNCTION vault.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF NEW.subject IS NULL AND NEW.number = OLD.number AND NEW.chain = OLD.chain THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a ledger is written at its end only';
END $$;

-- When somebody last came to their profile, and whether they were told that it will be erased.
CREATE TABLE profile_use (
    profile    uuid PRIMARY KEY,
    used_on    date NOT NULL,
    warned_on  date,
    erase_from date,
    CHECK ((warned_on IS NULL) = (erase_from IS NULL))
);
CREATE INDEX profile_use_warned ON profile_use (erase_from) WHERE erase_from IS NOT NULL;
