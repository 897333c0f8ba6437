package lt.incorpore.taxonomy.esco;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The files of ESCO that are read. Order matters to nobody: rows are staged before they are merged.
enum EscoKind {
    OCCUPATIONS("occupations", Set.of("Occupation"), "conceptUri", "iscoGroup", "preferredLabel"),
    SKILLS("skills", Set.of("KnowledgeSkillCompetence"), "conceptUri", "skillType", "preferredLabel"),
    ISCO_GROUPS("ISCOGroups", Set.of("ISCOGroup"), "code", "preferredLabel"),
    NEEDS("occupationSkillRelations", Set.of(), "occupationUri", "relationType", "skillUri"),
    BROADER(
            "broaderRelationsSkillPillar",
            Set.of("KnowledgeSkillCompetence", "SkillGroup"),
            "conceptType",
            "conceptUri",
            "broaderType",
            "broaderUri"),
    TIES("skillSkillRelations", Set.of(), "originalSkillUri", "relatedSkillUri");

    /// Stands in the extracts of skills that ESCO also gives out ("green", "digital", …) and in no full list.
    private static final String EXTRACT = "broaderConceptUri";

    private final String stem;
    private final Set<String> conceptTypes;
    private final List<String> columns;

    EscoKind(String stem, Set<String> conceptTypes, String... columns) {
        this.stem = stem;
        this.conceptTypes = conceptTypes;
        this.columns = List.of(columns);
    }

    /// Goes by what the file holds; by its name where the columns do not tell, so that a missing one can be named.
    ///
    /// @param name        of the file
    /// @param header      of the file
    /// @param conceptType in its first row; empty where there is none
    static Optional<EscoKind> of(String name, List<String> header, String conceptType) {
        var byContent = Arrays.stream(values())
                .filter(kind -> kind.conceptTypes.isEmpty() || kind.conceptTypes.contains(conceptType))
                .filter(kind -> header.containsAll(kind.columns) && !header.contains(EXTRACT))
                .findFirst();
        return byContent.or(() -> byName(name, conceptType));
    }

    private static Optional<EscoKind> byName(String name, String conceptType) {
        var stem = name.replaceFirst("[_.].*", "");
        return Arrays.stream(values())
                .filter(kind -> kind.stem.equalsIgnoreCase(stem))
                .filter(kind ->
                        conceptType.isEmpty() || kind.conceptTypes.isEmpty() || kind.conceptTypes.contains(conceptType))
                .findFirst();
    }

    List<String> missingFrom(List<String> header) {
        return columns.stream().filter(column -> !header.contains(column)).toList();
    }

    /// Whether there is one such file a language.
    boolean hasLanguage() {
        return this == OCCUPATIONS || this == SKILLS || this == ISCO_GROUPS;
    }
}
