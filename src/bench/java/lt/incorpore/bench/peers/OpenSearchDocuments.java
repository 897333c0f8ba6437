package lt.incorpore.bench.peers;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.List;
import lt.incorpore.ranking.FreshnessTerm;
import lt.incorpore.ranking.facts.Occupation;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.Place;
import lt.incorpore.ranking.facts.OfferNeeds.SkillNeed;
import lt.incorpore.ranking.facts.Point;

/// Offers as OpenSearch takes them in: tokens for filters and for the quick form, and one binary value with all that
/// the exact script reads.
///
/// One value, because a script pays for each field of each document that it looks up. All numbers have the low byte
/// first:
///
/// | byte | what |
/// |---|---|
/// | 0 | remote 1, transport 2, placed 4 |
/// | 1, 3, 5, 7 | numbers of occupation, languages, times, asks; two bytes each |
/// | 9 | pay, three bytes |
/// | 12, 14, 16 | first day, day of confirmation, points of the replies; two bytes each |
/// | 18, 22, 26 | direction of the place, four bytes each |
/// | 30 | sum of the weights of the needed skills |
/// | 31 | number of the law, two bytes |
/// | 33 … | each needed skill, two bytes, and its weight |
public final class OpenSearchDocuments {

    public static final String MAPPING = """
            {"dynamic": "strict", "_source": {"enabled": false}, "properties": {
              "number": {"type": "long", "index": false},
              "cell": {"type": "long", "index": false},
              "work": {"type": "integer", "index": false},
              "law": {"type": "keyword", "doc_values": false},
              "times": {"type": "keyword", "doc_values": false},
              "everywhere": {"type": "keyword", "doc_values": false},
              "place": {"type": "geo_point", "doc_values": false},
              "tile": {"type": "keyword", "doc_values": false},
              "needs": {"type": "rank_features"},
              "group": {"type": "keyword", "doc_values": false},
              "row": {"type": "binary", "doc_values": true}}}""";

    private final Codebook book;

    public OpenSearchDocuments(Codebook book) {
        this.book = book;
    }

    /// Lines for the bulk address.
    public String lines(List<OfferNeeds> offers) {
        StringBuilder lines = new StringBuilder(400 * offers.size());
        for (OfferNeeds offer : offers) {
            line(lines, offer);
        }
        return lines.toString();
    }

    private void line(StringBuilder line, OfferNeeds offer) {
        Codebook.Numbers numbers = book.of(offer);
        Place place = offer.posting().place();
        Occupation occupation = offer.demands().occupation();
        line.append("{\"index\":{\"_id\":\"").append(offer.number()).append("\"}}\n{\"number\":");
        line.append(offer.number());
        line.append(",\"cell\":").append(Cells.of(place.point()));
        line.append(",\"work\":").append(occupation.unitGroup() << 16 | occupation.number());
        line.append(",\"law\":\"").append(numbers.law());
        line.append("\",\"times\":\"").append(numbers.times());
        if (place.remote() || !place.point().isKnown()) {
            line.append("\",\"everywhere\":\"").append(place.point().isKnown() ? "remote" : "unplaced");
        }
        line.append("\",\"group\":[").append(groups(occupation)).append("],\"needs\":{");
        needs(line, offer.demands().skills());
        line.append("},\"row\":\"").append(Base64.getEncoder().encodeToString(row(offer, numbers)));
        line.append('"');
        place(line, place.point());
        line.append("}\n");
    }

    /// Each needed skill with its share of all weights, of a thousand.
    private static void needs(StringBuilder line, List<SkillNeed> needs) {
        int weights = needs.stream().mapToInt(SkillNeed::weight).sum();
        String separator = "\"";
        for (SkillNeed need : needs) {
            line.append(separator).append(need.skill()).append("\":");
            line.append(1_000 * need.weight() / weights);
            separator = ",\"";
        }
    }

    private static void place(StringBuilder line, Point point) {
        if (point.isKnown()) {
            line.append(",\"tile\":\"").append(Tiles.of(point)).append("\",\"place\":{\"lat\":");
            line.append(point.latitude() / 1e6).append(",\"lon\":").append(point.longitude() / 1e6).append('}');
        }
    }

    private static String groups(Occupation occupation) {
        int unit = occupation.unitGroup();
        return occupation.isKnown()
                ? "\"o%d\",\"u%d\",\"m%d\",\"s%d\"".formatted(occupation.number(), unit, unit / 10, unit / 100)
                : "";
    }

    private static byte[] row(OfferNeeds offer, Codebook.Numbers numbers) {
        List<SkillNeed> needs = offer.demands().skills();
        Place place = offer.posting().place();
        Point point = place.point();
        boolean placed = point.isKnown();
        ByteBuffer row = ByteBuffer.allocate(33 + 3 * needs.size()).order(ByteOrder.LITTLE_ENDIAN);
        row.put((byte) ((place.remote() ? 1 : 0) | (place.transport() ? 2 : 0) | (placed ? 4 : 0)));
        row.putShort(twoBytes(numbers.occupation())).putShort(twoBytes(numbers.languages()));
        row.putShort(twoBytes(numbers.times())).putShort(twoBytes(numbers.asks()));
        int pay = offer.conditions().pay().cents();
        row.putShort((short) pay).put((byte) (pay >>> 16));
        row.putShort(twoBytes(offer.conditions().start().epochDay()));
        row.putShort(twoBytes(offer.posting().confirmed().epochDay()));
        row.putShort((short)
                FreshnessTerm.repliesPoints(offer.posting().replies().permille()));
        row.putInt(placed ? point.x() : 0).putInt(placed ? point.y() : 0).putInt(placed ? point.z() : 0);
        row.put((byte) needs.stream().mapToInt(SkillNeed::weight).sum());
        row.putShort(twoBytes(numbers.law()));
        for (SkillNeed need : needs) {
            row.putShort(twoBytes(need.skill())).put((byte) need.weight());
        }
        return row.array();
    }

    private static short twoBytes(int value) {
        if (value != (value & 0xffff)) {
            throw new IllegalStateException(value + " does not fit two bytes");
        }
        return (short) value;
    }
}
