-- Trainings that partners run. What a training is stands in one document; the columns are what it is found by.
CREATE TABLE training (
    id           uuid        PRIMARY KEY,
    organisation uuid        NOT NULL REFERENCES organisation,
    content      jsonb       NOT NULL,
    open_until   date        NOT NULL,
    created_at   timestamptz NOT NULL
);
CREATE INDEX training_open ON training (open_until);
CREATE INDEX training_organisation ON training (organisation);
