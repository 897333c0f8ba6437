-- Answers to requests that may be sent again. A row can be opened only by whoever sends the same Idempotency-Key: its
-- name and its cipher key both follow from it, and from the secret of the installation.
CREATE TABLE kept_answer (
    id      bytea       PRIMARY KEY,
    request bytea       NOT NULL,
    answer  bytea       NOT NULL,
    kept_at timestamptz NOT NULL
);
CREATE INDEX kept_answer_age ON kept_answer (kept_at);
