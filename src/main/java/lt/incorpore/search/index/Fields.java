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
    /// Fewest and most hours a week.
    public static final String HOURS_FROM = "hoursFrom";
    public static final String HOURS_TO = "hoursTo";
    /// First day of work; absent: as soon as possible.
    public static final String START = "start";
    /// CEFR level 0 to 6 of Lithuanian that the employer asks for; absent where nothing is said.
    public static final String LITHUANIAN_ASKED = "lithuanianAsked";
    /// Driving classes that must be held.
    public static final String DRIVING_ASKED = "drivingAsked";

    private Fields() {}
}
