/// The pages in a real browser. Only with the profile `browser`, which `./incorpore test` turns on where there is a Chromium.
@NullMarked
package lt.incorpore.web.browser;

import org.jspecify.annotations.NullMarked;
