package lt.incorpore.law;

import lt.incorpore.law.tables.Worded;

/// The document an employer asks to see. Coarse on purpose: one word for every kind of permit, because the kind would
/// tell the status.
public enum WorkDocument implements Worded {
    IDENTITY_DOCUMENT,
    RESIDENCE_PERMIT,
    /// *Užsieniečio registracijos pažymėjimas* on which the right to work is recorded.
    REGISTRATION_CERTIFICATE_WITH_WORK_ENTRY;

    @Override
    public String code() {
        return Worded.code("document", this);
    }
}
