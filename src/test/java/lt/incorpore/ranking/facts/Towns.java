package lt.incorpore.ranking.facts;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Where people live and work: towns, each in a country with a language of its own, the large ones named more often.
final class Towns {

    /// The municipalities with the most people, by the last two digits of their ISO codes; the others follow.
    private static final List<Integer> LARGEST = List.of(
            57, 15, 20, 44, 58, 16, 32, 21, 25, 2, 26, 10, 18, 54, 45, 47, 50, 51, 33, 22, 53, 37, 35, 52, 56, 38, 36,
            13, 49, 40, 46, 43, 12, 42, 34, 4, 24, 6, 3, 8);

    private static final int TOWNS_OF_EUROPE = 1_500;
    private static final int COUNTRIES = 30;

    private final List<Town> towns;
    private final Zipf sizes;

    /// @param language the main language of its country
    record Town(Point centre, int language) {

        /// Somewhere around the centre; most live within a few kilometres.
        Point near(Dice dice) {
            return new Point(
                    centre.latitude() + (int) (30_000 * dice.bell()),
                    centre.longitude() + (int) (50_000 * dice.bell()));
        }
    }

    private Towns(List<Town> towns) {
        this.towns = towns;
        sizes = new Zipf(towns.size(), 0);
    }

    static Towns ofLithuania() {
        List<NamedCsvRecord> rows = new ArrayList<>();
        CsvReader.builder()
                .ofNamedCsvRecord(Trades.resource("municipalities.csv"))
                .forEach(rows::add);
        rows.sort(Comparator.comparingInt(Towns::order));
        return new Towns(rows.stream()
                .map(row -> new Town(
                        Point.ofDegrees(
                                Double.parseDouble(row.getField("lat")), Double.parseDouble(row.getField("lon"))),
                        1))
                .toList());
    }

    private static int order(NamedCsvRecord row) {
        int code = Integer.parseInt(row.getField("iso").substring(3));
        int place = LARGEST.indexOf(code);
        return place < 0 ? 100 + code : place;
    }

    /// Towns anywhere between 36 and 70 degrees north, the south more crowded; a town belongs to the nearest country.
    static Towns ofEurope(long seed) {
        Dice dice = Dice.of(seed, "towns");
        List<Point> countries = new ArrayList<>();
        for (int country = 0; country < COUNTRIES; country++) {
            countries.add(anywhere(dice));
        }
        List<Town> towns = new ArrayList<>();
        for (int town = 0; town < TOWNS_OF_EUROPE; town++) {
            Point centre = anywhere(dice);
            Point nearest = countries.stream()
                    .min(Comparator.comparingInt(centre::metresTo))
                    .orElseThrow();
            towns.add(new Town(centre, 1 + countries.indexOf(nearest)));
        }
        return new Towns(towns);
    }

    private static Point anywhere(Dice dice) {
        double north = Math.min(dice.share(), dice.share());
        return Point.ofDegrees(36 + 34 * north, -10 + 50 * dice.share());
    }

    Town any(Dice dice) {
        return towns.get(sizes.rank(dice));
    }
}
