/// What holds for the pages without a browser.
@NullMarked
package lt.incorpore.web;

import org.jspecify.annotations.NullMarked;
