package lt.incorpore.identity.card;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class Cards implements PanacheRepositoryBase<Card, String> {

    Optional<Card> withWords(byte[] words) {
        return find("words", words).firstResultOptional();
    }
}
