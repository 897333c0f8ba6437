package lt.incorpore.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import lt.incorpore.ranking.facts.LabourMarket;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.index.Match;

/// One world at one size: everybody is filled from the same stream, checked against brute force, then timed.
final class Site {

    private static final int CHECKED = 60;

    private final World world;
    private final int size;
    private final Options options;
    private final Findings findings;
    private final LabourMarket market;
    private final List<PersonFacts> people;
    private final List<List<Match>> truth;
    private final Race race;

    /// @param checked how many people are asked of brute force too
    private Site(World world, int size, Options options, Findings findings, int checked) {
        this.world = world;
        this.size = size;
        this.options = options;
        this.findings = findings;
        market = world.market();
        people = World.people(market, Math.max(CHECKED, options.queries()));
        race = new Race(people, Duration.ofSeconds(options.seconds()));
        Findings.say("%s, %,d offers: brute force for %d people", world.title(), size, checked);
        truth = new BruteForce(market, Race.BEST).offersFor(people.subList(0, checked), market::offer, size);
    }

    static void measure(World world, int size, Options options, Findings findings) {
        new Site(world, size, options, findings, CHECKED).measure();
    }

    /// The core alone, at sizes that would take the others too long.
    static void measureCore(World world, int size, Options options, Findings findings) {
        Site site = new Site(world, size, options, findings, CHECKED / 3);
        site.alone(site.filled(new CoreContender(site.market.graph())));
    }

    /// Everybody at a size where brute force takes long: fewer are checked by it.
    static void measureLarge(World world, int size, Options options, Findings findings) {
        new Site(world, size, options, findings, CHECKED / 3).measure();
    }

    private void measure() {
        CoreContender core = filled(new CoreContender(market.graph()));
        double[] cpu = alone(core);
        List<Contender> libraries = new ArrayList<>(List.of(core));
        for (boolean newest : new boolean[] {false, true}) {
            if (options.wants(newest ? "newest-lucene" : "lucene")) {
                libraries.add(filled(new LuceneContender(market.graph(), newest, size)));
            }
        }
        if (libraries.size() > 1) {
            race(libraries);
        }
        beside(core, "postgres", () -> new PostgresContender(market.graph(), LabourMarket.TODAY));
        beside(core, "opensearch", () -> openSearch(OpenSearchContender.Form.EXACT));
        beside(core, "opensearch-quick", () -> openSearch(OpenSearchContender.Form.QUICK));
        if (options.wants("extras")) {
            Extras extras = new Extras(market, people, findings.row("extras", world, size));
            extras.floor(size, truth, cpu);
            extras.ofCore(core);
            extras.together(libraries, size);
            findings.save();
        }
        libraries.forEach(Contender::close);
    }

    private Contender openSearch(OpenSearchContender.Form form) {
        return new OpenSearchContender(form, market.graph(), LabourMarket.TODAY);
    }

    /// One server at a time, because the memory of the machine is shared. One that does not run is named in the report
    /// and passed over.
    private void beside(CoreContender core, String name, Supplier<Contender> server) {
        if (options.wants(name)) {
            try (Contender contender = server.get()) {
                filled(contender);
                race(List.of(core, contender));
            } catch (RuntimeException e) {
                findings.row("failures", world, size).put("contender", name).put("reason", e.toString());
                findings.save();
                Findings.say("%s failed: %s", name, e);
            }
        }
    }

    private <C extends Contender> C filled(C contender) {
        long[] cpu = new long[1];
        World.pour(market, size, offers -> {
            long before = contender.cpu();
            contender.add(offers);
            cpu[0] += contender.cpu() - before;
        });
        long before = contender.cpu();
        contender.finish();
        double seconds = (cpu[0] + contender.cpu() - before) / 1e9;
        double recall = recall(contender);
        Findings.say("%s filled in %.1f s of CPU, %d bytes an offer", contender.name(), seconds, contender.bytes() / size);
        ObjectNode row = findings.row("filled", world, size).put("contender", contender.name());
        row.put("cpuSeconds", seconds).put("bytes", contender.bytes()).put("exact", contender.isExact());
        row.put("recall", recall).put("checked", truth.size());
        contender.settings().forEach(row.putArray("settings")::add);
        findings.save();
        return contender;
    }

    /// The share of the ten best that it finds.
    ///
    /// @throws AssertionError when one that promises to be exact is not, which ends the run
    private double recall(Contender contender) {
        int found = 0;
        int wanted = 0;
        for (int i = 0; i < truth.size(); i++) {
            List<Match> matches = contender.top(people.get(i), Race.BEST);
            if (contender.isExact() && !matches.equals(truth.get(i))) {
                throw new AssertionError("%s differs from brute force for person %d of %s, %d offers: %s, but %s"
                        .formatted(contender.name(), i, world.title(), size, matches, truth.get(i)));
            }
            wanted += truth.get(i).size();
            found += (int) matches.stream().filter(truth.get(i)::contains).count();
        }
        return (double) found / Math.max(1, wanted);
    }

    /// @return mean milliseconds of CPU of each person
    private double[] alone(CoreContender core) {
        Race.Result result = race.run(List.of(core)).getFirst();
        ObjectNode row = findings.row("alone", world, size);
        result.cpu().into(row, "cpu");
        row.put("rounds", result.rounds()).put("queries", people.size()).put("load", Gauge.load());
        Findings.say("  alone: mean %.3f ms, p99 %.3f ms", result.cpu().mean(), result.cpu().percentile(99));
        findings.save();
        return result.perQuery();
    }

    private void race(List<Contender> contenders) {
        for (Race.Result result : race.run(contenders)) {
            ObjectNode row = findings.row("races", world, size);
            row.put("contender", result.contender().name());
            row.put("beside", contenders.getLast().name());
            row.put("queries", result.cpu().sorted().length).put("rounds", result.rounds());
            result.cpu().into(row, "cpu");
            result.wall().into(row, "wall");
            row.put("ratio", result.ratio()).put("ratioOfP99", result.ratioOfP99());
            Findings.say(
                    "  %s: mean %.3f ms of CPU, %.2f times the core",
                    result.contender().name(), result.cpu().mean(), result.ratio());
        }
        findings.save();
    }
}
