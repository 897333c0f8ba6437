package lt.incorpore.law.professions;

import lt.incorpore.law.tables.Ask;
import lt.incorpore.law.tables.Basis;
import lt.incorpore.law.tables.Worded;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A profession that only those may do whose title is recognised and who hold a licence (*reglamentuota profesija*).
///
/// @param ask who recognises a title
public record RegulatedProfession(String code, Ask ask, Basis basis) implements Worded {

    /// Code of the sentence about a profession that is regulated in some country, while of Lithuania nothing is known.
    public static final String PERHAPS_CODE = "profession.perhaps";

    /// Whom to ask of such a one.
    public static final Ask ASK_OTHERWISE = Ask.COUNSELLOR;

    /// How sure it is.
    @Schema(name = "RegulatedKind")
    public enum Kind {
        /// By a law that is known here.
        REGULATED,
        /// ESCO marks it for some country of the EU.
        PERHAPS
    }
}
