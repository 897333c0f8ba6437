package lt.incorpore.offers.freshness;

import static lt.incorpore.offers.OfferBuilder.anOffer;
import static lt.incorpore.testdata.Keys.someOrganisation;
import static lt.incorpore.testdata.Keys.with;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import lt.incorpore.identity.Roles;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.Offers;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// An offer that nobody stands by is not shown for ever.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class FreshnessTest {

    private static final ZoneId LITHUANIA = ZoneId.of("Europe/Vilnius");
    private static final LocalDate FIRST = LocalDate.now(LITHUANIA);

    @Inject
    Offers offers;

    @Inject
    AgroalDataSource database;

    private String key = "";

    @BeforeEach
    void employer() {
        key = Keys.key(Roles.EMPLOYER, someOrganisation());
    }

    @Test
    void an_owner_is_asked_after_thirty_days_and_an_offer_without_an_answer_rests_after_a_week() throws SQLException {
        var number = publish("HR-1");
        on(number, 29);
        assertThat(read(number).askedOn()).isNull();
        on(number, 30);
        assertThat(read(number).askedOn()).isEqualTo(FIRST.plusDays(30));
        on(number, 36);
        shown(number, 200);
        on(number, 37);
        shown(number, 410);
        with(key).get("/api/v1/offers/job_" + number).then().statusCode(200).body("state", equalTo("PAUSED"));
        RestAssured.get("/api/v1/feeds/offers/snapshot?limit=1000")
                .then()
                .body("items.id", not(hasItem("job_" + number)));

        with(key)
                .post("/api/v1/offers/job_" + number + ":confirm")
                .then()
                .statusCode(200)
                .body("state", equalTo("OPEN"));
        shown(number, 200);
        assertThat(read(number).askedOn()).isNull();
    }

    @Test
    void whoever_sends_an_offer_again_stands_by_it() throws SQLException {
        var number = publish("HR-2");
        back(number, 10);
        put("HR-2", "UNCHANGED");
        assertThat(read(number).confirmedOn()).isEqualTo(FIRST);
        on(number, 30);
        put("HR-2", "UNCHANGED");
        assertThat(read(number).askedOn()).isNull();
    }

    @Test
    void only_the_owner_confirms_and_what_has_ended_stays_so() {
        var number = publish("HR-3");
        var address = "/api/v1/offers/job_" + number;
        with(Keys.key(Roles.EMPLOYER, someOrganisation()))
                .post(address + ":confirm")
                .then()
                .statusCode(404);
        RestAssured.post(address + ":confirm").then().statusCode(401);
        with(key).body("{}").post(address + ":close").then().statusCode(200);
        with(key).post(address + ":confirm").then().statusCode(410);
    }

    @Test
    void nobody_who_was_not_asked_is_paused() throws SQLException {
        var number = anOffer().persist().number();
        back(number, 300);
        QuarkusTransaction.requiringNew().run(() -> new AskWhetherOpen(offers, Clock.system(LITHUANIA)).pause());
        shown(number, 200);
    }

    private static void shown(long number, int status) {
        RestAssured.get("/api/v1/offers/job_" + number).then().statusCode(status);
    }

    private long publish(String reference) {
        return Long.parseLong(put(reference, "CREATED").substring(4));
    }

    private String put(String reference, String outcome) {
        return with(key)
                .body("""
                        {"kind": "VACANCY", "title": "Valytojas (-a)", "language": "lt",
                         "occupation": "http://data.europa.eu/esco/occupation/303a1e34-cb16-4054-b323-81e5eec17397",
                         "place": {"municipality": "82"}, "contact": "NONE", "contract": "PERMANENT",
                         "pay": {"from": 1500, "per": "MONTH"}, "hours": {"from": 40}}""")
                .put("/api/v1/offers/by-reference/" + reference)
                .then()
                .header("Outcome", equalTo(outcome))
                .extract()
                .path("id");
    }

    // What the job does to this offer on a day after its publication; no other offer is touched.
    private void on(long number, int day) throws SQLException {
        var clock = Clock.fixed(
                FIRST.plusDays(day).atStartOfDay(LITHUANIA).plusHours(5).toInstant(), LITHUANIA);
        QuarkusTransaction.requiringNew().run(() -> {
            var job = new AskWhetherOpen(onlyThis(number), clock);
            job.ask();
            job.pause();
        });
    }

    private Offers onlyThis(long number) {
        return new Offers() {
            @Override
            public java.util.List<Offer> toAskAbout(LocalDate day, int most) {
                return offers.toAskAbout(day, Integer.MAX_VALUE).stream()
                        .filter(offer -> offer.number() == number)
                        .toList();
            }

            @Override
            public java.util.List<Offer> askedBefore(LocalDate day, int most) {
                return offers.askedBefore(day, Integer.MAX_VALUE).stream()
                        .filter(offer -> offer.number() == number)
                        .toList();
            }
        };
    }

    private void back(long number, int days) throws SQLException {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.executeUpdate(
                    "UPDATE offer SET confirmed_on = confirmed_on - " + days + " WHERE number = " + number);
        }
    }

    private Offer read(long number) {
        return QuarkusTransaction.requiringNew().call(() -> offers.findById(number));
    }
}
