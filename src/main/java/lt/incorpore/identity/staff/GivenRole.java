package lt.incorpore.identity.staff;

import java.util.ArrayList;
import java.util.UUID;
import lt.incorpore.identity.Roles;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.Nearest;
import lt.incorpore.platform.PlatformProblems;
import org.jspecify.annotations.Nullable;

/// A role that an administrator gives.
final class GivenRole {

    private static final int LONGEST_LABEL = 80;

    private GivenRole() {}

    /// @throws lt.incorpore.platform.Problem with every finding
    static String checked(@Nullable String role, @Nullable UUID organisation, @Nullable String label) {
        var findings = new ArrayList<Finding>();
        var given = role == null ? "" : role;
        if (!Roles.ENROLLED.contains(given)) {
            findings.add(Nearest.to(given, Roles.ENROLLED).finding("/role", "role_unknown"));
        } else if (Roles.OF_ORGANISATIONS.contains(given) == (organisation == null)) {
            findings.add(Finding.error("/organisation", "role_organisation"));
        }
        Bounds.text("/label", label, LONGEST_LABEL, findings);
        if (!findings.isEmpty()) {
            throw PlatformProblems.MALFORMED_REQUEST.because(findings);
        }
        return given;
    }
}
