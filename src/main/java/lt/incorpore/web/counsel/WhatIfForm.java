package lt.incorpore.web.counsel;

import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import lt.incorpore.matches.HelpView.ChangedTo;
import lt.incorpore.web.Query;

/// What is tried out, as it travels in the address: the parameters of the twin.
///
/// @param query without what was left as it is
record WhatIfForm(Query query) {

    static final String LANGUAGE = "language";
    static final String DRIVING = "driving";
    static final String SKILL = "skill";
    static final String SHIFT = "shift";
    static final String KM = "km";
    static final String HOURS = "hours";

    static WhatIfForm of(MultivaluedMap<String, String> sent) {
        return new WhatIfForm(Query.of(sent, List.of(LANGUAGE, DRIVING, SKILL, SHIFT, KM, HOURS)));
    }

    /// The same with one change more.
    Query with(ChangedTo to) {
        if (to.language() != null && to.level() != null) {
            var others = query.all(LANGUAGE).stream()
                    .filter(one -> !one.startsWith(to.language() + ":"))
                    .toList();
            var changed = query.without(LANGUAGE);
            for (var other : others) {
                changed = changed.and(LANGUAGE, other);
            }
            return changed.and(LANGUAGE, to.language() + ":" + to.level());
        }
        if (to.drivingClass() != null) {
            return query.and(DRIVING, to.drivingClass().name());
        }
        if (to.skill() != null) {
            return query.and(SKILL, to.skill().code());
        }
        if (to.shift() != null) {
            return query.and(SHIFT, to.shift().name());
        }
        return to.km() == null
                ? query.with(HOURS, String.valueOf(to.hours()))
                : query.with(KM, String.valueOf(to.km()));
    }
}
