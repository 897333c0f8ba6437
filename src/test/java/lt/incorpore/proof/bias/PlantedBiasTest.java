package lt.incorpore.proof.bias;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import lt.incorpore.identity.Roles;
import lt.incorpore.offers.Offer;
import lt.incorpore.profiles.ReadFindable;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.Keys;
import lt.incorpore.testdata.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Twenty biases, each planted into the source of scoring or of showing, compiled and run on real rows: flips of twins,
/// worlds that differ in what is hidden, or the counts of the audit catch every one. The source as it is passes.
@QuarkusTest
@QuarkusTestResource(TestDatabase.class)
class PlantedBiasTest {

    private static final String TOWN = "68";
    private static final String SOUTH_EAST = "85";
    private static final int OFFERS = 24;
    private static final int KINDS = 6;
    private static final List<String> NAMES =
            List.of("Jonas Kazlauskas", "Ona Kazlauskienė", "Олена Коваль", "Fatima Ahmadi");

    @Inject
    Taxonomy taxonomy;

    @Inject
    ReadFindable people;

    private final Random random = new Random(41);
    private final String firm = Keys.key(Roles.EMPLOYER, Keys.someOrganisation());
    private final List<Long> offers = new ArrayList<>();
    private final List<Twin> twins = new ArrayList<>();

    @BeforeEach
    void a_town_of_twins() {
        for (var i = 0; i < OFFERS; i++) {
            offers.add(post(i));
        }
        var order = new ArrayList<Integer>();
        for (var i = 0; i < KINDS * NAMES.size(); i++) {
            order.add(i);
        }
        Collections.shuffle(order, random);
        for (var i : order) {
            twins.add(born(i / NAMES.size(), i % NAMES.size(), true));
        }
    }

    @Test
    void each_of_twenty_planted_biases_is_caught() throws Exception {
        var court = new Court(offers, twins, this::hide, this::swap);
        assertThat(court.judges(Variant.of(new Mutant("as it is", List.of())))).isEmpty();
        var escaped = new ArrayList<String>();
        for (var mutant : Mutant.all()) {
            var caught = court.judges(Variant.of(mutant));
            System.out.printf(
                    "Planted bias: %-62s %s%n",
                    mutant.name(), caught.isEmpty() ? "ESCAPED" : "caught: " + caught.getFirst());
            if (caught.isEmpty()) {
                escaped.add(mutant.name());
            }
        }
        System.out.printf(
                "Planted biases caught: %d of %d%n",
                Mutant.all().size() - escaped.size(), Mutant.all().size());
        assertThat(Mutant.all()).hasSize(20);
        assertThat(escaped).isEmpty();
    }

    /// Someone who agreed to nothing and fits best comes, and another goes.
    private Runnable hide() {
        var unseen = new ArrayList<Twin>();
        for (var i = 0; i < 20; i++) {
            unseen.add(born(0, i % NAMES.size(), false));
        }
        return () -> unseen.forEach(twin ->
                Keys.with(twin.key()).delete("/api/v1/profiles/{id}", twin.id().toString()));
    }

    /// Groups and names are other people's now.
    private void swap() {
        for (var twin : twins) {
            Hidden.of(
                    twin.number(),
                    1 - Hidden.group(twin.number()),
                    NAMES.get((NAMES.indexOf(Hidden.name(twin.number())) + 1) % NAMES.size()));
        }
    }

    private Twin born(int kind, int which, boolean findable) {
        var made = given().contentType("application/json")
                .body("{\"findable\": " + findable + ", \"facts\": " + facts(kind, which) + "}")
                .post("/api/v1/profiles");
        made.then().statusCode(201);
        var id = UUID.fromString(made.path("id"));
        var number = people.ofPeople(List.of(id)).getFirst().number();
        Hidden.of(number, which % 2, NAMES.get(which));
        return new Twin(id, made.path("key"), number, kind, which);
    }

    // Twins can and want the same; they differ in what no offer of the court asks for.
    private String facts(int kind, int which) {
        var works = taxonomy.occupationsOf("7531");
        var occupations = new ArrayList<>(List.of(
                "{\"occupation\": \"" + works.get(0).uri() + "\", \"experienced\": true}",
                "{\"occupation\": \""
                        + taxonomy.occupationsOf("5120").getFirst().uri() + "\", \"experienced\": false}"));
        var languages = new ArrayList<>(List.of("{\"language\": \"lt\", \"speaking\": \""
                + List.of("C1", "B2", "B1", "A2", "A1", "A0").get(kind) + "\"}"));
        if (which % 2 == 0) {
            Collections.reverse(occupations);
        } else {
            languages.add("{\"language\": \"" + (which == 1 ? "uk" : "ru") + "\", \"speaking\": \"C2\"}");
        }
        var paper = List.of(
                        "IDENTITY_DOCUMENT",
                        "RESIDENCE_PERMIT",
                        "REGISTRATION_CERTIFICATE_WITH_WORK_ENTRY",
                        "IDENTITY_DOCUMENT")
                .get(which);
        return "{\"occupations\": " + occupations + ", \"languages\": " + languages + ", \"experienceMonths\": "
                + (60 - 10 * kind)
                + ", \"reach\": {\"municipality\": \"" + (which == 3 ? SOUTH_EAST : TOWN)
                + "\", \"km\": 500, \"remote\": true},"
                + " \"rightToWork\": {\"answer\": \"YES\", \"document\": \"" + paper
                + "\", \"checkedOn\": \"2026-11-02\"}}";
    }

    // Every third one can be done from anywhere.
    private long post(int number) {
        var occupation = taxonomy.occupationsOf("7531").getFirst().uri();
        var remote = number % 3 == 0 ? ", \"remote\": \"FULLY\"" : "";
        var posted = Keys.with(firm)
                .body("{\"kind\": \"VACANCY\", \"title\": \"Siuvėjas (-a)\", \"occupation\": \"" + occupation
                        + "\", \"place\": {\"municipality\": \"" + TOWN + "\"}, \"pay\": {\"from\": " + (1_400 + number)
                        + ", \"per\": \"MONTH\"},"
                        + " \"languages\": [{\"language\": \"lt\", \"speaking\": \"B2\"}]" + remote + "}")
                .post("/api/v1/offers");
        posted.then().statusCode(201);
        return Offer.numberOf(posted.path("id")).orElseThrow();
    }
}
