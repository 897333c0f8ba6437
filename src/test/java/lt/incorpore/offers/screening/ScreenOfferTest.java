package lt.incorpore.offers.screening;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import lt.incorpore.law.ContactKind;
import lt.incorpore.law.Law;
import lt.incorpore.law.screen.Screen;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.Severity;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.LanguageLevels;
import lt.incorpore.taxonomy.Shift;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What the screen reads in the fields of a draft, beside its text.
class ScreenOfferTest {

    private static final ScreenOffer SCREEN =
            new ScreenOffer(Screen.load(), new PayBands(untouched()), Law.load(), Clock.systemUTC());

    // No pay is looked up before the first hour.
    private static EntityManager untouched() {
        return (EntityManager) Proxy.newProxyInstance(
                ScreenOfferTest.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, given) -> {
                    throw new AssertionError(method);
                });
    }

    @Test
    void whoever_may_not_write_it_in_the_text_may_not_write_it_beside_it() {
        var draft = draft("Virėjas (-a)", "Verda sriubas.");
        draft.place = new OfferContent.Place(
                "82", "Tik Telegram @x, reikalingas užstatas 100 eurų, pasą paliksite", null, null);
        assertThat(found(draft))
                .contains("/place/locality screen_r1_fee ERROR", "/place/locality screen_r2_documents_kept ERROR");
        draft.place = null;
        draft.employer = new OfferContent.Employer("Tik moterims iki 30 m., ne romams", null);
        assertThat(found(draft))
                .isNotEmpty()
                .allMatch(finding -> finding.startsWith("/employer/name screen_"))
                .anyMatch(finding -> finding.endsWith("ERROR"));
        draft.employer = null;
        draft.reference = "tik romams, uzstatas 100 eur";
        assertThat(found(draft)).contains("/reference screen_r1_fee ERROR");
    }

    @Test
    void the_number_that_a_system_gives_an_offer_says_nothing() {
        var draft = draft("Virėjas (-a)", "Verda sriubas.");
        var random = new Random(7);
        for (var i = 0; i < 5_000; i++) {
            draft.reference = new UUID(random.nextLong(), random.nextLong()).toString();
            assertThat(found(draft)).as(draft.reference).isEmpty();
        }
        for (var number : List.of("4ca1a9e-9f2b", "HR-2026/00371-612-345678", "0037061234567", "REQ#18-25-2026")) {
            draft.reference = number;
            assertThat(found(draft)).as(number).isEmpty();
        }
        for (var words : List.of("7-tik-vyrams", "ne_romams/2026")) {
            draft.reference = words;
            assertThat(found(draft)).as(words).anyMatch(finding -> finding.startsWith("/reference screen_"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "VšĮ Romų visuomenės centras",
                "Vilniaus moterų namai",
                "Lietuvos aklųjų ir silpnaregių sąjunga",
                "VšĮ Vaikų laikas",
                "Raudonojo Kryžiaus pabėgėlių centras",
                "UAB Vyrų barzda",
                "Jaunimo darbo centras",
                "SOS vaikų kaimai Lietuvoje"
            })
    void a_name_that_says_whom_an_organisation_is_for_is_none_of_this(String name) {
        var draft = draft("Virėjas (-a)", "Verda sriubas.");
        draft.employer = new OfferContent.Employer(name, null);
        assertThat(found(draft)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Romainiai", "Senamiestis, Pilies g. 5-12", "Rusnė", "Lenkimai", "Moteriškiai", "Tik Utena"})
    void a_place_is_a_place(String locality) {
        var draft = draft("Virėjas (-a)", "Verda sriubas.");
        draft.place = new OfferContent.Place("82", locality, null, null);
        draft.reference = "HR-2291 / Virėjas 2026";
        assertThat(found(draft)).isEmpty();
    }

    @Test
    void children_whom_night_work_is_for_are_for_a_person_to_judge() {
        for (var text : List.of("Slaugo vaikus ligoninėje.", "We look after 12 children in a hospital.")) {
            var draft = draft("Slaugytojas (-a)", text);
            draft.hours = new OfferContent.Hours(40, 40, List.of(Shift.NIGHT));
            assertThat(found(draft)).noneMatch(finding -> finding.endsWith("ERROR"));
            draft.hours = null;
            draft.hazardous = true;
            assertThat(found(draft)).noneMatch(finding -> finding.endsWith("ERROR"));
        }
        var hired = draft("Pagalbininkas (-ė)", "Priimame paauglius nuo 15 metų.");
        assertThat(found(hired)).isEmpty();
        hired.hazardous = true;
        assertThat(found(hired)).contains("/description screen_r16_minors ERROR");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Meklējam apkopēju birojā Utenā. Nepieciešama drošības nauda 100 eiro, pase paliek pie mums.",
                "Wir suchen eine Reinigungskraft für unser Büro. Eine Kaution von 100 Euro ist erforderlich.",
                "مطلوب عامل نظافة في أوتينا، يجب دفع تأمين 100 يورو قبل بدء العمل",
                "به یک نظافتچی نیاز داریم، صد یورو ودیعه پیش از شروع کار",
                "Valome biurus rytais, sutartis nuo pirmos dienos. Eine Kaution von hundert Euro ist vorher bei uns erforderlich."
            })
    void what_no_rule_reads_waits_for_a_person(String text) {
        assertThat(found(draft("Valytojas (-a)", text))).containsExactly("/description screen_language_unread REVIEW");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Valome biurus rytais. Darbas Utenoje, pilnas etatas, sutartis nuo pirmos dienos.",
                "CNC frezuotojas (-a). Programuoja Heidenhain, Fanuc, matuoja mikrometru, skaito brėžinius.",
                "We use Java, Spring Boot, Angular, PostgreSQL, Kubernetes, Docker, Kafka and Terraform every day.",
                "Ищем уборщицу в офис, работа утром, оплата каждую неделю, помогаем с документами.",
                "Шукаємо прибиральницю в офіс, робота зранку, оплата щотижня, допомагаємо з документами.",
                "Szukamy osoby do sprzątania biura, praca rano, umowa od pierwszego dnia.",
                "Darbas",
                "Kepyklai"
            })
    void what_is_written_in_our_languages_does_not(String text) {
        assertThat(found(draft("Valytojas (-a)", text))).doesNotContain("/description screen_language_unread REVIEW");
    }

    @Test
    void a_title_for_women_alone_is_told_how_to_name_both() {
        for (var both : List.of(
                "Siuvėja > Siuvėjas (-a)",
                "Overlokininkė > Overlokininkas (-ė)",
                "VALYTOJA > VALYTOJAS (-A)",
                "Siuvėja overlokininkė > Siuvėjas (-a) overlokininkas (-ė)")) {
            var titles = both.split(" > ", 2);
            var findings = SCREEN.check(draft(titles[0], "").content());
            assertThat(findings).extracting(Finding::code).containsExactly("title_gendered");
            assertThat(findings.getFirst().suggestion()).isEqualTo(titles[1]);
        }
        for (var title :
                List.of("Siuvėjas (-a)", "Siuvėja / siuvėjas", "Siuvėjas ir siuvėja", "Virėjas", "Pagalba virtuvėje")) {
            assertThat(SCREEN.check(draft(title, "").content())).as(title).isEmpty();
        }
        var own = draft("Siuvėja", "");
        own.kind = OfferKind.SERVICE_OFFER;
        assertThat(SCREEN.check(own.content())).isEmpty();
    }

    @Test
    void far_more_lithuanian_than_the_contact_needs_is_asked_about() {
        var draft = draft("Sandėlininkas (-ė)", "");
        draft.contact = ContactKind.COLLEAGUES_ONLY;
        draft.languages.add(new LanguageLevels("lt", Cefr.C1, null, Cefr.B1, null));
        assertThat(SCREEN.check(draft.content()))
                .extracting(finding -> finding.pointer() + " " + finding.code() + " " + finding.suggestion())
                .containsExactly("/languages/0 language_level_unusual A2");
        draft.languages.set(0, new LanguageLevels("lt", Cefr.B1, null, Cefr.B1, null));
        assertThat(SCREEN.check(draft.content())).isEmpty();
        draft.languages.set(0, new LanguageLevels("en", Cefr.C1, null, Cefr.C1, null));
        assertThat(SCREEN.check(draft.content())).isEmpty();
    }

    private static OfferContent.Draft draft(String title, String description) {
        var draft = new OfferContent.Draft();
        draft.title = title;
        draft.description = description;
        return draft;
    }

    private static List<String> found(OfferContent.Draft draft) {
        return SCREEN.check(draft.content()).stream()
                .filter(finding -> finding.severity() != Severity.WARNING)
                .map(ScreenOfferTest::told)
                .toList();
    }

    private static String told(Finding finding) {
        return finding.pointer() + " " + finding.code() + " " + finding.severity();
    }
}
