package lt.incorpore.ranking.index;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import lt.incorpore.ranking.facts.Ability;
import lt.incorpore.ranking.facts.Ability.Education;
import lt.incorpore.ranking.facts.Ability.Experience;
import lt.incorpore.ranking.facts.Ability.PersonSkill;
import lt.incorpore.ranking.facts.Conditions.Contracts;
import lt.incorpore.ranking.facts.Conditions.Hours;
import lt.incorpore.ranking.facts.Conditions.PayPerHour;
import lt.incorpore.ranking.facts.Conditions.Shifts;
import lt.incorpore.ranking.facts.Day;
import lt.incorpore.ranking.facts.LanguageUse;
import lt.incorpore.ranking.facts.LanguageUse.CefrLevels;
import lt.incorpore.ranking.facts.Licences;
import lt.incorpore.ranking.facts.Licences.Driving;
import lt.incorpore.ranking.facts.Occupation;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.PersonFacts.Answer;
import lt.incorpore.ranking.facts.PersonFacts.LanguageRelief;
import lt.incorpore.ranking.facts.PersonFacts.Limits;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.ranking.facts.PersonFacts.Rights;
import lt.incorpore.ranking.facts.PersonFacts.Wishes;

/// People as packed integers, one after the other, without their skills and occupations, which the leaf keeps in
/// lists.
///
/// | int | bits |
/// |---|---|
/// | 0 | what must not be asked, as in [OfferRows]: classes not held 16, hazardous work 1, excluded shifts 5; |
/// |   | then driving stated, may do hazardous work, remote, relieved level 3 |
/// | 1 | may work from 16, relieved until 16 |
/// | 2 | metres at most 20, hours a week at most 8 |
/// | 3 | wished hours at least 8, at most 8, shifts 5, contracts 8 |
/// | 4 | wished pay 20, experience 10 |
/// | 5 | available 16, education 4 |
/// | 6–8 | direction of the home, all 0 when unknown |
final class PersonRows {

    static final int STRIDE = 9;
    static final int PLACE = 6;

    private static final int MOST_ENTRIES = 1 + Ability.MOST_LANGUAGES + Licences.MOST_PROFESSIONS;

    final int[] data;
    private final int[] lists;
    /// Languages and licences, each set once: how many languages, how many licences `<< 8` (255 when nobody stated
    /// them), then `language << 12 | levels` for each and the licences.
    final int[] pool;

    private PersonRows(int[] data, int[] lists, int[] pool) {
        this.data = data;
        this.lists = lists;
        this.pool = pool;
    }

    static PersonRows of(List<PersonFacts> people) {
        int[] data = new int[people.size() * STRIDE];
        int[] lists = new int[people.size()];
        Map<List<Integer>, Integer> known = new HashMap<>();
        int[] pool = new int[16];
        int[] scratch = new int[MOST_ENTRIES];
        int used = 0;
        for (int row = 0; row < people.size(); row++) {
            PersonFacts person = people.get(row);
            pack(person, data, row * STRIDE);
            int[] entries = Arrays.copyOf(scratch, append(person, scratch));
            Integer before = known.putIfAbsent(Arrays.stream(entries).boxed().toList(), used);
            lists[row] = before == null ? used : before;
            if (before == null) {
                if (used + entries.length > pool.length) {
                    pool = Arrays.copyOf(pool, 2 * (used + entries.length));
                }
                System.arraycopy(entries, 0, pool, used, entries.length);
                used += entries.length;
            }
        }
        return new PersonRows(data, lists, Arrays.copyOf(pool, used));
    }

    /// Where the languages and licences of a row begin in the pool.
    int lists(int row) {
        return lists[row];
    }

    /// Room for one person, to be filled by [#set] again and again.
    static PersonRows single() {
        return new PersonRows(new int[STRIDE], new int[1], new int[MOST_ENTRIES]);
    }

    void set(PersonFacts person) {
        pack(person, data, 0);
        append(person, pool);
    }

    /// @return how many entries it wrote
    private static int append(PersonFacts person, int[] entries) {
        List<LanguageUse> languages = person.ability().languages();
        Licences licences = person.rights().licences();
        List<Integer> professions = licences.professions();
        entries[0] = languages.size() | (licences.stated() ? professions.size() : 255) << 8;
        int at = 1;
        for (int i = 0; i < languages.size(); i++) {
            LanguageUse use = languages.get(i);
            entries[at++] = use.language() << 12 | use.levels().packed();
        }
        for (int i = 0; i < professions.size(); i++) {
            entries[at++] = professions.get(i);
        }
        return at;
    }

    private static void pack(PersonFacts person, int[] data, int at) {
        Rights rights = person.rights();
        Limits limits = person.limits();
        Driving driving = rights.licences().driving();
        data[at] = (driving.isKnown() ? ~driving.bits() & 0xffff | 1 << 22 : 0)
                | (rights.hazardous() == Answer.NO ? 1 << 16 : 0)
                | limits.excluded().bits() << 17
                | (rights.hazardous() == Answer.YES ? 1 << 23 : 0)
                | (limits.reach().remote() ? 1 << 24 : 0)
                | rights.relief().level() << 25;
        data[at + 1] = rights.mayWorkFrom().epochDay() | rights.relief().until().epochDay() << 16;
        data[at + 2] = limits.reach().metres() | limits.weeklyHours() << 20;
        Wishes wishes = person.wishes();
        data[at + 3] = wishes.hours().min()
                | wishes.hours().max() << 8
                | wishes.shifts().bits() << 16
                | wishes.contracts().bits() << 21;
        data[at + 4] = wishes.pay().cents() | (person.ability().experience().months() & 1_023) << 20;
        data[at + 5] =
                wishes.available().epochDay() | (person.ability().education().isced() & 15) << 16;
        OfferRows.packPlace(limits.reach().home(), data, at + PLACE);
    }

    /// The person again, with the occupations and skills that the leaf kept.
    PersonFacts unpack(int row, long number, List<Occupation> occupations, List<PersonSkill> skills) {
        int at = row * STRIDE;
        int list = lists[row];
        int end = list + 1 + languageCount(pool[list]);
        List<LanguageUse> languages = Arrays.stream(pool, list + 1, end)
                .mapToObj(use -> new LanguageUse(use >>> 12, CefrLevels.unpacked(use & 0xfff)))
                .toList();
        int education = education(data, at);
        Ability ability = new Ability(
                occupations,
                skills,
                languages,
                new Experience(OfferRows.orUnknown(experience(data, at))),
                new Education(education == OfferRows.EDUCATION_UNKNOWN ? -1 : education));
        Wishes wishes = new Wishes(
                new Hours(hoursMin(data, at), hoursMax(data, at)),
                new Shifts(shifts(data, at)),
                new PayPerHour(pay(data, at)),
                new Contracts(contracts(data, at)),
                new Day(available(data, at)));
        Reach reach = new Reach(OfferRows.place(data, at + PLACE), metres(data, at), remote(data, at));
        Limits limits = new Limits(reach, weeklyHours(data, at), new Shifts(data[at] >>> 17 & 31));
        return new PersonFacts(number, ability, rights(at, end, pool[list] >>> 8), wishes, limits);
    }

    private Rights rights(int at, int licences, int count) {
        Driving driving = (data[at] >>> 22 & 1) != 0 ? new Driving(~data[at] & 0xffff) : Driving.UNKNOWN;
        boolean stated = count != 255;
        List<Integer> professions = Arrays.stream(pool, licences, stated ? licences + count : licences)
                .boxed()
                .toList();
        Answer hazardous =
                (data[at] >>> 16 & 1) != 0 ? Answer.NO : (data[at] >>> 23 & 1) != 0 ? Answer.YES : Answer.UNKNOWN;
        return new Rights(
                new Day(mayWorkFrom(data, at)),
                new LanguageRelief(reliefLevel(data, at), new Day(reliefUntil(data, at))),
                hazardous,
                new Licences(driving, stated, professions));
    }

    static int languageCount(int header) {
        return header & 255;
    }

    static boolean remote(int[] data, int at) {
        return (data[at] >>> 24 & 1) != 0;
    }

    static int reliefLevel(int[] data, int at) {
        return data[at] >>> 25;
    }

    static int mayWorkFrom(int[] data, int at) {
        return data[at + 1] & 0xffff;
    }

    static int reliefUntil(int[] data, int at) {
        return data[at + 1] >>> 16;
    }

    static int metres(int[] data, int at) {
        return data[at + 2] & 0xfffff;
    }

    static int weeklyHours(int[] data, int at) {
        return data[at + 2] >>> 20;
    }

    static int hoursMin(int[] data, int at) {
        return data[at + 3] & 255;
    }

    static int hoursMax(int[] data, int at) {
        return data[at + 3] >>> 8 & 255;
    }

    static int shifts(int[] data, int at) {
        return data[at + 3] >>> 16 & 31;
    }

    static int contracts(int[] data, int at) {
        return data[at + 3] >>> 21;
    }

    static int pay(int[] data, int at) {
        return data[at + 4] & 0xfffff;
    }

    static int experience(int[] data, int at) {
        return data[at + 4] >>> 20;
    }

    static int available(int[] data, int at) {
        return data[at + 5] & 0xffff;
    }

    static int education(int[] data, int at) {
        return data[at + 5] >>> 16;
    }
}
