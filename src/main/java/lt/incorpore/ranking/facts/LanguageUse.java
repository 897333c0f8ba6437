package lt.incorpore.ranking.facts;

/// One language and how far it is used or needed, skill by skill. Never a mother tongue: only what a person can do.
///
/// @param language dense number given by the caller, `1..1023`
public record LanguageUse(int language, CefrLevels levels) implements Comparable<LanguageUse> {

    public LanguageUse {
        Range.check("language", language, 1, 1_023);
    }

    @Override
    public int compareTo(LanguageUse other) {
        return Integer.compare(language, other.language);
    }

    /// The four skills of the Common European Framework of Reference.
    public enum LanguageSkill {
        LISTENING,
        READING,
        SPEAKING,
        WRITING
    }

    /// Levels of the Common European Framework: 1 is A1, 6 is C2. For a person 0 says "not even A1" and
    /// [#UNKNOWN_LEVEL] that nobody knows; for an offer 0 says "not needed".
    public record CefrLevels(int listening, int reading, int speaking, int writing) {

        public static final int UNKNOWN_LEVEL = -1;

        /// Nobody has stated any of the four.
        public static final CefrLevels UNKNOWN = all(UNKNOWN_LEVEL);

        public CefrLevels {
            Range.check("listening", listening, UNKNOWN_LEVEL, 6);
            Range.check("reading", reading, UNKNOWN_LEVEL, 6);
            Range.check("speaking", speaking, UNKNOWN_LEVEL, 6);
            Range.check("writing", writing, UNKNOWN_LEVEL, 6);
        }

        /// The same level in all four skills, as in "Lithuanian A2".
        public static CefrLevels all(int level) {
            return new CefrLevels(level, level, level, level);
        }

        /// Levels of a talk: listening and speaking, with nothing said of the written word.
        public static CefrLevels spoken(int level, int writtenLevel) {
            return new CefrLevels(level, writtenLevel, level, writtenLevel);
        }

        public int of(LanguageSkill skill) {
            return switch (skill) {
                case LISTENING -> listening;
                case READING -> reading;
                case SPEAKING -> speaking;
                case WRITING -> writing;
            };
        }

        /// Three bits a skill, the unknown as 7: the form in which the index keeps levels.
        public int packed() {
            return (listening & 7) | (reading & 7) << 3 | (speaking & 7) << 6 | (writing & 7) << 9;
        }

        public static CefrLevels unpacked(int packed) {
            return new CefrLevels(level(packed, 0), level(packed, 1), level(packed, 2), level(packed, 3));
        }

        /// The level of one skill (`0..3`, in the order of [LanguageSkill]) in the packed form.
        public static int level(int packed, int skill) {
            int bits = packed >>> 3 * skill & 7;
            return bits == 7 ? UNKNOWN_LEVEL : bits;
        }
    }
}
