package lt.incorpore.taxonomy;

import lt.incorpore.platform.Lang;

/// A county (*apskritis*); a statistical unit since 2010.
///
/// @param code two letters, the end of the ISO code
/// @param iso  ISO 3166-2 code, such as `LT-UT`
public record County(String code, String iso, LocalNames names) {

    public String name(Lang lang) {
        return names.in(lang);
    }
}
