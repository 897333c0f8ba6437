package lt.incorpore.taxonomy;

/// Something that a person can do or knows.
public record Skill(int number, String uri, SkillType type) implements Concept {

    public Skill {
        if (number < 1) {
            throw new IllegalArgumentException("Skill " + number + " " + uri);
        }
    }
}
