/// The helper's side: whom one helps now, and for each the matches with every reason, and what would be if.
@NullMarked
package lt.incorpore.web.counsel;

import org.jspecify.annotations.NullMarked;
