-- A row of a ledger is emptied only when its time is over, and never taken out. The times are those of the data map; a day
-- less, since a time zone is no reason to keep a row longer.
CREATE OR REPLACE FUNCTION vault.refuse_rewriting() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    kept CONSTANT interval := CASE TG_TABLE_NAME WHEN 'consent_event' THEN interval '36 months' ELSE interval '24 months' END;
BEGIN
    IF TG_OP = 'UPDATE' AND NEW.subject IS NULL AND NEW.number = OLD.number AND NEW.chain = OLD.chain
       AND (OLD.at IS NULL OR OLD.at < now() - kept + interval '1 day') THEN
        RETURN NEW;
    END IF;
    RAISE EXCEPTION 'a ledger is written at its end only';
END $$;
DROP TRIGGER consent_event_stays ON vault.consent_event;
DROP TRIGGER access_event_stays ON vault.access_event;
CREATE TRIGGER consent_event_stays BEFORE UPDATE OR DELETE ON vault.consent_event
    FOR EACH ROW EXECUTE FUNCTION vault.refuse_rewriting();
CREATE TRIGGER access_event_stays BEFORE UPDATE OR DELETE ON vault.access_event
    FOR EACH ROW EXECUTE FUNCTION vault.refuse_rewriting();
