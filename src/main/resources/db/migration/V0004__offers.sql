CREATE SEQUENCE offer_number INCREMENT 100;

CREATE TABLE offer (
    number       bigint      PRIMARY KEY,
    version      integer     NOT NULL,
    organisation uuid        REFERENCES organisation,
    profile      uuid,
    reference    text,
    state        text        NOT NULL CHECK (state IN ('OPEN', 'CLOSED', 'EXPIRED')),
    close_reason text,
    source       text        NOT NULL,
    content      jsonb       NOT NULL,
    published_at timestamptz NOT NULL,
    changed_at   timestamptz NOT NULL,
    confirmed_on date        NOT NULL,
    expires_on   date        NOT NULL,
    closed_at    timestamptz,
    CHECK ((organisation IS NULL) <> (profile IS NULL)),
    CHECK ((state = 'OPEN') = (closed_at IS NULL))
);
CREATE UNIQUE INDEX offer_reference ON offer (organisation, reference) WHERE reference IS NOT NULL;
CREATE INDEX offer_expiring ON offer (expires_on) WHERE state = 'OPEN';
CREATE INDEX offer_owner ON offer (organisation, number DESC);
CREATE INDEX offer_profile ON offer (profile) WHERE profile IS NOT NULL;

CREATE TRIGGER offer_changes AFTER INSERT OR UPDATE OR DELETE ON offer
    FOR EACH ROW EXECUTE FUNCTION log_change('offer');
