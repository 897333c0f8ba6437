package lt.incorpore.house;

import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePath;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/// Java sources, parsed by the JDK's own compiler and not compiled.
final class Sources {

    static final Path MAIN = Path.of("src", "main", "java");

    private final List<Source> parsed;

    private Sources(List<Source> parsed) {
        this.parsed = parsed;
    }

    /// @param name path below the folder it was read from, with `/`
    record Source(String name, String text, CompilationUnitTree unit, DocTrees trees) {

        String folder() {
            return name.contains("/") ? name.substring(0, name.lastIndexOf('/')) : "";
        }

        long line(long position) {
            return unit.getLineMap().getLineNumber(position);
        }

        /// What the Javadoc of the package says first; null without one.
        @Nullable
        String promise() {
            if (unit.getPackage() == null) {
                return null;
            }
            DocCommentTree comment = trees.getDocCommentTree(new TreePath(new TreePath(unit), unit.getPackage()));
            return comment == null
                    ? null
                    : String.join(
                                    "",
                                    comment.getFirstSentence().stream()
                                            .map(Object::toString)
                                            .toList())
                            .replaceAll("\\s+", " ")
                            .strip();
        }
    }

    static Sources below(Path folder) {
        try (var files = Files.walk(folder)) {
            var texts = new ArrayList<Text>();
            for (var file :
                    files.filter(f -> f.toString().endsWith(".java")).sorted().toList()) {
                texts.add(new Text(folder.relativize(file).toString().replace('\\', '/'), Files.readString(file)));
            }
            return parse(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Sources of(String name, String text) {
        return parse(List.of(new Text(name, text)));
    }

    static Sources joined(List<Sources> some) {
        return new Sources(some.stream().flatMap(s -> s.parsed.stream()).toList());
    }

    List<Source> all() {
        return parsed;
    }

    private static Sources parse(List<Text> texts) {
        var compiler = Objects.requireNonNull(ToolProvider.getSystemJavaCompiler(), "a JDK, not a runtime alone");
        var wrong = new ArrayList<String>();
        var task = (JavacTask) compiler.getTask(
                null, null, mistake -> wrong.add(mistake.toString()), List.of("-proc:none"), null, texts);
        try {
            var trees = DocTrees.instance(task);
            var parsed = new ArrayList<Source>();
            for (var unit : task.parse()) {
                var name = unit.getSourceFile().getName().substring(1);
                var text = unit.getSourceFile().getCharContent(true).toString();
                parsed.add(new Source(name, text, unit, trees));
            }
            if (!wrong.isEmpty()) {
                throw new IllegalStateException("Sources that cannot be parsed: " + wrong);
            }
            return new Sources(parsed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String text;

        Text(String name, String text) {
            super(URI.create("text:///" + name.replace(' ', '_')), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
