package lt.incorpore.proof.worlds;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import lt.incorpore.identity.Roles;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.privacy.Field;
import lt.incorpore.privacy.Vault;
import lt.incorpore.testdata.Keys;

/// A small labour market and all that happens in it behind an employer's back.
final class Town {

    /// No other test offers work there.
    private static final String MUNICIPALITY = "61";

    /// Names, mails and numbers by which people tell groups apart.
    private static final List<String> NAMES = List.of(
            "Jonas Kazlauskas",
            "Ona Kazlauskienė",
            "Оксана Шевченко",
            "Fatima Ahmadi",
            "Roma Beinoravičius",
            "Jan Nowak");

    private final Api api;
    private final Random random;
    private final Vault vault;
    private final String occupation;
    private final Map<Person, Integer> said = new HashMap<>();

    final List<Person> seen = new ArrayList<>();
    final List<Person> hidden = new ArrayList<>();
    final String firm = Keys.key(Roles.EMPLOYER, Keys.someOrganisation());
    private final String otherFirm = Keys.key(Roles.EMPLOYER, Keys.someOrganisation());
    final String offer;
    final String second;
    private final String othersOffer;

    record Person(String id, String key) {}

    /// Something that happened, and whether the employer may notice.
    enum Change {
        CONTACT_OF_SOMEBODY_SEEN,
        PROTECTED_GROUPS_AND_NOTES,
        PAPERS_BEHIND_A_RIGHT,
        COUNSELLOR_LET_IN,
        EQUALITY_MONITORING,
        LOOKED_AT_BY_THEMSELVES,
        ASKED_BY_ANOTHER_FIRM,
        FACTS_OF_SOMEBODY_HIDDEN,
        HIDDEN_BORN,
        HIDDEN_ERASED,
        HIDDEN_PAUSED,
        SHOWN_AND_PAUSED_AGAIN,
        FIELD_NOT_AGREED_TO
    }

    Town(Api api, Vault vault, String occupation, long seed) {
        this.api = api;
        this.vault = vault;
        this.occupation = occupation;
        random = new Random(seed);
        offer = post(firm, 1_400);
        second = post(firm, 1_700);
        othersOffer = post(otherFirm, 1_600);
        for (var i = 0; i < 8; i++) {
            seen.add(born(true, i));
        }
        for (var i = 0; i < 4; i++) {
            hidden.add(born(false, i));
        }
    }

    private String post(String key, int pay) {
        return api.json(
                        201,
                        "POST",
                        "/offers",
                        key,
                        "{\"kind\": \"VACANCY\", \"title\": \"Siuvėjas (-a)\", \"occupation\": \"" + occupation
                                + "\", \"place\": {\"municipality\": \"" + MUNICIPALITY + "\"}, \"pay\": {\"from\": "
                                + pay + ", \"per\": \"MONTH\"},"
                                + " \"languages\": [{\"language\": \"lt\", \"speaking\": \"A2\"}]}")
                .path("id")
                .asText();
    }

    private Person born(boolean findable, int kind) {
        var facts = facts(kind, "IDENTITY_DOCUMENT", "2026-01-10");
        var made =
                api.json(201, "POST", "/profiles", null, "{\"findable\": " + findable + ", \"facts\": " + facts + "}");
        var person = new Person(made.path("id").asText(), made.path("key").asText());
        said.put(person, kind);
        contact(person, NAMES.get(random.nextInt(NAMES.size())));
        return person;
    }

    private String facts(int kind, String document, String checked) {
        var levels = List.of("A1", "A2", "B1", "B2", "C1");
        return "{\"occupations\": [{\"occupation\": \"" + occupation + "\", \"experienced\": " + (kind % 2 == 0)
                + "}], \"reach\": {\"municipality\": \""
                + MUNICIPALITY + "\", \"km\": 30}, \"languages\": [{\"language\": \"lt\", \"listening\": \""
                + levels.get(kind % 5)
                + "\", \"speaking\": \"" + levels.get(kind % 5) + "\"}], \"experienceMonths\": " + kind * 7
                + ", \"rightToWork\": {\"answer\": \"YES\", \"document\": \"" + document + "\", \"checkedOn\": \""
                + checked + "\"}}";
    }

    void contact(Person person, String name) {
        var mail = name.toLowerCase(Locale.ROOT).replace(' ', '.').replaceAll("[^\\p{L}.]", "") + random.nextInt(1000)
                + "@example.invalid";
        api.json(
                204,
                "PUT",
                at(person, "/contact"),
                person.key,
                "{\"name\": \"" + name + "\", \"phone\": \"+3706" + (1_000_000 + random.nextInt(8_999_999))
                        + "\", \"email\": \"" + mail + "\"}");
    }

    /// Does something that the employer may not know.
    Change happen() {
        var change = Change.values()[random.nextInt(Change.values().length)];
        happen(change);
        return change;
    }

    private void happen(Change change) {
        // The first one agreed to show their name to the employer; it stays.
        var visible = seen.get(1 + random.nextInt(seen.size() - 1));
        var unseen = hidden.get(random.nextInt(hidden.size()));
        switch (change) {
            case CONTACT_OF_SOMEBODY_SEEN -> contact(visible, any(NAMES));
            case PROTECTED_GROUPS_AND_NOTES -> protect(random.nextBoolean() ? visible : unseen);
            case PAPERS_BEHIND_A_RIGHT -> tell(visible, true, papers(visible));
            case COUNSELLOR_LET_IN -> consent(visible, ConsentPurpose.COUNSELLOR_ACCESS);
            case EQUALITY_MONITORING -> consent(visible, ConsentPurpose.EQUALITY_MONITORING);
            case LOOKED_AT_BY_THEMSELVES -> api.json(200, "GET", at(visible, "/export"), visible.key, null);
            case ASKED_BY_ANOTHER_FIRM -> askedByAnother();
            case FACTS_OF_SOMEBODY_HIDDEN ->
                tell(unseen, false, facts(random.nextInt(60), "RESIDENCE_PERMIT", "2026-02-02"));
            case HIDDEN_BORN -> {
                if (hidden.size() < 12) {
                    hidden.add(born(false, random.nextInt(60)));
                }
            }
            case HIDDEN_ERASED -> {
                if (hidden.size() > 2) {
                    hidden.remove(unseen);
                    api.json(204, "DELETE", at(unseen, ""), unseen.key, null);
                }
            }
            case HIDDEN_PAUSED ->
                api.json(200, "POST", at(unseen, random.nextBoolean() ? ":pause" : ":resume"), unseen.key, "");
            case SHOWN_AND_PAUSED_AGAIN -> {
                tell(unseen, true, facts(random.nextInt(60), "RESIDENCE_PERMIT", "2026-02-02"));
                tell(unseen, false, facts(random.nextInt(60), "RESIDENCE_PERMIT", "2026-02-02"));
            }
            case FIELD_NOT_AGREED_TO -> renumber(seen.getFirst());
        }
    }

    /// Somebody with the facts of that kind, whom no employer sees.
    Person twin(int kind) {
        return born(false, kind);
    }

    /// Makes somebody else of a person in everything that is no fact about work.
    void flip(Person person) {
        switch (random.nextInt(6)) {
            case 0 -> contact(person, any(NAMES));
            case 1 -> protect(person);
            case 2 -> tell(person, false, papers(person));
            case 3 -> consent(person, ConsentPurpose.EQUALITY_MONITORING);
            case 4 -> {
                tell(person, true, facts(random.nextInt(60), "RESIDENCE_PERMIT", "2026-02-02"));
                tell(person, random.nextBoolean(), papers(person));
            }
            default -> {
                api.json(200, "POST", at(person, ":pause"), person.key, "");
                api.json(200, "POST", at(person, ":resume"), person.key, "");
            }
        }
    }

    String matches(Person person) {
        return api.told("GET", at(person, "/matches?explain=full&limit=50&lang=lt"), person.key, null)
                .replace(person.id, "{id}");
    }

    /// What the employer may well notice: somebody who can be found learns.
    void learns() {
        tell(
                seen.get(2),
                true,
                facts(4, "IDENTITY_DOCUMENT", "2026-01-10")
                        .replace("\"experienceMonths\": 28", "\"experienceMonths\": 240, \"education\": 7"));
        tell(seen.get(3), false, "{}");
    }

    private String papers(Person person) {
        var kind = java.util.Objects.requireNonNull(said.get(person));
        var paper = any(List.of("IDENTITY_DOCUMENT", "RESIDENCE_PERMIT", "REGISTRATION_CERTIFICATE_WITH_WORK_ENTRY"));
        return facts(kind, paper, "2026-0" + (1 + random.nextInt(9)) + "-10");
    }

    private void renumber(Person person) {
        api.json(
                204,
                "PUT",
                at(person, "/contact"),
                person.key,
                "{\"name\": \"" + NAMES.getFirst() + "\", \"phone\": \"+3706" + (1_000_000 + random.nextInt(8_999_999))
                        + "\"}");
    }

    private void protect(Person person) {
        vault.keep(
                UUID.fromString(person.id),
                Map.of(
                        Field.GROUPS,
                        any(List.of("ROMA", "REFUGEE", "WOMAN")),
                        Field.NOTES,
                        "Pastaba " + random.nextInt()));
    }

    private void tell(Person person, boolean findable, String facts) {
        api.json(200, "PUT", at(person, ""), person.key, "{\"findable\": " + findable + ", \"facts\": " + facts + "}");
    }

    private void consent(Person person, ConsentPurpose purpose) {
        var recipient = purpose == ConsentPurpose.COUNSELLOR_ACCESS ? ", \"recipient\": \"" + centre() + "\"" : "";
        var given = random.nextBoolean();
        var hash = given ? ", \"textHash\": \"" + purpose.textHash(lt.incorpore.platform.Lang.EN) + "\"" : "";
        api.json(
                200,
                "POST",
                at(person, "/consents"),
                person.key,
                "{\"purpose\": \"" + purpose + "\", \"given\": " + given + recipient + hash + "}");
    }

    private static String centre() {
        return jakarta.enterprise
                .inject
                .spi
                .CDI
                .current()
                .select(lt.incorpore.partners.RegisterOrganisation.class)
                .get()
                .named("Konsultacijų centras")
                .id()
                .toString();
    }

    private void askedByAnother() {
        var cards = api.json(200, "GET", "/offers/" + othersOffer + "/candidates", otherFirm, null)
                .path("cards");
        if (!cards.isEmpty()) {
            var card = cards.path(random.nextInt(cards.size())).path("card").asText();
            api.told("POST", "/offers/" + othersOffer + "/candidates/" + card + ":ask", otherFirm, "");
        }
        for (var asked :
                api.json(200, "GET", "/contact-requests", seen.get(2).key, null).path("items")) {
            if (!asked.path("offer").asText().equals(othersOffer)) {
                continue;
            }
            api.told(
                    "POST",
                    "/contact-requests/" + asked.path("id").asText() + (random.nextBoolean() ? ":agree" : ":decline"),
                    seen.get(2).key,
                    "{\"fields\": [\"NAME\"]}");
        }
    }

    /// The employer asks the first person, who shows a name.
    ///
    /// @return the question
    String agreed() {
        for (var card : api.json(200, "GET", "/offers/" + offer + "/candidates", firm, null)
                .path("cards")) {
            api.json(
                    200,
                    "POST",
                    "/offers/" + offer + "/candidates/" + card.path("card").asText() + ":ask",
                    firm,
                    "");
        }
        var first = seen.getFirst();
        contact(first, NAMES.getFirst());
        var asked = api.json(200, "GET", "/contact-requests", first.key, null)
                .path("items")
                .path(0)
                .path("id")
                .asText();
        api.json(200, "POST", "/contact-requests/" + asked + ":agree", first.key, "{\"fields\": [\"NAME\"]}");
        return asked;
    }

    /// All that a key of an employer may ask, of what has to do with people.
    String transcript(String question, boolean whole) {
        var told = new StringBuilder();
        told.append(api.told("GET", "/offers/" + offer + "/candidates", firm, null));
        told.append(api.told("GET", "/offers/" + second + "/candidates?lang=lt", firm, null));
        told.append(api.told("GET", "/contact-requests", firm, null));
        told.append(api.told("GET", "/contact-requests/" + question + "/contact", firm, null));
        if (whole) {
            for (var path : List.of(
                    "/offers/" + offer,
                    "/own-offers",
                    "/offers?q=siuvėja&near=61".replace("ė", "%C4%97"),
                    "/keys/me",
                    "/webhooks",
                    "/offers/" + othersOffer + "/candidates",
                    "/offers/" + offer + "/similar",
                    "/profiles/" + hidden.getFirst().id,
                    "/profiles/" + seen.get(1).id + "/contact",
                    "/contact-requests/" + UUID.nameUUIDFromBytes(new byte[1]) + "/contact")) {
                told.append(api.told("GET", path, firm, null).replace(hidden.getFirst().id, "{hidden}"));
            }
            told.append(api.told(
                    "POST", "/offers/" + offer + "/candidates/cand_00000000000000000000000000000000:ask", firm, ""));
            told.append(api.told("POST", "/matches", firm, facts(3, "IDENTITY_DOCUMENT", "2026-01-10")));
        }
        return told.toString();
    }

    private <T> T any(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }

    private static String at(Person person, String what) {
        return "/profiles/" + person.id + what;
    }
}
