package lt.incorpore.partners.sandbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import lt.incorpore.identity.IssueKey;
import lt.incorpore.identity.IssueKey.Issued;
import lt.incorpore.partners.RegisterOrganisation;

/// Opens a sandbox: an invented organisation with a key of its own.
@ApplicationScoped
public class OpenSandbox {

    /// Days until it is gone, with all that was posted.
    public static final int DAYS = 7;

    private final RegisterOrganisation register;
    private final IssueKey issue;

    OpenSandbox(RegisterOrganisation register, IssueKey issue) {
        this.register = register;
        this.issue = issue;
    }

    @Transactional
    public Issued open() {
        return issue.forSandbox(register.sandbox().id(), DAYS);
    }
}
