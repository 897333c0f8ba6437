package lt.incorpore.taxonomy;

import lt.incorpore.platform.Lang;

/// A municipality (*savivaldybė*).
///
/// @param code   two digits, as in the EU list of local administrative units; not the digits of the ISO code
/// @param iso    ISO 3166-2 code, such as `LT-54`
/// @param county code of its [County]
/// @param point  where it is, for distances
/// @param names  what people call it
public record Municipality(String code, String iso, String county, Point point, Names names) {

    /// Degrees, WGS 84.
    public record Point(double latitude, double longitude) {
        public Point {
            // Lithuania and its surroundings: catches a swapped pair.
            if (latitude < 53 || latitude > 57 || longitude < 20 || longitude > 27) {
                throw new IllegalArgumentException("Point " + latitude + ", " + longitude + " is not in Lithuania");
            }
        }
    }

    /// @param centre   the town it is run from
    /// @param byLang   name in each language; Lithuanian is the official one
    /// @param locative where: "Utenoje"
    /// @param genitive of where: "Utenos"
    /// @param brief    Lithuanian, shortened: "Utenos r."
    public record Names(String centre, LocalNames byLang, String locative, String genitive, String brief) {}

    public Municipality {
        if (!code.matches("[0-9]{2}") || !iso.matches("LT-[0-9]{2}")) {
            throw new IllegalArgumentException("Municipality " + code + ", " + iso);
        }
    }

    public double latitude() {
        return point.latitude();
    }

    public double longitude() {
        return point.longitude();
    }

    public String name(Lang lang) {
        return names.byLang().in(lang);
    }

    public String centre() {
        return names.centre();
    }

    public String locative() {
        return names.locative();
    }

    public String genitive() {
        return names.genitive();
    }
}
