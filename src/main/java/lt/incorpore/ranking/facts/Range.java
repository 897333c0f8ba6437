package lt.incorpore.ranking.facts;

/// The one door check of the room's records: a value outside its range names itself.
public final class Range {

    private Range() {}

    public static int check(String name, int value, int lowest, int highest) {
        if (value < lowest || value > highest) {
            throw new IllegalArgumentException(name + " must be " + lowest + ".." + highest + " but is " + value);
        }
        return value;
    }
}
