package lt.incorpore.matches.changes;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import lt.incorpore.profiles.Evidence;
import lt.incorpore.profiles.ProfileFacts;
import lt.incorpore.profiles.ProfileFacts.KnownSkill;
import lt.incorpore.profiles.ProfileFacts.Reach;
import lt.incorpore.profiles.ProfileFacts.Times;
import lt.incorpore.taxonomy.Cefr;
import lt.incorpore.taxonomy.DrivingClass;
import lt.incorpore.taxonomy.LanguageLevels;
import lt.incorpore.taxonomy.Shift;
import org.jspecify.annotations.Nullable;

/// One thing that a person could change about what they can or accept. Each is a change of the facts that are sent to
/// matching, so whoever makes it can see that what was promised comes true.
///
/// There is no change of a right, a status or anything protected, on purpose: nobody is advised to become another.
public sealed interface Change {

    /// The facts once the change is made.
    ProfileFacts appliedTo(ProfileFacts facts);

    /// Changes of one subject are steps on one road; a longer one that brings no more is not worth naming.
    Object subject();

    /// All four skills of a language reach a level; those that are higher stay.
    record LanguageLevel(String language, Cefr level) implements Change {

        @Override
        public ProfileFacts appliedTo(ProfileFacts facts) {
            var known = facts.languages().stream()
                    .filter(one -> language.equals(one.language()))
                    .findFirst()
                    .orElse(new LanguageLevels(language, null, null, null, null));
            var languages = new ArrayList<>(facts.languages());
            languages.remove(known);
            languages.add(new LanguageLevels(
                    language,
                    higher(known.listening()),
                    higher(known.reading()),
                    higher(known.speaking()),
                    higher(known.writing())));
            return new ChangedFacts(facts).languages(languages).build();
        }

        private Cefr higher(@Nullable Cefr known) {
            return known == null || known.level() < level.level() ? level : known;
        }

        @Override
        public Object subject() {
            return language;
        }
    }

    /// One driving class more, with the classes it brings along.
    record Driving(DrivingClass drivingClass) implements Change {

        @Override
        public ProfileFacts appliedTo(ProfileFacts facts) {
            var held = facts.drivingClasses() == null ? List.<DrivingClass>of() : facts.drivingClasses();
            return new ChangedFacts(facts)
                    .drivingClasses(with(held, drivingClass))
                    .build();
        }

        @Override
        public Object subject() {
            return drivingClass;
        }
    }

    /// One skill more, on the person's word alone: better evidence would bring as much or more.
    ///
    /// @param uri ESCO URI
    record Skill(String uri) implements Change {

        @Override
        public ProfileFacts appliedTo(ProfileFacts facts) {
            var others = facts.skills().stream().filter(known -> !uri.equals(known.skill()));
            return new ChangedFacts(facts)
                    .skills(Stream.concat(others, Stream.of(new KnownSkill(uri, Evidence.CLAIMED)))
                            .toList())
                    .build();
        }

        @Override
        public Object subject() {
            return uri;
        }
    }

    /// A farther limit of the way to work.
    record Distance(int km) implements Change {

        @Override
        public ProfileFacts appliedTo(ProfileFacts facts) {
            var reach = Objects.requireNonNull(facts.reach());
            return new ChangedFacts(facts)
                    .reach(new Reach(reach.municipality(), km, reach.remote()))
                    .build();
        }

        @Override
        public Object subject() {
            return Distance.class;
        }
    }

    /// A shift that suits too: no longer ruled out, and wished where any shift is.
    record ReadyForShift(Shift shift) implements Change {

        @Override
        public ProfileFacts appliedTo(ProfileFacts facts) {
            return withTimes(
                    facts,
                    times -> new Times(
                            times.from(),
                            times.to(),
                            times.atMost(),
                            times.shifts().isEmpty() ? List.of() : with(times.shifts(), shift),
                            times.never().stream().filter(one -> one != shift).toList()));
        }

        @Override
        public Object subject() {
            return shift;
        }
    }

    /// A longer week: both the limit and the wish reach this many hours, where they were stated.
    record LongerWeek(int hours) implements Change {

        @Override
        public ProfileFacts appliedTo(ProfileFacts facts) {
            return withTimes(
                    facts,
                    times -> new Times(
                            times.from(), atLeast(times.to()), atLeast(times.atMost()), times.shifts(), times.never()));
        }

        private @Nullable Integer atLeast(@Nullable Integer stated) {
            return stated == null ? null : Integer.valueOf(Math.max(stated, hours));
        }

        @Override
        public Object subject() {
            return LongerWeek.class;
        }
    }

    private static ProfileFacts withTimes(ProfileFacts facts, UnaryOperator<Times> change) {
        var times = facts.times() == null ? new Times(null, null, null, List.of(), List.of()) : facts.times();
        return new ChangedFacts(facts).times(change.apply(times)).build();
    }

    private static <T> List<T> with(List<T> some, T more) {
        return Stream.concat(some.stream(), Stream.of(more)).distinct().toList();
    }
}
