package lt.incorpore.search;

import lt.incorpore.search.index.Order;
import lt.incorpore.search.words.ReadQuestion;

/// A question about the offers that are open today.
///
/// @param words   what somebody typed, any language; blank for all
/// @param filters what must hold as well
/// @param order   in which the answers come
public record OfferQuestion(String words, Filters filters, Order order) {

    public static OfferQuestion of(String words, Filters filters) {
        return new OfferQuestion(words, filters, words.isBlank() ? Order.NEWEST : Order.RELEVANCE);
    }

    OfferQuestion with(Filters others) {
        return new OfferQuestion(words, others, order);
    }

    /// Everything that decides which offers come in which order, for the signature of a cursor.
    String fingerprint() {
        return order + "\n" + String.join(" ", ReadQuestion.wordsOf(words)) + "\n" + filters;
    }
}
