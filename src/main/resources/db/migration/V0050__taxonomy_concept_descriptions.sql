-- What ESCO says a skill is: words that its names do not have, for finding skills in texts. Shown to nobody yet.
CREATE TABLE concept_descriptions (
    concept integer NOT NULL REFERENCES concepts,
    lang    text    NOT NULL,
    text    text    NOT NULL,
    PRIMARY KEY (concept, lang)
);
