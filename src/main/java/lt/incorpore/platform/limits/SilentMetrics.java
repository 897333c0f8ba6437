package lt.incorpore.platform.limits;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.config.MeterFilter;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/// Keeps out of the metrics what people wrote into an address: a request that is refused before its operation is known
/// would else be counted under the address as it was sent.
@Singleton
public class SilentMetrics {

    private static final Set<String> REFUSED_EARLY = Set.of("400", "404", "405", "406", "413", "414", "415", "431");

    @Produces
    @Singleton
    MeterFilter withoutAddresses() {
        return new MeterFilter() {
            @Override
            public Meter.Id map(Meter.Id id) {
                var status = id.getTag("status");
                var address = id.getTag("uri");
                var isAsSent = address != null && !address.contains("{");
                return isAsSent && status != null && REFUSED_EARLY.contains(status) ? id.replaceTags(without(id)) : id;
            }
        };
    }

    private static Iterable<Tag> without(Meter.Id id) {
        return id.getTags().stream()
                .map(tag -> tag.getKey().equals("uri") ? Tag.of("uri", "REFUSED") : tag)
                .toList();
    }
}
