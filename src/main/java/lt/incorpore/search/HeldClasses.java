package lt.incorpore.search;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import lt.incorpore.taxonomy.DrivingClass;

/// Driving classes that a person holds, those included that come with them.
///
/// Source: Directive 2006/126/EC, art. 4 and 6: classes C and D are given to holders of B alone; a larger class is
/// valid for the smaller ones of its kind, and each for AM.
record HeldClasses(Set<DrivingClass> classes) {

    /// The word for no class at all.
    static final String NONE = "NONE";

    static List<String> words() {
        var words = new ArrayList<String>(List.of(NONE));
        Arrays.stream(DrivingClass.values()).map(DrivingClass::name).forEach(words::add);
        return words;
    }

    /// @param held names of classes, or [#NONE]
    static HeldClasses of(Collection<String> held) {
        var classes = EnumSet.noneOf(DrivingClass.class);
        held.stream()
                .filter(word -> !word.equals(NONE))
                .map(DrivingClass::valueOf)
                .forEach(one -> add(one, classes));
        return new HeldClasses(classes);
    }

    private static void add(DrivingClass one, Set<DrivingClass> classes) {
        if (classes.add(one)) {
            with(one).forEach(other -> add(other, classes));
        }
    }

    private static Set<DrivingClass> with(DrivingClass one) {
        return switch (one) {
            case AM, T -> Set.of();
            case A1, B1 -> Set.of(DrivingClass.AM);
            case A2 -> Set.of(DrivingClass.A1);
            case A -> Set.of(DrivingClass.A2);
            case B -> Set.of(DrivingClass.B1);
            case BE, C1, D1 -> Set.of(DrivingClass.B);
            case C -> Set.of(DrivingClass.C1);
            case D -> Set.of(DrivingClass.D1);
            case C1E -> Set.of(DrivingClass.C1, DrivingClass.BE);
            case D1E -> Set.of(DrivingClass.D1, DrivingClass.BE);
            case CE -> Set.of(DrivingClass.C, DrivingClass.C1E);
            case DE -> Set.of(DrivingClass.D, DrivingClass.D1E);
        };
    }

    /// Names of the classes that are not held.
    List<String> missing() {
        var missing = EnumSet.allOf(DrivingClass.class);
        missing.removeAll(classes);
        return missing.stream().map(DrivingClass::name).toList();
    }
}
