package lt.incorpore.matches;

import jakarta.enterprise.context.ApplicationScoped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import lt.incorpore.matches.MatchView.Part;
import lt.incorpore.matches.MatchView.Reason;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.Words;
import lt.incorpore.ranking.Because;
import lt.incorpore.ranking.Because.SkillFound;
import lt.incorpore.ranking.Explanation.TermScore;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.Concept;
import lt.incorpore.taxonomy.Language;
import lt.incorpore.taxonomy.Taxonomy;

/// Says why a term gave its points, in the reader's language. The numbers are ranking's own; only words are added.
@ApplicationScoped
class Reasons {

    private static final int MET = 1_000;
    private static final int METRES = 1_000;

    private final Taxonomy taxonomy;

    Reasons(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
    }

    List<Reason> of(List<TermScore> terms, Depth depth, Lang lang) {
        return terms.stream()
                .map(term -> depth.hasWords() ? of(term, lang) : numbers(term))
                .toList();
    }

    private static Reason numbers(TermScore term) {
        return new Reason(
                term.term(),
                null,
                term.points(),
                term.weight(),
                term.points() * term.weight(),
                term.unknown(),
                null,
                List.of(),
                List.of());
    }

    private Reason of(TermScore term, Lang lang) {
        var matched = new ArrayList<Part>();
        var missing = new ArrayList<Part>();
        parts(term.because(), lang, matched, missing);
        return new Reason(
                term.term(),
                Words.say(lang, "match.term." + term.term().name()),
                term.points(),
                term.weight(),
                term.points() * term.weight(),
                term.unknown(),
                term.unknown() ? unknown(term, lang) : sentence(term.because(), lang, matched.size(), missing.size()),
                matched,
                missing);
    }

    private static String unknown(TermScore term, Lang lang) {
        return Words.say(lang, "match.unknown." + term.term().name());
    }

    private void parts(Because because, Lang lang, List<Part> matched, List<Part> missing) {
        if (because instanceof Because.Skills skills) {
            skills.parts().forEach(part -> (isFound(part.how()) ? matched : missing).add(skill(part, lang)));
        }
        if (because instanceof Because.Languages languages) {
            languages.parts().forEach(part -> (part.points() == MET ? matched : missing).add(language(part, lang)));
        }
    }

    static boolean isFound(SkillFound how) {
        return switch (how) {
            case SkillFound.Exactly _, SkillFound.Related _ -> true;
            case SkillFound.SaidNo _, SkillFound.NotStated _ -> false;
        };
    }

    Part skill(Because.SkillPart part, Lang lang) {
        var how = switch (part.how()) {
            case SkillFound.Exactly exactly ->
                Words.say(lang, "match.evidence." + exactly.evidence().name());
            case SkillFound.Related related ->
                Words.say(lang, "match.skill.related", Map.of("skill", skillName(related.through(), lang)));
            case SkillFound.SaidNo _ -> Words.say(lang, "match.skill.no");
            case SkillFound.NotStated _ -> Words.say(lang, "match.skill.not-stated");
        };
        var uri = taxonomy.skill(part.skill()).map(Concept::uri).orElse("");
        return new Part(uri, skillName(part.skill(), lang), how, part.credit(), part.weight());
    }

    Part language(Because.LanguagePart part, Lang lang) {
        var language = taxonomy.languages().stream()
                .filter(l -> l.number() == part.language())
                .findFirst();
        var needed = cefr(part.needed());
        var how = Words.say(
                lang,
                part.has() < 0 ? "match.language.not-stated" : "match.language.levels",
                Map.of(
                        "skill",
                        Words.say(lang, "match.language." + part.skill().name()),
                        "needed",
                        needed,
                        "has",
                        part.has() < 0 ? "" : cefr(part.has())));
        return new Part(
                language.map(Language::code).orElse(""),
                language.map(l -> l.name(lang)).orElse(""),
                how,
                part.points(),
                null);
    }

    static String cefr(int level) {
        return Cefr.values()[level].name();
    }

    private String skillName(int number, Lang lang) {
        return taxonomy.skill(number).map(skill -> taxonomy.name(skill, lang)).orElse("");
    }

    private static String sentence(Because because, Lang lang, int matched, int missing) {
        return switch (because) {
            case Because.Skills _ ->
                Words.say(lang, "match.skills", Map.of("matched", matched, "needed", matched + missing));
            case Because.OccupationStep step ->
                Words.say(lang, "match.occupation." + step.kinship().name());
            case Because.Languages languages ->
                languages.parts().isEmpty()
                        ? Words.say(lang, "match.languages.none")
                        : Words.say(lang, "match.languages", Map.of("matched", matched, "needed", matched + missing));
            case Because.Way way -> way(way, lang);
            case Because.HoursAndShifts hours -> Words.say(lang, fit("match.hours", hours.points()));
            case Because.Pay pay -> pay(pay, lang);
            case Because.ExperienceMonths experience -> Words.say(lang, fit("match.experience", experience.points()));
            case Because.EducationLevels education -> Words.say(lang, fit("match.education", education.points()));
            case Because.ContractAndStart contract -> Words.say(lang, fit("match.contract", contract.points()));
            case Because.Freshness freshness ->
                Words.say(lang, "match.freshness", Map.of("days", Math.max(0, freshness.days())));
        };
    }

    private static String fit(String key, int points) {
        return key + (points == MET ? ".full" : points == 0 ? ".none" : ".part");
    }

    private static String way(Because.Way way, Lang lang) {
        if (way.remote()) {
            return Words.say(lang, "match.way.remote");
        }
        if (way.metres() == 0) {
            return Words.say(lang, "match.way.here");
        }
        var km = Math.max(1, (way.metres() + METRES / 2) / METRES);
        return Words.say(lang, way.transport() ? "match.way.transport" : "match.way", Map.of("km", km));
    }

    private static String pay(Because.Pay pay, Lang lang) {
        return Words.say(
                lang,
                fit("match.pay", pay.points()),
                Map.of(
                        "offered", euros(pay.offered().cents()),
                        "wished", euros(pay.wished().cents())));
    }

    static String euros(int cents) {
        return BigDecimal.valueOf(cents, 2).toPlainString();
    }

    static String day(int epochDay) {
        return LocalDate.ofEpochDay(epochDay).toString();
    }
}
