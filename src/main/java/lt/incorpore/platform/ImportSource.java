package lt.incorpore.platform;

/// A kind of file that `./incorpore import` reads: a `@Dependent` bean annotated with picocli's `@Command`, whose name
/// follows the word `import`. Each room brings its own.
public interface ImportSource {}
