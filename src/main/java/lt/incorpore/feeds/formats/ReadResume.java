package lt.incorpore.feeds.formats;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import lt.incorpore.platform.JsonInput;
import lt.incorpore.platform.Lang;
import lt.incorpore.profiles.Evidence;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.profiles.ProfileFacts.KnownOccupation;
import lt.incorpore.profiles.ProfileFacts.KnownSkill;
import lt.incorpore.search.words.Asked;
import lt.incorpore.search.words.NamedConcept.Fit;
import lt.incorpore.search.words.ReadQuestion;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.Concept;
import lt.incorpore.taxonomy.Language;
import lt.incorpore.taxonomy.LanguageLevels;
import lt.incorpore.taxonomy.Taxonomy;
import lt.incorpore.taxonomy.names.Spelling;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Proposes matching facts from a JSON Resume (https://jsonresume.org/schema, 1.0.0). Only titles of work, skills,
/// languages, levels of study and the town are looked at, and only codes come out: what was written is not echoed.
@ApplicationScoped
class ReadResume {

    private static final int MOST_ENTRIES = 100;
    private static final Pattern CEFR = Pattern.compile("\\b([ABC][12])\\b");

    /// Words in which people state how well they know a language, JSON Resume having no list.
    private static final Map<String, Cefr> FLUENCY = Map.ofEntries(
            Map.entry("native", Cefr.C2),
            Map.entry("gimtoji", Cefr.C2),
            Map.entry("fluent", Cefr.C1),
            Map.entry("laisvai", Cefr.C1),
            Map.entry("advanced", Cefr.C1),
            Map.entry("professional", Cefr.B2),
            Map.entry("gerai", Cefr.B2),
            Map.entry("intermediate", Cefr.B1),
            Map.entry("vidutiniskai", Cefr.B1),
            Map.entry("elementary", Cefr.A2),
            Map.entry("basic", Cefr.A2),
            Map.entry("pagrindai", Cefr.A2),
            Map.entry("beginner", Cefr.A1));

    private static final Map<String, Integer> STUDIES = Map.of(
            "doctor",
            8,
            "phd",
            8,
            "master",
            7,
            "magistr",
            7,
            "bachelor",
            6,
            "bakalaur",
            6,
            "vocational",
            4,
            "profesin",
            4,
            "secondary",
            3,
            "vidurin",
            3);

    private final ReadQuestion words;
    private final Taxonomy taxonomy;

    ReadResume(ReadQuestion words, Taxonomy taxonomy) {
        this.words = words;
        this.taxonomy = taxonomy;
    }

    /// @param facts         a proposal: let the person look at it before it is used
    /// @param understood    where each code comes from, and what it is called
    /// @param notUnderstood places in the résumé that named nothing known
    @JsonInclude(JsonInclude.Include.NON_EMPTY)
    @Schema(name = "ProposedFacts")
    record Proposal(ProfileFacts facts, List<Understood> understood, List<String> notUnderstood) {}

    /// @param pointer place in the résumé, a JSON pointer
    @Schema(name = "UnderstoodInResume")
    record Understood(String pointer, String code, String name) {}

    Proposal read(byte[] document, Lang lang) {
        var resume = JsonInput.read(document, JsonNode.class).orThrow();
        var reading = new Reading(lang);
        for (var part : List.of("work", "volunteer")) {
            reading.each(
                    resume,
                    part,
                    (entry, pointer) ->
                            reading.occupation(entry.path("position").asText(""), pointer + "/position"));
        }
        reading.each(resume, "skills", (entry, pointer) -> {
            reading.skills(entry.path("name").asText(""), pointer + "/name");
            for (var i = 0; i < Math.min(entry.path("keywords").size(), MOST_ENTRIES); i++) {
                reading.skills(entry.path("keywords").path(i).asText(""), pointer + "/keywords/" + i);
            }
        });
        reading.each(resume, "languages", reading::language);
        reading.each(resume, "education", reading::education);
        reading.town(resume.path("basics").path("location"));
        return reading.proposal();
    }

    @FunctionalInterface
    private interface Entry {
        void read(JsonNode entry, String pointer);
    }

    private final class Reading {

        private final Lang lang;
        private final Map<String, KnownOccupation> occupations = new LinkedHashMap<>();
        private final Map<String, KnownSkill> skills = new LinkedHashMap<>();
        private final Map<String, LanguageLevels> languages = new LinkedHashMap<>();
        private final List<Understood> understood = new ArrayList<>();
        private final List<String> notUnderstood = new ArrayList<>();
        private @Nullable Integer education;
        private ProfileFacts.@Nullable Reach reach;

        Reading(Lang lang) {
            this.lang = lang;
        }

        void each(JsonNode resume, String part, Entry read) {
            var entries = resume.path(part);
            for (var i = 0; i < Math.min(entries.size(), MOST_ENTRIES); i++) {
                read.read(entries.path(i), "/" + part + "/" + i);
            }
        }

        // The trade whose whole name was written; where a title says more, the first trade in it.
        void occupation(String title, String pointer) {
            var named = read(title).stream()
                    .flatMap(asked -> Stream.concat(
                            asked.occupationsByPreferredName().stream(), asked.occupations(Fit.WHOLE).stream()))
                    .findFirst();
            named.ifPresent(known -> {
                occupations.putIfAbsent(known.uri(), new KnownOccupation(known.uri(), null, true));
                understood.add(new Understood(pointer, known.uri(), taxonomy.name(known, lang)));
            });
            missing(title, pointer, named.isPresent());
        }

        void skills(String text, String pointer) {
            var named = read(text).stream()
                    .flatMap(asked -> asked.skills(Fit.WHOLE).stream())
                    .distinct()
                    .toList();
            for (var uri : named) {
                skills.putIfAbsent(uri, new KnownSkill(uri, Evidence.CLAIMED));
                taxonomy.skill(uri).ifPresent(known -> understood.add(understood(pointer, known)));
            }
            missing(text, pointer, !named.isEmpty());
        }

        void language(JsonNode entry, String pointer) {
            var written = entry.path("language").asText("");
            var known = languageNamed(written);
            known.ifPresent(language -> {
                var level = level(entry.path("fluency").asText(""));
                languages.putIfAbsent(language.code(), new LanguageLevels(language.code(), level, level, level, level));
                understood.add(new Understood(pointer + "/language", language.code(), language.name(lang)));
            });
            missing(written, pointer + "/language", known.isPresent());
        }

        void education(JsonNode entry, String pointer) {
            var type = Spelling.fold(entry.path("studyType").asText(""));
            STUDIES.entrySet().stream()
                    .filter(known -> type.contains(known.getKey()))
                    .map(Map.Entry::getValue)
                    .max(Integer::compare)
                    .ifPresent(level -> {
                        education = education == null ? level : Math.max(education, level);
                        understood.add(
                                new Understood(pointer + "/studyType", Integer.toString(level), "ISCED " + level));
                    });
        }

        void town(JsonNode location) {
            Stream.of("city", "region")
                    .map(name -> location.path(name).asText(""))
                    .filter(name -> !name.isBlank())
                    .flatMap(name -> taxonomy.municipalityNamed(name).stream())
                    .findFirst()
                    .ifPresent(known -> {
                        reach = new ProfileFacts.Reach(known.code(), null, null);
                        understood.add(new Understood("/basics/location", known.code(), known.name(lang)));
                    });
        }

        private Understood understood(String pointer, Concept concept) {
            return new Understood(pointer, concept.uri(), taxonomy.name(concept, lang));
        }

        private void missing(String text, String pointer, boolean isKnown) {
            if (!isKnown && !text.isBlank()) {
                notUnderstood.add(pointer);
            }
        }

        Proposal proposal() {
            var facts = new ProfileFacts(
                    List.copyOf(skills.values()),
                    List.copyOf(occupations.values()),
                    List.copyOf(languages.values()),
                    null,
                    education,
                    reach,
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null);
            return new Proposal(facts, understood, notUnderstood);
        }
    }

    private List<Asked> read(String text) {
        return text.isBlank() ? List.of() : words.read(text).asked();
    }

    private Optional<Language> languageNamed(String text) {
        var folded = Spelling.fold(text);
        return taxonomy.language(text.strip().toLowerCase(Locale.ROOT))
                .or(() -> taxonomy.languages().stream()
                        .filter(language -> !folded.isEmpty() && isNamed(language, folded))
                        .findFirst());
    }

    // "Lithuanian", "lietuvių" and "lietuvių kalba" are all the same language.
    private static boolean isNamed(Language language, String folded) {
        return Stream.of(Lang.values())
                .map(lang -> Spelling.fold(language.name(lang)))
                .anyMatch(name ->
                        name.equals(folded) || (name + " kalba").equals(folded) || name.equals(folded + " kalba"));
    }

    private static @Nullable Cefr level(String fluency) {
        var stated = CEFR.matcher(fluency.toUpperCase(Locale.ROOT));
        if (stated.find()) {
            return Cefr.valueOf(stated.group(1));
        }
        var folded = Spelling.fold(fluency);
        return FLUENCY.entrySet().stream()
                .filter(known -> folded.contains(known.getKey()))
                .map(Map.Entry::getValue)
                .max(Cefr::compareTo)
                .orElse(null);
    }
}
