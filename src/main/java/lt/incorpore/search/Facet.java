package lt.incorpore.search;

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
    NO_EDUCATION(Choice.NO_EDUCATION, "noEducation");

    private final Choice choice;
    private final String field;

    Facet(Choice choice, String field) {
        this.choice = choice;
        this.field = field;
    }

    /// What a value of it is chosen by.
    public Choice choice() {
        return choice;
    }

    String field() {
        return field;
    }
}
