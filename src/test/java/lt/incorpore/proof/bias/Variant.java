package lt.incorpore.proof.bias;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/// Loads the rooms of matching and ranking once more, with a few sources changed; all other classes are those of the
/// running service.
final class Variant extends ClassLoader {

    private static final List<String> ROOMS = List.of("lt.incorpore.matches.", "lt.incorpore.ranking.");
    private static final Path SOURCES = Path.of("src", "main", "java", "lt", "incorpore");

    private final Map<String, byte[]> changed;

    private Variant(Map<String, byte[]> changed, ClassLoader parent) {
        super(parent);
        this.changed = changed;
    }

    static Shown of(Mutant mutant) throws IOException, ReflectiveOperationException {
        var sources = new LinkedHashMap<String, String>();
        for (var edit : mutant.edits()) {
            var file = place(mutant, edit);
            var before = sources.containsKey(file) ? sources.get(file) : Files.readString(SOURCES.resolve(file));
            sources.put(file, edit.of(before));
        }
        var loader = new Variant(compiled(sources), Thread.currentThread().getContextClassLoader());
        var engine = loader.loadClass("lt.incorpore.matches.CardEngine").getDeclaredConstructor();
        engine.setAccessible(true);
        return (Shown) engine.newInstance();
    }

    // A room may be tidied up: the place counts, not the file.
    private static String place(Mutant mutant, Mutant.Edit edit) throws IOException {
        var places = new ArrayList<String>();
        for (var room : List.of("matches", "ranking")) {
            try (var files = Files.list(SOURCES.resolve(room))) {
                for (var file : files.filter(Files::isRegularFile).toList()) {
                    if (edit.isIn(Files.readString(file))) {
                        places.add(room + "/" + file.getFileName());
                    }
                }
            }
        }
        if (places.size() != 1) {
            throw new AssertionError("The source changed: \"" + mutant.name() + "\" looks for one " + edit.from()
                    + ", found in " + places);
        }
        return places.getFirst();
    }

    private static Map<String, byte[]> compiled(Map<String, String> sources) throws IOException {
        var classes = new HashMap<String, ByteArrayOutputStream>();
        if (sources.isEmpty()) {
            return Map.of();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        var said = new StringWriter();
        try (var files = new Memory(compiler.getStandardFileManager(null, null, null), classes)) {
            var path = "target/classes" + java.io.File.pathSeparator + "target/test-classes"
                    + java.io.File.pathSeparator + System.getProperty("java.class.path");
            var isDone = compiler.getTask(
                            said,
                            files,
                            null,
                            List.of("-proc:none", "-nowarn", "-parameters", "-cp", path),
                            null,
                            sources.entrySet().stream()
                                    .map(source -> new Text(source.getKey(), source.getValue()))
                                    .toList())
                    .call();
            if (!isDone) {
                throw new AssertionError("A mutant does not compile: " + said);
            }
        }
        var bytes = new HashMap<String, byte[]>();
        classes.forEach((name, code) -> bytes.put(name, code.toByteArray()));
        return bytes;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (ROOMS.stream().noneMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            var known = findLoadedClass(name);
            if (known != null) {
                return known;
            }
            var code = code(name);
            return defineClass(name, code, 0, code.length);
        }
    }

    private byte[] code(String name) throws ClassNotFoundException {
        var own = changed.get(name);
        if (own != null) {
            return own;
        }
        var file = name.replace('.', '/') + ".class";
        for (var folder : List.of("target/classes", "target/test-classes")) {
            var path = Path.of(folder, file);
            if (Files.exists(path)) {
                try {
                    return Files.readAllBytes(path);
                } catch (IOException e) {
                    throw new ClassNotFoundException(name, e);
                }
            }
        }
        throw new ClassNotFoundException(name);
    }

    private static final class Text extends SimpleJavaFileObject {

        private final String source;

        Text(String file, String source) {
            super(URI.create("string:///lt/incorpore/" + file), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignore) {
            return source;
        }
    }

    private static final class Memory extends ForwardingJavaFileManager<StandardJavaFileManager> {

        private final Map<String, ByteArrayOutputStream> classes;

        Memory(StandardJavaFileManager files, Map<String, ByteArrayOutputStream> classes) {
            super(files);
            this.classes = classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                JavaFileManager.Location location,
                String name,
                JavaFileObject.Kind kind,
                javax.tools.FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name.replace('.', '/') + ".class"), kind) {
                @Override
                public OutputStream openOutputStream() {
                    var code = new ByteArrayOutputStream();
                    classes.put(name, code);
                    return code;
                }
            };
        }
    }
}
