package lt.incorpore.bench;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import lt.incorpore.bench.report.Machine;

/// `./incorpore bench`: see [Options#HELP].
final class Bench {

    private Bench() {}

    public static void main(String... words) {
        if (Arrays.asList(words).contains("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        String part = words.length == 0 || words[0].startsWith("--") ? "" : words[0];
        try {
            Options options = Options.of(part.isEmpty() ? words : Arrays.copyOfRange(words, 1, words.length));
            switch (part) {
                case "" -> everything(options);
                case "kernels" -> KernelRun.measure(fresh(options));
                case "publication" -> publication(options);
                default -> throw new IllegalArgumentException("unknown word " + part + "\n\n" + Options.HELP);
            }
            Findings.say("the report is %s", options.out().resolve("benchmark.md"));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static Findings fresh(Options options) {
        Findings findings = Findings.anew(options.out());
        Machine.describe(findings.root().putObject("machine"));
        return findings;
    }

    /// Adds to the report that stands.
    private static void publication(Options options) {
        Path jar = Path.of("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(jar)) {
            throw new IllegalArgumentException("the service is not built: run ./incorpore once");
        }
        Findings findings = Findings.of(options.out());
        ArrayNode rows = findings.root().putArray("publication");
        for (String through : List.of("rest", "sql")) {
            try {
                PublishToMatchable.measure(jar, through, options.seconds(), rows.addObject());
            } catch (Exception e) {
                throw new IllegalStateException("the service did not answer as it should", e);
            }
            findings.save();
        }
    }

    private static void everything(Options options) {
        Findings findings = fresh(options);
        for (World world : options.worlds()) {
            for (int size : options.sizes()) {
                Site.measure(world, size, options, findings);
            }
            if (options.wants("growth")) {
                if (world == World.LITHUANIA) {
                    Site.measureCore(world, 3_000_000, options, findings);
                } else {
                    Site.measureLarge(world, 5_000_000, options, findings);
                }
            }
        }
        if (options.wants("people")) {
            for (int size : options.sizes()) {
                PeopleSide.measure(options.worlds().iterator().next(), size, options.queries(), findings);
            }
        }
        if (options.wants("kernels")) {
            KernelRun.measure(findings);
        }
        findings.root().put("whole", true);
        findings.save();
    }
}
