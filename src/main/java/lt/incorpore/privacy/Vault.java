package lt.incorpore.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Seals what tells who a person is, and opens it again: for a named viewer, for a purpose, on the record.
@ApplicationScoped
public class Vault {

    private final PersonKeys keys;
    private final SealedFields sealed;
    private final AccessLog log;
    private final Clock clock;

    Vault(PersonKeys keys, SealedFields sealed, AccessLog log, Clock clock) {
        this.keys = keys;
        this.sealed = sealed;
        this.log = log;
        this.clock = clock;
    }

    /// Seals fields of a person; an absent value takes the field out. Fields that are not named stay as they are.
    @Transactional
    public void keep(UUID person, Map<Field, @Nullable String> values) {
        await(person);
        var personKey = keys.of(person);
        values.forEach((field, value) -> {
            var place = new SealedField.Place(person, field);
            var known = sealed.findById(place);
            if (value == null) {
                if (known != null) {
                    sealed.delete(known);
                }
                return;
            }
            var box = known == null ? new SealedField() : known;
            box.place = place;
            box.box = Sealing.seal(
                    keys.open(personKey, field.dataClass()), place.toString(), value.getBytes(StandardCharsets.UTF_8));
            box.changedOn = LocalDate.now(clock);
            if (known == null) {
                sealed.persist(box);
            }
        });
        sealed.flush();
    }

    /// Waits until no other transaction changes what is this person's. Whoever reads first and then keeps what follows
    /// from it begins with this; so does whoever writes two things of a person.
    ///
    /// @throws lt.incorpore.platform.Problem not found, where the person is there no more
    @Transactional
    public void await(UUID person) {
        keys.await(person);
    }

    /// Which of the fields have something in them. Tells no content, so it is no look.
    @Transactional
    public Set<Field> kept(UUID person, Set<Field> fields) {
        var kept = EnumSet.noneOf(Field.class);
        sealed.of(person, fields).forEach(box -> kept.add(box.place.field()));
        return kept;
    }

    /// Whoever has something in a field. Tells no content, so it is no look.
    @Transactional
    public List<UUID> holders(Field field) {
        return sealed.holders(field);
    }

    /// The one way to plain text. The look is written down in the same transaction: no row, no text.
    ///
    /// @return the fields of these that hold something
    @Transactional
    public Map<Field, String> reveal(UUID person, Set<Field> fields, Viewer viewer, Purpose purpose) {
        var found = new EnumMap<Field, String>(Field.class);
        var personKey = keys.findById(person);
        if (personKey == null) {
            return found;
        }
        for (var box : sealed.of(person, fields)) {
            var field = box.place.field();
            var plain = Sealing.open(keys.open(personKey, field.dataClass()), box.place.toString(), box.box);
            found.put(field, new String(plain, StandardCharsets.UTF_8));
        }
        if (!found.isEmpty()) {
            log.write(
                    personKey.subject, found.keySet().stream().map(Field::name).toList(), viewer, purpose);
        }
        return found;
    }
}
