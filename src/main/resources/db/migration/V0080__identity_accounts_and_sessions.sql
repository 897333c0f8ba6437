-- Whoever can sign in. A person's account opens one profile; an account of staff or of an employer works for an
-- organisation, or for whoever runs the service.
CREATE TABLE account (
    id           text        PRIMARY KEY,
    role         text        NOT NULL,
    organisation uuid        REFERENCES organisation,
    profile      uuid        UNIQUE,
    label        text        NOT NULL,
    created_at   timestamptz NOT NULL,
    disabled_at  timestamptz,
    CHECK ((role = 'jobseeker') = (profile IS NOT NULL)),
    CHECK (profile IS NULL OR organisation IS NULL)
);

-- A session lives here alone: whoever deletes the row has ended it. The token is in the browser, its hash here.
CREATE TABLE session (
    id         text        PRIMARY KEY,
    hash       bytea       NOT NULL UNIQUE,
    account    text        NOT NULL REFERENCES account ON DELETE CASCADE,
    door       text        NOT NULL,
    device     text        NOT NULL,
    created_at timestamptz NOT NULL,
    used_at    timestamptz NOT NULL,
    -- When the second factor was last shown; null where the door has none that can be shown again.
    proved_at  timestamptz
);
CREATE INDEX session_account ON session (account);
CREATE INDEX session_used_at ON session (used_at);

-- A printed card. Its words are known by a keyed hash, so that a stolen table cannot be searched for them.
CREATE TABLE card (
    account   text        PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    words     bytea       NOT NULL UNIQUE,
    pin       bytea       NOT NULL,
    issued_at timestamptz NOT NULL,
    issued_by uuid        REFERENCES organisation
);

-- Name (a keyed hash), password (a slow hash) and the secret of the second factor (sealed).
CREATE TABLE password (
    account   text   PRIMARY KEY REFERENCES account ON DELETE CASCADE,
    name      bytea  NOT NULL UNIQUE,
    hash      bytea  NOT NULL,
    totp      bytea  NOT NULL,
    -- The latest time step whose code was taken: no code is taken twice.
    totp_step bigint NOT NULL
);

CREATE TABLE recovery_code (
    hash    bytea PRIMARY KEY,
    account text  NOT NULL REFERENCES account ON DELETE CASCADE
);

-- A link that makes an account, or gives one new factors; used once.
CREATE TABLE enrolment (
    hash         bytea       PRIMARY KEY,
    role         text        NOT NULL,
    organisation uuid        REFERENCES organisation,
    account      text        REFERENCES account ON DELETE CASCADE,
    label        text        NOT NULL,
    made_by      text        NOT NULL,
    expires_at   timestamptz NOT NULL
);

-- A browser that signed in to an account before.
CREATE TABLE known_device (
    hash    bytea PRIMARY KEY,
    account text  NOT NULL REFERENCES account ON DELETE CASCADE,
    used_on date  NOT NULL
);

-- Wrong tries, by keyed hashes of who was tried and from which network; network '' stands for all of them.
CREATE TABLE sign_in_failure (
    who      bytea       NOT NULL,
    network  bytea       NOT NULL,
    failures integer     NOT NULL,
    last_at  timestamptz NOT NULL,
    PRIMARY KEY (who, network)
);
CREATE INDEX sign_in_failure_last_at ON sign_in_failure (last_at);
