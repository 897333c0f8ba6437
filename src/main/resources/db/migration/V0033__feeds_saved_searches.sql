-- Searches that somebody wants to hear of. An address is sealed with a key of the installation; its keyed hash counts
-- how many one address has. A profile that is erased takes its searches with it.
CREATE TABLE saved_search (
    id             uuid        PRIMARY KEY,
    profile        uuid        REFERENCES profile ON DELETE CASCADE,
    query          text        NOT NULL,
    lang           text        NOT NULL,
    address        bytea,
    address_hash   bytea,
    state          text        NOT NULL CHECK (state IN ('PENDING', 'ACTIVE')),
    created_at     timestamptz NOT NULL,
    told_since     timestamptz NOT NULL,
    next_digest_at timestamptz,
    CHECK (profile IS NOT NULL OR address IS NOT NULL),
    CHECK ((address IS NULL) = (address_hash IS NULL))
);
CREATE INDEX saved_search_due ON saved_search (next_digest_at) WHERE next_digest_at IS NOT NULL;
CREATE INDEX saved_search_profile ON saved_search (profile) WHERE profile IS NOT NULL;
CREATE INDEX saved_search_address ON saved_search (address_hash) WHERE address_hash IS NOT NULL;
CREATE INDEX saved_search_pending ON saved_search (created_at) WHERE state = 'PENDING';

-- What a search was told of, so that each hit comes once.
CREATE TABLE saved_search_hit (
    saved_search uuid   NOT NULL REFERENCES saved_search ON DELETE CASCADE,
    offer        bigint NOT NULL,
    PRIMARY KEY (saved_search, offer)
);
