/// Accounts: who can sign in, in what role, for whom.
@NullMarked
package lt.incorpore.identity.account;

import org.jspecify.annotations.NullMarked;
