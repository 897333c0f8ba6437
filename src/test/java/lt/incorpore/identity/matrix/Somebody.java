package lt.incorpore.identity.matrix;

import io.restassured.RestAssured;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.util.UUID;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.matrix.Table.Mode;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.Keys;
import org.jspecify.annotations.Nullable;

/// A fresh caller in a role.
///
/// @param secret  a key, or a session's cookie; empty for nobody
/// @param account of a session; empty for a key
/// @param label   name of the organisation; empty where there is none
public record Somebody(
        String role,
        Mode mode,
        String secret,
        String account,
        String label,
        @Nullable UUID organisation,
        @Nullable UUID profile) {

    public static Somebody in(String role, Mode mode) {
        if (role.equals("nobody")) {
            return new Somebody(role, mode, "", "", "", null, null);
        }
        if (role.equals(Roles.JOBSEEKER)) {
            return jobseeker(mode);
        }
        var label = Roles.OF_ORGANISATIONS.contains(role) || mode == Mode.KEY ? Keys.someOrganisation() : null;
        var organisation = label == null
                ? null
                : CDI.current()
                        .select(RegisterOrganisation.class)
                        .get()
                        .named(label)
                        .id();
        if (mode == Mode.KEY) {
            return new Somebody(
                    role, mode, Keys.key(role, java.util.Objects.requireNonNull(label)), "", label, organisation, null);
        }
        var browser = Browser.enrol(role, label).browser();
        return new Somebody(
                role, mode, browser.cookie(), browser.account(), label == null ? "" : label, organisation, null);
    }

    private static Somebody jobseeker(Mode mode) {
        var made =
                RestAssured.given().contentType("application/json").body("{}").post("/api/v1/profiles");
        var profile = UUID.fromString(made.path("id"));
        if (mode == Mode.KEY) {
            return new Somebody(Roles.JOBSEEKER, mode, made.path("key"), "", "", null, profile);
        }
        var browser = Browser.ofPerson(profile);
        return new Somebody(Roles.JOBSEEKER, mode, browser.cookie(), browser.account(), "", null, profile);
    }

    /// Whether this role can show itself in this way: only systems and people have keys.
    static boolean isThere(String role, Mode mode) {
        return mode == Mode.SESSION
                || role.equals("nobody")
                || role.equals(Roles.JOBSEEKER)
                || Roles.GIVEN_BY_OPERATOR.contains(role);
    }

    RequestSpecification sends() {
        if (role.equals("nobody")) {
            return Browser.plain();
        }
        return mode == Mode.SESSION ? Browser.with(secret) : Keys.with(secret);
    }

    UUID needOrganisation() {
        return java.util.Objects.requireNonNull(organisation);
    }

    UUID needProfile() {
        return java.util.Objects.requireNonNull(profile);
    }
}
