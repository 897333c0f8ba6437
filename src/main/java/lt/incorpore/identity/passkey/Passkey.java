package lt.incorpore.identity.passkey;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.LocalDate;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/// The public half of a passkey.
@Entity
@Table(name = "passkey")
@SuppressWarnings("NullAway.Init")
public class Passkey {

    @Id
    byte[] id;

    String account;

    String label;

    /// As the device attested it: its own number and the key (W3C WebAuthn, 6.5.1).
    @Column(name = "public_key")
    byte[] publicKey;

    @Column(name = "sign_count")
    long signCount;

    @Column(name = "created_on")
    LocalDate createdOn;

    @Column(name = "used_on")
    @Nullable
    LocalDate usedOn;

    /// As it stands in addresses.
    public String name() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(id);
    }
}
