package lt.incorpore.demo;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import lt.incorpore.offers.OfferSource;
import lt.incorpore.offers.Owner;
import lt.incorpore.offers.PublishBatch;
import lt.incorpore.offers.ReadOffers;
import lt.incorpore.partners.RegisterOrganisation;
import lt.incorpore.platform.JsonInput.Read;
import lt.incorpore.platform.Start;
import lt.incorpore.taxonomy.Taxonomy;
import org.jboss.logging.Logger;

/// Fills an empty embedded database with the invented world, once. Never touches a database of one's own.
@ApplicationScoped
public class LoadDemoWorld {

    private static final Logger LOG = Logger.getLogger(LoadDemoWorld.class);
    private static final int AT_ONCE = 200;
    private static final int AFTER_EVERYTHING = 5_000;
    static final String INVENTED = " (išgalvota)";

    private static final List<String> EMPLOYERS = List.of(
            "UAB „Gijų namai“",
            "UAB „Šviesūs langai“",
            "UAB „Ežerų virtuvė“",
            "UAB „Girios takas“",
            "UAB „Baltas kibiras“",
            "UAB „Duonos kampas“",
            "MB „Rankų darbas“",
            "UAB „Aukštaitijos statyba“",
            "UAB „Ramus kiemas“",
            "UAB „Greitas ratas“",
            "ŪB „Žalia lysvė“",
            "VšĮ „Šilta globa“",
            "UAB „Uolus sandėlis“",
            "UAB „Turgaus eilė“",
            "UAB „Medžio raštas“",
            "MB „Gera šukuosena“",
            "UAB „Švari banga“",
            "UAB „Tylus varžtas“",
            "VšĮ „Kalbų tiltas“",
            "UAB „Obelų sodas“",
            "UAB „Vandens kelias“",
            "UAB „Kepyklos durys“",
            "MB „Dviračio spyna“",
            "UAB „Ryto pamaina“");

    static final String FIRST_EMPLOYER = EMPLOYERS.getFirst() + INVENTED;

    private final Taxonomy taxonomy;
    private final PublishBatch publish;
    private final RegisterOrganisation register;
    private final LoadDemoCentre centre;
    private final ReadOffers offers;
    private final DemoConfig config;
    private final Clock clock;
    private final boolean wanted;

    LoadDemoWorld(
            Taxonomy taxonomy,
            PublishBatch publish,
            RegisterOrganisation register,
            LoadDemoCentre centre,
            ReadOffers offers,
            DemoConfig config,
            Clock clock,
            Start start) {
        this.taxonomy = taxonomy;
        this.publish = publish;
        this.register = register;
        this.centre = centre;
        this.offers = offers;
        this.config = config;
        this.clock = clock;
        this.wanted = start.isEmbedded() && start.isServing() && config.enabled();
    }

    void begin(@Observes @Priority(AFTER_EVERYTHING) StartupEvent event) {
        if (wanted && offers.openAfter(0, 1).isEmpty()) {
            load();
        }
    }

    /// Invents the world. The same seed, day and taxonomy give the same one.
    public void load() {
        var began = System.nanoTime();
        var today = LocalDate.now(clock);
        var random = new Random(config.seed());
        var invention = new DemoOffers(taxonomy, random, today);
        var each = Math.ceilDiv(config.offers(), EMPLOYERS.size());
        for (var employer : EMPLOYERS) {
            var name = employer + INVENTED;
            var organisation = register.named(name);
            var drafts = IntStream.range(0, each)
                    .mapToObj(i -> new Read<>(invention.invent("demo-" + i, name), List.of()))
                    .toList();
            for (var from = 0; from < drafts.size(); from += AT_ONCE) {
                var lines = publish.publish(
                        Owner.organisation(organisation.id()),
                        List.copyOf(drafts.subList(from, Math.min(from + AT_ONCE, drafts.size()))),
                        new PublishBatch.Manner(OfferSource.DEMO, false));
                // An offer that the rules refuse today is left out: the world must come up all the same.
                lines.stream()
                        .filter(PublishBatch.Line::isRejected)
                        .forEach(line -> LOG.warnf("Invented offer refused: %s", line.findings()));
            }
        }
        var people = new DemoPeople(taxonomy, random, today);
        var trainings = new DemoTrainings(taxonomy, today).invent();
        centre.hold(trainings);
        centre.load(Stream.generate(people::invent).limit(config.profiles()).toList());
        LOG.infof(
                "Invented %d offers, %d profiles and %d trainings in %d ms",
                each * EMPLOYERS.size(), config.profiles(), trainings.size(), (System.nanoTime() - began) / 1_000_000);
    }
}
