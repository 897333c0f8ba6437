package lt.incorpore.identity;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/// An operation for which whoever signed in must have shown a second factor just now.
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.METHOD)
public @interface NeedsFreshProof {

    /// Whether keys pass, which have no second factor: where every key of the role may read it.
    boolean ofSessionsAlone() default false;
}
