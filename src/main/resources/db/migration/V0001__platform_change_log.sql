-- Every change of what matching reads, in an order that a follower can trust.
--
-- A sequence alone would lie: a slow transaction commits a lower number after a higher one was read. A follower
-- therefore reads all rows whose transaction is not older than the oldest one that was running at its last look
-- (pg_snapshot_xmin), and applies them again where it has them already: applying is idempotent.
CREATE TABLE change_log (
    transaction xid8        NOT NULL DEFAULT pg_current_xact_id(),
    kind        text        NOT NULL,
    number      bigint      NOT NULL,
    at          timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX change_log_transaction ON change_log (transaction);

CREATE FUNCTION log_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'DELETE' THEN
        INSERT INTO change_log (kind, number) VALUES (TG_ARGV[0], OLD.number);
        RETURN OLD;
    END IF;
    INSERT INTO change_log (kind, number) VALUES (TG_ARGV[0], NEW.number);
    RETURN NEW;
END $$;
