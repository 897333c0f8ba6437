CREATE TABLE organisation (
    id         uuid        PRIMARY KEY,
    name       text        NOT NULL,
    code       text,
    created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX organisation_name ON organisation (lower(name));

CREATE TABLE api_key (
    id           text        PRIMARY KEY,
    hash         bytea       NOT NULL,
    role         text        NOT NULL,
    organisation uuid        REFERENCES organisation,
    profile      uuid,
    label        text        NOT NULL,
    created_at   timestamptz NOT NULL,
    expires_on   date,
    last_used_on date,
    revoked_at   timestamptz,
    -- A key opens either what an organisation owns or one profile, never both and never all.
    CHECK ((organisation IS NULL) <> (profile IS NULL))
);
CREATE INDEX api_key_profile ON api_key (profile) WHERE profile IS NOT NULL;
