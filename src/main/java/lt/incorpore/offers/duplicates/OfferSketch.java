package lt.incorpore.offers.duplicates;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/// The sketch of an offer's text, for finding others that say nearly the same.
@Entity
@Table(name = "offer_sketch")
@SuppressWarnings("NullAway.Init")
class OfferSketch {

    @Id
    long offer;

    @JdbcTypeCode(SqlTypes.ARRAY)
    Integer[] least;

    @JdbcTypeCode(SqlTypes.ARRAY)
    Integer[] bands;

    void take(Sketch sketch) {
        least = java.util.Arrays.stream(sketch.least()).boxed().toArray(Integer[]::new);
        bands = sketch.bands();
    }

    Sketch sketch() {
        return new Sketch(
                java.util.Arrays.stream(least).mapToInt(Integer::intValue).toArray());
    }
}
