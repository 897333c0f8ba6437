package lt.incorpore.search;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What speaks for an offer, and how much. Whole numbers that do not depend on other offers: a score says the same
/// today and tomorrow, on every node, and a page can begin where the last one ended.
@Schema(name = "FoundBy")
public enum Evidence {
    /// It is filed under an occupation that the words name.
    OCCUPATION(1000),
    /// That occupation is mostly called so, and has not merely this name among others.
    PREFERRED_NAME(100),
    /// Its title holds the words.
    TITLE(500),
    /// It needs a skill that the words name.
    SKILL(400),
    /// Its title holds the Lithuanian name of the occupation that the words name, maybe in another language.
    OCCUPATION_IN_TITLE(350),
    /// It is filed under an occupation of whose name the words are a part.
    PART_OF_OCCUPATION(300),
    /// It is in a municipality that the words name.
    PLACE(300),
    /// It is filed under the same ISCO-08 unit group as an occupation that the words name.
    SAME_GROUP(200),
    EMPLOYER(150),
    LOCALITY(150),
    /// It needs a skill of whose name the words are a part.
    PART_OF_SKILL(100),
    DESCRIPTION(50),
    /// It is filed under an occupation, or needs a skill, of whose name the words are a misspelling.
    MISSPELT(30);

    private final int points;

    Evidence(int points) {
        this.points = points;
    }

    int points() {
        return points;
    }
}
