package lt.incorpore.search.index;

import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferState;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmMappingConfigurationContext;
import org.hibernate.search.mapper.orm.mapping.HibernateOrmSearchMappingConfigurer;
import org.hibernate.search.mapper.pojo.bridge.RoutingBridge;
import org.hibernate.search.mapper.pojo.bridge.runtime.RoutingBridgeRouteContext;
import org.hibernate.search.mapper.pojo.route.DocumentRoutes;

/// Tells Hibernate Search what of an [Offer] is indexed, so that the offer itself knows of no index.
public final class OfferMapping implements HibernateOrmSearchMappingConfigurer {

    static final String INDEX = "offers";

    @Override
    public void configure(HibernateOrmMappingConfigurationContext context) {
        // The scan of the class path fails inside Quarkus, and there is no annotation to be found.
        context.annotationMapping()
                .discoverAnnotatedTypesFromRootMappingAnnotations(false)
                .discoverJandexIndexesFromAddedTypes(false)
                .buildMissingDiscoveredJandexIndexes(false);
        var offer = context.programmaticMapping().type(Offer.class);
        offer.binder(new OfferDocument());
        offer.indexed().index(INDEX).routingBinder(routing -> {
            routing.dependencies().use("state");
            routing.bridge(Offer.class, new WhileOpen());
        });
    }

    /// Closed offers stay in the database for ever; the index holds what can still be found.
    private static final class WhileOpen implements RoutingBridge<Offer> {

        @Override
        public void route(DocumentRoutes routes, Object id, Offer offer, RoutingBridgeRouteContext context) {
            if (offer.state() == OfferState.OPEN) {
                routes.addRoute();
            } else {
                routes.notIndexed();
            }
        }

        @Override
        public void previousRoutes(DocumentRoutes routes, Object id, Offer offer, RoutingBridgeRouteContext context) {
            routes.addRoute();
        }
    }
}
