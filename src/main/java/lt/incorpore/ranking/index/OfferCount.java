package lt.incorpore.ranking.index;

/// How many offers there are for a person.
///
/// @param open no gate fails, the person's own limits included
/// @param good the open ones from a certain score on
public record OfferCount(int open, int good) {

    OfferCount minus(OfferCount other) {
        return new OfferCount(open - other.open, good - other.good);
    }
}
