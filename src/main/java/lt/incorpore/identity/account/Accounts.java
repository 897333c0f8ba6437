package lt.incorpore.identity.account;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import lt.incorpore.identity.Roles;

@ApplicationScoped
class Accounts implements PanacheRepositoryBase<Account, String> {

    Optional<Account> ofProfile(UUID profile) {
        return find("profile", profile).firstResultOptional();
    }

    List<Account> ofStaff(int most) {
        return find("role <> ?1 ORDER BY createdAt DESC, id", Roles.JOBSEEKER)
                .page(0, most)
                .list();
    }

    long administrators() {
        return count("role = ?1 AND disabledAt IS NULL", Roles.ADMINISTRATOR);
    }
}
