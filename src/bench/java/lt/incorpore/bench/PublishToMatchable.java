package lt.incorpore.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// How long it takes from the answer "published" to the first match that shows the offer, while many other offers
/// change and people search.
///
/// The other offers change through the batch endpoint, a key and 200 offers a request (`rest`), or by updates of 100 rows
/// a transaction, as the service writes an offer, but without the notes for the word index (`sql`).
final class PublishToMatchable {

    private static final int OFFERS = 20_000;
    private static final int CHANGES_A_SECOND = 1_000;
    private static final int LINES = 200;
    private static final int ROWS = 100;
    private static final int QUERY_THREADS = 2;

    /// Neringa: the invented world has no offers there, so a match close by shows nothing but the probe.
    private static final String PROBED = "23";

    private static final Pattern OCCUPATION = Pattern.compile("http://data\\.europa\\.eu/esco/occupation/[0-9a-f-]+");
    private static final Pattern ID = Pattern.compile("job_\\d+");

    private final ChildService service;
    private final String key;
    private final List<String> occupations;
    private final AtomicBoolean done = new AtomicBoolean();
    private final AtomicLong changes = new AtomicLong();
    private final AtomicLong queries = new AtomicLong();

    private PublishToMatchable(ChildService service, String key, List<String> occupations) {
        this.service = service;
        this.key = key;
        this.occupations = occupations;
    }

    /// @param jar     the packaged service, which is started on a throw-away home
    /// @param through `rest` or `sql`
    static void measure(Path jar, String through, int seconds, ObjectNode row) throws Exception {
        var home = Files.createTempDirectory("publish-to-matchable");
        try (var service = ChildService.start(jar.toAbsolutePath(), home, OFFERS)) {
            var found = service.get("/api/v1/offers?limit=100").body();
            var occupations = OCCUPATION
                    .matcher(found)
                    .results()
                    .map(MatchResult::group)
                    .distinct()
                    .toList();
            row.put("through", through).put("offers", OFFERS);
            new PublishToMatchable(service, service.employerKey(), occupations)
                    .measure(through.equals("rest"), seconds, row);
            service.closeAndForget();
        }
    }

    private void measure(boolean rest, int seconds, ObjectNode row) throws Exception {
        probe(0);
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < QUERY_THREADS; i++) {
            long seed = i;
            threads.add(start(() -> search(new Random(seed))));
        }
        threads.add(start(rest ? this::changeThroughTheInterface : this::changeInTheDatabase));
        // The first seconds warm up both sides and are not counted.
        Thread.sleep(10_000);
        long began = System.nanoTime();
        long changesBefore = changes.get();
        long queriesBefore = queries.get();
        List<Double> delays = new ArrayList<>();
        for (int number = 1; System.nanoTime() - began < seconds * 1_000_000_000L; number++) {
            delays.add(probe(number));
        }
        double took = (System.nanoTime() - began) / 1e9;
        done.set(true);
        for (Thread thread : threads) {
            thread.join();
        }
        row.put("changesPerSecond", (changes.get() - changesBefore) / took);
        row.put("queriesPerSecond", (queries.get() - queriesBefore) / took);
        into(row, delays);
    }

    private static void into(ObjectNode row, List<Double> delays) {
        double[] sorted = delays.stream().mapToDouble(delay -> delay).sorted().toArray();
        row.put("probes", sorted.length);
        row.put("millisecondsP50", sorted[sorted.length / 2]);
        row.put("millisecondsP95", sorted[sorted.length * 95 / 100]);
        row.put("millisecondsMax", sorted[sorted.length - 1]);
        row.put("load", Gauge.load());
        row.put("seconds", sorted[sorted.length - 1] / 1e3);
    }

    /// Publishes an offer where there is no other, waits until a match shows it, and closes it.
    ///
    /// @return milliseconds from the answer of the publication to the answer of the match
    private double probe(int number) throws IOException, InterruptedException {
        var published = service.post("/api/v1/offers", key, offer("probe-" + number, PROBED, number));
        long began = System.nanoTime();
        var id = ID.matcher(published.body()).results().map(MatchResult::group).findFirst();
        if (published.statusCode() != 201 || id.isEmpty()) {
            throw new IllegalStateException("Not published: " + published.body());
        }
        var facts = "{\"reach\": {\"municipality\": \"" + PROBED + "\", \"km\": 3}}";
        while (!service.post("/api/v1/matches?limit=100&notYet=0&explain=points", "", facts)
                .body()
                .contains("\"" + id.get() + "\"")) {
            Thread.sleep(2);
        }
        double delay = (System.nanoTime() - began) / 1e6;
        service.post("/api/v1/offers/" + id.get() + ":close", key, "{\"reason\": \"FILLED\"}");
        return delay;
    }

    private void search(Random random) throws IOException, InterruptedException {
        List<String> towns = List.of("82", "13", "27", "85");
        while (!done.get()) {
            var facts = "{\"occupations\": [{\"occupation\": \"" + occupations.get(random.nextInt(occupations.size()))
                    + "\"}], \"languages\": [{\"language\": \"lt\", \"listening\": \"A2\", \"speaking\": \"A2\"}], "
                    + "\"reach\": {\"municipality\": \"" + towns.get(random.nextInt(towns.size())) + "\"}}";
            var answer = service.post("/api/v1/matches", "", facts);
            if (answer.statusCode() != 200) {
                throw new IllegalStateException("No matches: " + answer.body());
            }
            queries.incrementAndGet();
        }
    }

    private void changeThroughTheInterface() throws IOException, InterruptedException {
        int round = 0;
        long began = System.nanoTime();
        for (long batch = 0; !done.get(); batch++) {
            int from = (int) (batch % 20) * LINES;
            round += from == 0 ? 1 : 0;
            List<String> lines = new ArrayList<>();
            for (int line = from; line < from + LINES; line++) {
                lines.add(offer("change-" + line, "13", round));
            }
            var answer = service.post("/api/v1/offers:batch", key, "[" + String.join(",", lines) + "]");
            if (answer.statusCode() != 200 || !answer.body().contains("\"rejected\":0")) {
                throw new IllegalStateException("Not changed: " + answer.body());
            }
            changes.addAndGet(LINES);
            keepPace(began, (batch + 1) * LINES);
        }
    }

    private void changeInTheDatabase() throws IOException, SQLException, InterruptedException {
        var sql = "UPDATE offer SET version = version + 1, changed_at = now(), "
                + "content = jsonb_set(content, '{positions}', to_jsonb(1 + version % 9)) WHERE number = ANY (?)";
        var random = new Random(3);
        try (var connection = service.database();
                var numbers = connection.prepareStatement("SELECT number FROM offer WHERE state = 'OPEN'");
                var update = connection.prepareStatement(sql)) {
            List<Long> all = new ArrayList<>();
            try (var rows = numbers.executeQuery()) {
                while (rows.next()) {
                    all.add(rows.getLong(1));
                }
            }
            long began = System.nanoTime();
            for (long written = ROWS; !done.get(); written += ROWS) {
                Object[] some = random.ints(ROWS, 0, all.size())
                        .mapToObj(all::get)
                        .distinct()
                        .toArray();
                update.setArray(1, connection.createArrayOf("bigint", some));
                changes.addAndGet(update.executeUpdate());
                keepPace(began, written);
            }
        }
    }

    private static void keepPace(long began, long written) throws InterruptedException {
        long due = began + written * 1_000_000_000L / CHANGES_A_SECOND;
        Thread.sleep(Math.max(0, (due - System.nanoTime()) / 1_000_000));
    }

    private String offer(String reference, String municipality, int round) {
        return "{\"reference\": \"" + reference + "\", \"kind\": \"VACANCY\", \"title\": \"Virėjas (-a)\", "
                + "\"occupation\": \"" + occupations.get(Math.floorMod(reference.hashCode(), occupations.size()))
                + "\", \"place\": {\"municipality\": \"" + municipality + "\"}, \"hours\": {\"from\": 40, \"to\": 40}, "
                + "\"pay\": {\"from\": " + (1_500 + round % 500) + ", \"per\": \"MONTH\"}}";
    }

    private Thread start(Work work) {
        return Thread.ofPlatform().start(() -> {
            try {
                work.run();
            } catch (Exception failure) {
                failure.printStackTrace();
                System.exit(1);
            }
        });
    }

    @FunctionalInterface
    private interface Work {
        void run() throws Exception;
    }
}
