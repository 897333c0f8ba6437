package lt.incorpore.search.index;

import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.config.ConfigProvider;
import org.hibernate.search.engine.cfg.ConfigurationPropertySource;
import org.hibernate.search.engine.environment.bean.BeanResolver;
import org.hibernate.search.engine.environment.thread.spi.ThreadPoolProvider;
import org.hibernate.search.engine.reporting.spi.ContextualFailureCollector;
import org.hibernate.search.mapper.orm.automaticindexing.spi.AutomaticIndexingMappingContext;
import org.hibernate.search.mapper.orm.coordination.common.spi.CoordinationConfigurationContext;
import org.hibernate.search.mapper.orm.coordination.common.spi.CoordinationStrategy;
import org.hibernate.search.mapper.orm.coordination.common.spi.CoordinationStrategyPreStopContext;
import org.hibernate.search.mapper.orm.coordination.common.spi.CoordinationStrategyStartContext;
import org.hibernate.search.mapper.orm.outboxpolling.impl.OutboxPollingCoordinationStrategy;
import org.hibernate.search.mapper.orm.tenancy.spi.TenancyConfiguration;
import org.hibernate.search.mapper.pojo.massindexing.spi.PojoMassIndexerAgent;
import org.hibernate.search.mapper.pojo.massindexing.spi.PojoMassIndexerAgentCreateContext;

/// Outbox polling in which a command beside the service writes events and takes none.
///
/// The setting that turns a process's share off is frozen when the application is built. A command that took its share
/// would index into nothing and delete the events: half of an import would never be found.
public final class ShareIndexing implements CoordinationStrategy {

    private static final String TAKES_EVENTS = "event_processor.enabled";

    private final CoordinationStrategy polling = new OutboxPollingCoordinationStrategy();

    @Override
    public void configure(CoordinationConfigurationContext context) {
        polling.configure(context);
    }

    @Override
    public CompletableFuture<?> start(CoordinationStrategyStartContext context) {
        var serving = ConfigProvider.getConfig()
                .getOptionalValue("incorpore.serving", Boolean.class)
                .orElse(true);
        return polling.start(serving ? context : new Aside(context));
    }

    @Override
    public PojoMassIndexerAgent createMassIndexerAgent(PojoMassIndexerAgentCreateContext context) {
        return polling.createMassIndexerAgent(context);
    }

    @Override
    public CompletableFuture<?> completion() {
        return polling.completion();
    }

    @Override
    public CompletableFuture<?> preStop(CoordinationStrategyPreStopContext context) {
        return polling.preStop(context);
    }

    @Override
    public void stop() {
        polling.stop();
    }

    private record Aside(CoordinationStrategyStartContext context) implements CoordinationStrategyStartContext {

        @Override
        public ConfigurationPropertySource configurationPropertySource() {
            return context.configurationPropertySource().withOverride(new NoEvents());
        }

        @Override
        public ContextualFailureCollector failureCollector() {
            return context.failureCollector();
        }

        @Override
        public BeanResolver beanResolver() {
            return context.beanResolver();
        }

        @Override
        public ThreadPoolProvider threadPoolProvider() {
            return context.threadPoolProvider();
        }

        @Override
        public Clock clock() {
            return context.clock();
        }

        @Override
        public AutomaticIndexingMappingContext mapping() {
            return context.mapping();
        }

        @Override
        public TenancyConfiguration tenancyConfiguration() {
            return context.tenancyConfiguration();
        }
    }

    private static final class NoEvents implements ConfigurationPropertySource {

        @Override
        public Optional<?> get(String key) {
            return key.endsWith(TAKES_EVENTS) ? Optional.of(Boolean.FALSE) : Optional.empty();
        }

        @Override
        public Optional<String> resolve(String key) {
            return Optional.empty();
        }
    }
}
