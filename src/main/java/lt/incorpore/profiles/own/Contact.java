package lt.incorpore.profiles.own;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.privacy.Field;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// How a person wants to be called and reached. All of it may be absent; nobody sees it but whom the person lets.
///
/// @param name  as the person wants to be called, up to 100 characters
/// @param phone with the code of the country, `+` and 7 to 15 digits
/// @param email up to 254 characters
@Schema(name = "Contact")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Contact(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String email) {

    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;

    public static Contact of(Map<Field, String> fields) {
        return new Contact(fields.get(Field.NAME), fields.get(Field.PHONE), fields.get(Field.EMAIL));
    }

    /// The fields as the vault keeps them: blank is absent, and a number is kept without its spaces.
    public Map<Field, @Nullable String> fields() {
        var fields = new EnumMap<Field, @Nullable String>(Field.class);
        fields.put(Field.NAME, stripped(name));
        fields.put(Field.PHONE, digits());
        fields.put(Field.EMAIL, stripped(email));
        return fields;
    }

    /// What is wrong. The values are not repeated in the findings: an answer may be logged on its way.
    public List<Finding> findings() {
        var findings = new ArrayList<Finding>();
        Bounds.text("/name", name, LONGEST_NAME, findings);
        Bounds.text("/email", email, LONGEST_EMAIL, findings);
        var mail = stripped(email);
        if (mail != null && !mail.matches("[^\\s@]+@[^\\s@]+\\.[^\\s@]+")) {
            findings.add(Finding.error("/email", "email_shape"));
        }
        var number = digits();
        if (number != null && !number.matches("\\+\\d{7,15}")) {
            findings.add(Finding.error("/phone", "phone_shape"));
        }
        return findings;
    }

    private @Nullable String digits() {
        var number = stripped(phone);
        return number == null ? null : number.replaceAll("[\\s()./-]", "");
    }

    private static @Nullable String stripped(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
