-- Occupations and skills, their names and how they hang together. ISCO groups, places and languages are small and the
-- same everywhere: they are files of the service, read at its start.

-- A number is given once and never again: ranking packs it into columns, offers and profiles lean on it. Numbers have
-- no gaps (an identity column would leave one at every refused import), since tables as long as the highest are kept.
CREATE TABLE concepts (
    number    integer PRIMARY KEY CHECK (number > 0),
    uri       text    NOT NULL UNIQUE,
    kind      text    NOT NULL CHECK (kind IN ('OCCUPATION', 'SKILL', 'KNOWLEDGE')),
    isco      char(4),
    code      text,
    regulated boolean NOT NULL,
    source    text    NOT NULL CHECK (source IN ('STARTER', 'ESCO')),
    version   text,
    CHECK ((kind = 'OCCUPATION') = (isco IS NOT NULL))
);

-- What each source says is kept apart, so that a repeated import replaces its own words alone. Readers let ESCO's word
-- go first.
CREATE TABLE concept_names (
    concept   integer NOT NULL REFERENCES concepts,
    lang      text    NOT NULL,
    source    text    NOT NULL,
    text      text    NOT NULL,
    preferred boolean NOT NULL,
    PRIMARY KEY (concept, lang, source, text)
);
CREATE UNIQUE INDEX concept_names_preferred ON concept_names (concept, lang, source) WHERE preferred;

CREATE TABLE occupation_skill (
    occupation integer NOT NULL REFERENCES concepts,
    skill      integer NOT NULL REFERENCES concepts,
    source     text    NOT NULL,
    essential  boolean NOT NULL,
    PRIMARY KEY (occupation, skill, source)
);

-- Directed: the nearest few of each skill, and being among the nearest of a large family is not mutual.
CREATE TABLE skill_relation (
    skill     integer  NOT NULL REFERENCES concepts,
    other     integer  NOT NULL REFERENCES concepts,
    source    text     NOT NULL,
    closeness smallint NOT NULL CHECK (closeness BETWEEN 1 AND 999),
    PRIMARY KEY (skill, other, source),
    CHECK (skill <> other)
);

-- Names of ISCO groups in languages that the service's own file lacks.
CREATE TABLE isco_group_names (
    code text NOT NULL,
    lang text NOT NULL,
    text text NOT NULL,
    PRIMARY KEY (code, lang)
);

-- One row. Each node compares the generation with that of its picture in memory.
CREATE TABLE taxonomy_state (
    only_row   boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    generation bigint  NOT NULL,
    starter    text
);
INSERT INTO taxonomy_state (generation) VALUES (0);
