package lt.incorpore.search;

/// Names of the fields of an indexed offer.
final class Fields {

    static final String NUMBER = "number";
    static final String VERSION = "version";
    static final String PUBLISHED = "published";
    static final String EXPIRES = "expires";
    static final String TITLE = "title";
    static final String TITLE_FOLDED = "titleFolded";
    static final String DESCRIPTION = "description";
    static final String EMPLOYER_WORDS = "employerWords";
    static final String LOCALITY = "locality";
    static final String MAJOR_GROUP = "isco1";
    static final String POINT = "point";
    static final String PAY = "pay";

    private Fields() {}
}
