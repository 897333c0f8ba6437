-- Whom a viewer has seen today, as keyed hashes of viewer, day and person: they are counted, and lead to nobody.
CREATE TABLE vault.look_spent (
    viewer text  NOT NULL,
    day    date  NOT NULL,
    whom   bytea NOT NULL,
    PRIMARY KEY (viewer, day, whom)
);

-- Somebody reached a cap, or touched a profile that nobody has a reason to touch. One row a viewer, kind and day.
CREATE TABLE vault.alarm (
    id           uuid        PRIMARY KEY,
    kind         text        NOT NULL CHECK (kind IN ('CARDS_CAP', 'LOOKS_CAP', 'ASKS_CAP', 'HONEY_PROFILE')),
    viewer_role  text        NOT NULL,
    viewer       text        NOT NULL,
    organisation uuid,
    day          date        NOT NULL,
    at           timestamptz NOT NULL,
    UNIQUE (kind, viewer, day)
);
CREATE INDEX alarm_at ON vault.alarm (at DESC);

-- Profiles of nobody: whoever asks for one or opens it has no good reason.
CREATE TABLE vault.honey (
    profile uuid PRIMARY KEY,
    made_on date NOT NULL
);

-- Whom a person does not want to be seen by, as keyed hashes of the person and the organisation. What the person wrote is
-- sealed in the vault.
CREATE TABLE vault.employer_block (
    person   uuid  NOT NULL,
    employer bytea NOT NULL,
    PRIMARY KEY (person, employer)
);
