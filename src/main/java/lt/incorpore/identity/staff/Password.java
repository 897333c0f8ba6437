package lt.incorpore.identity.staff;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/// Name, password and second factor of an account, as the database knows them.
@Entity
@Table(name = "password")
@SuppressWarnings("NullAway.Init")
class Password {

    @Id
    String account;

    byte[] name;

    byte[] hash;

    byte[] totp;

    @Column(name = "totp_step")
    long totpStep;
}
