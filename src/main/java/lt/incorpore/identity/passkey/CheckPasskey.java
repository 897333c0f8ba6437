package lt.incorpore.identity.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.AttestedCredentialDataConverter;
import com.webauthn4j.converter.exception.DataConversionException;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.verifier.exception.VerificationException;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import lt.incorpore.identity.IdentityConfig;
import org.jspecify.annotations.Nullable;

/// Asks the library whether what a device sent is signed as it must be, for this service's address and
/// nobody else's.
///
/// The library marks what can be null in another way than this service, hence no checks of that here.
@ApplicationScoped
@SuppressWarnings("NullAway")
class CheckPasskey {

    /// Elliptic curve, Edwards curve, RSA: every device has one of them (COSE).
    static final List<Long> ALGORITHMS = List.of(-7L, -8L, -257L);

    private static final boolean OWNER_WAS_VERIFIED = true;

    private final ObjectConverter converter = new ObjectConverter();
    private final WebAuthnManager library = WebAuthnManager.createNonStrictWebAuthnManager(converter);
    private final AttestedCredentialDataConverter keys = new AttestedCredentialDataConverter(converter);
    private final Origin origin;
    private final String host;

    CheckPasskey(IdentityConfig config) {
        origin = new Origin(config.address());
        host = Objects.requireNonNull(URI.create(config.address()).getHost(), config.address());
    }

    /// The name to which passkeys are bound.
    String host() {
        return host;
    }

    /// A new key of a device.
    record Registered(byte[] id, byte[] publicKey, long signCount, byte[] challenge) {}

    /// What a device signed.
    ///
    /// @param owner what the device calls the account; null where it does not say
    record Signed(byte[] id, byte @Nullable [] owner, byte[] challenge, AuthenticationData data) {}

    Optional<Registered> registered(String json) {
        try {
            var data = library.parseRegistrationResponseJSON(json);
            return Optional.of(registered(data));
        } catch (DataConversionException | VerificationException | NullPointerException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private Registered registered(RegistrationData data) {
        var challenge = challenge(Objects.requireNonNull(data.getCollectedClientData()));
        var parameters = new RegistrationParameters(
                property(challenge),
                ALGORITHMS.stream()
                        .map(number -> new PublicKeyCredentialParameters(
                                PublicKeyCredentialType.PUBLIC_KEY, COSEAlgorithmIdentifier.create(number)))
                        .toList(),
                OWNER_WAS_VERIFIED);
        library.verify(data, parameters);
        var attested = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
        var key = Objects.requireNonNull(attested.getAttestedCredentialData());
        return new Registered(key.getCredentialId(), keys.convert(key), attested.getSignCount(), challenge);
    }

    Optional<Signed> read(String json) {
        try {
            var data = library.parseAuthenticationResponseJSON(json);
            var challenge = challenge(Objects.requireNonNull(data.getCollectedClientData()));
            return Optional.of(new Signed(data.getCredentialId(), data.getUserHandle(), challenge, data));
        } catch (DataConversionException | NullPointerException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /// @return the device's count after it; empty when it is not signed by this key, here, by its owner
    Optional<Long> verified(Signed signed, Passkey key) {
        var record = new CredentialRecordImpl(
                new NoneAttestationStatement(),
                null,
                null,
                null,
                key.signCount,
                keys.convert(key.publicKey),
                null,
                null,
                null,
                null);
        try {
            var parameters = new AuthenticationParameters(
                    property(signed.challenge()), record, List.of(key.id), OWNER_WAS_VERIFIED);
            var data = library.verify(signed.data(), parameters);
            return Optional.of(
                    Objects.requireNonNull(data.getAuthenticatorData()).getSignCount());
        } catch (VerificationException | DataConversionException | NullPointerException e) {
            return Optional.empty();
        }
    }

    // Whether it was asked for is seen when it is used up.
    private ServerProperty property(byte[] challenge) {
        return new ServerProperty(origin, host, new DefaultChallenge(challenge));
    }

    private static byte[] challenge(com.webauthn4j.data.client.CollectedClientData client) {
        return client.getChallenge().getValue();
    }
}
