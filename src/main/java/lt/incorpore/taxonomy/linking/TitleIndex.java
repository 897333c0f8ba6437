package lt.incorpore.taxonomy.linking;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// All names of one language, and how well each fits a title.
///
/// A name's score is a sum of evidence: its own likeness to the title by runs of letters, how much of it the title
/// says, how much of the title the words of its occupation and of its ISCO group say, the likeness of what the
/// occupation is said to be and of everything its group is called, and whether it is the preferred name. The weights
/// were fitted on the Polish and English titles of MELO (listwise softmax, gradient) and rounded;
/// `docs/decisions/0010` has the figures.
final class TitleIndex {

    private static final float GRAMS = 1.7f;
    private static final float COVERED = 3.2f;
    private static final float GROUP_STEMS = 1.25f;
    private static final float GROUP_GRAMS = 2.1f;
    private static final float SAID = 1.7f;
    private static final float SAID_IN_GROUP = 3.1f;
    private static final float DESCRIBED = 2.8f;
    private static final float PREFERRED = 1.8f;

    /// The score of an occupation's preferred name when it is the title, all its group is called the same, and it is
    /// described by no other words.
    static final float MOST =
            GRAMS + COVERED + GROUP_STEMS + GROUP_GRAMS + SAID + SAID_IN_GROUP + DESCRIBED + PREFERRED;

    /// The likeness of a name to a title, of stems and of letters: their shares.
    private static final float CLOSE_STEMS = 0.4f;

    private final String lang;
    private final List<TitleName> names;
    private final int[] preferredName;
    private final Vectors nameStems;
    private final Vectors nameGrams;
    private final UnitGroups groups;

    /// @param lang  BCP 47 tag of all the names
    /// @param names grouped by owner
    TitleIndex(String lang, List<TitleName> names, List<TitleName.Owner> owners) {
        this.lang = lang;
        this.names = List.copyOf(names);
        preferredName = new int[owners.size()];
        var stems = Stems.of(lang);
        var words =
                names.stream().map(name -> TitleWords.of(name.text(), stems)).toList();
        for (var name = names.size() - 1; name >= 0; name--) {
            var owner = names.get(name).owner();
            if (names.get(name).preferred() || !names.get(preferredName[owner]).preferred()) {
                preferredName[owner] = name;
            }
        }
        nameStems = vectors(words, TitleWords::stemSet);
        nameGrams = vectors(words, TitleWords::grams);
        var stemsOfOwner = averaged(words, TitleWords::stemSet);
        var gramsOfOwner = averaged(words, TitleWords::grams);
        groups = new UnitGroups(this.names, owners, words, lang, stemsOfOwner, gramsOfOwner);
    }

    /// How well everything fits a title.
    ///
    /// @param byName  a score for each name, for ordering
    /// @param close   likeness of each name alone, 0 to 1
    /// @param byGroup a score for each unit group, for ordering, by place in [#unitGroups]
    record Fits(float[] byName, float[] close, float[] byGroup) {}

    List<TitleName> names() {
        return names;
    }

    List<String> unitGroups() {
        return groups.codes();
    }

    Fits fits(String title) {
        var words = TitleWords.of(title, Stems.of(lang));
        var question = words.stemSet();
        var byStems = nameStems.cosines(question);
        var byGrams = nameGrams.cosines(words.grams());
        var covered = nameStems.covered(question);
        var near = groups.near(words);
        var ofOwner = ofOwners(near);
        var scores = new float[names.size()];
        var close = new float[names.size()];
        for (var name = 0; name < scores.length; name++) {
            var owner = names.get(name).owner();
            close[name] = CLOSE_STEMS * byStems[name] + (1 - CLOSE_STEMS) * byGrams[name];
            scores[name] = GRAMS * byGrams[name]
                    + COVERED * covered[name]
                    + ofOwner[owner]
                    + (preferredName[owner] == name ? PREFERRED : 0);
        }
        return new Fits(scores, close, groups.scores(words, near, scores, close));
    }

    private float[] ofOwners(UnitGroups.Near near) {
        var scores = new float[preferredName.length];
        for (var owner = 0; owner < scores.length; owner++) {
            var group = groups.of(owner);
            scores[owner] = GROUP_STEMS * near.stems()[group]
                    + GROUP_GRAMS * near.grams()[group]
                    + SAID * near.said().byOwner()[owner]
                    + SAID_IN_GROUP * near.said().byGroup()[group]
                    + DESCRIBED * near.described()[owner];
        }
        return scores;
    }

    private static <T> Vectors vectors(List<T> texts, Function<T, Map<String, Float>> features) {
        var vectors = new Vectors.Builder();
        texts.forEach(text -> vectors.add(features.apply(text)));
        return vectors.build();
    }

    /// What the names of each owner say together: the square root of the share of names with a feature, so that one of
    /// many names is heard, and all of them are not heard as often as they are.
    private List<Map<String, Float>> averaged(
            List<TitleWords> words, Function<TitleWords, Map<String, Float>> features) {
        var sums = new ArrayList<Map<String, Float>>();
        var counts = new int[preferredName.length];
        for (var owner = 0; owner < counts.length; owner++) {
            sums.add(new HashMap<>());
        }
        for (var name = 0; name < words.size(); name++) {
            var owner = names.get(name).owner();
            counts[owner]++;
            features.apply(words.get(name))
                    .forEach((feature, count) -> sums.get(owner).merge(feature, count, Float::sum));
        }
        for (var owner = 0; owner < counts.length; owner++) {
            var count = counts[owner];
            sums.get(owner).replaceAll((feature, sum) -> (float) Math.sqrt(sum / count));
        }
        return sums;
    }
}
