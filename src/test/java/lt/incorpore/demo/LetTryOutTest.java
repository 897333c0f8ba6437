package lt.incorpore.demo;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.regex.Pattern;
import lt.incorpore.identity.Roles;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.platform.Lang;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.ConsentLedger.Channel;
import lt.incorpore.privacy.ConsentLedger.Consent;
import lt.incorpore.privacy.ConsentLedger.Manner;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// What the invented world prints lets in, and what it printed before does not.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class LetTryOutTest {

    private static final Pattern STAFF = Pattern.compile("name (\\S+)  password (\\S+)  codes (\\S+) ");
    private static final Pattern CARD = Pattern.compile("words (\\S+)  PIN (\\d+)");

    @Inject
    LetTryOut letTryOut;

    @Inject
    RegisterOrganisation register;

    @Inject
    ConsentLedger consents;

    @Test
    void every_role_but_the_administrators_comes_in_with_what_was_printed_last() {
        var centre = register.named(LoadDemoCentre.CENTRE).id().toString();
        var person = RestAssured.given()
                .contentType("application/json")
                .body("{}")
                .post("/api/v1/profiles")
                .<String>path("id");
        consents.give(
                UUID.fromString(person),
                new Consent(ConsentPurpose.COUNSELLOR_ACCESS, centre),
                new Manner(Lang.LT, Channel.API, "test", null));
        register.named(LoadDemoWorld.FIRST_EMPLOYER);
        var before = letTryOut.lines();
        var lines = letTryOut.lines();
        assertThat(lines).hasSize(1 + Roles.ENROLLED.size());
        assertThat(String.join("\n", lines)).doesNotContain("administrator");
        for (var i = 1; i < lines.size(); i++) {
            var role = lines.get(i).strip().split(" ", 2)[0];
            var staff = STAFF.matcher(lines.get(i));
            if (staff.find()) {
                var in = Browser.signIn(staff.group(1), staff.group(2), staff.group(3));
                assertThat(in.<String>path("role")).as(lines.get(i)).isEqualTo(role);
                var old = STAFF.matcher(before.get(i));
                assertThat(old.find()).isTrue();
                assertThat(Browser.signIn(old.group(1), old.group(2), old.group(3))
                                .statusCode())
                        .isEqualTo(401);
            } else {
                var card = CARD.matcher(lines.get(i));
                assertThat(card.find()).as(lines.get(i)).isTrue();
                assertThat(Browser.signInWithCard(card.group(1), card.group(2)).<String>path("role"))
                        .isEqualTo("jobseeker");
            }
        }
    }
}
