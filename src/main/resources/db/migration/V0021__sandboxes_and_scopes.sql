-- A sandbox is an organisation that nobody else sees. Its mark stands on all that belongs to it, and the foreign keys
-- make sure that it is the organisation's own. An offer of a sandbox has a state of its own and can never be OPEN:
-- whatever looks for open offers, now or in years, passes it over.
ALTER TABLE organisation ADD COLUMN sandbox boolean NOT NULL DEFAULT false;
ALTER TABLE organisation ADD CONSTRAINT organisation_sandbox UNIQUE (id, sandbox);
CREATE INDEX organisation_sandboxes ON organisation (created_at) WHERE sandbox;

ALTER TABLE api_key
    ADD COLUMN sandbox boolean NOT NULL DEFAULT false,
    ADD COLUMN scopes  text,
    ADD COLUMN ends_at timestamptz,
    DROP CONSTRAINT api_key_organisation_fkey,
    ADD CONSTRAINT api_key_organisation FOREIGN KEY (organisation, sandbox) REFERENCES organisation (id, sandbox);

ALTER TABLE offer
    ADD COLUMN sandbox boolean NOT NULL DEFAULT false,
    DROP CONSTRAINT offer_organisation_fkey,
    ADD CONSTRAINT offer_organisation FOREIGN KEY (organisation, sandbox) REFERENCES organisation (id, sandbox),
    DROP CONSTRAINT IF EXISTS offer_check1,
    DROP CONSTRAINT IF EXISTS offer_closed_check,
    DROP CONSTRAINT offer_state_check,
    ADD CONSTRAINT offer_state_check CHECK (state IN ('OPEN', 'HELD', 'SANDBOX', 'CLOSED', 'EXPIRED')),
    ADD CONSTRAINT offer_closed_check CHECK ((state IN ('OPEN', 'HELD', 'SANDBOX')) = (closed_at IS NULL)),
    ADD CONSTRAINT offer_sandbox_check
        CHECK (CASE WHEN sandbox THEN state NOT IN ('OPEN', 'HELD') ELSE state <> 'SANDBOX' END);
