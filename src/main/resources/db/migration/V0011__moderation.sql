-- What people decided about held offers: who by the key, when, by which rules, and what the rules had found.
CREATE TABLE moderation_decision (
    id         uuid        PRIMARY KEY,
    offer      bigint      NOT NULL,
    verdict    text        NOT NULL CHECK (verdict IN ('APPROVE', 'REJECT')),
    reason     text        NOT NULL,
    decided_by text        NOT NULL,
    decided_at timestamptz NOT NULL,
    rules      text,
    screening  jsonb
);
CREATE INDEX moderation_decision_offer ON moderation_decision (offer, decided_at);

-- What an owner answers; one open appeal an offer.
CREATE TABLE moderation_appeal (
    id          uuid        PRIMARY KEY,
    offer       bigint      NOT NULL,
    text        text        NOT NULL,
    appealed_at timestamptz NOT NULL,
    decided_at  timestamptz
);
CREATE UNIQUE INDEX moderation_appeal_open ON moderation_appeal (offer) WHERE decided_at IS NULL;
CREATE INDEX moderation_appeal_offer ON moderation_appeal (offer);

-- Reports of offers. `sender` is a keyed hash of an address and a day: it tells two apart on one day and names nobody.
CREATE TABLE moderation_report (
    id          uuid        PRIMARY KEY,
    offer       bigint      NOT NULL,
    sender      bytea       NOT NULL,
    reason      text        NOT NULL,
    reported_at timestamptz NOT NULL,
    decided_at  timestamptz
);
CREATE UNIQUE INDEX moderation_report_once ON moderation_report (offer, sender);
CREATE INDEX moderation_report_sender ON moderation_report (sender);
