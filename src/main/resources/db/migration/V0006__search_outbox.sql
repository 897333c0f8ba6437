-- Notes of what is still to be indexed, and who is indexing. Both tables belong to Hibernate Search (outbox polling);
-- names and types are what it expects.
CREATE TABLE hsearch_outbox_event (
    id           uuid         PRIMARY KEY,
    entityname   varchar(256) NOT NULL,
    entityid     varchar(256) NOT NULL,
    entityidhash integer      NOT NULL,
    payload      bytea        NOT NULL,
    retries      integer      NOT NULL,
    processafter timestamptz  NOT NULL,
    status       varchar(255) NOT NULL,
    tenantid     varchar(255)
);
-- It asks for the oldest waiting ones; with several nodes each asks for a range of hashes.
CREATE INDEX hsearch_outbox_event_waiting ON hsearch_outbox_event (status, processafter);
CREATE INDEX hsearch_outbox_event_hash ON hsearch_outbox_event (entityidhash);

CREATE TABLE hsearch_agent (
    id                 uuid         PRIMARY KEY,
    type               varchar(255) NOT NULL,
    name               varchar(255) NOT NULL,
    expiration         timestamptz  NOT NULL,
    state              varchar(255) NOT NULL,
    totalshardcount    integer,
    assignedshardindex integer,
    payload            bytea,
    tenantid           varchar(255)
);
