package lt.incorpore.search;

import static lt.incorpore.offers.OfferBuilder.anOffer;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import lt.incorpore.law.ContactKind;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.offers.PayRange.PayUnit;
import lt.incorpore.offers.Remote;
import lt.incorpore.platform.Lang;
import lt.incorpore.search.index.Choice;
import lt.incorpore.search.index.WaitForIndex;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.Contract;
import lt.incorpore.taxonomy.DrivingClass;
import lt.incorpore.taxonomy.Shift;
import lt.incorpore.taxonomy.Taxonomy;

/// Random offers of one employer, by whose name they are told from those of other tests.
final class SearchWorld {

    private static final LocalDate TODAY = LocalDate.now(ZoneId.of("Europe/Vilnius"));
    private static final List<String> WORDS = List.of(
            "siuvėja",
            "cleaner",
            "прибиральниця",
            "vairuotojas Vilniuje",
            "naktimis",
            "без опыта",
            "kepėjas pamainomis",
            "Utena",
            "valitoja",
            "uogos",
            "slaugytojo padėjėjas");

    private final Taxonomy taxonomy;
    private final Random random;
    private final String employer;

    SearchWorld(Taxonomy taxonomy, long seed) {
        System.out.println("Search world of seed " + seed);
        this.taxonomy = taxonomy;
        this.random = new Random(seed);
        this.employer = "UAB Pasaulis " + seed;
    }

    Filters own() {
        return Filters.NONE.with(Choice.EMPLOYER, employer);
    }

    void publish(int offers) {
        QuarkusTransaction.requiringNew().run(() -> {
            for (var i = 0; i < offers; i++) {
                publishOne();
            }
        });
        WaitForIndex.toCatchUp();
    }

    /// @return number of the offer
    long publishOne() {
        var occupations = List.copyOf(taxonomy.occupations());
        var municipalities = List.copyOf(taxonomy.municipalities());
        var occupation = occupations.get(random.nextInt(occupations.size()));
        var offer = anOffer()
                .by(employer)
                .titled(taxonomy.name(occupation, Lang.LT) + " " + any(WORDS))
                .described("Dirbame kasdien. " + any(WORDS))
                .as(random.nextInt(3) == 0 ? null : occupation.uri(), occupation.iscoGroup())
                .in(any(municipalities).code())
                .ofKind(any(OfferKind.values()))
                .remote(any(Remote.values()))
                .under(any(Contract.values()))
                .meeting(any(ContactKind.values()))
                .at(random.nextBoolean() ? new Shift[] {any(Shift.values())} : new Shift[] {Shift.NIGHT, Shift.DAY})
                .paying(7 + random.nextInt(8) + ".50", PayUnit.HOUR)
                .working(10 * (1 + random.nextInt(4)), 40)
                .giving(
                        random.nextBoolean()
                                ? null
                                : new OfferContent.Benefits(random.nextBoolean(), random.nextBoolean(), null, true))
                .startingOn(TODAY.plusDays(random.nextInt(60)))
                .askingForLithuanian(any(Cefr.values()))
                .drivenWith(
                        random.nextInt(3) == 0 ? new DrivingClass[] {any(DrivingClass.values())} : new DrivingClass[0])
                .inATeamSpeaking(any(List.of("lt", "uk", "ru", "pl")))
                .experience(random.nextBoolean() ? 0 : 12)
                .education(random.nextBoolean() ? 0 : 3)
                .untilDay(TODAY.plusDays(random.nextInt(4) - 1))
                .published(Instant.now().minus(Duration.ofHours(random.nextInt(1000))));
        taxonomy.essentialSkills(occupation.number()).forEach(skill -> offer.needing(skill.uri()));
        return offer.persist().number();
    }

    /// A question about these offers alone.
    OfferQuestion question() {
        var filters = own();
        if (random.nextInt(3) == 0) {
            filters = filters.with(Choice.KIND, anyNames(OfferKind.values()));
        }
        if (random.nextInt(3) == 0) {
            filters = filters.with(Choice.SHIFT, anyNames(Shift.values()));
        }
        if (random.nextInt(3) == 0) {
            filters = filters.with(
                    Choice.COUNTY, any(List.copyOf(taxonomy.counties())).code());
        }
        if (random.nextInt(4) == 0) {
            filters = filters.with(Choice.ISCO, Integer.toString(1 + random.nextInt(9)));
        }
        if (random.nextInt(4) == 0) {
            filters = filters.with(Choice.NO_EXPERIENCE, "true");
        }
        if (random.nextInt(4) == 0) {
            filters = filters.with(Choice.LITHUANIAN, anyNames(Cefr.values()));
        }
        if (random.nextInt(4) == 0) {
            filters = filters.with(Choice.DRIVING, anyNames(DrivingClass.values()));
        }
        if (random.nextInt(4) == 0) {
            filters = filters.within(
                    new Limits(750 + random.nextInt(500), 20, 30 + random.nextInt(10), TODAY.plusDays(30), null));
        }
        if (random.nextInt(4) == 0) {
            var middle = any(List.copyOf(taxonomy.municipalities()));
            filters = filters.around(new Around(middle.latitude(), middle.longitude(), 20 + random.nextInt(150)));
        }
        return OfferQuestion.of(random.nextInt(3) == 0 ? "" : any(WORDS), filters);
    }

    private List<String> anyNames(Enum<?>[] values) {
        var names = new ArrayList<String>();
        for (var i = 0; i <= random.nextInt(2); i++) {
            names.add(any(values).name());
        }
        return names;
    }

    private <T> T any(T[] values) {
        return values[random.nextInt(values.length)];
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }
}
