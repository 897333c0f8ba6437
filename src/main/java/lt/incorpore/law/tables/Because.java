package lt.incorpore.law.tables;

import java.util.List;

/// The words of an answer, as codes of `law.properties`. For the person and the counsellor only: a reason can give a
/// status away, so nothing of it goes to an employer.
///
/// @param conditions what must hold for the answer to hold
/// @param notes      what else the person should know
/// @param ask        whom to ask; never empty when the answer is unknown
public record Because(String reasonCode, List<String> conditions, List<String> notes, List<Ask> ask) {

    public Because {
        conditions = List.copyOf(conditions);
        notes = List.copyOf(notes);
        ask = List.copyOf(ask);
    }
}
