-- A letter belongs to a saved search, or to a person who is warned that an unused profile will be erased. Its address is
-- sealed as the address of a saved search is.
ALTER TABLE saved_search_letter
    ALTER COLUMN saved_search DROP NOT NULL,
    ADD COLUMN profile uuid REFERENCES profile ON DELETE CASCADE,
    ADD COLUMN address bytea,
    ADD CHECK ((saved_search IS NULL) = (profile IS NOT NULL)),
    ADD CHECK ((profile IS NULL) = (address IS NULL));
CREATE INDEX saved_search_letter_profile ON saved_search_letter (profile);

-- Who comes back after a warning is told so until the end of the day: the warning stays so long, its consequence goes.
ALTER TABLE profile_use
    DROP CONSTRAINT profile_use_check,
    ADD CHECK (erase_from IS NULL OR warned_on IS NOT NULL);
