package lt.incorpore.ranking.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import lt.incorpore.ranking.facts.Ability;
import lt.incorpore.ranking.facts.Ability.Evidence;
import lt.incorpore.ranking.facts.Ability.PersonSkill;
import lt.incorpore.ranking.facts.Occupation;
import lt.incorpore.ranking.facts.PersonFacts;
import lt.incorpore.ranking.facts.PersonFacts.Reach;
import lt.incorpore.ranking.facts.Point;

/// People who are neighbours in space, with their skills and their occupations turned round into lists.
final class PersonLeaf implements Leaf<PersonFacts> {

    static final Packing<PersonFacts, PersonLeaf> PACKING = new PersonPacking();

    private static final Evidence[] EVIDENCE = Evidence.values();

    /// Bits of the code of a posting: the evidence for the skill.
    static final int CODE_BITS = 3;

    /// A leaf to hold before there is any other.
    static final PersonLeaf NOWHERE =
            new PersonLeaf(List.of(PersonFacts.person(0).build()));

    final PersonRows rows;
    final SkillLists skills;
    final boolean remote;
    final boolean placed;
    /// Occupations of all rows as `unit group << 16 | number`, sorted: each group of ISCO is one stretch of it.
    final int[] occupations;
    /// The row of each.
    final char[] occupied;
    /// The first of the rows without any occupation, which come last.
    final int firstUnknown;

    private final Numbers numbers;
    private final Box box = new Box();
    private final int way;

    private PersonLeaf(List<PersonFacts> people) {
        rows = PersonRows.of(people);
        numbers = Numbers.of(people.stream().mapToLong(PersonFacts::number).toArray());
        way = PACKING.way(people.getFirst());
        remote = (way & 1) != 0;
        placed = (way & 2) != 0;
        int[][] stated = new int[people.size()][];
        List<Long> pairs = new ArrayList<>();
        for (int row = 0; row < stated.length; row++) {
            Ability ability = people.get(row).ability();
            stated[row] = ability.skills().stream()
                    .mapToInt(skill -> skill.skill() << 4 | skill.evidence().ordinal())
                    .toArray();
            for (Occupation occupation : ability.occupations()) {
                pairs.add((long) (occupation.unitGroup() << 16 | occupation.number()) << 16 | row);
            }
            int at = row * PersonRows.STRIDE + PersonRows.PLACE;
            box.include(rows.data, at);
        }
        skills = SkillLists.of(stated, CODE_BITS);
        firstUnknown = (int) people.stream()
                .filter(person -> !person.ability().occupations().isEmpty())
                .count();
        long[] sorted = pairs.stream().mapToLong(Long::longValue).sorted().toArray();
        occupations = new int[sorted.length];
        occupied = new char[sorted.length];
        for (int place = 0; place < sorted.length; place++) {
            occupations[place] = (int) (sorted[place] >>> 16);
            occupied[place] = (char) sorted[place];
        }
    }

    /// The first place in the list of occupations that is not below a key.
    int firstOccupation(int key) {
        int low = 0;
        int high = occupations.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (occupations[middle] < key) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public int way() {
        return way;
    }

    @Override
    public Box box() {
        return box;
    }

    @Override
    public int size() {
        return numbers.size();
    }

    @Override
    public long number(int row) {
        return numbers.at(row);
    }

    @Override
    public PersonFacts get(int row) {
        return person(row, occupationsOf(row), skills.row(row));
    }

    private List<Occupation> occupationsOf(int row) {
        List<Occupation> found = new ArrayList<>();
        for (int place = 0; place < occupied.length; place++) {
            if (occupied[place] == row) {
                found.add(occupation(place));
            }
        }
        return found;
    }

    private Occupation occupation(int place) {
        return new Occupation(occupations[place] & 0xffff, occupations[place] >>> 16);
    }

    @Override
    public List<PersonFacts> all() {
        int[][] stated = skills.rows(size());
        List<List<Occupation>> found = new ArrayList<>();
        for (int row = 0; row < size(); row++) {
            found.add(new ArrayList<>());
        }
        for (int place = 0; place < occupied.length; place++) {
            found.get(occupied[place]).add(occupation(place));
        }
        List<PersonFacts> people = new ArrayList<>();
        for (int row = 0; row < size(); row++) {
            people.add(person(row, found.get(row), stated[row]));
        }
        return people;
    }

    private PersonFacts person(int row, List<Occupation> found, int[] stated) {
        List<PersonSkill> has = Arrays.stream(stated)
                .mapToObj(skill -> new PersonSkill(skill >>> 4, EVIDENCE[skill & 15]))
                .toList();
        return rows.unpack(row, numbers.at(row), found, has);
    }

    private static final class PersonPacking implements Packing<PersonFacts, PersonLeaf> {

        @Override
        public long number(PersonFacts person) {
            return person.number();
        }

        @Override
        public int way(PersonFacts person) {
            Reach reach = person.limits().reach();
            return (reach.remote() ? 1 : 0) | (reach.home().isKnown() ? 2 : 0);
        }

        @Override
        public Point place(PersonFacts person) {
            return person.limits().reach().home();
        }

        @Override
        public Comparator<PersonFacts> order() {
            return Comparator.comparing((PersonFacts person) ->
                            person.ability().occupations().isEmpty())
                    .thenComparing(person -> first(person.ability()))
                    .thenComparingLong(PersonFacts::number);
        }

        /// Neighbours in occupation become neighbours in the leaf; those without any go to the end.
        private static Occupation first(Ability ability) {
            return ability.occupations().isEmpty()
                    ? Occupation.UNKNOWN
                    : ability.occupations().getFirst();
        }

        @Override
        public PersonLeaf pack(List<PersonFacts> people) {
            return new PersonLeaf(people);
        }
    }
}
