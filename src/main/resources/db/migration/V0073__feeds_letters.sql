-- Mails that are to go out: written in the transaction that decides so, sent after it, taken out when a mail server has
-- taken them. What they say is sealed with a key of the installation.
CREATE TABLE saved_search_letter (
    id              uuid        PRIMARY KEY,
    saved_search    uuid        NOT NULL REFERENCES saved_search ON DELETE CASCADE,
    sealed          bytea       NOT NULL,
    made_at         timestamptz NOT NULL,
    attempts        integer     NOT NULL,
    next_attempt_at timestamptz NOT NULL
);
CREATE INDEX saved_search_letter_due ON saved_search_letter (next_attempt_at);
CREATE INDEX saved_search_letter_search ON saved_search_letter (saved_search);
