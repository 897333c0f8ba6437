package lt.incorpore.feeds.formats;

import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import lt.incorpore.offers.ReadOffers;

/// An offer as search engines read it inside a page: a JobPosting in JSON-LD.
@ApplicationScoped
public class ShowPosting {

    private final JobPosting posting;
    private final Poster poster;
    private final ReadOffers offers;

    ShowPosting(JobPosting posting, Poster poster, ReadOffers offers) {
        this.posting = posting;
        this.poster = poster;
        this.offers = offers;
    }

    /// @param number of an offer
    /// @return safe to stand in a page as it is: no `<` can end the element around it
    public Optional<String> of(long number) {
        return offers.withNumber(number)
                .map(offer -> new String(posting.write(offer, poster.of(offer)), StandardCharsets.UTF_8)
                        .replace("<", "\\u003c"));
    }
}
