-- Where organisations want to hear of their offers, and what is to be told: written by a trigger in the transaction that
-- changes the offer, so that nothing is told that was taken back, and nothing forgotten.
CREATE TABLE webhook (
    id              text        PRIMARY KEY,
    organisation    uuid        NOT NULL REFERENCES organisation,
    address         text        NOT NULL,
    events          text[]      NOT NULL,
    -- Sealed with a key of the installation. The one before is good for a day after a change.
    secret          bytea       NOT NULL,
    previous_secret bytea,
    previous_until  timestamptz,
    state           text        NOT NULL CHECK (state IN ('ACTIVE', 'PAUSED')),
    paused_because  text,
    failures        integer     NOT NULL,
    created_at      timestamptz NOT NULL,
    CHECK ((state = 'PAUSED') = (paused_because IS NOT NULL))
);
CREATE INDEX webhook_organisation ON webhook (organisation);

CREATE TABLE webhook_delivery (
    id              text        PRIMARY KEY,
    webhook         text        NOT NULL REFERENCES webhook ON DELETE CASCADE,
    event           text        NOT NULL,
    offer           bigint      NOT NULL,
    reference       text,
    reason          text,
    happened_at     timestamptz NOT NULL,
    state           text        NOT NULL CHECK (state IN ('WAITING', 'DELIVERED', 'FAILED')),
    attempts        integer     NOT NULL,
    next_attempt_at timestamptz NOT NULL,
    last_status     integer,
    last_failure    text,
    ended_at        timestamptz,
    CHECK ((state = 'WAITING') = (ended_at IS NULL))
);
CREATE INDEX webhook_delivery_waiting ON webhook_delivery (next_attempt_at) WHERE state = 'WAITING';
CREATE INDEX webhook_delivery_webhook ON webhook_delivery (webhook, happened_at DESC);

CREATE FUNCTION tell_webhooks() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    told text;
BEGIN
    IF NEW.organisation IS NULL OR TG_OP = 'UPDATE' AND OLD.state = NEW.state THEN
        RETURN NULL;
    END IF;
    told := CASE NEW.state WHEN 'OPEN' THEN 'offer.published' ELSE 'offer.' || lower(NEW.state) END;
    INSERT INTO webhook_delivery
           (id, webhook, event, offer, reference, reason, happened_at, state, attempts, next_attempt_at)
    SELECT 'msg_' || replace(gen_random_uuid()::text, '-', ''), webhook.id, told, NEW.number, NEW.reference,
           lower(NEW.close_reason), clock_timestamp(), 'WAITING', 0, clock_timestamp()
      FROM webhook
     WHERE webhook.organisation = NEW.organisation AND told = ANY (webhook.events);
    RETURN NULL;
END $$;

CREATE TRIGGER offer_webhooks AFTER INSERT OR UPDATE ON offer
    FOR EACH ROW EXECUTE FUNCTION tell_webhooks();
