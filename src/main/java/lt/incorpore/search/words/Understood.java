package lt.incorpore.search.words;

import java.util.List;

/// What a question says.
///
/// @param asked      occupations, skills, places and words, in the order asked
/// @param conditions that must hold as well
public record Understood(List<Asked> asked, List<Condition.Said> conditions) {

    public static final Understood NOTHING = new Understood(List.of(), List.of());

    public Understood {
        asked = List.copyOf(asked);
        conditions = List.copyOf(conditions);
    }

    public boolean isEmpty() {
        return asked.isEmpty() && conditions.isEmpty();
    }

    /// The same but for these things.
    public Understood without(List<Asked> fewer) {
        return new Understood(asked.stream().filter(one -> !fewer.contains(one)).toList(), conditions);
    }

    /// The same but for this condition.
    public Understood without(Condition.Said fewer) {
        return new Understood(
                asked, conditions.stream().filter(one -> !one.equals(fewer)).toList());
    }
}
