package lt.incorpore.law;

import lt.incorpore.law.tables.Basis;
import lt.incorpore.law.tables.Worded;

/// A general fact that a page may state, with where it stands and how sure it is.
public record LegalFact(Topic topic, String code, Basis basis) implements Worded {

    public enum Topic {
        /// What an ad must and must not say.
        AD,
        /// A ground nobody may be treated worse for, by the Equal Treatment Law or by the Labour Code.
        GROUND,
        /// What an employer does when somebody starts.
        EMPLOYER_DUTY,
        COMPLAINT
    }
}
