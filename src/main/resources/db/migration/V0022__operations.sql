-- Long work and its report. A piece and how far it brought the whole are one transaction: after a crash the work goes
-- on where it stood.
CREATE TABLE operation (
    number        bigint      GENERATED ALWAYS AS IDENTITY UNIQUE,
    id            text        PRIMARY KEY,
    version       integer     NOT NULL,
    organisation  uuid        NOT NULL,
    sandbox       boolean     NOT NULL,
    kind          text        NOT NULL,
    state         text        NOT NULL
        CHECK (state IN ('QUEUED', 'RUNNING', 'NEEDS_CONFIRMATION', 'DONE', 'CANCELLED', 'FAILED')),
    dry_run       boolean     NOT NULL,
    whole         boolean     NOT NULL,
    strict        boolean     NOT NULL,
    total         integer     NOT NULL,
    done          integer     NOT NULL,
    standing      integer,
    missing       integer,
    asked         boolean     NOT NULL,
    failures      integer     NOT NULL,
    created_at    timestamptz NOT NULL,
    started_at    timestamptz,
    advanced_at   timestamptz NOT NULL,
    ended_at      timestamptz,
    FOREIGN KEY (organisation, sandbox) REFERENCES organisation (id, sandbox) ON DELETE CASCADE,
    CHECK (done BETWEEN 0 AND total),
    CHECK ((state IN ('DONE', 'CANCELLED', 'FAILED')) = (ended_at IS NOT NULL))
);
CREATE INDEX operation_open ON operation (advanced_at) WHERE state IN ('QUEUED', 'RUNNING');
CREATE INDEX operation_owner ON operation (organisation, number);
CREATE INDEX operation_age ON operation (created_at);

-- A line as it was sent, until it is worked; then what became of it.
CREATE TABLE operation_line (
    operation text    NOT NULL REFERENCES operation ON DELETE CASCADE,
    place     integer NOT NULL,
    input     text,
    reference text,
    outcome   text,
    subject   text,
    findings  text,
    PRIMARY KEY (operation, place)
);
CREATE INDEX operation_line_reference ON operation_line (operation, reference) WHERE reference IS NOT NULL;
