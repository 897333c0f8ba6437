/// The pages: drawn on the server, whole without scripts, in seven languages. Each shows what its JSON twin serves,
/// from the same use cases; no rule lives here. How to add one: `docs/pages.md`.
@NullMarked
package lt.incorpore.web;

import org.jspecify.annotations.NullMarked;
