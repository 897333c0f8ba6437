package lt.incorpore.ranking.facts;

import java.util.List;

/// Papers without which some work may not be done: driving classes and the licences of regulated professions.
///
/// @param driving     classes held; which class includes which other is the caller's knowledge
/// @param stated      whether anybody has said which professions the person is licensed for
/// @param professions dense numbers given by the caller, `1..4095`, at most 16
public record Licences(Driving driving, boolean stated, List<Integer> professions) {

    /// Most licensed professions of one person.
    public static final int MOST_PROFESSIONS = 16;

    public static final Licences UNKNOWN = new Licences(Driving.UNKNOWN, false, List.of());

    public Licences {
        professions = professions.stream().distinct().sorted().toList();
        Range.check("number of licences", professions.size(), 0, stated ? MOST_PROFESSIONS : 0);
        professions.forEach(profession -> Range.check("licensed profession", profession, 1, 4_095));
    }

    /// A class of the driving licence (directive 2006/126/EC; T is Lithuania's class for tractors).
    public enum DrivingClass {
        AM,
        A1,
        A2,
        A,
        B1,
        B,
        BE,
        C1,
        C1E,
        C,
        CE,
        D1,
        D1E,
        D,
        DE,
        T
    }

    /// A set of driving classes.
    ///
    /// @param bits one bit a [DrivingClass], by its place in the list; -1 only in [#UNKNOWN]
    public record Driving(int bits) {

        public static final Driving UNKNOWN = new Driving(-1);
        public static final Driving NONE = new Driving(0);

        public Driving {
            Range.check("driving classes", bits, -1, 0xffff);
        }

        public static Driving of(DrivingClass... classes) {
            int bits = 0;
            for (DrivingClass one : classes) {
                bits |= 1 << one.ordinal();
            }
            return new Driving(bits);
        }

        public boolean isKnown() {
            return bits >= 0;
        }
    }
}
