package lt.incorpore.matches.helped;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import lt.incorpore.matches.changes.Change;
import lt.incorpore.matches.changes.WhatIf;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.Nearest;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.CheckCodes;
import lt.incorpore.taxonomy.DrivingClass;
import lt.incorpore.taxonomy.Shift;

/// Reads what is tried out, and finds everything that is wrong with it.
@ApplicationScoped
public class ReadWhatIf {

    private static final int MOST = 100;
    private static final int DEFAULT_LIMIT = 10;
    private static final int DEFAULT_NOT_YET = 3;
    private static final int MOST_CHANGES = 10;
    private static final int FARTHEST_KM = 1_000;
    private static final int LONGEST_WEEK = 60;

    private final CheckCodes codes;

    ReadWhatIf(CheckCodes codes) {
        this.codes = codes;
    }

    /// @param sent query parameters
    /// @throws lt.incorpore.platform.Problem with every finding
    public MatchHelped.Asked read(Map<String, List<String>> sent) {
        var reading = new Reading(sent, new ArrayList<>(), KnownParameters.findings(sent, WhatIfParameters.class));
        languages(reading);
        reading.words("driving", DrivingClass.values(), Change.Driving::new);
        reading.words("shift", Shift.values(), Change.ReadyForShift::new);
        skills(reading);
        reading.whole("km", FARTHEST_KM, Change.Distance::new);
        reading.whole("hours", LONGEST_WEEK, Change.LongerWeek::new);
        var limit = reading.length("limit", DEFAULT_LIMIT, 1);
        var notYet = reading.length("notYet", DEFAULT_NOT_YET, 0);
        if (!reading.findings.isEmpty()) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(reading.findings);
        }
        return new MatchHelped.Asked(new WhatIf(reading.changes), limit, notYet);
    }

    private void languages(Reading reading) {
        var levels = Arrays.stream(Cefr.values()).map(Cefr::name).toList();
        for (var text : reading.all("language")) {
            var parts = text.split(":", 2);
            var level = parts.length < 2 ? "" : parts[1];
            codes.language("?language", parts[0], reading.findings);
            if (levels.contains(level)) {
                reading.changes.add(new Change.LanguageLevel(parts[0], Cefr.valueOf(level)));
            } else {
                reading.findings.add(Nearest.to(level, levels).finding("?language", "unknown_word"));
            }
        }
    }

    private void skills(Reading reading) {
        var seen = new HashSet<String>();
        for (var uri : reading.all("skill")) {
            var found = new ArrayList<Finding>();
            codes.skill("", uri, seen, found);
            found.forEach(one -> reading.findings.add(at("?skill", one)));
            reading.changes.add(new Change.Skill(uri));
        }
    }

    // The check is made for a list in a body; here it is a parameter.
    private static Finding at(String pointer, Finding finding) {
        return Finding.error(pointer, finding.code())
                .with("near", finding.arguments().getOrDefault("near", ""))
                .rejecting(finding.rejected())
                .suggesting(finding.suggestion());
    }

    /// What was sent, and what was read of it so far.
    private record Reading(Map<String, List<String>> sent, List<Change> changes, List<Finding> findings) {

        List<String> all(String name) {
            var values = sent.getOrDefault(name, List.of());
            Bounds.count("?" + name, values.size(), MOST_CHANGES, findings);
            return values.size() > MOST_CHANGES ? List.of() : values;
        }

        <T extends Enum<T>> void words(String name, T[] known, Function<T, Change> change) {
            var names = Arrays.stream(known).map(Enum::name).toList();
            for (var word : all(name)) {
                var place = names.indexOf(word);
                if (place >= 0) {
                    changes.add(change.apply(known[place]));
                } else {
                    findings.add(Nearest.to(word, names).finding("?" + name, "unknown_word"));
                }
            }
        }

        void whole(String name, int most, Function<Integer, Change> change) {
            for (var text : all(name)) {
                var number = Bounds.whole("?" + name, text, 1, findings);
                Bounds.number("?" + name, number, 1, most, findings);
                changes.add(change.apply(number));
            }
        }

        int length(String name, int absent, int least) {
            var values = all(name);
            var length = Bounds.whole("?" + name, values.isEmpty() ? null : values.getFirst(), absent, findings);
            Bounds.number("?" + name, length, least, MOST, findings);
            return length;
        }
    }
}
