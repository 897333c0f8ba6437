/// Finds offers by people's words, in any language whose names are loaded, and by filters. The only room that knows of
/// Hibernate Search and Lucene; who wants words asks [lt.incorpore.search.FindOffers] or
/// [lt.incorpore.search.AllowedOffers].
///
/// The database is the truth and the index a copy of it: each change of an offer leaves a note in the same transaction,
/// and every hit is asked of the database again before it leaves.
@NullMarked
package lt.incorpore.search;

import org.jspecify.annotations.NullMarked;
