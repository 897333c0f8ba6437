package lt.incorpore.taxonomy.linking;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import lt.incorpore.taxonomy.names.Spelling;

/// How well a title fits each ISCO-08 group, by one language's names: single names, the names of a group together,
/// what is said of its occupations, the vote of occupations whose words say most of the title, what kind of work the
/// title's head mostly stands for, and by letters the names of its occupations in all other languages.
final class UnitGroups {

    /// Of the evidence in the order of [#evidence].
    ///
    /// Fitted as those of [TitleIndex], on Lithuanian titles.
    private static final float[] WEIGHTS = {0.38f, 3.1f, 6.2f, 0.1f, 0.19f, 0.85f, 0.85f, 12f, 2.2f};

    private static final int VOTE_SHARPNESS = 8;

    /// Languages whose titles begin with what somebody is ("kierowca autobusu"); in others they end with it.
    private static final Set<String> HEAD_FIRST = Set.of("pl", "ru", "uk", "fr", "es", "it", "ar", "fa");

    // Wider groups, by how many digits are cut off, less one.
    private static final int MINOR = 0;
    private static final int SUB_MAJOR = 1;
    private static final int MAJOR = 2;

    private final List<String> codes;
    private final int[] ofOwner;
    private final int[] ofName;
    private final int[] ownerOfName;
    private final boolean[] isGroupName;
    private final Vectors stems;
    private final Vectors grams;
    /// Group to its minor, sub-major and major group, as dense numbers.
    private final int[][] wider = new int[3][];

    private final int[] sizes = new int[3];
    private final boolean isHeadFirst;
    private final HeadOdds heads;
    private final HeadOdds headsWidely;
    private final Vectors described;
    private final Vectors groupsDescribed;
    private final Vectors elsewhere;
    private final WordCover cover;

    UnitGroups(
            List<TitleName> names,
            List<TitleName.Owner> owners,
            List<TitleWords> words,
            String lang,
            List<Map<String, Float>> stemsOfOwner,
            List<Map<String, Float>> gramsOfOwner) {
        isHeadFirst = HEAD_FIRST.contains(lang);
        var rules = Stems.of(lang);
        codes = owners.stream().map(TitleName.Owner::isco).distinct().sorted().toList();
        ofOwner = owners.stream().mapToInt(owner -> codes.indexOf(owner.isco())).toArray();
        ownerOfName = names.stream().mapToInt(TitleName::owner).toArray();
        ofName = Arrays.stream(ownerOfName).map(owner -> ofOwner[owner]).toArray();
        isGroupName = new boolean[names.size()];
        for (var name = 0; name < isGroupName.length; name++) {
            isGroupName[name] = owners.get(ownerOfName[name]).isGroup();
        }
        stems = together(stemsOfOwner);
        grams = together(gramsOfOwner);
        for (var cut = 0; cut < wider.length; cut++) {
            wider[cut] = widened(3 - cut, cut);
        }
        heads = new HeadOdds(
                sizes[SUB_MAJOR],
                ofNames(SUB_MAJOR),
                words.stream().map(this::head).toList());
        headsWidely = new HeadOdds(
                sizes[MAJOR], ofNames(MAJOR), words.stream().map(this::head).toList());
        described = descriptions(owners, rules);
        elsewhere = elsewhere(owners);
        groupsDescribed = groupsDescribed(owners, rules);
        cover = new WordCover(wordsOfOwners(owners, stemsOfOwner, rules), ofOwner, codes.size());
    }

    /// @param stems     likeness of each group to a title, 0 to 1
    /// @param grams     the same by runs of letters
    /// @param said      how much of the title its words say, of each owner and of each group
    /// @param described likeness of each owner's description by runs of letters, 0 to 1
    record Near(float[] stems, float[] grams, WordCover.Covered said, float[] described) {}

    List<String> codes() {
        return codes;
    }

    int of(int owner) {
        return ofOwner[owner];
    }

    Near near(TitleWords words) {
        return new Near(
                stems.cosines(words.stemSet()),
                grams.cosines(words.grams()),
                cover.of(words.stems()),
                described.cosines(words.grams()));
    }

    float[] scores(TitleWords words, Near near, float[] byName, float[] close) {
        var scores = new float[codes.size()];
        var evidence = evidence(words, near, byName, close);
        for (var kind = 0; kind < WEIGHTS.length; kind++) {
            for (var group = 0; group < scores.length; group++) {
                scores[group] += WEIGHTS[kind] * evidence[kind][group];
            }
        }
        return scores;
    }

    /// @return by kind of evidence and group
    float[][] evidence(TitleWords words, Near near, float[] byName, float[] close) {
        var groups = codes.size();
        var best = new float[groups];
        var named = new float[groups];
        for (var name = 0; name < byName.length; name++) {
            var group = ofName[name];
            best[group] = Math.max(best[group], byName[name]);
            if (isGroupName[name]) {
                named[group] = Math.max(named[group], close[name]);
            }
        }
        var head = head(words);
        return new float[][] {
            best,
            named,
            mean(near.grams, MINOR),
            spread(heads.of(head), SUB_MAJOR),
            spread(headsWidely.of(head), MAJOR),
            near.said.byGroup(),
            vote(near.said.byOwner()),
            elsewhere.cosines(words.grams()),
            groupsDescribed.cosines(words.grams())
        };
    }

    // Each occupation for its group, those that say most of the title far more than others; the logarithm, since
    // twice the votes are not twice as right.
    private float[] vote(float[] byOwner) {
        var most = 1e-6f;
        for (var close : byOwner) {
            most = Math.max(most, close);
        }
        var votes = new float[codes.size()];
        for (var owner = 0; owner < byOwner.length; owner++) {
            votes[ofOwner[owner]] += (float) Math.pow(byOwner[owner] / most, VOTE_SHARPNESS);
        }
        for (var group = 0; group < votes.length; group++) {
            votes[group] = (float) Math.log1p(votes[group]);
        }
        return votes;
    }

    private float[] mean(float[] byGroup, int cut) {
        var sums = new float[sizes[cut]];
        var counts = new int[sizes[cut]];
        for (var group = 0; group < byGroup.length; group++) {
            sums[wider[cut][group]] += byGroup[group];
            counts[wider[cut][group]]++;
        }
        for (var wide = 0; wide < sums.length; wide++) {
            sums[wide] /= counts[wide];
        }
        return spread(sums, cut);
    }

    private float[] spread(float[] byWider, int cut) {
        var byGroup = new float[codes.size()];
        for (var group = 0; group < byGroup.length; group++) {
            byGroup[group] = byWider[wider[cut][group]];
        }
        return byGroup;
    }

    private int[] widened(int digits, int cut) {
        var numbers = new LinkedHashMap<String, Integer>();
        var widened = new int[codes.size()];
        for (var group = 0; group < widened.length; group++) {
            var code = codes.get(group);
            widened[group] =
                    numbers.computeIfAbsent(code.substring(0, Math.min(digits, code.length())), c -> numbers.size());
        }
        sizes[cut] = numbers.size();
        return widened;
    }

    private int[] ofNames(int cut) {
        return Arrays.stream(ofName).map(group -> wider[cut][group]).toArray();
    }

    private List<String> head(TitleWords words) {
        if (words.stems().isEmpty()) {
            return List.of();
        }
        return List.of(isHeadFirst ? words.stems().getFirst() : words.stems().getLast());
    }

    private Vectors together(List<Map<String, Float>> byOwner) {
        var sums = new ArrayList<Map<String, Float>>();
        codes.forEach(code -> sums.add(new HashMap<>()));
        for (var owner = 0; owner < ofOwner.length; owner++) {
            var sum = sums.get(ofOwner[owner]);
            byOwner.get(owner).forEach((feature, weight) -> sum.merge(feature, weight, Float::sum));
        }
        var vectors = new Vectors.Builder();
        sums.forEach(sum -> {
            sum.replaceAll((feature, weight) -> (float) Math.sqrt(weight));
            vectors.add(sum);
        });
        return vectors.build();
    }

    private Vectors groupsDescribed(List<TitleName.Owner> owners, Stems rules) {
        var texts = new ArrayList<StringBuilder>();
        codes.forEach(code -> texts.add(new StringBuilder()));
        for (var owner = 0; owner < ofOwner.length; owner++) {
            texts.get(ofOwner[owner]).append(owners.get(owner).description()).append('\n');
        }
        var vectors = new Vectors.Builder();
        texts.forEach(
                text -> vectors.add(TitleWords.ofText(text.toString(), rules).grams()));
        return vectors.build();
    }

    private static Vectors descriptions(List<TitleName.Owner> owners, Stems rules) {
        var vectors = new Vectors.Builder();
        owners.forEach(owner ->
                vectors.add(TitleWords.ofText(owner.description(), rules).grams()));
        return vectors.build();
    }

    // Names repeat their words; what counts is which there are.
    private Vectors elsewhere(List<TitleName.Owner> owners) {
        var words = new ArrayList<Set<String>>();
        codes.forEach(code -> words.add(new TreeSet<>()));
        for (var owner = 0; owner < ofOwner.length; owner++) {
            var folded = Spelling.fold(owners.get(owner).elsewhere());
            words.get(ofOwner[owner]).addAll(List.of(folded.split(" ")));
        }
        var vectors = new Vectors.Builder();
        words.forEach(all -> vectors.add(TitleWords.grams(all)));
        return vectors.build();
    }

    private static List<Set<String>> wordsOfOwners(
            List<TitleName.Owner> owners, List<Map<String, Float>> stemsOfOwner, Stems rules) {
        var words = new ArrayList<Set<String>>();
        for (var owner = 0; owner < owners.size(); owner++) {
            var all = new TreeSet<>(stemsOfOwner.get(owner).keySet());
            all.addAll(TitleWords.ofText(owners.get(owner).description(), rules).stems());
            words.add(all);
        }
        return words;
    }
}
