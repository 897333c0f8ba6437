package lt.incorpore.taxonomy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import lt.incorpore.taxonomy.names.IntLists;
import lt.incorpore.taxonomy.names.NameIndex;
import org.jspecify.annotations.Nullable;

/// Everything [Taxonomy] knows of concepts at one moment. Never changes once built.
final class Picture {

    // A relation is kept as one int: closeness in the low bits, the other skill above.
    private static final int CLOSENESS_BITS = 10;

    private final long generation;
    private final @Nullable Concept[] byNumber;
    private final Map<String, Concept> byUri = new HashMap<>();
    private final List<Occupation> occupations;
    private final List<Skill> skills;
    private final int[] occupationNumbers;
    private final int[] skillNumbers;
    private final NavigableMap<String, List<Occupation>> byGroup = new TreeMap<>();
    private final SequencedMap<String, IscoGroup> groups;
    private final NameTable names;
    private final NameIndex index;
    private final IntLists essential;
    private final IntLists optional;
    private final IntLists related;

    private Picture(Builder built) {
        generation = built.generation;
        byNumber = built.byNumber;
        groups = built.groups;
        names = built.names.build();
        index = built.index.build();
        essential = built.essential.build();
        optional = built.optional.build();
        related = built.related.build();
        var somethingDone = new ArrayList<Occupation>();
        var somethingKnown = new ArrayList<Skill>();
        for (var concept : byNumber) {
            switch (concept) {
                case null -> {}
                case Occupation occupation -> {
                    somethingDone.add(occupation);
                    byUri.put(occupation.uri(), occupation);
                    byGroup.computeIfAbsent(occupation.iscoGroup(), group -> new ArrayList<>())
                            .add(occupation);
                }
                case Skill skill -> {
                    somethingKnown.add(skill);
                    byUri.put(skill.uri(), skill);
                }
            }
        }
        occupations = List.copyOf(somethingDone);
        skills = List.copyOf(somethingKnown);
        occupationNumbers = occupations.stream().mapToInt(Concept::number).toArray();
        skillNumbers = skills.stream().mapToInt(Concept::number).toArray();
    }

    long generation() {
        return generation;
    }

    Optional<Concept> concept(String uri) {
        return Optional.ofNullable(byUri.get(uri));
    }

    Optional<Concept> concept(int number) {
        return number < 0 || number >= byNumber.length ? Optional.empty() : Optional.ofNullable(byNumber[number]);
    }

    List<Occupation> occupations() {
        return occupations;
    }

    List<Skill> skills() {
        return skills;
    }

    SequencedMap<String, IscoGroup> groups() {
        return Collections.unmodifiableSequencedMap(groups);
    }

    List<Occupation> occupationsOf(String iscoPrefix) {
        return byGroup.subMap(iscoPrefix, iscoPrefix + Character.MAX_VALUE).values().stream()
                .flatMap(List::stream)
                .toList();
    }

    List<Skill> essentialSkills(int occupation) {
        return skills(essential.of(occupation));
    }

    List<Skill> optionalSkills(int occupation) {
        return skills(optional.of(occupation));
    }

    List<RelatedSkill> related(int skill) {
        return related.of(skill)
                .mapToObj(both -> new RelatedSkill(both >> CLOSENESS_BITS, both & (1 << CLOSENESS_BITS) - 1))
                .toList();
    }

    NameTable names() {
        return names;
    }

    List<Concept> occupationsNamed(String query) {
        return concepts(IntStream.of(index.containing(query, occupationNumbers)));
    }

    List<Concept> skillsNamed(String query) {
        return concepts(IntStream.of(index.containing(query, skillNumbers)));
    }

    /// Nearest by code where digits were sent, by identity where a URI was, else by name.
    List<Concept> nearestOccupations(String unknown, int most) {
        var code = unknown.strip();
        if (code.matches("[0-9][0-9.]{0,15}")) {
            return nearestByCode(code, most);
        }
        return nearest(unknown, occupationNumbers, most);
    }

    List<Concept> nearestSkills(String unknown, int most) {
        return nearest(unknown, skillNumbers, most);
    }

    // A national code begins with the digits of its ISCO group; one wrong digit still leaves the wider group.
    private List<Concept> nearestByCode(String code, int most) {
        var digits = code.substring(0, Math.min(4, (code + '.').indexOf('.')));
        for (var length = digits.length(); length > 0; length--) {
            var found = occupationsOf(digits.substring(0, length));
            if (!found.isEmpty()) {
                return found.stream().<Concept>map(o -> o).limit(most).toList();
            }
        }
        return List.of();
    }

    private List<Concept> nearest(String unknown, int[] among, int most) {
        var asked = unknown.strip();
        if (asked.startsWith("http:") || asked.startsWith("https:")) {
            return concepts(NearUri.to(asked, among, byNumber, most));
        }
        return concepts(IntStream.of(index.nearest(asked, among, most)));
    }

    private List<Skill> skills(IntStream numbers) {
        return numbers.mapToObj(number -> (Skill) known(number)).toList();
    }

    private List<Concept> concepts(IntStream numbers) {
        return numbers.mapToObj(this::known).toList();
    }

    private Concept known(int number) {
        var concept = byNumber[number];
        if (concept == null) {
            throw new IllegalStateException("Concept " + number + " is named but not there");
        }
        return concept;
    }

    /// Takes each kind of row in rising order of concept numbers.
    static final class Builder {

        private final long generation;
        private final @Nullable Concept[] byNumber;
        private final SequencedMap<String, IscoGroup> groups;
        private final NameTable.Builder names;
        private final NameIndex.Builder index;
        private final IntLists.Builder essential;
        private final IntLists.Builder optional;
        private final IntLists.Builder related;

        Builder(long generation, int highest, SequencedMap<String, IscoGroup> groups) {
            var size = highest + 1;
            this.generation = generation;
            this.groups = groups;
            byNumber = new Concept[size];
            names = new NameTable.Builder(size);
            index = new NameIndex.Builder(size);
            essential = new IntLists.Builder(size);
            optional = new IntLists.Builder(size);
            related = new IntLists.Builder(size);
        }

        void concept(Concept concept) {
            byNumber[concept.number()] = concept;
        }

        void name(int concept, Name name) {
            names.add(concept, name);
            index.add(concept, name.text());
        }

        void needs(int occupation, int skill, boolean isEssential) {
            (isEssential ? essential : optional).add(occupation, skill);
        }

        void related(int skill, RelatedSkill other) {
            related.add(skill, other.skill() << CLOSENESS_BITS | other.closeness());
        }

        Picture build() {
            return new Picture(this);
        }
    }
}
