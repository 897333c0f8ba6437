/// Sessions: kept here alone, known by the hash of a random token, dead at once when they are ended.
@NullMarked
package lt.incorpore.identity.session;

import org.jspecify.annotations.NullMarked;
