/// Regulated professions: which work may be done only with a recognised title and a licence, and who recognises it.
@NullMarked
package lt.incorpore.law.professions;

import org.jspecify.annotations.NullMarked;
