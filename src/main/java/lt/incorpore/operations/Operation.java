package lt.incorpore.operations;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Long work that an organisation asked for.
@Entity
@Table(name = "operation")
@SuppressWarnings("NullAway.Init")
public class Operation {

    @Id
    String id;

    @Version
    int version;

    UUID organisation;
    boolean sandbox;
    String kind;

    @Enumerated(EnumType.STRING)
    OperationState state;

    @Column(name = "dry_run")
    boolean dryRun;

    /// Whether the lines are all that there is: what is missing among them ends.
    boolean whole;

    boolean strict;
    int total;
    int done;

    /// How many things stood when the work began; only of whole work.
    @Nullable
    Integer standing;

    /// How many of those were missing among the lines.
    @Nullable
    Integer missing;

    /// Whether so much is missing that it looks like a mistake.
    boolean asked;

    int failures;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "started_at")
    @Nullable
    Instant startedAt;

    @Column(name = "advanced_at")
    Instant advancedAt;

    @Column(name = "ended_at")
    @Nullable
    Instant endedAt;

    public String id() {
        return id;
    }

    public UUID organisation() {
        return organisation;
    }

    public boolean isSandbox() {
        return sandbox;
    }

    public boolean isDryRun() {
        return dryRun;
    }

    public boolean isWhole() {
        return whole;
    }

    public boolean isStrict() {
        return strict;
    }

    public int total() {
        return total;
    }

    public int done() {
        return done;
    }

    public @Nullable Integer standing() {
        return standing;
    }

    public @Nullable Integer missing() {
        return missing;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /// What stood when the work began.
    public void begin(int nowStanding) {
        standing = nowStanding;
    }

    public void advance(int lines) {
        done += lines;
    }

    /// How much is missing among all lines. Where that looks like a mistake it waits for a word before it does more; a
    /// dry run only says that it would.
    public void miss(int count, boolean looksLikeAMistake) {
        missing = count;
        asked = looksLikeAMistake;
        if (looksLikeAMistake && !dryRun) {
            state = OperationState.NEEDS_CONFIRMATION;
        }
    }

    public void finish() {
        state = OperationState.DONE;
    }

    void end(OperationState how, Instant now) {
        state = how;
        endedAt = now;
    }

    /// When it will be done if it goes on as it went; unknown until something was done.
    @Nullable
    Instant estimatedEnd(Instant now) {
        if (startedAt == null || done == 0 || state != OperationState.RUNNING) {
            return null;
        }
        var each = Duration.between(startedAt, advancedAt).toMillis() / (double) done;
        return now.plusMillis(Math.round(each * (total - done)));
    }
}
