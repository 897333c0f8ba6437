package lt.incorpore.taxonomy;

/// A skill near another one.
///
/// @param skill     number of the near skill
/// @param closeness `1..999`, thousandths of being the same skill
public record RelatedSkill(int skill, int closeness) {

    public RelatedSkill {
        if (closeness < 1 || closeness > 999) {
            throw new IllegalArgumentException("Closeness " + closeness + " of skill " + skill);
        }
    }
}
