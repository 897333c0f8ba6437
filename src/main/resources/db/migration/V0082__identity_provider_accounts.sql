-- Accounts whose owners sign in at an identity provider: known there by a number, kept here as a keyed hash.
CREATE TABLE provider_account (
    subject bytea PRIMARY KEY,
    account text  NOT NULL UNIQUE REFERENCES account ON DELETE CASCADE
);
