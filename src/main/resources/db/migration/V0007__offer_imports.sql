-- How far the import of a file has come. A row moves on in the same transaction as the offers it counts: after a crash
-- the table says exactly which rows of the file are in the database.
CREATE TABLE offer_import (
    id           uuid        PRIMARY KEY,
    version      integer     NOT NULL,
    source       text        NOT NULL,
    organisation uuid        NOT NULL REFERENCES organisation,
    file         text        NOT NULL,
    fingerprint  text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('RUNNING', 'DONE', 'BROKEN', 'LEFT')),
    rows_done    bigint      NOT NULL,
    created      bigint      NOT NULL,
    updated      bigint      NOT NULL,
    unchanged    bigint      NOT NULL,
    closed       bigint      NOT NULL,
    skipped      bigint      NOT NULL,
    rejected     bigint      NOT NULL,
    started_at   timestamptz NOT NULL,
    advanced_at  timestamptz NOT NULL,
    ended_at     timestamptz,
    CHECK (rows_done = created + updated + unchanged + closed + skipped + rejected),
    CHECK ((state = 'RUNNING') = (ended_at IS NULL))
);
-- One unfinished import of a file at a time, so that "go on where it stopped" has one answer.
CREATE UNIQUE INDEX offer_import_running ON offer_import (organisation, source, fingerprint) WHERE state = 'RUNNING';
