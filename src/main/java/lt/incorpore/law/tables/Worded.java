package lt.incorpore.law.tables;

import java.util.Locale;

/// Something that has a sentence in every language, under the key `law.<code>` of `words/<language>/law.properties`.
public interface Worded {

    /// Dotted, lower case, words joined by hyphens, such as `document.residence-permit`.
    String code();

    /// The code of an enum constant: `code("document", RESIDENCE_PERMIT)` is `document.residence-permit`.
    static String code(String prefix, Enum<?> constant) {
        return code(prefix, constant.name());
    }

    /// The code of an upper-case name that is data, such as a status.
    static String code(String prefix, String name) {
        return prefix + "." + name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
