package lt.incorpore.house.crooked.offers;

import jakarta.transaction.Transactional;

/// Crooked: a public resource that begins a transaction.
public class OffersResource {

    @Transactional
    public void post() {}
}
