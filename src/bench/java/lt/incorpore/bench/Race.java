package lt.incorpore.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import lt.incorpore.ranking.facts.PersonFacts;

/// Queries go through all contenders one by one, in an order that turns, so that a noisy minute falls on all of them.
///
/// Who is slow gets fewer queries, but always beside the core: a ratio compares the very same queries in the same
/// minutes.
final class Race {

    static final int BEST = 10;

    private static final int MOST_ROUNDS = 7;

    private final List<PersonFacts> people;
    private final Duration budget;

    Race(List<PersonFacts> people, Duration budget) {
        this.people = people;
        this.budget = budget;
    }

    /// @param perQuery   milliseconds of CPU of each query, in their order
    /// @param ratio      CPU over that of the first contender on the same queries in the same rounds
    /// @param ratioOfP99 its p99 over the p99 of the first on the same queries
    record Result(
            Contender contender,
            Times cpu,
            Times wall,
            double[] perQuery,
            int rounds,
            double ratio,
            double ratioOfP99) {}

    private static final class Lane {
        private final Contender contender;
        private final int queries;
        private final long[][] cpu;
        private final long[][] wall;

        private Lane(Contender contender, int queries, int rounds) {
            this.contender = contender;
            this.queries = queries;
            cpu = new long[rounds][queries];
            wall = new long[rounds][queries];
        }

        private boolean takesPart(int round, int query) {
            return round < cpu.length && query < queries;
        }

        private void run(int round, int query, PersonFacts person) {
            long wallBefore = System.nanoTime();
            long cpuBefore = contender.cpu();
            contender.top(person, BEST);
            cpu[round][query] = contender.cpu() - cpuBefore;
            wall[round][query] = System.nanoTime() - wallBefore;
        }
    }

    /// @param contenders the first is the measure of the others
    List<Result> run(List<? extends Contender> contenders) {
        List<Lane> lanes = new ArrayList<>();
        for (Contender contender : contenders) {
            lanes.add(lane(contender, warmUp(contender)));
        }
        int rounds = lanes.stream().mapToInt(lane -> lane.cpu.length).max().orElse(0);
        for (int round = 0; round < rounds; round++) {
            for (int query = 0; query < people.size(); query++) {
                for (int i = 0; i < lanes.size(); i++) {
                    Lane lane = lanes.get((i + query + round) % lanes.size());
                    if (lane.takesPart(round, query)) {
                        lane.run(round, query, people.get(query));
                    }
                }
            }
        }
        return lanes.stream().map(lane -> result(lane, lanes.getFirst())).toList();
    }

    /// @return wall nanoseconds of a query once warm
    private long warmUp(Contender contender) {
        long start = System.nanoTime();
        long end = start + budget.toNanos() / 4;
        int queries = 0;
        long last = start;
        int counted = 0;
        while (System.nanoTime() < end || queries < 3) {
            contender.top(people.get(queries % people.size()), BEST);
            queries++;
            if (System.nanoTime() < (start + end) / 2) {
                last = System.nanoTime();
                counted = queries;
            }
        }
        return (System.nanoTime() - last) / Math.max(1, queries - counted);
    }

    private Lane lane(Contender contender, long each) {
        long affordable = Math.max(3, budget.toNanos() / Math.max(1, each));
        int queries = (int) Math.min(people.size(), affordable);
        int rounds = (int) Math.clamp(affordable / queries, 1, MOST_ROUNDS);
        return new Lane(contender, queries, rounds);
    }

    private static Result result(Lane lane, Lane first) {
        int rounds = Math.min(lane.cpu.length, first.cpu.length);
        int queries = Math.min(lane.queries, first.queries);
        Times cpu = Times.ofRounds(lane.cpu, lane.queries);
        double p99 = Times.ofRounds(lane.cpu, queries).percentile(99);
        double firstP99 = Times.ofRounds(first.cpu, queries).percentile(99);
        return new Result(
                lane.contender,
                cpu,
                Times.ofRounds(lane.wall, lane.queries),
                Times.middles(lane.cpu, lane.queries),
                lane.cpu.length,
                (double) sum(lane.cpu, rounds, queries) / sum(first.cpu, rounds, queries),
                p99 / firstP99);
    }

    private static long sum(long[][] values, int rounds, int queries) {
        long sum = 0;
        for (int round = 0; round < rounds; round++) {
            for (int query = 0; query < queries; query++) {
                sum += values[round][query];
            }
        }
        return sum;
    }
}
