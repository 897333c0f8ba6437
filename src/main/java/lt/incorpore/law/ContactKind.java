package lt.incorpore.law;

import lt.incorpore.law.tables.Worded;

/// With whom the work makes a person speak, as an offer says it instead of "Lithuanian: good".
public enum ContactKind implements Worded {
    /// Selling goods or providing services directly.
    CUSTOMERS_FACE_TO_FACE,
    CUSTOMERS_BY_PHONE,
    /// Selling for a short time, as at a fair.
    TEMPORARY_SELLING,
    COLLEAGUES_ONLY,
    WRITTEN_INSTRUCTIONS,
    NONE;

    @Override
    public String code() {
        return Worded.code("contact", this);
    }
}
