package lt.incorpore.bench.peers;

import java.util.List;
import lt.incorpore.ranking.FreshnessTerm;
import lt.incorpore.ranking.facts.Day;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.Place;
import lt.incorpore.ranking.facts.OfferNeeds.SkillNeed;
import lt.incorpore.ranking.facts.Point;

/// Offers as lines that PostgreSQL's COPY takes in, in the order of [PostgresStatements#COLUMNS].
public final class PostgresRows {

    private final Codebook book;

    public PostgresRows(Codebook book) {
        this.book = book;
    }

    public String withoutCells(List<OfferNeeds> offers) {
        return lines(offers, false);
    }

    public String withCells(List<OfferNeeds> offers) {
        return lines(offers, true);
    }

    private String lines(List<OfferNeeds> offers, boolean cells) {
        StringBuilder lines = new StringBuilder(160 * offers.size());
        for (OfferNeeds offer : offers) {
            line(lines, offer);
            if (cells) {
                lines.append('\t').append(Cells.of(offer.posting().place().point()));
            }
            lines.append('\n');
        }
        return lines.toString();
    }

    private void line(StringBuilder line, OfferNeeds offer) {
        Codebook.Numbers numbers = book.of(offer);
        List<SkillNeed> needs = offer.demands().skills();
        Day start = offer.conditions().start();
        line.append(offer.number());
        append(line, start.epochDay(), numbers.law() + 1, numbers.times() + 1);
        place(line, offer.posting().place());
        append(line, numbers.occupation() + 1, numbers.languages() + 1, numbers.asks() + 1);
        append(line, book.pays.of(offer.conditions().pay()) + 1, book.starts.of(start) + 1);
        append(line, book.confirmations.of(offer.posting().confirmed()) + 1);
        append(line, FreshnessTerm.repliesPoints(offer.posting().replies().permille()));
        append(line, needs.stream().mapToInt(SkillNeed::weight).sum());
        for (int slot = 0; slot < PostgresStatements.SLOTS; slot++) {
            append(line, slot < needs.size() ? need(needs.get(slot)) : PostgresStatements.NO_NEED);
        }
        others(line, needs);
    }

    private static void place(StringBuilder line, Place place) {
        Point point = place.point();
        boolean placed = point.isKnown();
        append(line, placed ? point.x() : 0, placed ? point.y() : 0, placed ? point.z() : 0);
        line.append(place.remote() ? "\tt" : "\tf");
        line.append(place.transport() ? "\tt" : "\tf");
        line.append(placed ? "\tt" : "\tf");
    }

    private static void others(StringBuilder line, List<SkillNeed> needs) {
        if (needs.size() <= PostgresStatements.SLOTS) {
            line.append("\t\\N");
            return;
        }
        char before = '{';
        line.append('\t');
        for (SkillNeed need : needs.subList(PostgresStatements.SLOTS, needs.size())) {
            line.append(before).append(need(need));
            before = ',';
        }
        line.append('}');
    }

    /// The number under which a need finds its worth.
    static int need(SkillNeed need) {
        return need.skill() * 4 + need.weight();
    }

    private static void append(StringBuilder line, int... values) {
        for (int value : values) {
            line.append('\t').append(value);
        }
    }
}
