package lt.incorpore.platform.measure;

/// Something that `./incorpore measure` measures: a `@Dependent` bean annotated with picocli's `@Command`, whose name
/// follows the word `measure`. Each room brings its own.
public interface Measurement {}
