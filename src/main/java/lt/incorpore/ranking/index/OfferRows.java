package lt.incorpore.ranking.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lt.incorpore.ranking.facts.Ability.Education;
import lt.incorpore.ranking.facts.Ability.Experience;
import lt.incorpore.ranking.facts.Conditions;
import lt.incorpore.ranking.facts.Conditions.Contract;
import lt.incorpore.ranking.facts.Conditions.Hours;
import lt.incorpore.ranking.facts.Conditions.PayPerHour;
import lt.incorpore.ranking.facts.Conditions.Shifts;
import lt.incorpore.ranking.facts.Day;
import lt.incorpore.ranking.facts.LanguageUse;
import lt.incorpore.ranking.facts.LanguageUse.CefrLevels;
import lt.incorpore.ranking.facts.Licences.Driving;
import lt.incorpore.ranking.facts.Occupation;
import lt.incorpore.ranking.facts.OfferNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.Demands;
import lt.incorpore.ranking.facts.OfferNeeds.LanguageNeeds;
import lt.incorpore.ranking.facts.OfferNeeds.Legal;
import lt.incorpore.ranking.facts.OfferNeeds.LegalLanguage;
import lt.incorpore.ranking.facts.OfferNeeds.Place;
import lt.incorpore.ranking.facts.OfferNeeds.Posting;
import lt.incorpore.ranking.facts.OfferNeeds.Replies;
import lt.incorpore.ranking.facts.Point;

/// Offers as packed integers, one after the other, without their skills and occupations, which the leaf keeps in
/// lists.
///
/// | int | bits |
/// |---|---|
/// | 0 | driving 16, hazardous 1, shifts 5 (met by [PersonRows]' mask), kind 4, remote, transport, contract 3 |
/// | 1 | licence 12, legal language 10, its level 3, education 4 |
/// | 2 | hours at least 8, at most 8, experience 10 |
/// | 3 | pay 20, replies 10 |
/// | 4 | start 16, confirmed 16 |
/// | 5–7 | direction of the place, all 0 when unknown |
final class OfferRows {

    static final int STRIDE = 8;
    static final int PLACE = 5;
    private static final int MOST_ENTRIES = 1 + LanguageNeeds.MOST;
    static final int EDUCATION_UNKNOWN = 15;
    static final int PERMILLE_UNKNOWN = 1_023;

    final int[] data;
    private final char[] languages;
    private final int[] sets;
    /// Sets of languages, each once: how many (-1 when nobody stated them), then `language << 12 | levels` for each.
    final int[] pool;

    private OfferRows(int[] data, char[] languages, int[] sets, int[] pool) {
        this.data = data;
        this.languages = languages;
        this.sets = sets;
        this.pool = pool;
    }

    static OfferRows of(List<OfferNeeds> offers) {
        int[] data = new int[offers.size() * STRIDE];
        char[] languages = new char[offers.size()];
        Map<LanguageNeeds, Integer> known = new HashMap<>();
        int[] sets = new int[offers.size()];
        int[] pool = new int[offers.size() * MOST_ENTRIES];
        int used = 0;
        for (int row = 0; row < offers.size(); row++) {
            pack(offers.get(row), data, row * STRIDE);
            LanguageNeeds needs = offers.get(row).demands().languages();
            Integer set = known.get(needs);
            if (set == null) {
                set = known.size();
                known.put(needs, set);
                sets[set] = used;
                used = append(needs, pool, used);
            }
            languages[row] = (char) set.intValue();
        }
        return new OfferRows(data, languages, Arrays.copyOf(sets, known.size()), Arrays.copyOf(pool, used));
    }

    /// Room for one offer, to be filled by [#set] again and again.
    static OfferRows single() {
        return new OfferRows(new int[STRIDE], new char[1], new int[1], new int[MOST_ENTRIES]);
    }

    void set(OfferNeeds offer) {
        pack(offer, data, 0);
        append(offer.demands().languages(), pool, 0);
    }

    /// The number of the set of languages of a row.
    int languageSet(int row) {
        return languages[row];
    }

    /// How many different sets of languages there are.
    int languageSets() {
        return sets.length;
    }

    /// Where a set of languages begins in the pool.
    int languages(int set) {
        return sets[set];
    }

    private static void pack(OfferNeeds offer, int[] data, int at) {
        Legal legal = offer.legal();
        Conditions conditions = offer.conditions();
        Posting posting = offer.posting();
        Demands demands = offer.demands();
        data[at] = legal.driving().bits()
                | (legal.hazardous() ? 1 << 16 : 0)
                | conditions.shifts().bits() << 17
                | posting.kind() << 22
                | (posting.place().remote() ? 1 << 26 : 0)
                | (posting.place().transport() ? 1 << 27 : 0)
                | conditions.contract().ordinal() << 28;
        data[at + 1] = legal.licence()
                | legal.language().language() << 12
                | legal.language().level() << 22
                | (demands.education().isced() & 15) << 25;
        data[at + 2] = conditions.hours().min()
                | conditions.hours().max() << 8
                | (demands.experience().months() & 1_023) << 16;
        data[at + 3] = conditions.pay().cents() | (posting.replies().permille() & 1_023) << 20;
        data[at + 4] = conditions.start().epochDay() | posting.confirmed().epochDay() << 16;
        packPlace(posting.place().point(), data, at + PLACE);
    }

    static void packPlace(Point point, int[] data, int at) {
        boolean known = point.isKnown();
        data[at] = known ? point.x() : 0;
        data[at + 1] = known ? point.y() : 0;
        data[at + 2] = known ? point.z() : 0;
    }

    private static int append(LanguageNeeds needs, int[] pool, int used) {
        int at = used;
        pool[at++] = needs.stated() ? needs.needs().size() : -1;
        for (int i = 0; i < needs.needs().size(); i++) {
            LanguageUse use = needs.needs().get(i);
            pool[at++] = use.language() << 12 | use.levels().packed();
        }
        return at;
    }

    /// The offer again, with the skills and the occupation that the leaf kept.
    OfferNeeds unpack(int row, long number, Occupation occupation, List<OfferNeeds.SkillNeed> skills) {
        int at = row * STRIDE;
        Demands demands = new Demands(
                occupation,
                skills,
                languageNeeds(row),
                new Experience(orUnknown(experience(data, at))),
                new Education(education(data, at) == EDUCATION_UNKNOWN ? -1 : education(data, at)));
        Legal legal = new Legal(
                new LegalLanguage(legalLanguage(data, at), legalLevel(data, at)),
                new Driving(data[at] & 0xffff),
                licence(data, at),
                (data[at] >>> 16 & 1) != 0);
        Conditions conditions = new Conditions(
                new Hours(hoursMin(data, at), hoursMax(data, at)),
                new Shifts(shifts(data, at)),
                new PayPerHour(pay(data, at)),
                Contract.values()[contract(data, at)],
                new Day(start(data, at)));
        Posting posting = new Posting(
                kind(data, at),
                new Place(place(data, at + PLACE), remote(data, at), transport(data, at)),
                new Day(confirmed(data, at)),
                new Replies(orUnknown(replies(data, at))));
        return new OfferNeeds(number, demands, legal, conditions, posting);
    }

    private LanguageNeeds languageNeeds(int row) {
        int at = languages(languageSet(row));
        int count = pool[at];
        List<LanguageUse> uses = new ArrayList<>();
        for (int place = at + 1; place <= at + count; place++) {
            uses.add(new LanguageUse(pool[place] >>> 12, CefrLevels.unpacked(pool[place] & 0xfff)));
        }
        return new LanguageNeeds(count >= 0, uses);
    }

    static Point place(int[] data, int at) {
        return placed(data, at) ? Point.at(data[at], data[at + 1], data[at + 2]) : Point.UNKNOWN;
    }

    static boolean placed(int[] data, int at) {
        return (data[at] | data[at + 1] | data[at + 2]) != 0;
    }

    static int orUnknown(int permille) {
        return permille == PERMILLE_UNKNOWN ? -1 : permille;
    }

    static int shifts(int[] data, int at) {
        return data[at] >>> 17 & 31;
    }

    static int kind(int[] data, int at) {
        return data[at] >>> 22 & 15;
    }

    static boolean remote(int[] data, int at) {
        return (data[at] >>> 26 & 1) != 0;
    }

    static boolean transport(int[] data, int at) {
        return (data[at] >>> 27 & 1) != 0;
    }

    static int contract(int[] data, int at) {
        return data[at] >>> 28;
    }

    static int licence(int[] data, int at) {
        return data[at + 1] & 0xfff;
    }

    static int legalLanguage(int[] data, int at) {
        return data[at + 1] >>> 12 & 1_023;
    }

    static int legalLevel(int[] data, int at) {
        return data[at + 1] >>> 22 & 7;
    }

    static int education(int[] data, int at) {
        return data[at + 1] >>> 25;
    }

    static int hoursMin(int[] data, int at) {
        return data[at + 2] & 255;
    }

    static int hoursMax(int[] data, int at) {
        return data[at + 2] >>> 8 & 255;
    }

    static int experience(int[] data, int at) {
        return data[at + 2] >>> 16;
    }

    static int pay(int[] data, int at) {
        return data[at + 3] & 0xfffff;
    }

    static int replies(int[] data, int at) {
        return data[at + 3] >>> 20;
    }

    static int start(int[] data, int at) {
        return data[at + 4] & 0xffff;
    }

    static int confirmed(int[] data, int at) {
        return data[at + 4] >>> 16;
    }
}
