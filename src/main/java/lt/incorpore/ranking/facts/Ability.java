package lt.incorpore.ranking.facts;

import java.util.List;

/// What a person can do, by any road: paid work, care, volunteering, school.
///
/// @param occupations wished and experienced ones, at most 32
/// @param skills      at most 250, each skill once
/// @param languages   at most 32, each language once
public record Ability(
        List<Occupation> occupations,
        List<PersonSkill> skills,
        List<LanguageUse> languages,
        Experience experience,
        Education education) {

    /// Most occupations of one person.
    public static final int MOST_OCCUPATIONS = 32;

    /// Most languages of one person.
    public static final int MOST_LANGUAGES = 32;

    public Ability {
        occupations = occupations.stream().distinct().sorted().toList();
        skills = skills.stream().sorted().toList();
        languages = languages.stream().sorted().toList();
        Range.check("number of occupations", occupations.size(), 0, MOST_OCCUPATIONS);
        Range.check("number of skills", skills.size(), 0, 250);
        Range.check("number of languages", languages.size(), 0, MOST_LANGUAGES);
        if (!occupations.stream().allMatch(Occupation::isKnown)) {
            throw new IllegalArgumentException("an unknown occupation is left out of the list, not put into it");
        }
        for (int i = 1; i < skills.size(); i++) {
            if (skills.get(i).skill() == skills.get(i - 1).skill()) {
                throw new IllegalArgumentException("skill stated twice: " + skills.get(i));
            }
        }
        for (int i = 1; i < languages.size(); i++) {
            if (languages.get(i).language() == languages.get(i - 1).language()) {
                throw new IllegalArgumentException("language stated twice: " + languages.get(i));
            }
        }
    }

    /// One skill of a person and how well it is known.
    ///
    /// @param skill dense number given by the caller, `1..65535`
    public record PersonSkill(int skill, Evidence evidence) implements Comparable<PersonSkill> {

        public PersonSkill {
            Range.check("skill", skill, 1, 65_535);
        }

        @Override
        public int compareTo(PersonSkill other) {
            return Integer.compare(skill, other.skill);
        }
    }

    /// How a skill is known. Better evidence never lowers a score.
    public enum Evidence {
        /// The person says: this I cannot do.
        NONE(0),
        CLAIMED(800),
        EXEMPLIFIED(850),
        WITNESSED(900),
        TESTED(950),
        CERTIFIED(1000);

        private final int permille;

        Evidence(int permille) {
            this.permille = permille;
        }

        public int permille() {
            return permille;
        }
    }

    /// Months of experience of any kind, or the months that an offer asks for.
    ///
    /// @param months `0..1000`; -1 only in [#UNKNOWN]
    public record Experience(int months) {

        public static final Experience UNKNOWN = new Experience(-1);

        public Experience {
            Range.check("months of experience", months, -1, 1_000);
        }

        public boolean isKnown() {
            return months >= 0;
        }
    }

    /// Level of education by ISCED 2011.
    ///
    /// @param isced `0..8`; -1 only in [#UNKNOWN]
    public record Education(int isced) {

        public static final Education UNKNOWN = new Education(-1);

        public Education {
            Range.check("level of education", isced, -1, 8);
        }

        public boolean isKnown() {
            return isced >= 0;
        }
    }
}
