package lt.incorpore.taxonomy;

import lt.incorpore.platform.Lang;

/// A group of ISCO-08, the International Standard Classification of Occupations.
///
/// @param code 1 digit (major group) to 4 digits (unit group); each begins with its parent's code
public record IscoGroup(String code, LocalNames names) {

    public IscoGroup {
        if (!code.matches("[0-9]{1,4}")) {
            throw new IllegalArgumentException("ISCO group " + code);
        }
    }

    public String name(Lang lang) {
        return names.in(lang);
    }

    public String nameLanguage(Lang lang) {
        return names.shownIn(lang);
    }

    /// 1 for a major group to 4 for a unit group.
    public int level() {
        return code.length();
    }
}
