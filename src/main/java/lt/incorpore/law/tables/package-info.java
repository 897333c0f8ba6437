/// The dated tables of the law: reads them strictly and holds what every row says, whatever its rule.
///
/// A row says when it holds, on which act it stands, how sure we are, and in which words it answers. What a table
/// means is not known here: this folder names nothing of `lt.incorpore.law`, whose rules read their rows through it.
///
/// [Basis], [Source], [Confidence], [Because], [Ask] and [Worded] are part of the answers that other rooms receive.
/// The rest is public for the rules alone; other rooms ask `lt.incorpore.law.Law`.
@NullMarked
package lt.incorpore.law.tables;

import org.jspecify.annotations.NullMarked;
