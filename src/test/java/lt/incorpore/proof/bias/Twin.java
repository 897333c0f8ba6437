package lt.incorpore.proof.bias;

import java.util.UUID;

/// @param kind  twins of one kind can and want the same
/// @param which of the twins; the last one lives elsewhere, which matters where one has to go to work
record Twin(UUID id, String key, long number, int kind, int which) {

    boolean isNear() {
        return which < 3;
    }
}
