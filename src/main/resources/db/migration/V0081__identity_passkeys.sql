-- A key that somebody's device keeps; here lies its public half.
CREATE TABLE passkey (
    id         bytea   PRIMARY KEY,
    account    text    NOT NULL REFERENCES account ON DELETE CASCADE,
    label      text    NOT NULL,
    public_key bytea   NOT NULL,
    -- What the device counts; a count that goes back means a copy.
    sign_count bigint  NOT NULL,
    created_on date    NOT NULL,
    used_on    date
);
CREATE INDEX passkey_account ON passkey (account);

-- What a device is asked to sign: once, within five minutes.
CREATE TABLE passkey_challenge (
    hash       bytea       PRIMARY KEY,
    account    text        REFERENCES account ON DELETE CASCADE,
    expires_at timestamptz NOT NULL
);
