package lt.incorpore.matches;

import jakarta.ws.rs.core.UriInfo;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import lt.incorpore.offers.OfferKind;
import lt.incorpore.platform.Bounds;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.KnownParameters;
import lt.incorpore.platform.Nearest;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.search.AllowedOffers;

/// Reads the parameters of matches and finds everything that is wrong with them.
final class ReadMatchParameters {

    static final int MOST = 100;

    private static final int DEFAULT_LIMIT = 10;
    private static final int DEFAULT_NOT_YET = 3;

    private ReadMatchParameters() {}

    /// @throws lt.incorpore.platform.Problem with every finding
    static FindMatches.Wanted read(MatchParameters given, UriInfo uri) {
        var findings = new ArrayList<>(KnownParameters.findings(uri.getQueryParameters(), MatchParameters.class));
        var words = given.q == null ? "" : given.q;
        AllowedOffers.check(words, findings);
        var kinds = kinds(given.kind, findings);
        var depth = Depth.read(given.explain, findings, Depth.values());
        var limit = Bounds.whole("?limit", given.limit, DEFAULT_LIMIT, findings);
        Bounds.number("?limit", limit, 1, MOST, findings);
        var notYet = Bounds.whole("?notYet", given.notYet, DEFAULT_NOT_YET, findings);
        Bounds.number("?notYet", notYet, 0, MOST, findings);
        refuse(findings);
        return new FindMatches.Wanted(limit, notYet, kinds, words, depth);
    }

    static void refuse(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw PlatformProblems.UNKNOWN_PARAMETER.because(findings);
        }
    }

    static List<OfferKind> kinds(List<String> given, List<Finding> findings) {
        var known = Arrays.stream(OfferKind.values()).map(OfferKind::name).toList();
        var kinds = new ArrayList<OfferKind>();
        for (var kind : given) {
            if (known.contains(kind)) {
                kinds.add(OfferKind.valueOf(kind));
            } else {
                findings.add(Nearest.to(kind, known).finding("?kind", "unknown_word"));
            }
        }
        return kinds;
    }
}
