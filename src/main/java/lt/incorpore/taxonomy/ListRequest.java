package lt.incorpore.taxonomy;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.List;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Cursors;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.Page;
import lt.incorpore.platform.PlatformProblems;
import org.jspecify.annotations.Nullable;

/// Which part of a list of concepts is asked for.
///
/// @param query  words to look for; empty for all
/// @param limit  `1..100`
/// @param offset of the first wanted entry
/// @param filter what a cursor of this list is sealed with
record ListRequest(String query, int limit, int offset, String filter) {

    private static final int MOST = 100;
    private static final int USUAL = 20;
    private static final int LONGEST_QUERY = 100;

    /// Reads `q`, `limit` and `cursor`.
    ///
    /// @param generation of the taxonomy: a later one has other entries at the same places
    /// @throws lt.incorpore.platform.Problem with every mistake in them
    static ListRequest of(UriInfo uri, Cursors cursors, long generation) {
        var findings = new ArrayList<>(KnownParameters.findings(uri, "q", "limit", "cursor"));
        var query = first(uri, "q");
        Bounds.text("?q", query, LONGEST_QUERY, findings);
        var limit = limit(first(uri, "limit"), findings);
        if (!findings.isEmpty()) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(findings);
        }
        var words = query == null ? "" : query.strip();
        var filter = uri.getPath() + ' ' + generation + ' ' + words;
        var cursor = first(uri, "cursor");
        var offset = cursor == null ? 0 : Integer.parseInt(cursors.open(filter, cursor));
        return new ListRequest(words, limit, offset, filter);
    }

    /// The asked part of a whole list.
    <T> Page<T> page(List<T> all, Cursors cursors) {
        var end = Math.min(offset + limit, all.size());
        var next = end < all.size() ? cursors.seal(filter, Integer.toString(end)) : null;
        return new Page<>(all.subList(Math.min(offset, end), end), new Page.Total(all.size(), true), next);
    }

    private static @Nullable String first(UriInfo uri, String name) {
        return uri.getQueryParameters().getFirst(name);
    }

    private static int limit(@Nullable String asked, List<Finding> findings) {
        if (asked == null) {
            return USUAL;
        }
        try {
            var limit = Integer.parseInt(asked.strip());
            Bounds.number("?limit", limit, 1, MOST, findings);
            return limit;
        } catch (NumberFormatException e) {
            findings.add(Finding.error("?limit", "not_a_number").rejecting(asked));
            return USUAL;
        }
    }
}
