package lt.incorpore.search;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.Base64;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.incorpore.search.index.WaitForIndex;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever is sent is answered or refused within a short time: nothing that a caller writes is a language of
/// queries, and everything has a bound. Limits are wide, since the machine that tests may be busy; what they catch
/// is a cost that grows with what is sent.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class BoundedQuestionsTest {

    private static final Duration MUCH = Duration.ofSeconds(4);

    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class);

    @Inject
    FindOffers find;

    @Inject
    Taxonomy taxonomy;

    static Stream<String> longest() {
        return Stream.of(
                words("a"),
                words("naktim"),
                words("valytoja"),
                words("ubors"),
                words("zzzzzzzz"),
                "вийиіїє".repeat(28),
                "valitojavalitoja ".repeat(11).strip(),
                "****** ?????? [a TO z] /.*/ ~~~~ \"\"\" ((((((( )))))) +++ --- && || !! ^^^ \\\\\\\\ {} :::",
                "(a|a|aa)+".repeat(6),
                "ـًٌٍَُِّْ".repeat(20),
                "a\u0300".repeat(90),
                "\ud83d\ude80".repeat(90),
                "no experience night shift part time remote weekend nights");
    }

    private static String words(String begin) {
        return IntStream.range(0, 20).mapToObj(i -> begin + (char) ('a' + i)).collect(Collectors.joining(" "));
    }

    @ParameterizedTest
    @MethodSource("longest")
    void the_longest_questions_are_answered_soon(String question) {
        assertThat(question.length()).isLessThanOrEqualTo(200);
        quickly(200, request -> request.queryParam("q", question).queryParam("facets", true), "/api/v1/offers");
        quickly(200, request -> request.queryParam("q", question), "/api/v1/offers:suggest");
    }

    @Test
    void ten_thousand_characters_are_refused_unread() {
        for (var address : new String[] {"/api/v1/offers", "/api/v1/offers:suggest"}) {
            quickly(400, request -> request.queryParam("q", "valytoja* ".repeat(300)), address);
        }
        quickly(400, request -> request.queryParam("occupation", "x".repeat(3000)), "/api/v1/offers");
        quickly(400, request -> request.queryParam("near", "Utenna".repeat(500)), "/api/v1/offers");
    }

    @Test
    void hundreds_of_filters_are_refused_as_one() {
        for (var name : new String[] {"isco", "skill", "driving", "kind", "near"}) {
            quickly(
                    400,
                    request -> IntStream.range(0, 200).forEach(i -> request.queryParam(name, i)),
                    "/api/v1/offers");
        }
    }

    @Test
    void many_of_every_filter_are_answered_soon() {
        quickly(
                200,
                request -> {
                    taxonomy.occupations().stream().limit(15).forEach(o -> request.queryParam("occupation", o.uri()));
                    taxonomy.skills().stream().limit(15).forEach(s -> request.queryParam("skill", s.uri()));
                    taxonomy.iscoGroups().stream().limit(50).forEach(g -> request.queryParam("isco", g.code()));
                    request.queryParam("q", words("valytoj"))
                            .queryParam("near", "Utena")
                            .queryParam("km", 300);
                    request.queryParam("facets", true);
                },
                "/api/v1/offers");
    }

    @Test
    void no_forged_cursor_is_opened() {
        var world = new SearchWorld(taxonomy, System.nanoTime());
        world.publish(10);
        WaitForIndex.toCatchUp();
        var question = OfferQuestion.of("", world.own());
        var next = find.find(question, 3, null).next();
        var sealed = Base64.getUrlDecoder().decode(next);
        var random = new Random(7);
        for (var i = 0; i < 200; i++) {
            var forged = sealed.clone();
            forged[random.nextInt(forged.length)] ^= (byte) (1 << random.nextInt(8));
            var cursor = Base64.getUrlEncoder().withoutPadding().encodeToString(forged);
            assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> find.find(question, 3, cursor)))
                    .as("cursor %s", cursor)
                    .hasMessageContaining("foreign_cursor");
        }
        for (var cursor : new String[] {"", "%00", "AAAA", "x".repeat(4000), "-1 -1", "9999999999999999999 1"}) {
            given().queryParam("cursor", cursor).get("/api/v1/offers").then().statusCode(400);
        }
    }

    @Test
    void signs_of_other_query_languages_are_plain_words() {
        given().queryParam("q", "title:valytoja OR *:*")
                .get("/api/v1/offers")
                .then()
                .statusCode(200)
                .body("understood.words", hasItem("valytoja"));
    }

    private static void quickly(int status, Consumer<RequestSpecification> with, String address) {
        var request = given();
        with.accept(request);
        var before = PROCESS.getProcessCpuTime();
        request.get(address).then().statusCode(status);
        assertThat(Duration.ofNanos(PROCESS.getProcessCpuTime() - before)).isLessThan(MUCH);
    }
}
