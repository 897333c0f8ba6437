-- An employer asks, a person answers. Who the person is stands here for the service alone; the employer knows a card.
CREATE TABLE contact_request (
    id           uuid        PRIMARY KEY,
    version      integer     NOT NULL,
    offer        bigint      NOT NULL,
    organisation uuid        NOT NULL REFERENCES organisation,
    person       uuid        NOT NULL,
    card         text        NOT NULL,
    state        text        NOT NULL CHECK (state IN ('ASKED', 'AGREED', 'DECLINED', 'WITHDRAWN')),
    fields       text        NOT NULL,
    asked_at     timestamptz NOT NULL,
    answer_until date        NOT NULL,
    answered_at  timestamptz,
    open_until   date,
    UNIQUE (offer, person),
    CHECK ((state = 'ASKED') = (answered_at IS NULL)),
    CHECK ((state = 'AGREED') <= (open_until IS NOT NULL))
);
CREATE INDEX contact_request_organisation ON contact_request (organisation, asked_at);
CREATE INDEX contact_request_person ON contact_request (person, asked_at);
