package lt.incorpore.house;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/// What may not grow: a reader keeps a method in view and a room in mind.
///
/// A method is measured from its signature to its last brace, without annotations and Javadoc. A record may have more
/// components than a method has parameters, and so may its constructors; other constructors receive at most
/// [#MOST_INJECTED].
final class Sizes {

    static final int LONGEST_FILE = 400;
    static final int LONGEST_METHOD = 40;
    static final int MOST_PARAMETERS = 5;
    static final int MOST_INJECTED = 8;
    static final int MOST_FILES = 30;

    private Sizes() {}

    /// What is too large, one line each.
    static List<String> broken(Sources sources) {
        var broken = new ArrayList<String>();
        var files = new TreeMap<String, Integer>();
        for (var source : sources.all()) {
            var lines = (int) source.text().lines().count();
            if (lines > LONGEST_FILE) {
                broken.add("%s has %d lines, %d are allowed".formatted(source.name(), lines, LONGEST_FILE));
            }
            if (!source.name().endsWith("package-info.java")) {
                files.merge(source.folder(), 1, Integer::sum);
            }
            new Measure(source, broken).scan(source.unit(), null);
        }
        files.forEach((folder, count) -> {
            if (count > MOST_FILES) {
                broken.add("%s has %d files, %d are allowed: split the room by a noun"
                        .formatted(folder, count, MOST_FILES));
            }
        });
        return broken;
    }

    private static final class Measure extends TreePathScanner<Void, Void> {

        private final Sources.Source source;
        private final List<String> broken;

        Measure(Sources.Source source, List<String> broken) {
            this.source = source;
            this.broken = broken;
        }

        @Override
        public Void visitMethod(MethodTree method, Void nothing) {
            var owner = (ClassTree) getCurrentPath().getParentPath().getLeaf();
            var first = firstLine(method);
            var lines = line(end(method)) - first + 1;
            if (lines > LONGEST_METHOD) {
                tooMany(owner, method, first, lines + " lines, " + LONGEST_METHOD);
            }
            var allowed = allowed(owner, method);
            if (method.getParameters().size() > allowed) {
                tooMany(owner, method, first, method.getParameters().size() + " parameters, " + allowed);
            }
            return super.visitMethod(method, nothing);
        }

        private static int allowed(ClassTree owner, MethodTree method) {
            if (method.getReturnType() != null) {
                return MOST_PARAMETERS;
            }
            return owner.getKind() == Tree.Kind.RECORD ? Integer.MAX_VALUE : MOST_INJECTED;
        }

        private long firstLine(MethodTree method) {
            var positions = source.trees().getSourcePositions();
            var signature = positions.getEndPosition(source.unit(), method.getModifiers());
            if (signature < 0) {
                return line(positions.getStartPosition(source.unit(), method));
            }
            while (Character.isWhitespace(source.text().charAt((int) signature))) {
                signature++;
            }
            return line(signature);
        }

        private long end(MethodTree method) {
            return source.trees().getSourcePositions().getEndPosition(source.unit(), method);
        }

        private long line(long position) {
            return source.line(position);
        }

        private void tooMany(ClassTree owner, MethodTree method, long line, String what) {
            broken.add("%s:%d %s.%s has %s are allowed"
                    .formatted(source.name(), line, owner.getSimpleName(), method.getName(), what));
        }
    }
}
