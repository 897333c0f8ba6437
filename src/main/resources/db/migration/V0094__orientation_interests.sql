-- The interests that occupations meet, as imported from O*NET by the crosswalk of ESCO. By URI: ESCO itself may be
-- imported later. The edition goes up with each import, so that running services look again.
CREATE TABLE occupation_interests (
    uri           text     PRIMARY KEY,
    realistic     smallint NOT NULL CHECK (realistic BETWEEN 0 AND 100),
    investigative smallint NOT NULL CHECK (investigative BETWEEN 0 AND 100),
    artistic      smallint NOT NULL CHECK (artistic BETWEEN 0 AND 100),
    social        smallint NOT NULL CHECK (social BETWEEN 0 AND 100),
    enterprising  smallint NOT NULL CHECK (enterprising BETWEEN 0 AND 100),
    conventional  smallint NOT NULL CHECK (conventional BETWEEN 0 AND 100),
    confidence    text     NOT NULL CHECK (confidence IN ('LOW', 'MIDDLE', 'HIGH'))
);
CREATE SEQUENCE occupation_interests_edition;
