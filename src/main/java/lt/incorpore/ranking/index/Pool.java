package lt.incorpore.ranking.index;

import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// A few searches at rest, each with its tables, so that a query need not make them anew.
final class Pool<T> {

    private static final int PLACES = 16;

    private final AtomicReferenceArray<@Nullable T> resting = new AtomicReferenceArray<>(PLACES);
    private final Supplier<T> maker;

    Pool(Supplier<T> maker) {
        this.maker = maker;
    }

    T take() {
        for (int place = 0; place < PLACES; place++) {
            if (resting.getPlain(place) != null) {
                T taken = resting.getAndSet(place, null);
                if (taken != null) {
                    return taken;
                }
            }
        }
        return maker.get();
    }

    void giveBack(T item) {
        for (int place = 0; place < PLACES; place++) {
            if (resting.getPlain(place) == null && resting.compareAndSet(place, null, item)) {
                return;
            }
        }
    }
}
