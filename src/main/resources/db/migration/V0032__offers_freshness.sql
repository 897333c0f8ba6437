-- Owners are asked whether an offer still stands; without an answer it is PAUSED: kept, and shown to nobody but its owner.
ALTER TABLE offer
    ADD COLUMN asked_on date,
    DROP CONSTRAINT IF EXISTS offer_state_check,
    DROP CONSTRAINT IF EXISTS offer_check1,
    DROP CONSTRAINT IF EXISTS offer_closed_check,
    ADD CONSTRAINT offer_state_check CHECK (state IN ('OPEN', 'HELD', 'PAUSED', 'SANDBOX', 'CLOSED', 'EXPIRED')),
    ADD CONSTRAINT offer_closed_check CHECK ((state IN ('OPEN', 'HELD', 'PAUSED', 'SANDBOX')) = (closed_at IS NULL));
CREATE INDEX offer_confirmed ON offer (confirmed_on) WHERE state = 'OPEN' AND asked_on IS NULL;
CREATE INDEX offer_asked ON offer (asked_on) WHERE state = 'OPEN' AND asked_on IS NOT NULL;

CREATE OR REPLACE FUNCTION tell_webhooks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    told text;
BEGIN
    IF NEW.organisation IS NULL THEN
        RETURN NULL;
    ELSIF TG_OP = 'INSERT' OR OLD.state <> NEW.state THEN
        told := CASE WHEN NEW.state IN ('OPEN', 'SANDBOX') THEN 'offer.published' ELSE 'offer.' || lower(NEW.state) END;
    ELSIF OLD.asked_on IS NULL AND NEW.asked_on IS NOT NULL THEN
        told := 'offer.confirmation_due';
    ELSE
        RETURN NULL;
    END IF;
    INSERT INTO webhook_delivery
           (id, webhook, event, offer, reference, reason, happened_at, state, attempts, next_attempt_at)
    SELECT 'msg_' || replace(gen_random_uuid()::text, '-', ''), webhook.id, told, NEW.number, NEW.reference,
           lower(NEW.close_reason), clock_timestamp(), 'WAITING', 0, clock_timestamp()
      FROM webhook
     WHERE webhook.organisation = NEW.organisation AND told = ANY (webhook.events);
    RETURN NULL;
END $$;
