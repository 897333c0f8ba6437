-- What somebody without an account wants to carry on with later, under a keyed hash of four words that stand on paper
-- alone. Answers are those of four taps: nothing that says who it is.
CREATE TABLE slip (
    code_hash  bytea PRIMARY KEY,
    answers    text  NOT NULL,
    offers     text  NOT NULL,
    kept_until date  NOT NULL
);
CREATE INDEX slip_kept_until ON slip (kept_until);
