/// Who may see what of a person: the vault for what tells who somebody is, the ledger of consents, the log of looks,
/// export and erasure.
///
/// Rules: what is sealed is sealed before it reaches the database, with keys of that person; there is one way back
/// to plain text ([Vault#reveal]) and it writes the log of looks in the same transaction; destroying a person's
/// keys destroys all that they sealed, in every copy. Sources: Regulation (EU) 2016/679, articles 5, 7, 9, 15, 17,
/// 20, 25 and 32.
@NullMarked
package lt.incorpore.privacy;

import org.jspecify.annotations.NullMarked;
