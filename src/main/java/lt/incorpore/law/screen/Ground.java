package lt.incorpore.law.screen;

/// On what ground a wording discriminates. Law on Equal Treatment (*Lygių galimybių įstatymas*) art. 2; Labour Code
/// art. 26 for the last two; Law on Equal Opportunities for Women and Men for sex.
public enum Ground {
    SEX,
    AGE,
    ORIGIN,
    LANGUAGE,
    BELIEF,
    DISABILITY,
    ORIENTATION,
    SOCIAL_STATUS,
    FAMILY,
    APPEARANCE
}
