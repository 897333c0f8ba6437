package lt.incorpore.offers.batch;

import java.util.List;
import lt.incorpore.offers.OfferContent;
import lt.incorpore.platform.JsonInput;

/// A format of others in which many offers can be sent.
public interface BatchFormat {

    String mediaType();

    /// @return what was understood of each offer, with what could not be taken over
    /// @throws lt.incorpore.platform.Problem when the whole cannot be read, or holds none
    List<JsonInput.Read<OfferContent>> drafts(byte[] document);
}
