/// The ranking core: which offers fit a person best, which people fit an offer best, and why.
///
/// Plain Java over closed records of codes: no framework, no clock, no randomness, no protected attribute. The model
/// is the list in [lt.incorpore.ranking.Term] and the list in [lt.incorpore.ranking.Gate], and
/// [lt.incorpore.ranking.Scoring] explains one pair. `facts` holds what the model may know, `index` answers for many,
/// exactly as the model answers for one. Each names only what comes before it: facts, model, index.
@NullMarked
package lt.incorpore.ranking;

import org.jspecify.annotations.NullMarked;
