package lt.incorpore.law;

/// CEFR levels that the law names, in rising order.
public enum LanguageLevel {
    NONE,
    A1,
    A2,
    B1,
    B2
}
