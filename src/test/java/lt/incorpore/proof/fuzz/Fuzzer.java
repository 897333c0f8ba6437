package lt.incorpore.proof.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/// Sends so many requests, in chapters. A chapter has callers and things of its own and its own random numbers, so a
/// seed and a chapter make the same requests again, whatever other chapters did.
final class Fuzzer {

    static final int CHAPTER = 500;
    private static final int WORST = 40;

    private final List<Target> targets;
    private final Supplier<Cast> casting;
    private final int port;
    private final long seed;
    private final Path folder;

    private final Map<String, String> wrong = new ConcurrentSkipListMap<>();
    private final Map<String, AtomicLong> statuses = new ConcurrentSkipListMap<>();
    private final Set<String> reached = new ConcurrentSkipListSet<>();
    private final Map<String, AtomicInteger> wrongCounts = new ConcurrentHashMap<>();
    private final AtomicLong sent = new AtomicLong();
    private final AtomicLong slow = new AtomicLong();

    Fuzzer(List<Target> targets, Supplier<Cast> casting, int port, long seed) {
        this.targets = targets;
        this.casting = casting;
        this.port = port;
        this.seed = seed;
        folder = Path.of("target", "fuzz");
    }

    /// What was wrong, each kind once, with the request that showed it first.
    List<String> wrong() {
        return wrong.entrySet().stream()
                .map(kind -> kind.getKey() + " (" + wrongCounts.get(kind.getKey()) + " times, first: " + kind.getValue()
                        + ")")
                .toList();
    }

    void run(long requests, int threads) throws InterruptedException, ExecutionException {
        run(0, (requests + CHAPTER - 1) / CHAPTER, threads);
    }

    void run(long fromChapter, long chapters, int threads) throws InterruptedException, ExecutionException {
        var began = System.nanoTime();
        var next = new AtomicLong(fromChapter);
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var running = new ArrayList<Future<?>>();
            for (var i = 0; i < threads; i++) {
                running.add(pool.submit(() -> {
                    for (var chapter = next.getAndIncrement();
                            chapter < fromChapter + chapters;
                            chapter = next.getAndIncrement()) {
                        chapter(chapter);
                    }
                    return null;
                }));
            }
            for (var each : running) {
                each.get();
            }
        }
        print((System.nanoTime() - began) / 1e9);
    }

    private void chapter(long chapter) throws IOException {
        var cast = casting.get();
        var random = new Random(seed * 1_000_003 + chapter);
        var maker = new Maker(targets, cast, random);
        try (var wire = new Wire("127.0.0.1", port)) {
            for (var i = 0; i < CHAPTER; i++) {
                var shot = maker.next(chapter * CHAPTER + i);
                judged(shot, patiently(wire, shot), cast);
            }
        }
        cast.after.run();
    }

    // A busy machine is slow by itself: only what is slow twice running is the service's own doing.
    private Answer patiently(Wire wire, Shot shot) {
        var answer = wire.send(shot);
        sent.incrementAndGet();
        if (answer.status() != Answer.HANGS && answer.millis() > Judge.HANG) {
            slow.incrementAndGet();
            return wire.send(shot);
        }
        return answer;
    }

    private void judged(Shot shot, Answer answer, Cast cast) throws IOException {
        statuses.computeIfAbsent(Integer.toString(answer.status()), any -> new AtomicLong())
                .incrementAndGet();
        if (answer.isGood()) {
            reached.add(shot.target().id());
        }
        for (var finding : Judge.of(shot, answer, cast.secrets)) {
            var kind = shot.target().id() + " " + finding.replaceAll("\\d{2,} ms", "… ms");
            var isNew = wrong.putIfAbsent(kind, "seed " + seed + ", number " + shot.number()) == null;
            wrongCounts.computeIfAbsent(kind, any -> new AtomicInteger()).incrementAndGet();
            if (isNew && wrong.size() <= WORST) {
                Files.createDirectories(folder);
                Files.writeString(
                        folder.resolve(seed + "-" + shot.number() + ".http"),
                        finding + "\n\n" + shot.text() + "\n\n" + answer.status() + " " + answer.headers() + "\n"
                                + answer.text());
            }
        }
        cast.hears(shot, answer);
    }

    private void print(double seconds) {
        System.out.printf(
                Locale.ROOT,
                "Fuzz: seed %d, %d requests in %.0f s (%.0f a second); answers %s; %d of %d operations succeeded at least once; slow once %d%n",
                seed,
                sent.get(),
                seconds,
                sent.get() / seconds,
                new TreeMap<>(statuses),
                reached.size(),
                targets.size(),
                slow.get());
        var never = new TreeSet<>(targets.stream().map(Target::id).toList());
        never.removeAll(reached);
        System.out.println("Fuzz: never succeeded: " + never);
        wrong().stream().limit(12).forEach(line -> System.out.println("Fuzz: WRONG " + line));
    }

    Set<String> reached() {
        return reached;
    }

    long sent() {
        return sent.get();
    }
}
