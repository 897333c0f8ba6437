package lt.incorpore.matches;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import lt.incorpore.ranking.facts.LanguageUse;
import lt.incorpore.ranking.facts.LanguageUse.CefrLevels;
import lt.incorpore.ranking.facts.Occupation;
import lt.incorpore.ranking.facts.Point;
import lt.incorpore.ranking.facts.SkillGraph;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.IscoGroup;
import lt.incorpore.taxonomy.LanguageLevels;
import lt.incorpore.taxonomy.Taxonomy;
import org.jspecify.annotations.Nullable;

/// Turns codes into the dense numbers that ranking computes with, and back.
@ApplicationScoped
class RankedCodes {

    /// Where only the ISCO-08 unit group of an offer is known, a number beyond all occupations stands in for its
    /// occupation: it is the same group as any of them, and the same work as none.
    private static final int GROUP_OF_OFFER = 50_000;

    private static final int UNIT_GROUP_LENGTH = 4;

    private final Taxonomy taxonomy;
    private final Map<String, Integer> licences = new HashMap<>();

    RankedCodes(Taxonomy taxonomy) {
        this.taxonomy = taxonomy;
        taxonomy.iscoGroups().stream()
                .map(IscoGroup::code)
                .filter(code -> code.length() == UNIT_GROUP_LENGTH)
                .sorted(Comparator.naturalOrder())
                .forEach(code -> licences.put(code, licences.size() + 1));
    }

    OptionalInt skill(@Nullable String uri) {
        return uri == null
                ? OptionalInt.empty()
                : taxonomy.skill(uri).stream().mapToInt(s -> s.number()).findFirst();
    }

    Occupation occupation(@Nullable String uri) {
        return uri == null
                ? Occupation.UNKNOWN
                : taxonomy.occupation(uri)
                        .map(o -> new Occupation(o.number(), Integer.parseInt(o.iscoGroup())))
                        .orElse(Occupation.UNKNOWN);
    }

    /// The occupation an offer is filed under, or its unit group alone.
    Occupation occupationOrGroup(@Nullable String uri, @Nullable String group) {
        var known = occupation(uri);
        if (known.isKnown() || group == null || taxonomy.iscoGroup(group).isEmpty()) {
            return known;
        }
        var unit = Integer.parseInt(group);
        return new Occupation(GROUP_OF_OFFER + unit, unit);
    }

    LanguageUse language(LanguageLevels levels, int whenAbsent) {
        return new LanguageUse(
                languageNumber(levels.language()),
                new CefrLevels(
                        level(levels.listening(), whenAbsent),
                        level(levels.reading(), whenAbsent),
                        level(levels.speaking(), whenAbsent),
                        level(levels.writing(), whenAbsent)));
    }

    int languageNumber(@Nullable String code) {
        if (code == null || taxonomy.language(code).isEmpty()) {
            throw new IllegalStateException("language " + code + " was let in unchecked");
        }
        return taxonomy.languageNumber(code);
    }

    /// The number under which ranking knows the licence of a regulated profession.
    int licence(String unitGroup) {
        return licences.getOrDefault(unitGroup, 0);
    }

    /// The centre of a municipality.
    Point centre(@Nullable String municipality) {
        return municipality == null
                ? Point.UNKNOWN
                : taxonomy.municipality(municipality)
                        .map(m -> Point.ofDegrees(m.latitude(), m.longitude()))
                        .orElse(Point.UNKNOWN);
    }

    SkillGraph graph() {
        return SkillGraph.of(taxonomy.skills().stream()
                .flatMap(skill -> taxonomy.related(skill.number()).stream()
                        .map(near -> new SkillGraph.Relation(skill.number(), near.skill(), near.closeness())))
                .toList());
    }

    long generation() {
        return taxonomy.generation();
    }

    static <E extends Enum<E>> int bits(List<E> set) {
        return set.stream().mapToInt(e -> 1 << e.ordinal()).reduce(0, (a, b) -> a | b);
    }

    private static int level(@Nullable Cefr level, int whenAbsent) {
        return level == null ? whenAbsent : level.level();
    }
}
