package lt.incorpore.identity.staff;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import lt.incorpore.platform.Secrets;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;

/// What an opening of a link gives out comes back whole, soon, and to that link, or not at all.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class OpeningsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");

    @Inject
    Secrets secrets;

    @Test
    void a_token_holds_its_secret_for_an_hour() {
        var opening = at(NOW).fresh("link");
        assertThat(at(NOW).known("link", opening.token()).orElseThrow().secret())
                .isEqualTo(opening.secret());
        assertThat(at(NOW.plus(Openings.GOOD).minusSeconds(1)).known("link", opening.token()))
                .isPresent();
        assertThat(at(NOW.plus(Openings.GOOD)).known("link", opening.token())).isEmpty();
        assertThat(at(NOW.plus(Duration.ofDays(1))).known("link", opening.token()))
                .isEmpty();
    }

    @Test
    void two_openings_show_two_secrets() {
        assertThat(at(NOW).fresh("link").secret())
                .isNotEqualTo(at(NOW).fresh("link").secret());
    }

    @Test
    void a_token_of_another_link_or_with_any_bit_changed_is_none() {
        var token = at(NOW).fresh("link").token();
        assertThat(at(NOW).known("another", token)).isEmpty();
        var bytes = Base64.getUrlDecoder().decode(token);
        for (var i = 0; i < bytes.length; i++) {
            var altered = bytes.clone();
            altered[i] ^= 1;
            assertThat(at(NOW).known(
                                    "link",
                                    Base64.getUrlEncoder().withoutPadding().encodeToString(altered)))
                    .as("byte %d", i)
                    .isEmpty();
        }
        for (var nothing : new String[] {"", "AA", "%%%", "A".repeat(199), "A".repeat(100_000)}) {
            assertThat(at(NOW).known("link", nothing)).isEmpty();
        }
    }

    private Openings at(Instant moment) {
        return new Openings(secrets, Clock.fixed(moment, ZoneOffset.UTC));
    }
}
