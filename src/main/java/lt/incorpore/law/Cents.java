package lt.incorpore.law;

import java.math.BigDecimal;

/// An amount of money in euro cents, `0..`. A type of its own so that euros and cents are never mixed up.
public record Cents(long amount) implements Comparable<Cents> {

    public Cents {
        if (amount < 0) {
            throw new IllegalArgumentException("An amount of cents is never negative: " + amount);
        }
    }

    /// Euros with two places, for showing.
    public BigDecimal euros() {
        return BigDecimal.valueOf(amount, 2);
    }

    @Override
    public int compareTo(Cents other) {
        return Long.compare(amount, other.amount);
    }
}
