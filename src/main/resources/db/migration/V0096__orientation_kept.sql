-- What a person wants to be kept of their orientation, beside their profile.
CREATE TABLE kept_orientation (
    profile   uuid  PRIMARY KEY,
    interests jsonb,
    goal      text,
    kept_on   date  NOT NULL
);
