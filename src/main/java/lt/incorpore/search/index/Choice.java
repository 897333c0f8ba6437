package lt.incorpore.search.index;

/// Something an offer says by one of a set of words, and by which it can therefore be chosen.
///
/// Chosen words of one kind are alternatives; different kinds must all hold.
public enum Choice {
    /// ESCO URI.
    OCCUPATION("occupation"),
    /// ISCO-08 group, 1 to 4 digits; an offer is in its unit group and in each group above.
    ISCO("isco"),
    /// ESCO URI.
    SKILL("skill"),
    MUNICIPALITY("municipality"),
    /// Asked of the index by the county's municipalities.
    COUNTY("county"),
    KIND("kind"),
    REMOTE("remote"),
    SHIFT("shift"),
    CONTRACT("contract"),
    CONTACT("contact"),
    /// A language that the team speaks, BCP 47.
    TEAM_LANGUAGE("teamLanguage"),
    /// The language the offer is written in, BCP 47.
    LANGUAGE("language"),
    /// Name of the employer, letter case and diacritics aside.
    EMPLOYER("employer"),
    /// `true` where the offer says that none is needed.
    NO_EXPERIENCE("noExperience"),
    /// `true` where the offer says that none is needed.
    NO_EDUCATION("noEducation"),
    /// `PART_TIME` or `FULL_TIME`; an offer of 20 to 40 hours a week is both.
    WORKING_TIME("workingTime"),
    /// `true` where the offer names its shifts, and neither the night nor turns are among them.
    NO_NIGHTS("noNights"),
    /// `true` where the offer names its shifts, and neither the weekend nor turns are among them.
    NO_WEEKENDS("noWeekends"),
    /// What the employer gives beside pay.
    BENEFIT("benefit"),
    /// The most Lithuanian that may be needed, by the employer's word and by law; CEFR. Of several the highest counts.
    LITHUANIAN("lithuanian"),
    /// The driving classes that are held, or `NONE`: offers that ask for another do not pass.
    DRIVING("driving");

    private final String parameter;

    Choice(String parameter) {
        this.parameter = parameter;
    }

    /// Name of the query parameter, and of the field in the index.
    public String field() {
        return parameter;
    }

    /// Whether its words stand in the index as they are chosen; else what passes is worked out when it is asked.
    boolean isKept() {
        return this != COUNTY && this != LITHUANIAN && this != DRIVING;
    }

    /// Whether one word of it lets pass all that another does, and more.
    public boolean isNested() {
        return this == LITHUANIAN || this == DRIVING;
    }
}
