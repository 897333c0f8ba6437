package lt.incorpore.platform;

/// A command of `./incorpore`: a bean annotated with picocli's `@Command`. Each room brings its own.
public interface Subcommand {}
