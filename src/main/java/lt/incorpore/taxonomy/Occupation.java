package lt.incorpore.taxonomy;

import org.jspecify.annotations.Nullable;

/// @param iscoGroup ISCO-08 unit group, 4 digits
/// @param code      ESCO's own code below the unit group, such as `7531.4`; absent in the starter set
/// @param regulated whether ESCO marks the profession as regulated in the EU; says nothing of Lithuania's own list
public record Occupation(
        int number, String uri, String iscoGroup, @Nullable String code, boolean regulated) implements Concept {

    public Occupation {
        if (number < 1 || iscoGroup.length() != 4) {
            throw new IllegalArgumentException("Occupation " + number + " " + uri + " in group " + iscoGroup);
        }
    }
}
