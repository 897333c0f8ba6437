package lt.incorpore.ranking.facts;

/// A calendar day as days since 1970-01-01. The room has no clock, so every "today" comes from the caller.
///
/// @param epochDay `1..65534` (until the year 2149), or one of the two constants
public record Day(int epochDay) implements Comparable<Day> {

    /// Nobody has stated the day.
    public static final Day UNKNOWN = new Day(0);

    /// The day will not come, for example for a right that does not exist.
    public static final Day NEVER = new Day(65_535);

    public Day {
        Range.check("day", epochDay, 0, 65_535);
    }

    public static Day of(int epochDay) {
        return new Day(Range.check("day", epochDay, 1, 65_534));
    }

    public boolean isKnown() {
        return epochDay != 0;
    }

    @Override
    public int compareTo(Day other) {
        return Integer.compare(epochDay, other.epochDay);
    }
}
