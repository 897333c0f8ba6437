package lt.incorpore.bench;

import java.util.Arrays;
import lt.incorpore.bench.report.Machine;

/// `./incorpore bench`: see [Options#HELP].
final class Bench {

    private Bench() {}

    public static void main(String... words) {
        if (Arrays.asList(words).contains("--help")) {
            System.out.print(Options.HELP);
            return;
        }
        boolean kernels = words.length > 0 && words[0].equals("kernels");
        try {
            String[] rest = kernels ? Arrays.copyOfRange(words, 1, words.length) : words;
            Options options = Options.of(rest);
            Findings findings = new Findings(options.out());
            Machine.describe(findings.root().putObject("machine"));
            if (kernels) {
                KernelRun.measure(findings);
            } else {
                everything(options, findings);
            }
            Findings.say("the report is %s", options.out().resolve("benchmark.md"));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    private static void everything(Options options, Findings findings) {
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
