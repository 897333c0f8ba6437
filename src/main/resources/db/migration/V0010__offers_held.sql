-- An offer that a person must look at is HELD: kept, and shown to nobody but its owner.
ALTER TABLE offer
    DROP CONSTRAINT offer_state_check,
    DROP CONSTRAINT offer_check1,
    ADD CONSTRAINT offer_state_check CHECK (state IN ('OPEN', 'HELD', 'CLOSED', 'EXPIRED')),
    ADD CONSTRAINT offer_closed_check CHECK ((state IN ('OPEN', 'HELD')) = (closed_at IS NULL)),
    ADD COLUMN held_at       timestamptz,
    -- Why it is held, and what the rules found in it.
    ADD COLUMN screening     jsonb,
    -- The rules it was last compared with; null: never.
    ADD COLUMN rules         text,
    -- A person has approved what it says now.
    ADD COLUMN approved      boolean NOT NULL DEFAULT false,
    -- The same text under several employers: what it says, letter case and spaces aside, and for whom. Null where the
    -- text is too short to be telling.
    ADD COLUMN text_hash     bigint,
    ADD COLUMN employer_hash bigint,
    ADD CONSTRAINT offer_held_check CHECK (state <> 'HELD' OR (held_at IS NOT NULL AND screening IS NOT NULL));
CREATE INDEX offer_held ON offer (held_at, number) WHERE state = 'HELD';
CREATE INDEX offer_text ON offer (text_hash) WHERE text_hash IS NOT NULL;
CREATE INDEX offer_rules ON offer (rules) WHERE state = 'OPEN';
CREATE INDEX offer_held_expiring ON offer (expires_on) WHERE state = 'HELD';

-- Being compared with the rules changes nothing that matching reads.
DROP TRIGGER offer_changes ON offer;
CREATE TRIGGER offer_changes AFTER INSERT OR DELETE OR UPDATE OF version, state, content, expires_on ON offer
    FOR EACH ROW EXECUTE FUNCTION log_change('offer');

-- Whoever runs the service vouches for an organisation by giving it a key; one that is not vouched for publishes
-- nothing before a person has looked. Those that are known already were vouched for.
ALTER TABLE organisation
    ADD COLUMN verified boolean NOT NULL DEFAULT true;
ALTER TABLE organisation ALTER COLUMN verified DROP DEFAULT;
