package lt.incorpore.privacy.programmes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import lt.incorpore.platform.Lang;
import lt.incorpore.platform.PlatformProblems;
import lt.incorpore.platform.Words;
import lt.incorpore.privacy.ConsentPurpose;
import lt.incorpore.privacy.Field;
import lt.incorpore.privacy.Purpose;
import lt.incorpore.privacy.Vault;
import lt.incorpore.privacy.Viewer;
import org.jspecify.annotations.Nullable;

/// A person takes part in programmes, by their own yes. Both lie sealed in the vault: the ledger of consents would
/// tell whoever reads it who takes part.
@ApplicationScoped
public class TakePart {

    /// Fewer than so many are never counted out.
    static final int FEWEST = 10;

    private static final int ROUNDED_TO = 5;
    private static final EnumSet<Field> PROGRAMMES = EnumSet.of(Field.PROGRAMMES);
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS);

    private final KeepProgramme programmes;
    private final Vault vault;
    private final Clock clock;

    TakePart(KeepProgramme programmes, Vault vault, Clock clock) {
        this.programmes = programmes;
        this.vault = vault;
        this.clock = clock;
    }

    /// A yes, and to which words it was said.
    ///
    /// @param textHash of the text that was shown
    public record Part(UUID programme, Instant since, String language, String textHash) {}

    /// What a person agrees to, in a language.
    public static String text(Lang lang) {
        return Words.say(lang, "programme.consent");
    }

    /// Names the text: SHA-256 over the language and the text, hexadecimal.
    public static String textHash(Lang lang) {
        return ConsentPurpose.hashOf(lang, text(lang));
    }

    /// What the person takes part in, oldest first.
    @Transactional
    public List<Part> of(UUID person, Viewer viewer) {
        return read(vault.reveal(person, PROGRAMMES, viewer, Purpose.OWN_DATA).get(Field.PROGRAMMES));
    }

    /// @throws lt.incorpore.platform.Problem not found, where there is no such programme or it is not open
    @Transactional
    public void join(UUID person, Part part, Viewer viewer) {
        if (programmes.open().stream().noneMatch(open -> open.id().equals(part.programme))) {
            throw PlatformProblems.NOT_FOUND.because();
        }
        vault.await(person);
        var parts = new ArrayList<>(of(person, viewer));
        if (parts.stream().noneMatch(known -> known.programme.equals(part.programme))) {
            parts.add(new Part(part.programme, clock.instant(), part.language, part.textHash));
            keep(person, parts);
        }
    }

    /// From now on the person takes no part; nothing is left of it.
    @Transactional
    public void leave(UUID person, UUID programme, Viewer viewer) {
        vault.await(person);
        var parts = new ArrayList<>(of(person, viewer));
        if (parts.removeIf(part -> part.programme.equals(programme))) {
            keep(person, parts);
        }
    }

    /// How many take part in each programme, rounded to five; absent where fewer than ten do. Each person can read
    /// that they were counted.
    @Transactional
    public Map<UUID, Integer> count(Viewer viewer) {
        var exact = new HashMap<UUID, Integer>();
        for (var person : vault.holders(Field.PROGRAMMES)) {
            read(vault.reveal(person, PROGRAMMES, viewer, Purpose.EQUALITY_AUDIT)
                            .get(Field.PROGRAMMES))
                    .forEach(part -> exact.merge(part.programme, 1, Integer::sum));
        }
        var told = new HashMap<UUID, Integer>();
        exact.forEach((programme, count) -> {
            if (count >= FEWEST) {
                told.put(programme, Math.round((float) count / ROUNDED_TO) * ROUNDED_TO);
            }
        });
        return told;
    }

    private void keep(UUID person, List<Part> parts) {
        var sealed = new EnumMap<Field, @Nullable String>(Field.class);
        sealed.put(Field.PROGRAMMES, parts.isEmpty() ? null : write(parts));
        vault.keep(person, sealed);
    }

    private static String write(List<Part> parts) {
        try {
            return JSON.writeValueAsString(parts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("Programmes cannot be written", e);
        }
    }

    private static List<Part> read(@Nullable String sealed) {
        try {
            return sealed == null ? List.of() : List.of(JSON.readValue(sealed, Part[].class));
        } catch (JsonProcessingException e) {
            // Without the cause: it would repeat what was sealed.
            throw new IllegalStateException("Programmes cannot be read");
        }
    }
}
