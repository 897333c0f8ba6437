package lt.incorpore.feeds.formats;

import java.util.List;
import java.util.Set;
import lt.incorpore.offers.Offer;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.offers.batch.BatchFormat;
import lt.incorpore.platform.Finding;
import lt.incorpore.platform.JsonInput;

/// A format in which others exchange offers.
interface OfferFormat extends BatchFormat {

    /// The offer as a document of this format.
    ///
    /// @param employer who posts it, for offers that name no employer; blank when that is a person
    byte[] write(Offer offer, String employer);

    /// Offers that a document of this format holds.
    ///
    /// @throws lt.incorpore.platform.Problem when it cannot be read at all, or holds none
    List<Read> read(byte[] document);

    @Override
    default List<JsonInput.Read<OfferContent>> drafts(byte[] document) {
        return read(document).stream()
                .map(read -> new JsonInput.Read<>(read.draft, read.findings))
                .toList();
    }

    /// Fields of an offer that this format has no place for, or not for all their values: names of [OfferContent],
    /// parts after a slash.
    Set<String> cannotHold();

    /// @param findings what was there and could not be taken over; pointers are those of our draft
    record Read(OfferContent draft, List<Finding> findings) {}
}
