package lt.incorpore.privacy.retention;

import java.time.Duration;
import java.time.Period;
import java.time.temporal.TemporalAmount;
import java.util.List;

/// Rows that go, or are emptied, when they are older than a time.
///
/// @param what  the table, and after a space which part of its rows
/// @param where which rows; `:before` is the moment that lies the time back
/// @param set   what becomes of them; empty: they are deleted
record OldRows(String what, TemporalAmount kept, String where, String set) {

    private static final String AT_ONCE = "1000";

    /// The plan of everything that is simply rows growing old. Tables of other rooms stand here by name: what is
    /// forgotten when is read on one page.
    static final List<OldRows> PLAN = List.of(
            deleted("change_log", Duration.ofDays(2), "at < :before"),
            deleted("kept_answer", Duration.ofHours(24), "kept_at <= :before"),
            deleted("operation", Period.ofDays(7), "created_at < :before AND state NOT IN ('QUEUED', 'RUNNING')"),
            deleted("saved_search", Period.ofDays(2), "state = 'PENDING' AND created_at < :before"),
            deleted("saved_search_letter", Period.ofDays(3), "made_at < :before"),
            deleted("api_key", Period.ofMonths(12), "least(revoked_at, ends_at, expires_on) < :before"),
            deleted("offer_import", Period.ofMonths(12), "ended_at < :before"),
            new OldRows(
                    "offer texts",
                    Period.ofMonths(6),
                    "closed_at < :before AND jsonb_exists(content, 'description')",
                    "content = content - 'description'"),
            deleted("offer", Period.ofMonths(24), "closed_at < :before"),
            deleted("moderation_decision", Period.ofMonths(24), "decided_at < :before AND " + offerIsNot("OPEN")),
            deleted("moderation_appeal", Period.ofMonths(24), "appealed_at < :before AND " + offerIsNot("HELD")),
            deleted("moderation_report", Period.ofMonths(24), "reported_at < :before AND " + offerIsNot("OPEN")),
            deleted(
                    "contact_request",
                    Period.ofMonths(6),
                    "CASE state WHEN 'AGREED' THEN open_until WHEN 'ASKED' THEN answer_until"
                            + " ELSE CAST(answered_at AS date) END < :before"),
            deleted("session", Duration.ofHours(12), "used_at < :before"),
            deleted("enrolment", Period.ofDays(1), "expires_at < :before"),
            deleted("passkey_challenge", Duration.ofHours(1), "expires_at < :before"),
            deleted("assistance", Period.ofMonths(24), "begun_at < :before"),
            deleted("card_given", Period.ofMonths(24), "given_at < :before"),
            deleted("slip", Period.ofDays(90), "kept_until - 90 < :before"),
            deleted("vault.look_spent", Period.ofDays(2), "day < :before"),
            deleted("vault.alarm", Period.ofMonths(12), "at < :before"),
            // What a person agreed to and never took back is proved as long as there is the person.
            new OldRows(
                    "vault.consent_event",
                    Period.ofMonths(36),
                    "at < :before AND NOT (action = 'GIVEN' AND EXISTS (SELECT FROM vault.person_key k"
                            + " WHERE k.subject = t.subject) AND NOT EXISTS (SELECT FROM vault.consent_event later"
                            + " WHERE later.subject = t.subject AND later.purpose = t.purpose"
                            + " AND later.recipient = t.recipient AND later.number > t.number))",
                    "subject = NULL, purpose = NULL, recipient = NULL, action = NULL, text_hash = NULL,"
                            + " language = NULL, channel = NULL, actor = NULL, witness = NULL, at = NULL"),
            new OldRows(
                    "vault.access_event",
                    Period.ofMonths(24),
                    "at < :before",
                    "subject = NULL, viewer_role = NULL, viewer = NULL, organisation = NULL, fields = NULL,"
                            + " purpose = NULL, at = NULL"));

    private static OldRows deleted(String table, TemporalAmount kept, String where) {
        return new OldRows(table, kept, where, "");
    }

    private static String offerIsNot(String state) {
        return "NOT EXISTS (SELECT FROM offer o WHERE o.number = t.offer AND o.state = '" + state + "')";
    }

    String table() {
        return what.split(" ", 2)[0];
    }

    /// Some of the rows, so that no transaction is long.
    String sql() {
        var rows = " WHERE ctid IN (SELECT ctid FROM " + table() + " t WHERE " + where + " LIMIT " + AT_ONCE + ")";
        return set.isEmpty() ? "DELETE FROM " + table() + rows : "UPDATE " + table() + " SET " + set + rows;
    }
}
