-- Every change that the public can see, for whoever follows the offers: an offer came, was changed, or went. What was
-- never open leaves no trace here, so that nobody learns of drafts and held offers by their numbers. Ordered like
-- change_log, kept longer.
CREATE TABLE feed_change (
    transaction xid8        NOT NULL DEFAULT pg_current_xact_id(),
    offer       bigint      NOT NULL,
    at          timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX feed_change_transaction ON feed_change (transaction);
CREATE INDEX feed_change_offer ON feed_change (offer);

CREATE FUNCTION log_feed_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP <> 'INSERT' AND OLD.state = 'OPEN' THEN
        INSERT INTO feed_change (offer) VALUES (OLD.number);
    ELSIF TG_OP <> 'DELETE' AND NEW.state = 'OPEN' THEN
        INSERT INTO feed_change (offer) VALUES (NEW.number);
    END IF;
    RETURN NULL;
END $$;

CREATE TRIGGER offer_feed AFTER INSERT OR DELETE OR UPDATE OF version, state, content, expires_on ON offer
    FOR EACH ROW EXECUTE FUNCTION log_feed_change();
