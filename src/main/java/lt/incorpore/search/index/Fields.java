package lt.incorpore.search.index;

/// Names of the fields of an indexed offer.
public final class Fields {

    public static final String NUMBER = "number";
    public static final String VERSION = "version";
    public static final String PUBLISHED = "published";
    public static final String EXPIRES = "expires";
    public static final String TITLE = "title";
    public static final String TITLE_FOLDED = "titleFolded";
    public static final String DESCRIPTION = "description";
    public static final String EMPLOYER_WORDS = "employerWords";
    public static final String LOCALITY = "locality";
    public static final String MAJOR_GROUP = "isco1";
    public static final String POINT = "point";
    public static final String PAY = "pay";

    private Fields() {}
}
