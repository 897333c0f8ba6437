package lt.incorpore.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.stream.Stream;

/// Loads another Lucene beside the one of the service, and over it the very same compiled contender.
final class NewestLucene extends URLClassLoader {

    private static final Path JARS = Path.of("target", "bench", "newest-lucene");
    private static final List<String> OWN = List.of("org.apache.lucene.", "lt.incorpore.bench.lucene.");

    private NewestLucene(URL[] places, ClassLoader parent) {
        super("newest-lucene", places, parent);
    }

    static ClassLoader over(ClassLoader parent) {
        try (Stream<Path> jars = Files.list(JARS)) {
            List<URL> places = new ArrayList<>();
            for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).toList()) {
                places.add(jar.toUri().toURL());
            }
            places.add(LuceneContender.class.getProtectionDomain().getCodeSource().getLocation());
            return new NewestLucene(places.toArray(URL[]::new), parent);
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        if (OWN.stream().noneMatch(name::startsWith)) {
            return super.loadClass(name, resolve);
        }
        synchronized (getClassLoadingLock(name)) {
            Class<?> loaded = findLoadedClass(name);
            return loaded == null ? findClass(name) : loaded;
        }
    }

    /// Lucene finds its codecs by service files, and those of the other version name classes that are not here.
    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        return name.startsWith("META-INF/services/org.apache.lucene.") ? findResources(name) : super.getResources(name);
    }
}
