package lt.incorpore.taxonomy;

import lt.incorpore.platform.Lang;

/// A language that people speak at work.
///
/// @param number dense, from 1, in the order of the list; for columns in memory alone
/// @param code   BCP 47
public record Language(int number, String code, LocalNames names) {

    public String name(Lang lang) {
        return names.in(lang);
    }
}
