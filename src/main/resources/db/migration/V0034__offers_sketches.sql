-- What offers say, in a form that finds others saying nearly the same: an index over sixteen numbers an offer.
CREATE TABLE offer_sketch (
    offer bigint    PRIMARY KEY,
    least integer[] NOT NULL,
    bands integer[] NOT NULL
);
CREATE INDEX offer_sketch_bands ON offer_sketch USING gin (bands);

CREATE FUNCTION forget_sketch() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM offer_sketch WHERE offer = OLD.number;
    RETURN NULL;
END $$;

CREATE TRIGGER offer_sketches AFTER DELETE ON offer
    FOR EACH ROW EXECUTE FUNCTION forget_sketch();
