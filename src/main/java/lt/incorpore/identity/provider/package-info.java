/// An identity provider (OpenID Connect) in place of passwords: a switch, off unless one is named.
@NullMarked
package lt.incorpore.identity.provider;

import org.jspecify.annotations.NullMarked;
