CREATE TABLE profile (
    id         uuid    PRIMARY KEY,
    number     bigint  NOT NULL UNIQUE CHECK (number > 0),
    version    integer NOT NULL,
    facts      jsonb   NOT NULL,
    findable   boolean NOT NULL,
    created_on date    NOT NULL,
    changed_on date    NOT NULL,
    demo       boolean NOT NULL
);
CREATE INDEX profile_findable ON profile (number) WHERE findable;

CREATE TRIGGER profile_changes AFTER INSERT OR UPDATE OR DELETE ON profile
    FOR EACH ROW EXECUTE FUNCTION log_change('profile');
