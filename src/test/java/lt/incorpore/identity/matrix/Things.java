package lt.incorpore.identity.matrix;

import io.agroal.api.AgroalDataSource;
import io.restassured.response.Response;
import jakarta.enterprise.inject.spi.CDI;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import lt.incorpore.identity.Random;
import lt.incorpore.identity.Roles;
import lt.incorpore.identity.account.KeepAccounts;
import lt.incorpore.identity.card.IssueCard;
import lt.incorpore.identity.matrix.Table.Mode;
import lt.incorpore.identity.matrix.Table.Whose;
import lt.incorpore.matches.Market;
import lt.incorpore.platform.Lang;
import lt.incorpore.privacy.ConsentLedger;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.privacy.Viewer;
import lt.incorpore.privacy.programmes.KeepProgramme;
import lt.incorpore.privacy.programmes.TakePart;
import lt.incorpore.profiles.KeepProfile;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.testdata.Browser;
import lt.incorpore.testdata.Keys;
import org.jspecify.annotations.Nullable;

/// Things that addresses name: somebody's own, somebody else's, or none.
final class Things {

    private static final String OFFER = """
            {"kind": "%s", "title": "Valytojas (-a)", "iscoGroup": "9112", "place": {"municipality": "61"},
             "hours": {"from": 10, "to": 10}, "pay": {"from": 12, "to": 12, "per": "HOUR"}}""";

    /// Makes a thing of its owner; tells what stands in the address.
    private interface Maker extends Function<Somebody, @Nullable String> {}

    /// By what an address begins with, the longest first; the owner must be of a role that can have it.
    private final Map<String, Maker> makers = new LinkedHashMap<>();

    private final Map<String, String> foreign = new LinkedHashMap<>();
    private final AgroalDataSource database;
    private String occupation = "";

    Things(AgroalDataSource database) {
        this.database = database;
        makers.put(
                "/api/v1/moderation/organisations/{id}",
                owner -> owner.organisation() == null
                        ? null
                        : owner.needOrganisation().toString());
        makers.put("/api/v1/moderation/offers/{id}", Things::heldOffer);
        makers.put("/api/v1/offers/by-reference/{reference}", owner -> employer(owner, Things::referredOffer));
        makers.put("/api/v1/offers/{id}/candidates/{card}", owner -> employer(owner, this::candidate));
        makers.put("/api/v1/offers/{id}", Things::offer);
        makers.put("/api/v1/profiles/{id}/orientation", owner -> person(owner, Things::orientation));
        makers.put("/api/v1/profiles/{id}", owner -> person(owner, Things::profile));
        makers.put("/api/v1/contact-requests/{id}", this::contactRequest);
        makers.put("/api/v1/webhooks/{id}", owner -> employer(owner, this::webhook));
        makers.put("/api/v1/operations/{id}", owner -> employer(owner, this::operation));
        makers.put("/api/v1/saved-searches/{id}", owner -> person(owner, this::savedSearch));
        makers.put(
                "/api/v1/accounts/{id}",
                owner -> owner.role().equals(Roles.ADMINISTRATOR) ? signedIn(owner, Somebody::account) : null);
        makers.put("/api/v1/me/sessions/{id}", owner -> signedIn(owner, this::session));
        makers.put("/api/v1/me/passkeys/{id}", owner -> signedIn(owner, this::passkey));
        makers.put("/api/v1/cards/{profile}", Things::card);
        makers.put("/api/v1/assistances/{id}", Things::assistance);
        makers.put("/api/v1/me/help/{id}", owner -> person(owner, Things::help));
        makers.put("/api/v1/programmes/{id}", owner -> person(owner, Things::programme));
        makers.put("/api/v1/trainings/{id}", Things::training);
    }

    /// The address of a thing.
    ///
    /// @return null where there can be no such thing
    /// @throws IllegalStateException where nobody has said how to make one
    @Nullable
    String address(String path, Whose whose, Somebody caller) {
        var beginning = makers.keySet().stream()
                .filter(path::startsWith)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody says how to make what " + path + " names"));
        var id = switch (whose) {
            case NONE -> none(path);
            case OWN -> make(beginning, caller);
            case FOREIGN -> foreign.computeIfAbsent(beginning, this::ofSomebodyElse);
        };
        if (id == null) {
            return null;
        }
        var names = id.split(" ", -1);
        var first = path.replaceFirst("\\{[^}]+}", names[0]);
        return first.replaceAll("\\{[^}]+}", names[names.length - 1]);
    }

    private @Nullable String make(String beginning, Somebody owner) {
        return Objects.requireNonNull(makers.get(beginning)).apply(owner);
    }

    private String ofSomebodyElse(String beginning) {
        if (beginning.equals("/api/v1/accounts/{id}")) {
            return CDI.current()
                    .select(KeepAccounts.class)
                    .get()
                    .make(Roles.STEWARD, null, "")
                    .id();
        }
        return Stream.of(
                        Somebody.in(Roles.EMPLOYER, Mode.KEY),
                        Somebody.in(Roles.JOBSEEKER, Mode.SESSION),
                        Somebody.in(Roles.COUNSELLOR, Mode.KEY))
                .flatMap(owner -> Stream.ofNullable(make(beginning, owner)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody owns what " + beginning + " names"));
    }

    private static String none(String path) {
        return path.contains("offers/{id}")
                ? "job_999999999999999 nothing"
                : UUID.randomUUID().toString();
    }

    private static @Nullable String employer(Somebody owner, Function<Somebody, String> make) {
        return owner.role().equals(Roles.EMPLOYER) ? make.apply(owner) : null;
    }

    private static @Nullable String person(Somebody owner, Function<Somebody, String> make) {
        return owner.role().equals(Roles.JOBSEEKER) ? make.apply(owner) : null;
    }

    private static @Nullable String signedIn(Somebody owner, Function<Somebody, String> make) {
        return owner.account().isEmpty() ? null : make.apply(owner);
    }

    private static @Nullable String offer(Somebody owner) {
        var kind = switch (owner.role()) {
            case Roles.EMPLOYER -> "VACANCY";
            case Roles.JOBSEEKER -> "SERVICE_OFFER";
            default -> "";
        };
        return kind.isEmpty()
                ? null
                : id(owner.sends().body(OFFER.formatted(kind)).post("/api/v1/offers"));
    }

    private static String referredOffer(Somebody owner) {
        var reference = "HR-" + Random.letters(12);
        var put = owner.sends().body(OFFER.formatted("VACANCY")).put("/api/v1/offers/by-reference/{r}", reference);
        id(put);
        return reference;
    }

    // The offer and the card of somebody who fits it.
    private String candidate(Somebody owner) {
        if (occupation.isEmpty()) {
            occupation = CDI.current()
                    .select(Taxonomy.class)
                    .get()
                    .occupationsOf("9112")
                    .getFirst()
                    .uri();
            id(Browser.plain().body("""
                            {"findable": true, "facts": {"reach": {"municipality": "61", "km": 5},
                             "occupations": [{"occupation": "%s", "experienced": true}]}}""".formatted(occupation)).post("/api/v1/profiles"));
        }
        var offer = id(owner.sends().body(OFFER.formatted("VACANCY")).post("/api/v1/offers"));
        CDI.current().select(Market.class).get().tick();
        var card = owner.sends().get("/api/v1/offers/{id}/candidates", offer).<String>path("cards[0].card");
        return offer + " " + Objects.requireNonNull(card, "nobody fits " + offer);
    }

    private static String orientation(Somebody owner) {
        var put = owner.sends()
                .body("{\"interests\": {\"social\": 70}}")
                .put("/api/v1/profiles/{id}/orientation", owner.needProfile());
        if (put.statusCode() != 200) {
            throw new IllegalStateException(put.asString());
        }
        return profile(owner);
    }

    private static @Nullable String assistance(Somebody owner) {
        if (!owner.role().equals(Roles.COUNSELLOR) && !owner.role().equals(Roles.ASSISTANT)) {
            return null;
        }
        return assistance(owner, Somebody.in(Roles.JOBSEEKER, Mode.KEY).needProfile());
    }

    private static String assistance(Somebody helper, UUID person) {
        var centre = helper.needOrganisation().toString();
        var said = new ConsentLedger.Manner(Lang.LT, ConsentLedger.Channel.API, "matrix", null);
        CDI.current()
                .select(ConsentLedger.class)
                .get()
                .give(person, new ConsentLedger.Consent(ConsentPurpose.COUNSELLOR_ACCESS, centre), said);
        return id(helper.sends().body("""
                        {"profile": "%s", "purpose": "PROFILE", "agreed": "SPOKEN", "witness": "HELPER"}""".formatted(person)).post("/api/v1/assistances"));
    }

    private static String help(Somebody owner) {
        return assistance(Somebody.in(Roles.COUNSELLOR, Mode.KEY), owner.needProfile());
    }

    // One in which the owner takes part.
    private static String programme(Somebody owner) {
        var today = LocalDate.now(ZoneId.of("Europe/Vilnius"));
        var days = new KeepProgramme.Days(today.minusDays(1), today.plusDays(1));
        var id = CDI.current()
                .select(KeepProgramme.class)
                .get()
                .open("Bandomoji programa", "Nurodymas 1", days, "matrix")
                .id();
        var lang = Lang.LT;
        CDI.current()
                .select(TakePart.class)
                .get()
                .join(
                        owner.needProfile(),
                        new TakePart.Part(id, Instant.EPOCH, lang.tag(), TakePart.textHash(lang)),
                        new Viewer(Roles.JOBSEEKER, "matrix", null, "matrix"));
        return id.toString();
    }

    private static @Nullable String training(Somebody owner) {
        return owner.role().equals(Roles.EMPLOYER) || owner.role().equals(Roles.ORGANISER)
                ? id(owner.sends()
                        .body(
                                "{\"title\": \"Valymo kursai\", \"language\": \"lt\", \"level\": \"A2\", \"municipality\": \"61\", \"price\": 0}")
                        .post("/api/v1/trainings"))
                : null;
    }

    // Of an employer for whom nobody has vouched: it waits for a steward.
    private static @Nullable String heldOffer(Somebody owner) {
        if (!owner.role().equals(Roles.EMPLOYER)) {
            return null;
        }
        var key = Keys.keyOfUnverified(Keys.someOrganisation());
        return id(Keys.with(key).body(OFFER.formatted("VACANCY")).post("/api/v1/offers"));
    }

    private static String profile(Somebody owner) {
        return owner.needProfile().toString();
    }

    private @Nullable String contactRequest(Somebody owner) {
        var id = UUID.randomUUID();
        var organisation = owner.role().equals(Roles.EMPLOYER)
                ? owner.needOrganisation()
                : Somebody.in(Roles.EMPLOYER, Mode.KEY).needOrganisation();
        var person = owner.role().equals(Roles.JOBSEEKER) ? owner.needProfile() : somebody();
        if (!owner.role().equals(Roles.EMPLOYER) && !owner.role().equals(Roles.JOBSEEKER)) {
            return null;
        }
        run(("INSERT INTO contact_request VALUES ('%s', 0, %d, '%s', '%s', 'card', 'ASKED', '', now(),"
                        + " current_date + 5, NULL, NULL)")
                .formatted(id, Math.abs(id.getMostSignificantBits() >> 2), organisation, person));
        return id.toString();
    }

    private static UUID somebody() {
        return CDI.current().select(KeepProfile.class).get().makeEmpty();
    }

    private String webhook(Somebody owner) {
        var word = Random.letters(20);
        run(("INSERT INTO webhook VALUES ('whk_%s', '%s', 'https://in-corpore.invalid/', '{offer.closed}', '\\x00',"
                        + " NULL, NULL, 'PAUSED', 'failed_for_days', 0, now())")
                .formatted(word, owner.needOrganisation()));
        run(("INSERT INTO webhook_delivery VALUES ('msg_%1$s', 'whk_%1$s', 'offer.closed', 1, NULL, NULL, now(),"
                        + " 'FAILED', 1, now() + interval '1 year', NULL, 'no_answer', now())")
                .formatted(word));
        return "whk_" + word + " msg_" + word;
    }

    private String operation(Somebody owner) {
        var id = "op_" + Random.letters(20);
        run(("INSERT INTO operation (id, version, organisation, sandbox, kind, state, dry_run, whole, strict, total,"
                        + " done, asked, failures, created_at, advanced_at, ended_at) VALUES ('%s', 0, '%s', false,"
                        + " 'offers', 'CANCELLED', false, false, false, 1, 0, false, 0, now(), now(), now())")
                .formatted(id, owner.needOrganisation()));
        return id;
    }

    private String savedSearch(Somebody owner) {
        var id = UUID.randomUUID();
        run(("INSERT INTO saved_search VALUES ('%s', '%s', 'near=Utena', 'lt', NULL, NULL, 'ACTIVE', now(), now(),"
                        + " NULL)")
                .formatted(id, owner.needProfile()));
        return id.toString();
    }

    private String session(Somebody owner) {
        return owner.sends().get("/api/v1/me/sessions").path("items[0].id");
    }

    private String passkey(Somebody owner) {
        var id = Random.letters(16);
        run("INSERT INTO passkey VALUES (convert_to('%s', 'UTF8'), '%s', '', '\\x00', 0, current_date, NULL)"
                .formatted(id, owner.account()));
        return java.util.Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(id.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private static @Nullable String card(Somebody owner) {
        var issue = CDI.current().select(IssueCard.class).get();
        var profile = switch (owner.role()) {
            case Roles.JOBSEEKER -> owner.needProfile();
            case Roles.COUNSELLOR, Roles.ASSISTANT ->
                Somebody.in(Roles.JOBSEEKER, Mode.KEY).needProfile();
            default -> null;
        };
        if (profile == null) {
            return null;
        }
        // A person's own session must not end with the card before: only those who have none get one.
        if (!owner.role().equals(Roles.JOBSEEKER)) {
            issue.to(profile, owner.needOrganisation());
        } else if (owner.mode() == Mode.KEY) {
            issue.to(profile, null);
        }
        return profile.toString();
    }

    private static String id(Response made) {
        if (made.statusCode() != 201) {
            throw new IllegalStateException(made.asString());
        }
        return made.path("id");
    }

    private void run(String sql) {
        try (var connection = database.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
