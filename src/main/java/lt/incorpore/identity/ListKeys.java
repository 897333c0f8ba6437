package lt.incorpore.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;

/// Keys that were given out, newest first; never their secrets.
@ApplicationScoped
public class ListKeys {

    private final ApiKeys keys;

    ListKeys(ApiKeys keys) {
        this.keys = keys;
    }

    @Transactional
    public List<ApiKey> all() {
        return keys.newestFirst().stream()
                .filter(key -> !key.role().equals(Roles.JOBSEEKER))
                .toList();
    }
}
