package lt.incorpore.testdata;

import io.restassured.RestAssured;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.inject.spi.CDI;
import java.util.UUID;
import lt.incorpore.identity.IssueKey;
import lt.incorpore.identity.Roles;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.platform.Lang;
import lt.incorpore.privacy.ConsentPurpose;

/// Requests with a fresh key.
public final class Keys {

    private static final String CENTRE = "Konsultacijų centras";

    private Keys() {}

    public static RequestSpecification asEmployer(String organisation) {
        return with(key(Roles.EMPLOYER, organisation));
    }

    public static RequestSpecification asCounsellor() {
        return with(key(Roles.COUNSELLOR, CENTRE));
    }

    /// Lets the counsellors of [#asCounsellor()] help a person.
    ///
    /// @param made the answer to a profile that was made
    public static void letHelp(Response made) {
        letHelp(made, CENTRE, true);
    }

    /// Lets an organisation help a person, or no more.
    ///
    /// @param made the answer to a profile that was made
    public static void letHelp(Response made, String organisation, boolean given) {
        var centre = CDI.current().select(RegisterOrganisation.class).get().named(organisation);
        var hash = ConsentPurpose.COUNSELLOR_ACCESS.textHash(Lang.EN);
        with(made.path("key"))
                .body("{\"purpose\": \"COUNSELLOR_ACCESS\", \"recipient\": \"" + centre.id() + "\", \"given\": " + given
                        + ", \"textHash\": \"" + hash + "\"}")
                .post("/api/v1/profiles/{id}/consents", made.<String>path("id"))
                .then()
                .statusCode(200);
    }

    public static RequestSpecification with(String key) {
        return RestAssured.given()
                .header("Authorization", "Bearer " + key)
                .contentType("application/json")
                .header("Accept-Language", "en");
    }

    public static String key(String role, String organisation) {
        var registered = CDI.current().select(RegisterOrganisation.class).get().named(organisation);
        return CDI.current()
                .select(IssueKey.class)
                .get()
                .forOrganisation(role, registered.id(), "test", 1)
                .text();
    }

    /// A key of an organisation for which nobody has vouched.
    public static String keyOfUnverified(String organisation) {
        var registered = CDI.current().select(RegisterOrganisation.class).get().withoutVouching(organisation);
        return CDI.current()
                .select(IssueKey.class)
                .get()
                .forOrganisation(Roles.EMPLOYER, registered.id(), "test", 1)
                .text();
    }

    /// An organisation that no other test uses.
    public static String someOrganisation() {
        return "Bandomoji įmonė " + UUID.randomUUID();
    }
}
