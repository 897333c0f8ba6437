package lt.incorpore.law;

public enum ContactKind {
    CUSTOMERS_FACE_TO_FACE,
    CUSTOMERS_BY_PHONE,
    COLLEAGUES_ONLY,
    WRITTEN_INSTRUCTIONS,
    NONE
}
