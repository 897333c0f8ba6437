-- Somebody helps a person who sits beside: who, for which centre, what for, and how the person agreed to it.
CREATE TABLE assistance (
    id           uuid        PRIMARY KEY,
    person       uuid        NOT NULL,
    helper       text        NOT NULL,
    helper_role  text        NOT NULL,
    organisation uuid        NOT NULL REFERENCES organisation,
    purpose      text        NOT NULL,
    agreed       text        NOT NULL CHECK (agreed IN ('SPOKEN', 'WRITTEN')),
    witness      text        NOT NULL,
    language     text        NOT NULL,
    begun_at     timestamptz NOT NULL,
    ends_at      timestamptz NOT NULL,
    ended_at     timestamptz,
    ended_by     text CHECK (ended_by IN ('HELPER', 'PERSON')),
    CHECK ((ended_at IS NULL) = (ended_by IS NULL))
);
CREATE INDEX assistance_person ON assistance (person, begun_at);

-- What was done in it. Written in the transaction that did it.
CREATE TABLE assisted_act (
    assistance uuid        NOT NULL REFERENCES assistance ON DELETE CASCADE,
    number     integer     NOT NULL,
    act        text        NOT NULL,
    at         timestamptz NOT NULL,
    PRIMARY KEY (assistance, number)
);
