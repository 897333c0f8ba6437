package lt.incorpore.matches;

import static io.restassured.RestAssured.given;
import static lt.incorpore.testdata.Keys.asEmployer;
import static lt.incorpore.testdata.Keys.key;
import static lt.incorpore.testdata.Keys.someOrganisation;
import static lt.incorpore.testdata.Keys.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.account.KeepAccounts;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.platform.Lang;
import lt.incorpore.privacy.programmes.KeepProgramme;
import lt.incorpore.privacy.programmes.TakePart;
import lt.incorpore.search.index.WaitForIndex;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.ForOperators;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.Rows;
import org.junit.jupiter.api.Test;

/// A person who used everything is erased. Within a minute nothing is left: in no column, index, cache, queue or log.
@QuarkusTest
class ErasureTest {

    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final String PLACE = "72";
    private static final String DOCUMENT = "REGISTRATION_CERTIFICATE_WITH_WORK_ENTRY";
    private static final String WORD =
            "Kanarėlytė" + UUID.randomUUID().toString().substring(0, 8);
    private static final Set<String> LEDGERS = Set.of("vault.access_event", "vault.consent_event");

    @Inject
    AgroalDataSource database;

    @Inject
    Market market;

    @Inject
    RankedOffers rankedOffers;

    @Inject
    ReadOffers offers;

    @Inject
    Taxonomy taxonomy;

    @Inject
    KeepAccounts accounts;

    @Inject
    KeepProgramme programmes;

    private final String employer = someOrganisation();
    private final String centre = someOrganisation();
    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final Handler listening = new Handler() {
        private final SimpleFormatter formatter = new SimpleFormatter();

        @Override
        public void publish(LogRecord line) {
            lines.add(formatter.formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    private String person = "";
    private String own = "";
    private String occupation = "";
    /// Under which matching knows the person.
    private String number = "";
    private String account = "";

    @Test
    void nothing_of_an_erased_person_is_left_anywhere_after_a_minute() throws Exception {
        occupation = taxonomy.occupationsOf("7531").getFirst().uri();
        Logger.getLogger("").addHandler(listening);
        try {
            var made = someone();
            var browser = Browser.ofPerson(UUID.fromString(person));
            var vacancy = post(key(Roles.EMPLOYER, employer), "VACANCY", "Siuvėjas (-a)");
            var service = post(own, "SERVICE_OFFER", "Siuvu " + WORD);
            market.tick();
            var contact = agreed(vacancy);
            var helper = key(Roles.COUNSELLOR, centre);
            var help = helped(made, helper);
            var traces = traces(service);
            WaitForIndex.toCatchUp();
            assertThat(found()).as("found by words before").isPositive();
            assertThat(tables(traces)).as("tables that know the person before").hasSizeGreaterThan(12);
            assertThat(inMarket(vacancy)).isTrue();

            var began = Instant.now();
            with(own).delete("/api/v1/profiles/{id}", person).then().statusCode(204);

            assertThat(with(own).get("/api/v1/profiles/{id}", person).statusCode())
                    .isEqualTo(401);
            assertThat(browser.sends().get("/api/v1/me/sessions").statusCode()).isEqualTo(401);
            assertThat(asEmployer(employer)
                            .get("/api/v1/contact-requests/{id}/contact", contact)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(with(helper)
                            .get("/api/v1/assistances/{id}/profile", help)
                            .statusCode())
                    .isEqualTo(404);
            assertThat(given().get("/api/v1/offers/{id}", service).statusCode()).isEqualTo(404);
            WaitForIndex.toCatchUp();
            market.tick();
            assertThat(found()).as("found by words").isZero();
            assertThat(inMarket(vacancy)).as("in memory").isFalse();
            // Ledgers keep their rows, and in them numbers of a key, an account and a question that are gone: they
            // lead to nobody any more.
            assertThat(tables(traces)).isSubsetOf(LEDGERS);
            assertThat(tables(List.of(person, number, WORD, WORD.replace("ė", "e"))))
                    .isEmpty();
            assertThat(one("SELECT count(*) FROM offer WHERE 'job_' || number = '" + service + "'"))
                    .isEqualTo("0");
            assertThat(ForOperators.get("/q/metrics").asString()).doesNotContain(traces);
            var took = Duration.between(began, Instant.now());
            System.out.printf("Erasure: nothing of %d traces left after %d ms.%n", traces.size(), took.toMillis());
            assertThat(took).isLessThan(MINUTE);
            assertThat(lines).noneMatch(line -> traces.stream().anyMatch(line::contains));
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }
    }

    private Response someone() {
        var made = given().contentType("application/json")
                .body(Map.of(
                        "findable",
                        true,
                        "facts",
                        Map.of(
                                "occupations", List.of(Map.of("occupation", occupation, "experienced", true)),
                                "reach", Map.of("municipality", PLACE, "km", 5),
                                "rightToWork",
                                        Map.of(
                                                "answer",
                                                "YES_WITH_DOCUMENT",
                                                "document",
                                                DOCUMENT,
                                                "checkedOn",
                                                "2026-11-02",
                                                "askAgainOn",
                                                "2027-03-04"))))
                .post("/api/v1/profiles");
        made.then().statusCode(201);
        person = made.path("id");
        own = made.path("key");
        var at = "/api/v1/profiles/" + person;
        with(own)
                .body("{\"name\": \"%s\", \"email\": \"%s@example.org\"}".formatted(WORD, WORD.replace("ė", "e")))
                .put(at + "/contact")
                .then()
                .statusCode(204);
        with(own)
                .body("{\"interests\": {\"social\": 70}}")
                .put(at + "/orientation")
                .then()
                .statusCode(200);
        with(own).body("{}").post("/api/v1/saved-searches?near=Utena").then().statusCode(201);
        with(own)
                .body("{\"employers\": [\"300123456\"]}")
                .put("/api/v1/me/blocked-employers")
                .then()
                .statusCode(204);
        var today = LocalDate.now();
        var programme = programmes.open(
                "Bandomoji", "Nurodymas 2", new KeepProgramme.Days(today.minusDays(1), today.plusDays(1)), "test");
        with(own)
                .body("{\"textHash\": \"" + TakePart.textHash(Lang.LT) + "\"}")
                .post("/api/v1/programmes/{id}:join", programme.id())
                .then()
                .statusCode(200);
        return made;
    }

    private String post(String poster, String kind, String title) {
        var posted = with(poster)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .body(Map.of(
                        "kind",
                        kind,
                        "title",
                        title,
                        "occupation",
                        occupation,
                        "place",
                        Map.of("municipality", PLACE),
                        "pay",
                        Map.of("from", 12, "to", 12, "per", "HOUR"),
                        "hours",
                        Map.of("from", 40, "to", 40)))
                .post("/api/v1/offers");
        posted.then().statusCode(201);
        return posted.path("id");
    }

    private String agreed(String vacancy) {
        List<String> cards = asEmployer(employer)
                .get("/api/v1/offers/{id}/candidates", vacancy)
                .path("cards.card");
        cards.forEach(card -> asEmployer(employer).post("/api/v1/offers/{id}/candidates/{card}:ask", vacancy, card));
        String asked = with(own).get("/api/v1/contact-requests").path("items[0].id");
        with(own)
                .body("{\"fields\": [\"NAME\"]}")
                .post("/api/v1/contact-requests/{id}:agree", asked)
                .then()
                .statusCode(200);
        assertThat(asEmployer(employer)
                        .get("/api/v1/contact-requests/{id}/contact", asked)
                        .<String>path("name"))
                .isEqualTo(WORD);
        return asked;
    }

    private String helped(Response made, String helper) {
        Keys.letHelp(made, centre, true);
        String help = with(helper)
                .body(Map.of("profile", person, "purpose", "PROFILE", "agreed", "SPOKEN", "witness", "HELPER"))
                .post("/api/v1/assistances")
                .path("id");
        with(helper).get("/api/v1/assistances/{id}/profile", help).then().statusCode(200);
        return help;
    }

    /// All that leads to the person.
    private List<String> traces(String service) throws SQLException {
        var traces = new ArrayList<>(List.of(person, own.split("_")[2], WORD, WORD.replace("ė", "e")));
        account = accounts.findOfProfile(UUID.fromString(person)).orElseThrow().id();
        traces.add(account);
        number = one("SELECT number FROM profile WHERE id = '" + person + "'");
        traces.add(number);
        traces.add(one("SELECT id FROM contact_request WHERE person = '" + person + "'"));
        traces.add(service);
        return traces;
    }

    private long found() {
        return given().queryParam("q", WORD)
                .get("/api/v1/offers")
                .<List<?>>path("items")
                .size();
    }

    private boolean inMarket(String vacancy) {
        var stand = market.stand();
        var offer = offers.withNumber(Offer.numberOf(vacancy).orElseThrow()).orElseThrow();
        var needs = rankedOffers.of(offer, stand.day());
        return stand.people().top(needs, 1_000, (int) stand.day().toEpochDay()).stream()
                .anyMatch(match -> Long.toString(match.number()).equals(number));
    }

    private String one(String sql) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private Set<String> tables(List<String> traces) throws SQLException {
        return Rows.tablesWith(database, traces);
    }
}
