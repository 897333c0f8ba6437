package lt.incorpore.search;

import java.util.List;
import lt.incorpore.search.index.Choice;
import lt.incorpore.search.index.Fields;

/// A way to split what was found, and to choose from it. No facet looks at people.
public enum Facet {
    KIND(Choice.KIND, "kind"),
    COUNTY(Choice.COUNTY, "municipality"),
    MUNICIPALITY(Choice.MUNICIPALITY, "municipality"),
    /// ISCO-08 major group, 1 digit.
    ISCO(Choice.ISCO, Fields.MAJOR_GROUP),
    SHIFT(Choice.SHIFT, "shift"),
    CONTRACT(Choice.CONTRACT, "contract"),
    CONTACT(Choice.CONTACT, "contact"),
    REMOTE(Choice.REMOTE, "remote"),
    NO_EXPERIENCE(Choice.NO_EXPERIENCE, "noExperience"),
    NO_EDUCATION(Choice.NO_EDUCATION, "noEducation"),
    WORKING_TIME(Choice.WORKING_TIME, "workingTime"),
    NO_NIGHTS(Choice.NO_NIGHTS, "noNights"),
    NO_WEEKENDS(Choice.NO_WEEKENDS, "noWeekends"),
    BENEFIT(Choice.BENEFIT, "benefit"),
    /// A language that the team speaks at work.
    TEAM_LANGUAGE(Choice.TEAM_LANGUAGE, "teamLanguage"),
    /// Each level lets pass what a lower one does.
    LITHUANIAN(Choice.LITHUANIAN, "A0", "A1", "A2", "B1", "B2"),
    /// The classes that most offers ask for.
    DRIVING(Choice.DRIVING, HeldClasses.NONE, "B", "C", "CE", "D", "T");

    private final Choice choice;
    private final String field;
    private final List<String> nested;

    Facet(Choice choice, String field) {
        this.choice = choice;
        this.field = field;
        this.nested = List.of();
    }

    Facet(Choice choice, String... nested) {
        this.choice = choice;
        this.field = choice.field();
        this.nested = List.of(nested);
    }

    /// What a value of it is chosen by.
    public Choice choice() {
        return choice;
    }

    /// The values of a facet whose values overlap, so that each is counted by itself; else empty.
    List<String> nested() {
        return nested;
    }

    String field() {
        return field;
    }
}
