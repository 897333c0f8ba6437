package lt.incorpore.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

/// Makes a new key for the vault and wraps every person's keys with it. What is sealed stays as it is.
@ApplicationScoped
public class RotateMasterKey {

    private static final int AT_ONCE = 500;

    private final MasterKeys masters;
    private final PersonKeys people;

    RotateMasterKey(MasterKeys masters, PersonKeys people) {
        this.masters = masters;
        this.people = people;
    }

    /// @return number of the key that wraps from now on
    public int begin() {
        return masters.next();
    }

    /// One step; call until it answers 0. A crash between two steps loses nothing: old keys still open.
    @Transactional
    public int step() {
        return people.rewrap(AT_ONCE);
    }
}
