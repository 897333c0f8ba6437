/// What others follow and carry on: the change feed of open offers, standard formats out and in, searches as Atom
/// and by mail, webhooks.
@NullMarked
package lt.incorpore.feeds;

import org.jspecify.annotations.NullMarked;
