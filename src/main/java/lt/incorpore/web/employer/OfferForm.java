package lt.incorpore.web.employer;

import jakarta.ws.rs.core.MultivaluedMap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import lt.incorpore.law.ContactKind;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.offers.PayRange;
import lt.incorpore.platform.Finding;
import lt.incorpore.taxonomy.Contract;
import org.jspecify.annotations.Nullable;

/// What was written into the form, field by field; a field is named as in the API, with dots.
record OfferForm(Map<String, String> values) {

    static final List<String> FIELDS = List.of(
            "title",
            "occupation",
            "place.municipality",
            "pay.from",
            "pay.to",
            "pay.per",
            "hours.from",
            "contract",
            "contact",
            "description");

    /// Set instead of what stands in a field: `pay.from=1153`.
    private static final String TAKEN = "take";

    OfferForm {
        values = Map.copyOf(values);
    }

    static OfferForm empty() {
        return new OfferForm(Map.of("pay.per", PayRange.PayUnit.MONTH.name()));
    }

    static OfferForm of(MultivaluedMap<String, String> sent) {
        var values = new LinkedHashMap<String, String>();
        for (var field : FIELDS) {
            var value = sent.getFirst(field);
            if (value != null && !value.isBlank()) {
                values.put(field, value.strip());
            }
        }
        var taken = sent.getFirst(TAKEN);
        if (taken != null && taken.indexOf('=') > 0 && FIELDS.contains(taken.substring(0, taken.indexOf('=')))) {
            values.put(taken.substring(0, taken.indexOf('=')), taken.substring(taken.indexOf('=') + 1));
        }
        return new OfferForm(values);
    }

    public String one(String field) {
        return values.getOrDefault(field, "");
    }

    /// The field that a finding is about; blank where there is none for it.
    static String fieldOf(Finding finding) {
        var field = finding.pointer().replaceFirst("^/", "").replace('/', '.');
        return FIELDS.contains(field) ? field : "";
    }

    /// @param findings what could not be read is added to them
    OfferContent draft(List<Finding> findings) {
        var draft = new OfferContent.Draft();
        draft.kind = OfferKind.VACANCY;
        draft.title = values.get("title");
        draft.description = values.get("description");
        draft.occupation = values.get("occupation");
        draft.contract = word(Contract.values(), "contract");
        draft.contact = word(ContactKind.values(), "contact");
        if (values.containsKey("place.municipality")) {
            draft.place = new OfferContent.Place(values.get("place.municipality"), null, null, null);
        }
        var hours = number("hours.from", findings);
        if (hours != null) {
            draft.hours = new OfferContent.Hours(hours.intValue(), null, List.of());
        }
        var from = number("pay.from", findings);
        if (from != null) {
            draft.pay = new PayRange(
                    from, number("pay.to", findings), word(PayRange.PayUnit.values(), "pay.per"), null, null);
        }
        return draft.content();
    }

    private <T extends Enum<T>> @Nullable T word(T[] known, String field) {
        return Arrays.stream(known)
                .filter(one -> one.name().equals(values.get(field)))
                .findFirst()
                .orElse(null);
    }

    private @Nullable BigDecimal number(String field, List<Finding> findings) {
        var text = one(field).replace(',', '.').replaceAll("[\\s€\\u00a0]", "");
        if (text.isEmpty()) {
            return null;
        }
        if (!text.matches("\\d{1,9}(\\.\\d{1,4})?")) {
            findings.add(Finding.error("/" + field.replace('.', '/'), "wrong_type")
                    .with("expected", "number")
                    .rejecting(text));
            return null;
        }
        return new BigDecimal(text);
    }
}
