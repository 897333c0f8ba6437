-- Webhooks also tell that long work has ended, and can be tried out. Such a delivery is about no offer.
ALTER TABLE webhook_delivery
    ALTER COLUMN offer DROP NOT NULL,
    ADD COLUMN operation text,
    ADD CONSTRAINT webhook_delivery_subject CHECK (
        CASE WHEN event LIKE 'offer.%' THEN offer IS NOT NULL AND operation IS NULL
             WHEN event LIKE 'operation.%' THEN offer IS NULL AND operation IS NOT NULL
             ELSE offer IS NULL AND operation IS NULL END);

CREATE FUNCTION tell_webhooks_of_operation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO webhook_delivery
           (id, webhook, event, operation, reason, happened_at, state, attempts, next_attempt_at)
    SELECT 'msg_' || replace(gen_random_uuid()::text, '-', ''), webhook.id, 'operation.finished', NEW.id,
           lower(NEW.state), clock_timestamp(), 'WAITING', 0, clock_timestamp()
      FROM webhook
     WHERE webhook.organisation = NEW.organisation AND 'operation.finished' = ANY (webhook.events);
    RETURN NULL;
END $$;

CREATE TRIGGER operation_webhooks AFTER UPDATE ON operation
    FOR EACH ROW WHEN (OLD.ended_at IS NULL AND NEW.ended_at IS NOT NULL)
    EXECUTE FUNCTION tell_webhooks_of_operation();
