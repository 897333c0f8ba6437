package lt.incorpore.taxonomy;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import lt.incorpore.platform.Lang;
import lt.incorpore.taxonomy.names.Block;

/// All names of all concepts, packed: language, preferred or not, length, UTF-8.
final class NameTable {

    private static final int HEADER = 4;
    private static final int LANGUAGE = 0;
    private static final int PREFERRED = 1;
    private static final int LENGTH = 2;

    private final Block block;
    private final List<String> tags;

    private NameTable(Block block, List<String> tags) {
        this.block = block;
        this.tags = tags;
    }

    List<Name> of(int concept) {
        var names = new ArrayList<Name>();
        for (var at = block.start(concept); at < block.end(concept); at = next(at)) {
            names.add(name(at));
        }
        return names;
    }

    /// The preferred name in this language, else in English, else in Lithuanian, else in any.
    Optional<Name> shown(int concept, Lang lang) {
        var wishes = new int[] {tags.indexOf(lang.tag()), tags.indexOf(Lang.EN.tag()), tags.indexOf(Lang.LT.tag())};
        var best = wishes.length + 1;
        var found = -1;
        for (var at = block.start(concept); at < block.end(concept) && best > 0; at = next(at)) {
            if (block.bytes()[at + PREFERRED] == 1) {
                var rank = rank(block.bytes()[at + LANGUAGE], wishes);
                if (rank < best) {
                    best = rank;
                    found = at;
                }
            }
        }
        return found < 0 ? Optional.empty() : Optional.of(name(found));
    }

    private static int rank(int language, int[] wishes) {
        var rank = 0;
        while (rank < wishes.length && wishes[rank] != language) {
            rank++;
        }
        return rank;
    }

    private Name name(int at) {
        var bytes = block.bytes();
        var text = new String(bytes, at + HEADER, length(at), StandardCharsets.UTF_8);
        return new Name(tags.get(bytes[at + LANGUAGE]), text, bytes[at + PREFERRED] == 1);
    }

    private int next(int at) {
        return at + HEADER + length(at);
    }

    private int length(int at) {
        return (block.bytes()[at + LENGTH] & 0xff) << 8 | block.bytes()[at + LENGTH + 1] & 0xff;
    }

    /// Takes names concept by concept, in rising order of numbers.
    static final class Builder {

        private final Block.Builder block;
        private final List<String> tags = new ArrayList<>();

        /// @param concepts one more than the highest number
        Builder(int concepts) {
            block = new Block.Builder(concepts);
        }

        void add(int concept, Name name) {
            var text = name.text().getBytes(StandardCharsets.UTF_8);
            block.owner(concept);
            block.add(languageOf(name.lang()));
            block.add(name.preferred() ? 1 : 0);
            block.add(text.length >> 8);
            block.add(text.length);
            block.add(text);
        }

        NameTable build() {
            return new NameTable(block.build(), List.copyOf(tags));
        }

        private int languageOf(String tag) {
            var known = tags.indexOf(tag);
            if (known >= 0) {
                return known;
            }
            if (tags.size() > Byte.MAX_VALUE) {
                throw new IllegalStateException("More languages than a byte can number: " + tags);
            }
            tags.add(tag);
            return tags.size() - 1;
        }
    }
}
