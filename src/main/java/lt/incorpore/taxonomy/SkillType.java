package lt.incorpore.taxonomy;

/// ESCO's two kinds of skill.
public enum SkillType {
    /// A skill or competence: doing something.
    SKILL,
    /// Knowing about something.
    KNOWLEDGE
}
