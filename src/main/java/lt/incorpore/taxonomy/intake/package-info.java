/// How concepts come in: rows are staged in temporary tables, then merged into the real ones inside one transaction.
/// Numbers once given are kept; what each source says is kept apart. Both the starter set and ESCO come in here.
@NullMarked
package lt.incorpore.taxonomy.intake;

import org.jspecify.annotations.NullMarked;
