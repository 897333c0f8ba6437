package lt.incorpore.taxonomy;

/// An occupation or a skill. Its names are asked of [Taxonomy].
public sealed interface Concept permits Occupation, Skill {

    /// Dense, from 1, the same on every node and for ever. Not for people or partners: they get the URI.
    int number();

    /// Identity in ESCO.
    String uri();
}
