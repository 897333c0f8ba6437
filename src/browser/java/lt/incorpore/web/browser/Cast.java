package lt.incorpore.web.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.staff.Invite;
import lt.incorpore.matches.Market;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.platform.Lang;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.testdata.Browser;
import org.jspecify.annotations.Nullable;

/// Those who sign in: a person with a card, an employer with an offer that fits the person, and a counsellor of the
/// centre that gave the card, who helps the person.
final class Cast {

    /// Who looks at a page.
    enum As {
        NOBODY,
        PERSON,
        EMPLOYER,
        COUNSELLOR
    }

    private static final String CENTRE = "Kretingos konsultacijos (išgalvota)";
    private static final String SEWER = "http://data.europa.eu/esco/occupation/517c01aa-e875-4690-bf38-17307a57eafe";

    private static final String OFFER = """
            {"kind": "VACANCY", "title": "Siuvėjas (-a)", "occupation": "%s", "place": {"municipality": "56"},
             "pay": {"from": 1500, "to": 1700, "per": "MONTH"}, "contract": "PERMANENT", "contact": "COLLEAGUES_ONLY",
             "hours": {"from": 40, "shifts": ["DAY"]},
             "languages": [{"language": "lt", "speaking": "A1"}],
             "skills": [{"skill": "http://data.europa.eu/esco/skill/a8fc2710-a8fe-4e49-b580-9bb8ec0fbd8e", "essential": true},
                        {"skill": "http://data.europa.eu/esco/skill/a3b7b8ec-794b-4821-8c6b-465fe2c7a691", "essential": true}]}""".formatted(SEWER);

    private static final String FACTS = """
            {"findable": true, "facts": {
             "occupations": [{"occupation": "%s", "experienced": true, "wished": true}],
             "skills": [{"skill": "http://data.europa.eu/esco/skill/a8fc2710-a8fe-4e49-b580-9bb8ec0fbd8e", "evidence": "WITNESSED"}],
             "languages": [{"language": "lt", "listening": "A1", "speaking": "A1"}],
             "reach": {"municipality": "56", "km": 20}, "times": {"atMost": 40, "never": ["NIGHT", "WEEKEND"]},
             "drivingClasses": [], "rightToWork": {"answer": "YES"}}}""".formatted(SEWER);

    private static @Nullable Cast all;

    final Card card;
    final String offer;
    final String help;
    private final Browser person;
    private final Browser employer;
    private final Browser counsellor;

    private Cast() {
        counsellor = Browser.enrol(Roles.COUNSELLOR, CENTRE).browser();
        employer = Browser.enrol(Roles.EMPLOYER, "UAB „Marių adata“ (išgalvota)").browser();
        offer = created(employer.sends().body(OFFER).post("/api/v1/offers")).path("id");
        card = aPerson();
        help = help(card);
        person = Browser.of(Browser.signInWithCard(card.words, card.pin));
        askEverybody();
    }

    /// What is printed on a card, and whose it is.
    record Card(String words, String pin, String profile) {}

    static synchronized Cast all() {
        if (all == null) {
            all = new Cast();
        }
        return Objects.requireNonNull(all);
    }

    /// Somebody to whom the centre gave a card, who said what they can and lets the centre help.
    Card aPerson() {
        var given = created(counsellor.sends().post("/api/v1/cards"));
        var made = new Card(given.path("words"), given.path("pin"), given.path("profile"));
        var own = Browser.of(Browser.signInWithCard(made.words, made.pin));
        own.sends()
                .header("If-Match", "*")
                .body(FACTS)
                .put("/api/v1/profiles/{id}", made.profile)
                .then()
                .statusCode(200);
        var centre = CDI.current().select(RegisterOrganisation.class).get().named(CENTRE);
        own.sends()
                .body("{\"purpose\": \"COUNSELLOR_ACCESS\", \"recipient\": \"%s\", \"given\": true, \"textHash\": \"%s\"}"
                        .formatted(centre.id(), ConsentPurpose.COUNSELLOR_ACCESS.textHash(Lang.EN)))
                .post("/api/v1/profiles/{id}/consents", made.profile)
                .then()
                .statusCode(200);
        var help = help(made);
        counsellor.sends().get("/api/v1/assistances/{id}/profile", help).then().statusCode(200);
        // The first card is lost: the person sees that the centre gave another.
        var again = created(counsellor.sends().body("{\"profile\": \"" + made.profile + "\"}").post("/api/v1/cards"));
        return new Card(again.path("words"), again.path("pin"), made.profile);
    }

    /// Begins to help somebody.
    ///
    /// @return name of the help
    String help(Card whom) {
        return created(counsellor
                        .sends()
                        .body("{\"profile\": \"%s\", \"purpose\": \"PROFILE\", \"agreed\": \"SPOKEN\", \"witness\": \"HELPER\"}"
                                .formatted(whom.profile))
                        .post("/api/v1/assistances"))
                .path("id");
    }

    /// Where a page of the table is found.
    String address(URI server, PageTable.Line line, Lang lang) {
        return server
                + lang.tag()
                + line.address()
                        .replace("{job}", SampleOffers.job())
                        .replace("{offer}", offer)
                        .replace("{help}", help);
    }

    /// Opens what is folded.
    static void unfold(Page page) {
        page.evaluate("() => document.querySelectorAll('main details').forEach(one => one.open = true)");
    }

    /// The employer asks everybody who fits the offer.
    void askEverybody() {
        CDI.current().select(Market.class).get().tick();
        List<String> cards = employer.sends().get("/api/v1/offers/{id}/candidates", offer).path("cards.card");
        assertThat(cards).isNotEmpty();
        for (var one : cards) {
            var asked = employer.sends().post("/api/v1/offers/{id}/candidates/" + one + ":ask", offer);
            assertThat(asked.statusCode()).as(asked.asString()).isEqualTo(200);
        }
    }

    /// A link that lets somebody in, not yet used.
    static String invitation() {
        return CDI.current()
                .select(Invite.class)
                .get()
                .somebody(Roles.STEWARD, null, "test", "test")
                .code();
    }

    /// From now on the pages of this browser are those of somebody.
    void enter(BrowserContext context, URI server, As as) {
        context.clearCookies();
        var who = switch (as) {
            case NOBODY -> null;
            case PERSON -> person;
            case EMPLOYER -> employer;
            case COUNSELLOR -> counsellor;
        };
        if (who != null) {
            context.addCookies(List.of(new Cookie(Browser.COOKIE, who.cookie())
                    .setUrl(server.toString().replaceFirst("^http:", "https:"))
                    .setSecure(true)
                    .setHttpOnly(true)
                    .setSameSite(SameSiteAttribute.LAX)));
        }
    }

    private static Response created(Response answer) {
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return answer;
    }
}
