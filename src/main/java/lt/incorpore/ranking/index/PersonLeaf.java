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

/// People who are neighbours in space, cell by cell, with their skills and their occupations turned round into lists.
final class PersonLeaf implements Leaf<PersonFacts> {

    static final Packing<PersonFacts, PersonLeaf> PACKING = new PersonPacking();

    private static final Evidence[] EVIDENCE = Evidence.values();

    /// Bits of the code of a posting: the evidence for the skill.
    private static final int CODE_BITS = 3;

    /// Most rows of a cell.
    static final int CELL = SkillLists.rows(CODE_BITS);

    /// A leaf to hold before there is any other.
    static final PersonLeaf NOWHERE =
            new PersonLeaf(List.of(List.of(PersonFacts.person(0).build())));

    final PersonRows rows;
    final SkillLists skills;
    final List<PersonCell> cells;
    final boolean remote;
    final boolean placed;

    private final Numbers numbers;
    private final Box box = new Box();
    private final int way;

    private PersonLeaf(List<List<PersonFacts>> cut) {
        List<PersonFacts> people = cut.stream().flatMap(List::stream).toList();
        rows = PersonRows.of(people);
        numbers = Numbers.of(people.stream().mapToLong(PersonFacts::number).toArray());
        way = PACKING.way(people.getFirst());
        remote = (way & 1) != 0;
        placed = (way & 2) != 0;
        for (int row = 0; row < people.size(); row++) {
            box.include(rows.data, row * PersonRows.STRIDE + PersonRows.PLACE);
        }
        skills = SkillLists.of(cut.stream().map(PersonLeaf::entries).toList(), CODE_BITS);
        List<PersonCell> packed = new ArrayList<>();
        int first = 0;
        for (List<PersonFacts> cell : cut) {
            packed.add(new PersonCell(packed.size(), first, cell, rows));
            first += cell.size();
        }
        cells = List.copyOf(packed);
    }

    private static int[][] entries(List<PersonFacts> cell) {
        return cell.stream()
                .map(person -> person.ability().skills().stream()
                        .mapToInt(skill -> skill.skill() << 4 | skill.evidence().ordinal())
                        .toArray())
                .toArray(int[][]::new);
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
        PersonCell cell = cells.getLast();
        for (int next = 0; cell.from > row || cell.to <= row; next++) {
            cell = cells.get(next);
        }
        int inCell = row - cell.from;
        return person(row, cell.occupations().get(inCell), skills.row(cell.index, inCell));
    }

    @Override
    public List<PersonFacts> all() {
        int[] sizes = cells.stream().mapToInt(PersonCell::size).toArray();
        List<int[][]> stated = skills.rows(sizes);
        List<PersonFacts> people = new ArrayList<>();
        for (PersonCell cell : cells) {
            List<List<Occupation>> found = cell.occupations();
            for (int row = 0; row < cell.size(); row++) {
                people.add(person(cell.from + row, found.get(row), stated.get(cell.index)[row]));
            }
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
        public int most() {
            return SkillLists.cells(CODE_BITS) * Leaf.fill(CELL);
        }

        @Override
        public int cell() {
            return CELL;
        }

        @Override
        public Comparator<PersonFacts> order() {
            return Comparator.comparing((PersonFacts person) ->
                            person.ability().occupations().isEmpty())
                    .thenComparing(person -> first(person.ability()))
                    .thenComparingLong(PersonFacts::number);
        }

        /// Neighbours in occupation become neighbours in the cell; those without any go to the end.
        private static Occupation first(Ability ability) {
            return ability.occupations().isEmpty()
                    ? Occupation.UNKNOWN
                    : ability.occupations().getFirst();
        }

        @Override
        public PersonLeaf pack(List<List<PersonFacts>> cells) {
            return new PersonLeaf(cells);
        }
    }
}
