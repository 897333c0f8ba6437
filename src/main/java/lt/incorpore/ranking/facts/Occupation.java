package lt.incorpore.ranking.facts;

/// An occupation of ESCO and the ISCO-08 unit group above it.
///
/// @param number    dense number given by the caller, `1..65535`; 0 only in [#UNKNOWN]
/// @param unitGroup ISCO-08 unit group, four digits without the leading zero, `1..9999`; 0 only in [#UNKNOWN]
public record Occupation(int number, int unitGroup) implements Comparable<Occupation> {

    public static final Occupation UNKNOWN = new Occupation(0, 0);

    public Occupation {
        Range.check("occupation", number, 0, 65_535);
        Range.check("unit group", unitGroup, 0, 9_999);
        if ((number == 0) != (unitGroup == 0)) {
            throw new IllegalArgumentException("occupation " + number + " cannot have unit group " + unitGroup);
        }
    }

    public boolean isKnown() {
        return number != 0;
    }

    /// ISCO order: neighbours in the classification are neighbours in a list.
    @Override
    public int compareTo(Occupation other) {
        int byGroup = Integer.compare(unitGroup, other.unitGroup);
        return byGroup != 0 ? byGroup : Integer.compare(number, other.number);
    }
}
