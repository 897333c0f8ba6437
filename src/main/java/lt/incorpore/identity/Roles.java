package lt.incorpore.identity;

import java.util.List;

/// The roles a caller can hold, in the writing that `@RolesAllowed` takes.
public final class Roles {

    /// A person with a profile; opens that profile alone.
    public static final String JOBSEEKER = "jobseeker";
    /// An employer or partner that posts offers; opens its own offers alone.
    public static final String EMPLOYER = "employer";
    /// A trained counsellor; opens the people who let the counsellor's organisation help them.
    public static final String COUNSELLOR = "counsellor";
    /// Somebody at the desk of a centre: hands out cards, and helps to fill in what the person says.
    public static final String ASSISTANT = "assistant";
    /// Somebody who holds events and trainings; opens no person.
    public static final String ORGANISER = "organiser";
    /// Reads reports of counts in which nobody can be found; opens no person.
    public static final String ANALYST = "analyst";
    /// Checks that the ledgers are whole; opens no person.
    public static final String AUDITOR = "auditor";
    /// Somebody who decides about offers that are held.
    public static final String STEWARD = "steward";
    /// Lets others in and puts them out; opens no person, and nothing of what is kept about people.
    public static final String ADMINISTRATOR = "administrator";

    /// Roles that whoever runs the service gives a key; a jobseeker's key comes with the profile.
    public static final List<String> GIVEN_BY_OPERATOR = List.of(EMPLOYER, COUNSELLOR, STEWARD, ORGANISER);

    /// Roles that work for an organisation.
    public static final List<String> OF_ORGANISATIONS = List.of(EMPLOYER, COUNSELLOR, ASSISTANT, ORGANISER);

    /// Roles that an administrator lets in.
    public static final List<String> ENROLLED =
            List.of(EMPLOYER, COUNSELLOR, ASSISTANT, ORGANISER, ANALYST, AUDITOR, STEWARD, ADMINISTRATOR);

    private Roles() {}
}
