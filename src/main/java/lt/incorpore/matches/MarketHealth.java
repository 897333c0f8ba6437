package lt.incorpore.matches;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/// Ready when the first picture of the market is drawn; says how old it is.
@Readiness
@ApplicationScoped
class MarketHealth implements HealthCheck {

    private final Market market;
    private final Clock clock;

    MarketHealth(Market market, Clock clock) {
        this.market = market;
        this.clock = clock;
    }

    @Override
    public HealthCheckResponse call() {
        var answer = HealthCheckResponse.named("matching");
        var stand = market.ready();
        stand.ifPresent(ready -> answer.withData("offers", ready.offers().size())
                .withData("people", ready.people().size())
                .withData(
                        "ageMillis",
                        Duration.between(ready.mark().at(), clock.instant()).toMillis()));
        return answer.status(stand.isPresent()).build();
    }
}
