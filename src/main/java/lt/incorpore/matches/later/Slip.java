package lt.incorpore.matches.later;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/// What is kept under a code. The code itself is nowhere: only who holds the slip of paper can find this row.
@Entity
@Table(name = "slip")
@SuppressWarnings("NullAway.Init")
class Slip {

    /// Keyed hash of the four words.
    @Id
    @Column(name = "code_hash")
    byte[] codeHash;

    /// The answers as a query string; blank for none.
    String answers;

    /// Numbers of offers, with commas between.
    String offers;

    /// Last day on which the code opens it.
    @Column(name = "kept_until")
    LocalDate keptUntil;

    List<Long> numbers() {
        return offers.isEmpty()
                ? List.of()
                : Arrays.stream(offers.split(",")).map(Long::valueOf).toList();
    }

    void numbers(Collection<Long> numbers) {
        offers = numbers.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
