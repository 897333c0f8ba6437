/// Who is calling: bearer keys, roles, and what a key opens. Keys are stored hashed and shown once.
@NullMarked
package lt.incorpore.identity;

import org.jspecify.annotations.NullMarked;
