package lt.incorpore.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// The scope that a narrowed key must have for an operation. An operation for roles without it is closed to every
/// narrowed key, those of sandboxes among them.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NeedsScope {
    String value();
}
