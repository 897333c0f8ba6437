package lt.incorpore.law;

import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import lt.incorpore.law.professions.RegulatedProfessions;
import lt.incorpore.law.tables.Ask;
import lt.incorpore.law.tables.Confidence;
import lt.incorpore.law.tables.LawFiles;
import lt.incorpore.law.tables.LawTable;
import lt.incorpore.law.tables.Source;
import lt.incorpore.law.tables.Worded;

/// The law as this application knows it, read once and never changed. Safe to share between threads.
///
/// @param sources every act a row rests on, by key
public record Law(
        RightToWork rightToWork,
        Language language,
        WageFloor wageFloor,
        Information information,
        List<Source> sources) {

    /// How much Lithuanian: what a contact needs, and what a person is asked for at most.
    public record Language(LanguageFloor floor, LanguageRelief relief) {}

    /// What pages tell, and nothing decides.
    public record Information(SupportMeasures support, LegalFacts facts, RegulatedProfessions professions) {}

    public Law {
        sources = List.copyOf(sources);
    }

    /// Reads the tables of the application.
    ///
    /// @throws IllegalStateException naming the file and the line of what is wrong in a table
    public static Law load() {
        return from(LawFiles.shipped());
    }

    static Law from(LawFiles files) {
        var table = new LawTable(files);
        return new Law(
                new RightToWork(table),
                new Language(new LanguageFloor(table), new LanguageRelief(table)),
                new WageFloor(table),
                new Information(new SupportMeasures(table), new LegalFacts(table), new RegulatedProfessions(table)),
                table.sources().values().stream()
                        .sorted(Comparator.comparing(Source::key))
                        .toList());
    }

    /// Every code this room may answer with. Each has a sentence in every language.
    public SortedSet<String> codes() {
        var codes = new TreeSet<>(List.of(MinimumWage.LAST_KNOWN, SupportMeasure.PRIVACY_NOTE));
        Stream.of(
                        rightToWork.codes(),
                        language.floor().codes(),
                        language.relief().codes(),
                        information.support().codes(),
                        information.facts().codes(),
                        information.professions().codes(),
                        fixed())
                .flatMap(all -> all)
                .forEach(codes::add);
        return codes;
    }

    private static Stream<String> fixed() {
        return Stream.<Worded[]>of(
                        MayWork.Kind.values(),
                        WorkDocument.values(),
                        Ask.values(),
                        Confidence.values(),
                        ContactKind.values(),
                        WageCheck.Reason.values())
                .map(Arrays::asList)
                .flatMap(Collection::stream)
                .map(Worded::code);
    }
}
