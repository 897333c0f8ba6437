package lt.incorpore.offers.screening;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.scheduler.Scheduled;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What open offers of each ISCO unit group pay at most, usually: one and a half times the pay that nineteen of twenty
/// stay below. Worked out every hour from the offers themselves; a group of few offers has no band.
@ApplicationScoped
public class PayBands {

    private static final double FAR_ABOVE = 1.5;
    private static final int FEWEST = 20;

    private final EntityManager entities;
    private volatile Map<String, Integer> bands = Map.of();

    PayBands(EntityManager entities) {
        this.entities = entities;
    }

    /// @return cents an hour, or nothing where too few offers are known
    @Nullable
    Integer highestUsual(@Nullable String group) {
        return group == null ? null : bands.get(group);
    }

    @Scheduled(every = "1h", delayed = "30s", concurrentExecution = Scheduled.ConcurrentExecution.SKIP)
    void hourly() {
        bands = QuarkusTransaction.requiringNew().call(this::workOut);
    }

    // Monthly pay counts for the hours the offer names, else for full time. Pay after tax is left out.
    private Map<String, Integer> workOut() {
        List<?> rows = entities.createNativeQuery("""
                        SELECT isco, percentile_cont(0.95) WITHIN GROUP (ORDER BY cents)
                          FROM (SELECT content ->> 'iscoGroup' AS isco,
                                       (content #>> '{pay,from}')::numeric * 100
                                       / CASE content #>> '{pay,per}' WHEN 'HOUR' THEN 1
                                         ELSE 52.0 / 12 * coalesce((content #>> '{hours,from}')::numeric, 40) END AS cents
                                  FROM offer
                                 WHERE state = 'OPEN' AND content ->> 'iscoGroup' IS NOT NULL
                                   AND content #>> '{pay,from}' IS NOT NULL
                                   AND coalesce(content #>> '{pay,tax}', 'GROSS') = 'GROSS') AS paid
                         GROUP BY isco HAVING count(*) >= :fewest""", Object[].class)
                .setParameter("fewest", FEWEST)
                .getResultList();
        var found = new HashMap<String, Integer>();
        for (var row : rows) {
            var cells = (Object[]) row;
            found.put((String) cells[0], (int) (((Number) cells[1]).doubleValue() * FAR_ABOVE));
        }
        return Map.copyOf(found);
    }
}
