package lt.incorpore.offers;

import java.util.Locale;
import lt.incorpore.platform.ProblemType;

/// What can be wrong with an offer, or with what is asked of one.
public enum OfferProblems implements ProblemType {
    OFFER_REJECTED(422),
    OFFER_GONE(410),
    REFERENCE_TAKEN(409);

    private final int status;

    OfferProblems(int status) {
        this.status = status;
    }

    @Override
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    @Override
    public int status() {
        return status;
    }
}
