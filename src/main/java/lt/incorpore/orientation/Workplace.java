package lt.incorpore.orientation;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Where an occupation is done, as far as one can see it in the mind.
@Schema(name = "Workplace")
public enum Workplace {
    ANYWHERE,
    CARE,
    CLINIC,
    FACTORY,
    FARM,
    FOREST,
    HOMES,
    HOTEL,
    KITCHEN,
    MARKET,
    OFFICE,
    OUTDOORS,
    RESTAURANT,
    ROAD,
    SALON,
    SCHOOL,
    SHOP,
    SITE,
    WAREHOUSE,
    WATER,
    WORKSHOP
}
