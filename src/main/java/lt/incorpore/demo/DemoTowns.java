package lt.incorpore.demo;

import java.util.List;
import java.util.random.RandomGenerator;

/// Where the invented world lies: the six municipalities of Utena county, Vilnius, Panevėžys and Šalčininkai.
final class DemoTowns {

    private static final List<Town> TOWNS = List.of(
            new Town("82", "Utena", 18),
            new Town("30", "Visaginas", 12),
            new Town("34", "Anykščiai", 10),
            new Town("43", "Zarasai", 7),
            new Town("45", "Ignalina", 7),
            new Town("62", "Molėtai", 7),
            new Town("13", "Vilnius", 22),
            new Town("27", "Panevėžys", 11),
            new Town("85", "Šalčininkai", 6));

    private DemoTowns() {}

    /// @param code  municipality; @param share of the world in hundredths
    record Town(String code, String name, int share) {}

    static Town some(RandomGenerator random) {
        var place = random.nextInt(TOWNS.stream().mapToInt(Town::share).sum());
        for (var town : TOWNS) {
            place -= town.share;
            if (place < 0) {
                return town;
            }
        }
        throw new IllegalStateException("shares of towns do not add up");
    }
}
