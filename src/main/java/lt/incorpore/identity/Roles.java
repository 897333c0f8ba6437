package lt.incorpore.identity;

import java.util.List;

/// The roles a key can hold, in the writing that `@RolesAllowed` takes.
public final class Roles {

    /// A person with a profile; the key opens that profile alone.
    public static final String JOBSEEKER = "jobseeker";
    /// An employer or partner that posts offers; the key opens its own offers alone.
    public static final String EMPLOYER = "employer";
    /// A trained counsellor.
    public static final String COUNSELLOR = "counsellor";

    /// Somebody who decides about offers that are held.
    public static final String STEWARD = "steward";

    /// Somebody who runs trainings: a training centre, a school, an association.
    public static final String ORGANISER = "organiser";

    /// Roles that whoever runs the service gives out; a jobseeker's key comes with the profile.
    public static final List<String> GIVEN_BY_OPERATOR = List.of(EMPLOYER, COUNSELLOR, STEWARD, ORGANISER);

    private Roles() {}
}
